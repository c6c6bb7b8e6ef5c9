import { graphql } from '../api/__generated__/index.ts'

export const Town = graphql(`
  query Town($id: ID!) {
    actor(id: $id) {
      id
      name
      disambiguation
    }
  }
`)
