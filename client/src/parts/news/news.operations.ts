import { graphql } from '../../api/__generated__/index.ts'

export const NewsNoteFields = graphql(`
  fragment NewsNoteFields on NewsNote {
    id
    on
    title
    text
    language
    read
    withheld
    about {
      __typename
      id
      name
    }
    source {
      id
      title
      url
      publisher
      date
    }
  }
`)

export const HappeningFields = graphql(`
  fragment HappeningFields on Happening {
    id
    kind
    date
    actorCount
    actors(first: 20) {
      id
      ...ActorLabel
    }
    occasions {
      __typename
      id
      name
    }
    about {
      __typename
      id
      ...NewsNoteFields
      ... on Vertex {
        name
      }
      ... on Event {
        category
        until
        place {
          label
        }
      }
      ... on Offering {
        offeringKind: kind
      }
      ... on Cooperation {
        cooperationKind: kind
        statedAs
      }
    }
    support {
      ...SupportFields
    }
  }
`)

export const NewsQuery = graphql(`
  query News($filter: NewsFilter!, $first: Int!, $after: String) {
    statistics {
      today
    }
    news(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          day
          ...HappeningFields
        }
      }
    }
  }
`)
