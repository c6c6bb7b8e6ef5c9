import { graphql } from '../../api/__generated__/index.ts'

/** Who, where, and how far from the municipality that asks. */
export const Placed = graphql(`
  fragment Placed on PartnerSuggestion {
    distanceKm
    actor {
      id
      kind
      name
      place {
        label
        lat
        lon
      }
    }
  }
`)

export const Partners = graphql(`
  query Partners(
    $for: ID!
    $kinds: [ActorKind!]
    $themes: [ID!]
    $countries: [ID!]
    $languages: [String!]
    $radiusKm: Float
    $neighbouringDistricts: Boolean
    $weights: [FactorWeight!]
    $order: PartnerOrder
    $first: Int!
    $offset: Int!
  ) {
    partners(
      for: $for
      kinds: $kinds
      themes: $themes
      countries: $countries
      languages: $languages
      radiusKm: $radiusKm
      neighbouringDistricts: $neighbouringDistricts
      weights: $weights
      order: $order
      first: $first
      offset: $offset
    ) {
      ...Placed
      lastConfirmed
      score
      possible
      parts {
        factor
        points
        weight
        because
        claims {
          id
        }
        notices {
          id
        }
      }
      absent {
        factor
        weight
        ofAsker
        because
        claims {
          id
        }
      }
      actor {
        id
        kind
        name
        website
        ...ActorLabel
        memberOf {
          id
          name
          website
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

export const NearestOutside = graphql(`
  query NearestOutside(
    $for: ID!
    $kinds: [ActorKind!]
    $themes: [ID!]
    $countries: [ID!]
    $languages: [String!]
    $radiusKm: Float
    $neighbouringDistricts: Boolean
    $first: Int!
  ) {
    partners(
      for: $for
      kinds: $kinds
      themes: $themes
      countries: $countries
      languages: $languages
      radiusKm: $radiusKm
      neighbouringDistricts: $neighbouringDistricts
      outside: true
      first: $first
    ) {
      ...Placed
    }
  }
`)

/** What the points of one result rest on, asked for when they are opened. */
export const PartnerReasons = graphql(`
  query PartnerReasons(
    $for: ID!
    $actor: ID!
    $kinds: [ActorKind!]
    $themes: [ID!]
    $countries: [ID!]
    $languages: [String!]
    $radiusKm: Float
    $neighbouringDistricts: Boolean
    $weights: [FactorWeight!]
    $asOf: Date
    $nearKm: Float! = 25
  ) {
    partner(
      for: $for
      actor: $actor
      kinds: $kinds
      themes: $themes
      countries: $countries
      languages: $languages
      radiusKm: $radiusKm
      neighbouringDistricts: $neighbouringDistricts
      weights: $weights
    ) {
      parts {
        factor
        claims {
          id
          ...ClaimLine
        }
        notices {
          id
          ...NoticeFields
        }
      }
      absent {
        factor
        claims {
          id
          ...ClaimLine
        }
      }
    }
  }
`)

export const WhyNotPartner = graphql(`
  query WhyNotPartner(
    $for: ID!
    $actor: ID!
    $kinds: [ActorKind!]
    $themes: [ID!]
    $countries: [ID!]
    $languages: [String!]
    $radiusKm: Float
    $neighbouringDistricts: Boolean
    $weights: [FactorWeight!]
    $order: PartnerOrder
  ) {
    whyNotPartner(
      for: $for
      actor: $actor
      kinds: $kinds
      themes: $themes
      countries: $countries
      languages: $languages
      radiusKm: $radiusKm
      neighbouringDistricts: $neighbouringDistricts
      weights: $weights
      order: $order
    ) {
      distanceKm
      rank
      reasons
      actor {
        id
        kind
        name
        ...ActorLabel
      }
    }
  }
`)

export const PartnerFacets = graphql(`
  query PartnerFacets(
    $for: ID!
    $kinds: [ActorKind!]
    $themes: [ID!]
    $countries: [ID!]
    $languages: [String!]
    $radiusKm: Float
    $neighbouringDistricts: Boolean
  ) {
    partnerFacets(
      for: $for
      kinds: $kinds
      themes: $themes
      countries: $countries
      languages: $languages
      radiusKm: $radiusKm
      neighbouringDistricts: $neighbouringDistricts
    ) {
      total
      unplaced
      kmUpTo
      counts
      gaps {
        factor
        asker
        candidates
      }
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
