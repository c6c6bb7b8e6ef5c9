import { graphql } from '../../api/__generated__/index.ts'

/** In an operation with `$asOf` and `$nearKm`. */
export const NoticeFields = graphql(`
  fragment NoticeFields on Notice {
    __typename
    id
    text
    language
    validFrom
    validUntil
    endedOn
    withheld
    state(asOf: $asOf)
    matchCount(asOf: $asOf)
    nearCount(asOf: $asOf, radiusKm: $nearKm)
    theme {
      id
      name
    }
    country {
      id
      code
    }
    actor {
      id
      ...ActorLabel
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

export const ActorNoticesQuery = graphql(`
  query ActorNotices($id: ID!, $asOf: Date, $nearKm: Float! = 25) {
    actor(id: $id) {
      id
      name
      needs(asOf: $asOf) {
        id
        ...NoticeFields
      }
      offers(asOf: $asOf) {
        id
        ...NoticeFields
      }
      otherNotices(asOf: $asOf) {
        id
        ...NoticeFields
      }
    }
  }
`)

export const WithheldNoticesQuery = graphql(`
  query WithheldNotices($actor: ID!, $asOf: Date, $nearKm: Float! = 25) {
    withheldNotices(actor: $actor) {
      id
      ...NoticeFields
    }
  }
`)

export const NoticeMatchFields = graphql(`
  fragment NoticeMatchFields on NoticeMatch {
    because
    notice {
      id
      ...NoticeFields
    }
  }
`)

export const NoticeMatchesQuery = graphql(`
  query NoticeMatches($id: ID!, $asOf: Date, $nearKm: Float! = 25) {
    node(id: $id) {
      __typename
      id
      ... on Notice {
        matches(asOf: $asOf, first: 50) {
          ...NoticeMatchFields
        }
      }
    }
  }
`)

export const NoticeNearQuery = graphql(`
  query NoticeNear($id: ID!, $asOf: Date, $nearKm: Float! = 25) {
    node(id: $id) {
      __typename
      id
      ... on Notice {
        near(asOf: $asOf, radiusKm: $nearKm, first: 50) {
          ...NoticeMatchFields
        }
      }
    }
  }
`)

export const NoticeChoicesQuery = graphql(`
  query NoticeChoices {
    themes {
      id
      name
    }
    countries {
      id
      code
    }
  }
`)

export const RecordNoticeMutation = graphql(`
  mutation RecordNotice($clientId: ID!, $kind: NoticeKind!, $actor: ID!, $input: NoticeInput!) {
    outcome: recordNotice(clientId: $clientId, kind: $kind, actor: $actor, input: $input) {
      ...WriteOutcome
    }
  }
`)

export const EditNoticeMutation = graphql(`
  mutation EditNotice($clientId: ID!, $notice: ID!, $input: NoticeInput!) {
    outcome: editNotice(clientId: $clientId, notice: $notice, input: $input) {
      ...WriteOutcome
    }
  }
`)

export const EndNoticeMutation = graphql(`
  mutation EndNotice($clientId: ID!, $notice: ID!, $on: Date!) {
    outcome: endNotice(clientId: $clientId, notice: $notice, on: $on) {
      ...WriteOutcome
    }
  }
`)
