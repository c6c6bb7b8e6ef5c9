import { graphql } from '../../api/__generated__/index.ts'

export const FindMunicipality = graphql(`
  query FindMunicipality($text: String!) {
    search(text: $text, kinds: [PLACE], first: 12) {
      matched
      node {
        __typename
        id
        ... on Actor {
          kind
          name
          disambiguation
          place {
            country {
              code
            }
          }
        }
      }
    }
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
        ...ActorLabel
        place {
          label
        }
        lastConfirmed
      }
    }
  }
`)

export const Partners = graphql(`
  query Partners($for: ID!, $kinds: [ActorKind!], $themes: [ID!], $countries: [ID!], $languages: [String!], $radiusKm: Float, $first: Int!, $offset: Int!) {
    partners(for: $for, kinds: $kinds, themes: $themes, countries: $countries, languages: $languages, radiusKm: $radiusKm, first: $first, offset: $offset) {
      distanceKm
      lastConfirmed
      parts {
        factor
        because
      }
      alreadyWorksWith {
        id
        name
      }
      actor {
        id
        kind
        name
        ...ActorLabel
        place {
          label
          lat
          lon
          country {
            code
          }
        }
        sources {
          id
          title
          url
          publisher
        }
      }
    }
  }
`)

export const PartnerFacets = graphql(`
  query PartnerFacets($for: ID!, $kinds: [ActorKind!], $themes: [ID!], $countries: [ID!], $languages: [String!], $radiusKm: Float) {
    partnerFacets(for: $for, kinds: $kinds, themes: $themes, countries: $countries, languages: $languages, radiusKm: $radiusKm) {
      total
      unplaced
      kmUpTo
      counts
      kinds {
        kind
        count
      }
      themes {
        count
        theme {
          id
          name
        }
      }
      countries {
        count
        country {
          id
          code
        }
      }
      languages {
        language
        count
      }
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
          lastConfirmed
          ...ActorLabel
          place {
            label
          }
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
