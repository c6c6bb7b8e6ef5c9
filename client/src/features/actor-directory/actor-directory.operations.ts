import { graphql } from '../../api/__generated__/index.ts'

export const DirectoryQuery = graphql(`
  query Directory($filter: ActorFilter, $orderBy: ActorOrder, $first: Int!, $after: String) {
    actors(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          ...ActorLabel
          degree
          lastConfirmed
          place {
            label
            country {
              id
              code
            }
          }
          state: region(level: STATE) {
            id
            name
          }
        }
      }
    }
  }
`)

/** How many there are without any filter, and what can be filtered by. */
export const DirectoryFiltersQuery = graphql(`
  query DirectoryFilters {
    everybody: actors(first: 1) {
      totalCount
      pageInfo {
        hasNextPage
      }
    }
    themes {
      id
      name
      actorCount
    }
    countries {
      id
      code
      actorCount
    }
  }
`)
