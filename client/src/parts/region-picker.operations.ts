import { graphql } from '../api/__generated__/index.ts'

export const StatesQuery = graphql(`
  query States {
    regions(level: STATE) {
      id
      name
    }
  }
`)
