import { graphql } from '../../api/__generated__/index.ts'

export const HistoryQuery = graphql(`
  query History($first: Int!, $after: String) {
    history(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          number
          at
          author
          action
          sentence
          undoes
          undoneBy
          undoable
        }
      }
    }
  }
`)
