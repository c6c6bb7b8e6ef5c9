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
