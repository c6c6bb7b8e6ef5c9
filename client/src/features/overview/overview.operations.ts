import { graphql } from '../../api/__generated__/index.ts'

export const OverviewQuery = graphql(`
  query Overview {
    statistics {
      today
      staleMonths
      newest
      actorsByKind {
        kind
        count
      }
      actorsWithClaims
      actorsWithLines
      actorsWithoutPlace
      claims
      claimsUndated
      claimsNotLiteral
      linesByStatus {
        status
        count
      }
      sites
      sources
    }
    coverage(level: STATE) {
      total
      covered
      stale
      confirmedGap
      unknown
      region {
        id
        boundaryDate
      }
    }
  }
`)

export const LatestEventsQuery = graphql(`
  query LatestEvents($until: Date) {
    events(filter: { until: $until }, first: 5) {
      edges {
        cursor
        node {
          id
          name
          from
          until
          place {
            label
          }
          support {
            ...SupportFields
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const NetworkPictureQuery = graphql(`
  query NetworkPicture {
    network {
      vertices {
        id
        kind
        label
        x
        y
        degree
        size
      }
      lines {
        source
        target
        weight
      }
    }
  }
`)

export const CoveragePictureQuery = graphql(`
  query CoveragePicture {
    municipalityCoverage(known: true) {
      id
      name
      state
      lon
      lat
    }
  }
`)

export const PartnersPictureQuery = graphql(`
  query PartnersPicture($id: ID!, $radiusKm: Float!) {
    actor(id: $id) {
      id
      name
      place {
        lat
        lon
      }
    }
    partners(for: $id, radiusKm: $radiusKm, first: 100) {
      distanceKm
      actor {
        id
        place {
          label
          lat
          lon
        }
      }
    }
  }
`)

/** The municipality of the third picture: the example, or where it does not exist the one with most relations. */
export const ExampleTownQuery = graphql(`
  query ExampleTown($ags: String!) {
    municipality(ags: $ags) {
      id
    }
    actors(filter: { kinds: [MUNICIPALITY], hasLines: true }, orderBy: DEGREE, first: 1) {
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
