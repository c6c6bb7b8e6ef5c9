import { graphql } from '../../api/__generated__/index.ts'

export const EventsNearQuery = graphql(`
  query EventsNear($for: ID, $first: Int!) {
    statistics {
      today
    }
    eventsNear(for: $for, radiusKm: 100, first: $first) {
      pastTotal
      coming {
        distanceKm
        near
        event {
          ...NearEvent
        }
      }
      past {
        distanceKm
        near
        event {
          ...NearEvent
        }
      }
    }
  }
`)

export const EventResult = graphql(`
  fragment EventResult on Event {
    outcome
    editions {
      id
      name
      awards {
        id
        winners {
          id
          name
        }
      }
    }
  }
`)

export const NearEvent = graphql(`
  fragment NearEvent on Event {
    id
    name
    category
    from
    until
    place {
      label
    }
    attendance {
      value
      qualifier
      asOf
    }
    hosts {
      id
      ...ActorLabel
    }
    support {
      ...SupportFields
    }
    ...EventResult
  }
`)
