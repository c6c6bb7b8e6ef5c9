import { graphql } from '../api/__generated__/index.ts'

/** What it takes to name an actor: its mark, its name, and what tells it from others of that name. */
export const ActorLabel = graphql(`
  fragment ActorLabel on Actor {
    id
    kind
    name
    shortName
    disambiguation
    municipality {
      level
    }
  }
`)

/** Anything a claim can speak of. */
export const VertexLabel = graphql(`
  fragment VertexLabel on Vertex {
    __typename
    id
    name
    vertexKind
    ... on Actor {
      ...ActorLabel
    }
    ... on Country {
      code
    }
    ... on Event {
      from
      until
      place {
        label
      }
    }
    ... on Award {
      category
      rank
      date
      edition {
        id
        year
        contest {
          id
          name
        }
      }
    }
    ... on Resolution {
      date
    }
    ... on ContestEdition {
      year
    }
  }
`)
