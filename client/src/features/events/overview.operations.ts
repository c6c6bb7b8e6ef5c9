import { graphql } from '../../api/__generated__/index.ts'

export const EventOverviewQuery = graphql(`
  query EventOverview($category: EventCategory) {
    eventOverview(category: $category) {
      firstYear
      lastYear
      events {
        byYear
        earlier
        undated
      }
      elsewhere {
        byYear
        earlier
        undated
      }
      states {
        region {
          id
          name
        }
        events {
          byYear
          earlier
          undated
        }
        municipalities {
          total
          once
          several
          none
        }
      }
      municipalities {
        total
        once
        several
        none
      }
    }
  }
`)

export const CountedEventsQuery = graphql(`
  query CountedEvents($category: EventCategory, $state: ID, $elsewhere: Boolean, $year: Int, $outside: OutsideYears, $after: String) {
    countedEvents(category: $category, state: $state, elsewhere: $elsewhere, year: $year, outside: $outside, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...EventFacts
        }
      }
    }
  }
`)

export const MunicipalitiesByAttendanceQuery = graphql(`
  query MunicipalitiesByAttendance(
    $times: AttendanceTimes!
    $within: ID
    $category: EventCategory
    $after: String
  ) {
    municipalitiesByAttendance(times: $times, within: $within, category: $category, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          municipality {
            id
            ...ActorLabel
          }
          events {
            id
            name
            from
            until
          }
        }
      }
    }
  }
`)
