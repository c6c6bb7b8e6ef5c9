import { graphql } from '../../api/__generated__/index.ts'

export const EventsQuery = graphql(`
  query Events($filter: EventFilter, $orderBy: EventOrder, $first: Int!, $after: String) {
    events(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          ...EventFacts
        }
      }
    }
  }
`)

/** What a list tells of an event. */
export const EventFacts = graphql(`
  fragment EventFacts on Event {
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
    support {
      ...SupportFields
    }
  }
`)

export const MeetingsByStateQuery = graphql(`
  query MeetingsByState {
    regions(level: STATE) {
      id
      name
      events(category: NETWORK_MEETING) {
        id
      }
    }
  }
`)

export const EventDetailsQuery = graphql(`
  query EventDetails($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Event {
        ...EventFacts
        ...EventResult
        hosts {
          id
          ...ActorLabel
        }
        attendees {
          id
          ...ActorLabel
        }
        regions {
          id
          name
        }
        claims(first: 100) {
          nodes {
            id
            ...ClaimLine
          }
        }
      }
    }
  }
`)
