import { graphql } from '../../api/__generated__/index.ts'

export const EditingQuery = graphql(`
  query Editing {
    editing
  }
`)

export const WriteOutcome = graphql(`
  fragment WriteOutcome on WriteResult {
    command
    before
    changedCount
    errors {
      field
      code
      message
    }
  }
`)

export const SourcesOfPageQuery = graphql(`
  query SourcesOfPage($url: String!) {
    sourcesOfPage(url: $url) {
      id
      title
      url
      date
    }
  }
`)

export const UndoMutation = graphql(`
  mutation Undo($clientId: ID!, $command: ID!) {
    outcome: undo(clientId: $clientId, command: $command) {
      ...WriteOutcome
    }
  }
`)

export const ParticipationsQuery = graphql(`
  query Participations($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Cooperation {
        name
        participants {
          actor {
            id
            ...ActorLabel
          }
          claim {
            id
            validFrom
            validUntil
            lastConfirmed
            endedBy
          }
        }
      }
    }
  }
`)

export const ConfirmMutation = graphql(`
  mutation ConfirmClaims($clientId: ID!, $claims: [ID!]!, $on: PartialDate!, $source: SourceInput!) {
    outcome: confirmClaims(clientId: $clientId, claims: $claims, on: $on, source: $source) {
      ...WriteOutcome
    }
  }
`)

export const EndMutation = graphql(`
  mutation EndClaims($clientId: ID!, $claims: [ID!]!, $until: PartialDate, $source: SourceInput!) {
    outcome: endClaims(clientId: $clientId, claims: $claims, until: $until, source: $source) {
      ...WriteOutcome
    }
  }
`)

export const WithdrawFactMutation = graphql(`
  mutation WithdrawFact($clientId: ID!, $claim: ID!) {
    outcome: withdrawFact(clientId: $clientId, claim: $claim) {
      ...WriteOutcome
    }
  }
`)
