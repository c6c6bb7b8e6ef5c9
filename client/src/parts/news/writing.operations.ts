import { graphql } from '../../api/__generated__/index.ts'

export const WithheldNewsQuery = graphql(`
  query WithheldNews {
    withheldNews {
      id
      ...NewsNoteFields
    }
  }
`)

export const FindTieQuery = graphql(`
  query FindTie($text: String!) {
    search(text: $text, kinds: [ACTOR, EVENT, PROGRAMME, OFFERING], first: 12) {
      node {
        __typename
        id
        ... on Vertex {
          name
          vertexKind
        }
        ... on Actor {
          disambiguation
        }
        ... on Event {
          from
        }
      }
    }
  }
`)

export const RecordNewsMutation = graphql(`
  mutation RecordNews($clientId: ID!, $input: NewsInput!) {
    outcome: recordNews(clientId: $clientId, input: $input) {
      ...WriteOutcome
    }
  }
`)

export const EditNewsMutation = graphql(`
  mutation EditNews($clientId: ID!, $news: ID!, $input: NewsInput!) {
    outcome: editNews(clientId: $clientId, news: $news, input: $input) {
      ...WriteOutcome
    }
  }
`)

export const WithdrawNewsMutation = graphql(`
  mutation WithdrawNews($clientId: ID!, $news: ID!) {
    outcome: withdrawNews(clientId: $clientId, news: $news) {
      ...WriteOutcome
    }
  }
`)
