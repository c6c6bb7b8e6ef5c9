import { graphql } from '../../api/__generated__/index.ts'

export const NetworkFiguresQuery = graphql(`
  query NetworkFigures($filter: NetworkFilter, $asOf: Date) {
    analysis(filter: $filter, asOf: $asOf, measures: []) {
      summary {
        vertices
        lines
        density
        meanDegree
        components
        isolates
        eiIndexByKind
        eiIndexByState
        municipalities
        organisations
        densityTwoMode
      }
    }
  }
`)

export const NetworkListsQuery = graphql(`
  query NetworkLists($filter: NetworkFilter, $asOf: Date, $first: Int!, $exact: Boolean) {
    networkLists(filter: $filter, asOf: $asOf, first: $first, exact: $exact) {
      method
      pairs
      brokers {
        actor {
          id
          ...ActorLabel
        }
        share
        inside
        across
        rank
      }
      separators {
        actor {
          id
          ...ActorLabel
        }
        separated
        rank
      }
      separatorCount
      bridges {
        from {
          id
          ...ActorLabel
        }
        to {
          id
          ...ActorLabel
        }
        separated
        rank
      }
      bridgeCount
      isolated {
        actor {
          id
          ...ActorLabel
        }
        open
      }
      isolatedCount
      core {
        actor {
          id
          ...ActorLabel
        }
        neighbours
      }
      coreCount
      coreFit
    }
  }
`)

/** Between which ranks somebody lies. */
export const RankSpan = graphql(`
  fragment RankSpan on RankInterval {
    from
    to
    wide
  }
`)

/** How robust the ranks of the lists are: computed for some seconds the first time, so it is asked for by itself. */
export const NetworkListRanksQuery = graphql(`
  query NetworkListRanks($filter: NetworkFilter, $asOf: Date, $first: Int!, $exact: Boolean) {
    networkLists(filter: $filter, asOf: $asOf, first: $first, exact: $exact) {
      brokers {
        actor {
          id
        }
        robust {
          ...RankSpan
        }
      }
      separators {
        actor {
          id
        }
        robust {
          ...RankSpan
        }
      }
      bridges {
        from {
          id
        }
        to {
          id
        }
        robust {
          ...RankSpan
        }
        detour
      }
    }
  }
`)

/** Every bridge with the interval of its rank, which takes some seconds the first time. */
export const BridgesQuery = graphql(`
  query Bridges($filter: NetworkFilter, $asOf: Date) {
    bridges(filter: $filter, asOf: $asOf) {
      source
      target
      separated
      rank
      robust {
        from
        to
        wide
      }
      detour
    }
  }
`)

export const StateFiguresQuery = graphql(`
  query StateFigures($filter: NetworkFilter, $asOf: Date) {
    analysisByState(filter: $filter, asOf: $asOf) {
      region {
        id
        name
      }
      vertices
      internal
      external
      unknown
      density
      meanDegree
      eiIndex
    }
  }
`)

export const CooperationPanelQuery = graphql(`
  query CooperationPanel($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Cooperation {
        name
        kind
        validFrom
        validUntil
        lastConfirmed
        endedBy
        participants {
          role
          actor {
            id
            ...ActorLabel
          }
        }
      }
    }
  }
`)
