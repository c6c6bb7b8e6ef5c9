import { graphql } from '../../api/__generated__/index.ts'

export const ActorPageQuery = graphql(`
  query ActorPage($id: ID!, $asOf: Date, $first: Int!, $after: String) {
    actor(id: $id) {
      id
      ...ActorLabel
      alternativeNames
      scope
      website
      selfDescription
      languages
      degree
      lastConfirmed
      coverage {
        state
        lastLooked
      }
      state: region(level: STATE) {
        id
        name
      }
      district: region(level: DISTRICT) {
        id
        name
      }
      place {
        label
        lat
        lon
        precision
        country {
          id
          code
        }
      }
      municipality {
        level
        ags
        kind
        association
        population {
          value
          qualifier
          asOf
          source {
            id
            title
            url
            publisher
          }
        }
        areaKm2 {
          value
        }
      }
      namesakes {
        id
        ...ActorLabel
      }
      members(asOf: $asOf) {
        id
      }
      membersPossible(asOf: $asOf)
      claimCounts {
        byStatus {
          status
          count
        }
      }
      restsOn {
        claims
        source {
          id
          title
          url
          publisher
        }
      }
      claims(asOf: $asOf, first: $first, after: $after) {
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
    }
  }
`)

export const CooperationClaimsQuery = graphql(`
  query CooperationClaims($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Cooperation {
        claims(kinds: [ATTRIBUTE], first: 50) {
          nodes {
            id
            ...ClaimLine
          }
        }
      }
    }
  }
`)
