import { graphql } from '../../api/__generated__/index.ts'

export const EditingQuery = graphql(`
  query Editing {
    editing
  }
`)

export const WriteOutcome = graphql(`
  fragment WriteOutcome on WriteResult {
    command
    changedCount
    errors {
      field
      code
      message
    }
  }
`)

export const UndoMutation = graphql(`
  mutation Undo($clientId: ID!, $command: ID!) {
    undo(clientId: $clientId, command: $command) {
      ...WriteOutcome
    }
  }
`)

export const ParticipationsQuery = graphql(`
  query Participations($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Cooperation {
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
          }
        }
      }
    }
  }
`)

export const ConfirmMutation = graphql(`
  mutation ConfirmClaims($clientId: ID!, $claims: [ID!]!, $on: Date!, $source: SourceInput!) {
    confirmClaims(clientId: $clientId, claims: $claims, on: $on, source: $source) {
      ...WriteOutcome
    }
  }
`)
