import { graphql } from '../../api/__generated__/index.ts'

export const Peers = graphql(`
  query Peers($for: ID!, $kinds: [ActorKind!], $themes: [ID!], $alike: [PeerLikeness!], $first: Int!) {
    peers(for: $for, kinds: $kinds, themes: $themes, alike: $alike, first: $first) {
      alike
      because
      actor {
        id
        name
        ...ActorLabel
      }
      partners {
        id
      }
      steps {
        sentence
        to {
          id
          ...VertexLabel
        }
        claims {
          id
        }
      }
    }
  }
`)

export const PeerPartners = graphql(`
  query PeerPartners($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Actor {
        id
        ...VertexLabel
      }
    }
  }
`)

export const Introductions = graphql(`
  query Introductions($from: ID!, $to: ID!) {
    introductions(from: $from, to: $to) {
      length
      steps {
        ...IntroductionStep
      }
    }
    introducers(for: $from, to: $to) {
      distanceKm
      actor {
        id
        ...ActorLabel
      }
      path {
        steps {
          ...IntroductionStep
        }
      }
    }
  }
`)

export const IntroductionStep = graphql(`
  fragment IntroductionStep on PathStep {
    sentence
    from {
      id
      name
    }
    to {
      id
      name
    }
    claims {
      id
      ...ClaimLine
    }
  }
`)
