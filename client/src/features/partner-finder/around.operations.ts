import { graphql } from '../../api/__generated__/index.ts'

/** Somebody one can turn to, and how old what is known of them is. */
export const Known = graphql(`
  fragment Known on Actor {
    id
    lastConfirmed
    ...ActorLabel
  }
`)

export const Seeker = graphql(`
  query Seeker($id: ID!, $kinds: [ActorKind!]) {
    actor(id: $id) {
      id
      name
      disambiguation
      place {
        lat
        lon
      }
      region(level: STATE) {
        id
        name
      }
      district: region(level: DISTRICT) {
        id
        name
      }
      municipality {
        level
        ags
        population {
          value
          qualifier
          asOf
        }
      }
      namesakes {
        id
        kind
        name
        disambiguation
      }
      partners(kinds: $kinds) {
        id
        ...Known
      }
    }
  }
`)

export const FindMissing = graphql(`
  query FindMissing($text: String!) {
    search(text: $text, kinds: [ACTOR, PLACE], first: 8) {
      node {
        __typename
        id
        ... on Actor {
          name
          disambiguation
          kind
        }
      }
    }
  }
`)

/** What is open today whatever one looks for: who advises, who connects. */
export const HelpingOfferings = graphql(`
  query HelpingOfferings {
    statistics {
      today
    }
    offerings {
      id
      name
      kind
      from
      until
    }
  }
`)

export const StateUmbrellas = graphql(`
  query StateUmbrellas($within: ID!) {
    actors(filter: { kinds: [UMBRELLA], within: $within }, orderBy: DEGREE, first: 100) {
      edges {
        node {
          id
          scope
          ...Known
        }
      }
    }
  }
`)

export const SeekerCoverage = graphql(`
  query SeekerCoverage($within: ID!) {
    coverage(level: MUNICIPALITY, within: $within) {
      region {
        id
      }
      covered
      stale
      confirmedGap
      unknown
    }
  }
`)

export const ThemeNames = graphql(`
  query ThemeNames {
    themes {
      id
      name
    }
  }
`)
