import { graphql } from '../api/__generated__/index.ts'

/** The day a standing is about where the view names none. */
export const StandingDayQuery = graphql(`
  query StandingDay {
    statistics {
      today
    }
  }
`)

export const StandingQuery = graphql(`
  query Standing($id: ID!, $asOf: Date!, $measures: [Measure!]!) {
    standing(id: $id, asOf: $asOf) {
      actors
      neighbours
      open
      doubts
      values(measures: $measures) {
        measure
        value
        share
        rank
        method
      }
    }
  }
`)

/** Between which ranks somebody lies: computed for some seconds the first time, so it is asked for by itself. */
export const StandingIntervalsQuery = graphql(`
  query StandingIntervals($id: ID!, $asOf: Date!, $measures: [Measure!]!) {
    standing(id: $id, asOf: $asOf) {
      intervals: values(measures: $measures) {
        measure
        rankFrom
        rankTo
        wide
      }
    }
  }
`)

export const RemovalImpactQuery = graphql(`
  query RemovalImpact($id: ID!, $asOf: Date!) {
    removalImpact(id: $id, asOf: $asOf) {
      componentsBefore
      componentsAfter
      cutOff {
        id
        ...ActorLabel
      }
      cutOffCount
      longerPaths
      lostPaths
      estimated
    }
  }
`)
