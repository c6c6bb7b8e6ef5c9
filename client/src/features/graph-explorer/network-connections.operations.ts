import { graphql } from '../../api/__generated__/index.ts'

/** A relation between two actors, told as a sentence with the claims it rests on. */
export const SourcedStep = graphql(`
  fragment SourcedStep on PathStep {
    from {
      id
      ...VertexLabel
    }
    to {
      id
      ...VertexLabel
    }
    line
    status
    sentence
    claims {
      id
      ...ClaimLine
      support {
        ...SupportFields
      }
    }
  }
`)

export const NetworkPathsQuery = graphql(`
  query NetworkPaths($from: ID!, $to: ID!, $asOf: Date, $avoid: [ID!], $limit: Int!) {
    paths(from: $from, to: $to, asOf: $asOf, avoid: $avoid, limit: $limit) {
      length
      steps {
        from {
          id
        }
        to {
          id
        }
        ...SourcedStep
      }
    }
  }
`)

/** What connects the marked actors. */
export const NetworkConnectionsQuery = graphql(`
  query NetworkConnections($of: [ID!]!, $asOf: Date, $limit: Int!) {
    connections(of: $of, asOf: $asOf, limit: $limit) {
      commonCount
      common {
        actor {
          id
          ...ActorLabel
        }
        steps {
          from {
            id
          }
          ...SourcedStep
        }
      }
      tree {
        from {
          id
        }
        to {
          id
        }
        ...SourcedStep
      }
      parts {
        actors {
          id
          ...ActorLabel
        }
      }
      occasions {
        occasion {
          __typename
          id
          ...VertexLabel
        }
        actors {
          id
          ...ActorLabel
        }
        claims {
          id
          support {
            ...SupportFields
          }
        }
      }
    }
  }
`)
