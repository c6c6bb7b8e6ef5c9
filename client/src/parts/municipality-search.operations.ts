import { graphql } from '../api/__generated__/index.ts'

export const FindMunicipality = graphql(`
  query FindMunicipality($text: String!) {
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
