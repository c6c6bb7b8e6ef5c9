import { graphql } from '../../api/__generated__/index.ts'

export const CoverageRows = graphql(`
  query CoverageRows($level: RegionLevel!, $within: ID, $partnerKinds: [ActorKind!], $asOf: Date) {
    coverage(level: $level, within: $within, partnerKinds: $partnerKinds, asOf: $asOf) {
      region {
        id
        name
        kind
        ags
        level
        boundaryDate
      }
      total
      covered
      stale
      confirmedGap
      unknown
      assessed
      lower
      upper
      assessedShare
    }
  }
`)

export const KnownMunicipalities = graphql(`
  query KnownMunicipalities($within: ID, $partnerKinds: [ActorKind!], $asOf: Date) {
    municipalityCoverage(within: $within, partnerKinds: $partnerKinds, asOf: $asOf, known: true) {
      ...KnownCoverage
    }
    statistics {
      staleMonths
      today
    }
  }
`)

export const Beside = graphql(`
  query Beside($within: ID, $partnerKinds: [ActorKind!], $asOf: Date) {
    coverageBeside(within: $within, partnerKinds: $partnerKinds, asOf: $asOf) {
      id
      ...ActorLabel
      lastConfirmed
    }
    assessments(within: $within) {
      id
      name
      on
      method
      municipalities {
        id
        name
      }
    }
  }
`)

export const StateList = graphql(`
  query StateList($within: ID, $partnerKinds: [ActorKind!], $asOf: Date, $state: CoverageState!, $after: String) {
    municipalityStates(within: $within, partnerKinds: $partnerKinds, asOf: $asOf, state: $state, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          lastLooked
          municipality {
            id
            ...ActorLabel
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
