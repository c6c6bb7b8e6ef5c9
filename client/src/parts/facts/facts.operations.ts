import { graphql } from '../../api/__generated__/index.ts'

export const FactChoicesQuery = graphql(`
  query FactChoices {
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

export const RecordFactsMutation = graphql(`
  mutation RecordActorFacts($clientId: ID!, $actor: ID!, $input: ActorFactsInput!) {
    outcome: recordActorFacts(clientId: $clientId, actor: $actor, input: $input) {
      ...WriteOutcome
    }
  }
`)
