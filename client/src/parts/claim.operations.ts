import { graphql } from '../api/__generated__/index.ts'

export const SupportFields = graphql(`
  fragment SupportFields on Support {
    stance
    read
    literal
    source {
      id
      title
      url
      publisher
      date
    }
  }
`)

/** In an operation with `$asOf`: null for any time. */
export const ClaimFields = graphql(`
  fragment ClaimFields on Claim {
    id
    kind
    property
    value
    role
    note
    validFrom
    validUntil
    lastConfirmed
    endedBy
    status
    certainty(asOf: $asOf)
    withdrawable
    subject {
      __typename
      id
      ...VertexLabel
    }
    object {
      __typename
      id
      ...VertexLabel
      ... on Cooperation {
        cooperationKind: kind
        statedAs
        validFrom
        validUntil
        lastConfirmed
        endedBy
        cooperationStatus: status
        disputed
        participants {
          role
          actor {
            id
            ...ActorLabel
          }
        }
      }
    }
    support {
      ...SupportFields
    }
    contradictedBy {
      id
    }
  }
`)

/** What a claim row shows. */
export const ClaimLine = graphql(`
  fragment ClaimLine on Claim {
    id
    kind
    property
    value
    role
    note
    validFrom
    validUntil
    lastConfirmed
    endedBy
    status
    subject {
      id
      ...VertexLabel
    }
    object {
      id
      ...VertexLabel
    }
    support {
      ...SupportFields
    }
    contradictedBy {
      id
    }
  }
`)
