import { graphql } from '../../api/__generated__/index.ts'

export const NewsThemesQuery = graphql(`
  query NewsThemes {
    themes {
      id
      name
    }
  }
`)

export const NewsAboutQuery = graphql(`
  query NewsAbout($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Vertex {
        name
      }
      ... on NewsNote {
        title
      }
    }
  }
`)
