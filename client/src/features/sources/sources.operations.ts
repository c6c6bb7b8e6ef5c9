import { graphql } from '../../api/__generated__/index.ts'

export const SourcesQuery = graphql(`
  query Sources($text: String, $orderBy: SourceOrder, $first: Int!, $after: String) {
    sources(text: $text, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        claims
        notices
        notes
        node {
          id
          title
          url
          publisher
          date
        }
      }
    }
  }
`)

export const SourceDetailsQuery = graphql(`
  query SourceDetails($id: ID!, $first: Int!, $after: String, $asOf: Date, $nearKm: Float! = 25) {
    node(id: $id) {
      __typename
      id
      ... on Source {
        title
        url
        publisher
        date
        licence
        notices(first: 100) {
          totalCount
          nodes {
            id
            ...NoticeFields
          }
        }
        notes(first: 100) {
          totalCount
          nodes {
            id
            ...NewsNoteFields
          }
        }
        claims(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              id
              ...ClaimLine
            }
          }
        }
      }
    }
  }
`)
