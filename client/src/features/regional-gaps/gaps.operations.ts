import { graphql } from '../../api/__generated__/index.ts'

export const CoverageRows = graphql(`
  query CoverageRows($level: RegionLevel!, $within: ID, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int) {
    coverage(level: $level, within: $within, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months) {
      region {
        id
        name
        kind
        ags
        level
        boundaryDate
        population {
          asOf
        }
      }
      total
      covered
      stale
      confirmedGap
      unknown
      assessed
      inhabitants {
        total
        covered
        stale
        confirmedGap
        unknown
        assessed
      }
    }
  }
`)

export const KnownMunicipalities = graphql(`
  query KnownMunicipalities($within: ID, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int) {
    municipalityCoverage(within: $within, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months, known: true) {
      ...KnownCoverage
    }
    statistics {
      staleMonths
      today
    }
  }
`)

export const Beside = graphql(`
  query Beside($within: ID, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int) {
    coverageBeside(within: $within, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months) {
      id
      ...ActorLabel
      lastConfirmed
    }
    assessments(within: $within) {
      id
      name
      on
      method
      partnerKinds
      municipalities {
        id
        name
      }
    }
  }
`)

export const StateList = graphql(`
  query StateList($within: ID, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int, $state: CoverageState, $among: MunicipalitySet, $after: String) {
    municipalityStates(within: $within, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months, state: $state, among: $among, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          state
          lastLooked
          municipality {
            id
            ...ActorLabel
            municipality {
              population {
                value
              }
            }
            partners(kinds: $partnerKinds, asOf: $asOf) {
              id
              ...ActorLabel
            }
          }
        }
      }
    }
  }
`)

export const RegionName = graphql(`
  query RegionName($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Region {
        name
      }
    }
  }
`)

/** What partners can be narrowed by. */
export const GapFilters = graphql(`
  query GapFilters {
    themes {
      id
      name
      actorCount
    }
    countries {
      id
      code
      actorCount
    }
  }
`)
