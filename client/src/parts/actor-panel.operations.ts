import { graphql } from '../api/__generated__/index.ts'

export const ActorPanelQuery = graphql(`
  query ActorPanel($id: ID!, $asOf: Date, $first: Int!, $after: String) {
    actor(id: $id) {
      id
      ...ActorLabel
      alternativeNames
      scope
      degree(asOf: $asOf)
      degreePossible(asOf: $asOf)
      place {
        label
      }
      municipality {
        kind
        level
        association
        population {
          value
          qualifier
          asOf
        }
      }
      founded: claims(kinds: [ATTRIBUTE], first: 50) {
        nodes {
          id
          property
          value
        }
      }
      claims(asOf: $asOf, first: $first, after: $after, kinds: [PARTICIPATES_IN, MEMBER_OF, FUNDED_BY, ADVISED_BY]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            ...ClaimFields
          }
        }
      }
      members(asOf: $asOf) {
        id
      }
      membersPossible(asOf: $asOf)
      restsOn {
        claims
        source {
          id
          title
          url
          publisher
        }
      }
    }
  }
`)
