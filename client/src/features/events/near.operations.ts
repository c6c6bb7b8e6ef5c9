import { graphql } from '../../api/__generated__/index.ts'

export const EventsNearQuery = graphql(`
  query EventsNear($for: ID, $first: Int!) {
    statistics {
      today
    }
    eventsNear(for: $for, radiusKm: 100, first: $first) {
      pastTotal
      coming {
        ...NearEvent
      }
      past {
        ...NearEvent
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
  fragment NearEvent on EventNear {
    distanceKm
    near
    event {
      id
      hosts {
        id
        ...ActorLabel
      }
      ...EventFacts
      ...EventResult
    }
  }
`)
