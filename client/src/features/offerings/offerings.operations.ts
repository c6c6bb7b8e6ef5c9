import { graphql } from '../../api/__generated__/index.ts'

export const OfferingsQuery = graphql(`
  query Offerings($for: ID!, $fitted: Boolean!) {
    statistics {
      today
    }
    offerings {
      id
      kind
      ...OfferedFields
      programmes {
        id
        name
      }
    }
    programmes {
      id
      ...OfferedFields
    }
  }
`)

/** What is told of an offering and of a programme alike. */
export const OfferedFields = graphql(`
  fragment OfferedFields on Offered {
    id
    name
    from
    until
    deadline
    standing
    unstated
    terms {
      ...TermFields
    }
    regions {
      id
      name
    }
    themes {
      id
      name
    }
    advised {
      ...AdvisedFields
    }
    carriers {
      ...CarrierFields
    }
    fit(for: $for) @include(if: $fitted) {
      ...FitFields
    }
    offeredBy {
      id
      ...ActorLabel
    }
    support {
      ...SupportFields
    }
  }
`)

export const TermFields = graphql(`
  fragment TermFields on OfferingTerm {
    aspect
    property
    value
    note
    disputed
    asOf
    support {
      ...SupportFields
    }
  }
`)

export const AdvisedFields = graphql(`
  fragment AdvisedFields on OfferingAdvised {
    actor {
      id
      name
    }
    from
    until
    note
    support {
      ...SupportFields
    }
  }
`)

export const CarrierFields = graphql(`
  fragment CarrierFields on OfferingCarrier {
    funds
    actor {
      id
      name
    }
  }
`)

export const FitFields = graphql(`
  fragment FitFields on OfferingFit {
    verdict
    parts {
      condition
      verdict
      sentence
      support {
        ...SupportFields
      }
    }
  }
`)

/** What one offering's or programme's statements are, asked for when its row opens. */
export const OfferingClaimsQuery = graphql(`
  query OfferingClaims($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Vertex {
        claims(first: 100) {
          totalCount
          edges {
            cursor
            node {
              id
              ...ClaimLine
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

/** Every statement about the terms of one offering or programme, asked for when they are to be recorded. */
export const OfferingStatementsQuery = graphql(`
  query OfferingStatements($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Offered {
        statements {
          ...OfferingStatementFields
        }
      }
    }
  }
`)

export const OfferingStatementFields = graphql(`
  fragment OfferingStatementFields on OfferingStatement {
    id
    term
    value
    disputed
    support {
      ...SupportFields
    }
  }
`)

export const RecordTermsMutation = graphql(`
  mutation RecordTerms($clientId: ID!, $offering: ID!, $input: OfferingTermsInput!) {
    outcome: recordOfferingTerms(clientId: $clientId, offering: $offering, input: $input) {
      ...WriteOutcome
    }
  }
`)
