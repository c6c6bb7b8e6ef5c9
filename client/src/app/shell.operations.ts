import { graphql } from '../api/__generated__/index.ts'

export const ShellQuery = graphql(`
  query Shell {
    statistics {
      newest
      fictional
    }
  }
`)
