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
        ceremony {
          id
          name
          from
          place {
            label
          }
        }
        claims(kinds: [ATTRIBUTE], first: 8) {
          nodes {
            id
            property
            value
            note
            status
            validFrom
            validUntil
            lastConfirmed
            support {
              ...SupportFields
            }
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
