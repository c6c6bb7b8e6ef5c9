import { graphql } from '../../api/__generated__/index.ts'

export const MapPlaces = graphql(`
  query MapPlaces($filter: ActorFilter) {
    places(filter: $filter) {
      id
      kind
      name
      label
      state
      country
      region
      lon
      lat
      degree
      unplaced
      unknownPlaces
      protectedPlaces
      revision
    }
    statistics {
      today
      fictional
    }
  }
`)

export const MapPlaceGap = graphql(`
  query MapPlaceGap($filter: ActorFilter, $gap: PlaceGap!) {
    actorsByPlaceGap(filter: $filter, gap: $gap) {
      id
      name
      kind
      disambiguation
      ...ActorLabel
    }
  }
`)

export const MapFilters = graphql(`
  query MapFilters {
    themes {
      id
      name
      actorCount
    }
  }
`)

export const MapEvents = graphql(`
  query MapEvents($within: ID, $after: String) {
    events(filter: { within: $within }, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          category
          from
          until
          place {
            label
            lat
            lon
          }
        }
      }
    }
  }
`)

export const MapCoverage = graphql(`
  query MapCoverage($within: ID, $asOf: Date) {
    municipalityCoverage(within: $within, asOf: $asOf, known: true) {
      ...KnownCoverage
    }
  }
`)

export const RelationEnd = graphql(`
  fragment RelationEnd on Actor {
    id
    name
    shortName
    kind
    ...ActorLabel
    place {
      label
      lat
      lon
      country {
        code
      }
    }
    region(level: STATE) {
      name
    }
  }
`)

export const RelationClaim = graphql(`
  fragment RelationClaim on Claim {
    id
    kind
    status
    validFrom
    validUntil
    lastConfirmed
    endedBy
    support {
      ...SupportFields
    }
    subject {
      __typename
      id
      ...RelationEnd
    }
    object {
      __typename
      id
      ...RelationEnd
    }
  }
`)

export const MapSelection = graphql(`
  query MapSelection($id: ID!, $asOf: Date) {
    actor(id: $id) {
      id
      ...RelationEnd
      cooperations(asOf: $asOf) {
        id
        kind
        status
        validFrom
        validUntil
        lastConfirmed
        endedBy
        participants {
          actor {
            id
            ...RelationEnd
          }
          claim {
            id
            support {
              ...SupportFields
            }
          }
        }
      }
      claims(kinds: [MEMBER_OF, ADVISED_BY, FUNDED_BY], asOf: $asOf, first: 100) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationClaim
          }
        }
      }
    }
  }
`)

export const MapMoreClaims = graphql(`
  query MapMoreClaims($id: ID!, $asOf: Date, $after: String!) {
    actor(id: $id) {
      id
      claims(kinds: [MEMBER_OF, ADVISED_BY, FUNDED_BY], asOf: $asOf, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationClaim
          }
        }
      }
    }
  }
`)
