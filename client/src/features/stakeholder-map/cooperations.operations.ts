import { graphql } from '../../api/__generated__/index.ts'

export const MapFlows = graphql(`
  query MapFlows($filter: NetworkFilter, $asOf: Date) {
    cooperationFlows(filter: $filter, asOf: $asOf) {
      from
      to
      fromName
      toName
      count
      pairs
      cooperations
      between
    }
  }
`)

export const MapCooperationLines = graphql(`
  query MapCooperationLines($box: Box!, $filter: NetworkFilter, $asOf: Date) {
    cooperationLines(box: $box, filter: $filter, asOf: $asOf) {
      source
      target
      status
      total
    }
  }
`)

export const ListedCooperation = graphql(`
  fragment ListedCooperation on Cooperation {
    id
    name
    kind
    statedAs
    status
    validFrom
    validUntil
    lastConfirmed
    endedBy
    participants {
      actor {
        id
        ...ActorLabel
      }
      claim {
        id
        support {
          ...SupportFields
        }
      }
    }
  }
`)

export const MapFlowList = graphql(`
  query MapFlowList($from: String!, $to: String!, $filter: NetworkFilter, $asOf: Date) {
    cooperationsBetween(from: $from, to: $to, filter: $filter, asOf: $asOf) {
      id
      ...ListedCooperation
    }
  }
`)

export const MapCountries = graphql(`
  query MapCountries($asOf: Date) {
    partnerCountries(asOf: $asOf) {
      count
      country {
        id
        code
        name
      }
    }
  }
`)

export const MapCountryList = graphql(`
  query MapCountryList($code: String!, $asOf: Date) {
    partnerCountries(code: $code, asOf: $asOf) {
      count
      country {
        id
      }
      cooperations {
        id
        ...ListedCooperation
      }
    }
  }
`)
