import { graphql } from '../api/__generated__/index.ts'

export const FindTown = graphql(`
  query FindTown($text: String!) {
    search(text: $text, kinds: [PLACE], first: 12) {
      node {
        __typename
        id
        ... on Actor {
          kind
          name
          disambiguation
          place {
            country {
              code
            }
          }
        }
      }
    }
  }
`)

export const Town = graphql(`
  query Town($id: ID!) {
    actor(id: $id) {
      id
      name
      disambiguation
    }
  }
`)
