import { graphql } from '../../api/__generated__/index.ts'

export const NoticeCountsQuery = graphql(`
  query NoticeCounts($asOf: Date) {
    statistics {
      today
    }
    regions(level: STATE) {
      id
      name
    }
    noticeCounts(asOf: $asOf) {
      needs
      offers
      answered
      oldestNeed
      pastNeeds
      pastOffers
      state {
        id
      }
      theme {
        id
        name
      }
    }
  }
`)

export const NoticesQuery = graphql(`
  query Notices($filter: NoticeFilter, $asOf: Date, $nearKm: Float! = 25, $first: Int!, $after: String) {
    notices(filter: $filter, asOf: $asOf, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          ...NoticeFields
        }
      }
    }
  }
`)

export const FindOwner = graphql(`
  query FindOwner($text: String!) {
    search(text: $text, kinds: [ACTOR, PLACE], first: 12) {
      node {
        __typename
        id
        ... on Actor {
          name
          disambiguation
        }
      }
    }
  }
`)
