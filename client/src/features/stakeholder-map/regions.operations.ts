import { graphql } from '../../api/__generated__/index.ts'

export const MapRegions = graphql(`
  query MapRegions($level: RegionLevel!, $within: ID, $filter: NetworkFilter, $asOf: Date) {
    regionFigures(level: $level, within: $within, filter: $filter, asOf: $asOf) {
      ags
      name
      kind
      population
      populationOn
      cooperations
      confirmedIn
      lookedOn
      lookedMunicipalities
    }
  }
`)

export const MapKnown = graphql(`
  query MapKnown($within: ID, $asOf: Date) {
    municipalityCoverage(within: $within, asOf: $asOf, known: true) {
      lastLooked
    }
    statistics {
      newest
    }
  }
`)

export const MapRegionCoverage = graphql(`
  query MapRegionCoverage($level: RegionLevel!, $within: ID, $asOf: Date) {
    coverage(level: $level, within: $within, asOf: $asOf) {
      region {
        id
        ags
      }
      total
      covered
      stale
      confirmedGap
    }
  }
`)
