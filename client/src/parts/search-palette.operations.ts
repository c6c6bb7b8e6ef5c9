import { graphql } from '../api/__generated__/index.ts'

export const SearchQuery = graphql(`
  query Search($text: String!, $kinds: [SearchKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      matched
      score
      node {
        __typename
        id
        ... on Vertex {
          name
          vertexKind
        }
        ... on Actor {
          ...ActorLabel
        }
        ... on Region {
          level
          regionKind: kind
          parent {
            id
            name
          }
        }
        ... on Event {
          from
          place {
            label
          }
        }
        ... on Contest {
          contestName: name
        }
        ... on ContestEdition {
          year
          contest {
            id
            name
          }
        }
      }
    }
  }
`)
