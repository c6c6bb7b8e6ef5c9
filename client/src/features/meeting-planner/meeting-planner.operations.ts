import { graphql } from '../../api/__generated__/index.ts'

export const MeetingSites = graphql(`
  query MeetingSites(
    $within: ID
    $radiusKm: Float!
    $sites: Int!
    $months: Int!
    $kinds: [ActorKind!]
    $themes: [ID!]
    $acrossBorder: Boolean!
    $plannedEvents: Boolean!
    $plannedAt: [ID!]
  ) {
    meetingSites(
      within: $within
      radiusKm: $radiusKm
      sites: $sites
      notReachedForMonths: $months
      kinds: $kinds
      themes: $themes
      acrossBorder: $acrossBorder
      plannedEvents: $plannedEvents
      plannedAt: $plannedAt
    ) {
      method
      guarantee
      upperBound
      reached
      reachedByPlanned
      notReached
      recentlyAttended
      withoutPlace
      candidates
      since
      asOf
      plannedEvents {
        id
        name
        from
        place {
          label
          lat
          lon
        }
      }
      plannedAt {
        id
        name
      }
      sites {
        reached
        reachedAlone
        place {
          id
          ...SitePlace
        }
        near {
          reached
          distanceKm
          place {
            id
            ...SitePlace
          }
        }
        elsewhere {
          reached
          distanceKm
          place {
            id
            ...SitePlace
          }
        }
      }
      audience {
        id
        kind
        name
        label
        state
        lat
        lon
        outcome
        site
        distanceKm
        lastAttended
        attendedUndated
      }
    }
  }
`)

export const SitePlace = graphql(`
  fragment SitePlace on Actor {
    id
    name
    disambiguation
    place {
      lat
      lon
    }
    municipality {
      population {
        value
        qualifier
        asOf
      }
    }
  }
`)

export const PlannerChoices = graphql(`
  query PlannerChoices {
    themes {
      id
      name
    }
    regions(level: STATE) {
      id
      name
    }
  }
`)
