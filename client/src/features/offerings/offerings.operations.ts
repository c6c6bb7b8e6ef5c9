import { graphql } from '../../api/__generated__/index.ts'

export const OfferingsQuery = graphql(`
  query Offerings {
    statistics {
      today
    }
    offerings {
      id
      name
      kind
      from
      until
      deadline
      who
      amount
      offeredBy {
        id
        ...ActorLabel
      }
      programmes {
        id
        name
      }
      claims(first: 8) {
        nodes {
          id
          support {
            ...SupportFields
          }
        }
      }
    }
    programmes {
      id
      name
      from
      until
      offeredBy {
        id
        ...ActorLabel
      }
      claims(kinds: [ATTRIBUTE, OFFERED_BY, FUNDED_BY, ORGANISED, PART_OF, WORKS_ON, ACTIVE_IN, LOCATED_IN], first: 8) {
        nodes {
          id
          support {
            ...SupportFields
          }
        }
      }
    }
  }
`)

/** What one offering's or programme's statements are, asked for when its row opens. */
export const OfferingClaimsQuery = graphql(`
  query OfferingClaims($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Vertex {
        claims(first: 100) {
          totalCount
          edges {
            cursor
            node {
              id
              ...ClaimLine
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)
