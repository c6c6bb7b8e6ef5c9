import { graphql } from '../../../api/__generated__/index.ts'

export const GapRanking = graphql(`
  query GapRanking($level: RegionLevel!, $within: ID, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int, $lookFirst: Boolean!, $first: Int!) {
    gaps(level: $level, within: $within, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months, lookFirst: $lookFirst, first: $first) {
      region {
        id
        name
        kind
        ags
        parent {
          id
          name
        }
      }
      rank
      rankFrom
      rankTo
      municipalities
      known
      unknown
      confirmedGap
      expected
      score
      because
    }
  }
`)

export const DistrictPage = graphql(`
  query DistrictPage($id: ID!, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int, $radiusKm: Float) {
    statistics {
      today
      staleMonths
    }
    district(id: $id, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months, radiusKm: $radiusKm) {
      region {
        id
        name
        kind
        ags
        boundaryDate
        parent {
          id
          name
        }
        population {
          value
          asOf
        }
      }
      coverage {
        total
        covered
        stale
        confirmedGap
        unknown
        assessed
      }
      expected
      lookFirst {
        rank
        rankFrom
        rankTo
        rankOf
        score
        because
      }
      confirmedGap {
        rank
        rankOf
        because
      }
      peers {
        from
        below
        independent
        here
        hereKnown
        hereUnknown
        elsewhere
        elsewhereKnown
        rate
      }
      municipalities {
        state
        lastLooked
        inhabitants
        access
        municipality {
          id
          name
          ...ActorLabel
          place {
            lat
            lon
          }
        }
      }
      radiusKm
      acrossCount
      across {
        distanceKm
        from {
          id
          name
        }
        actor {
          id
          name
          kind
          ...ActorLabel
          place {
            label
            lat
            lon
          }
        }
      }
      locationQuotient {
        value
        organisations
        organisationsEverywhere
        inhabitants
        inhabitantsEverywhere
      }
    }
  }
`)

/** Who does better next door and how, and who has looked: read after the page stands. */
export const DistrictAround = graphql(`
  query DistrictAround($id: ID!, $partnerKinds: [ActorKind!], $asOf: Date, $themes: [ID!], $countries: [ID!], $months: Int) {
    district(id: $id, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months) {
      neighbours {
        expected
        better
        coverage {
          total
          covered
          stale
          unknown
          region {
            id
            name
            kind
          }
        }
        examples {
          state
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
    assessments(within: $id) {
      id
      name
      on
      method
      municipalities {
        id
        name
      }
    }
    coverageBeside(within: $id, partnerKinds: $partnerKinds, asOf: $asOf, themes: $themes, countries: $countries, months: $months) {
      id
      ...ActorLabel
      lastConfirmed
    }
  }
`)

export const OfferingsFor = graphql(`
  query OfferingsFor($openOn: Date!, $for: ID!) {
    offerings(openOn: $openOn, for: $for) {
      id
      name
      kind
      offeredBy {
        id
        ...ActorLabel
      }
    }
  }
`)

export const DistrictSources = graphql(`
  query DistrictSources($id: ID!) {
    district(id: $id) {
      municipalities {
        municipality {
          id
          restsOn {
            source {
              id
              title
              url
              publisher
            }
          }
        }
      }
    }
  }
`)
