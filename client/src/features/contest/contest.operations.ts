import { graphql } from '../../api/__generated__/index.ts'

export const ContestsQuery = graphql(`
  query Contests {
    contests {
      id
      name
      editions {
        id
        year
        entries {
          value
          qualifier
          asOf
        }
        claims(kinds: [ATTRIBUTE], first: 1) {
          totalCount
        }
        ceremony {
          id
          name
          from
          place {
            label
          }
        }
        awards {
          id
          name
          category
          rank
          amountEur
          winners {
            id
            ...ActorLabel
          }
          claims(kinds: [AWARDED], first: 2) {
            nodes {
              id
              status
              support {
                ...SupportFields
              }
            }
          }
        }
      }
    }
  }
`)

/** What is said of the editions of one contest and of their ceremonies. */
export const StatementsQuery = graphql(`
  query ContestStatements($contest: ID!) {
    node(id: $contest) {
      __typename
      id
      ... on Contest {
        editions {
          id
          claims(kinds: [ATTRIBUTE], first: 20) {
            nodes {
              id
              ...ClaimLine
            }
          }
          ceremony {
            id
            claims(kinds: [ATTRIBUTE], first: 20) {
              nodes {
                id
                ...ClaimLine
              }
            }
          }
        }
      }
    }
  }
`)
