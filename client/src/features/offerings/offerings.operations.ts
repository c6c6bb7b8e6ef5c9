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
      carriers: claims(kinds: [FUNDED_BY, ORGANISED], first: 20) {
        nodes {
          id
          kind
          subject {
            id
            name
          }
          object {
            id
            name
          }
        }
      }
      support {
        ...SupportFields
      }
    }
    programmes {
      id
      name
      from
      until
      carriers: claims(kinds: [FUNDED_BY, ORGANISED], first: 20) {
        nodes {
          id
          kind
          subject {
            id
            name
          }
          object {
            id
            name
          }
        }
      }
      offeredBy {
        id
        ...ActorLabel
      }
      support {
        ...SupportFields
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
