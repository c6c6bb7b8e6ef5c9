import { graphql } from '../../api/__generated__/index.ts'

export const HistoryQuery = graphql(`
  query History($first: Int!, $after: String) {
    history(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          number
          at
          author
          action
          sentence
          undoes
          undoneBy
          undoable
        }
      }
    }
  }
`)

export const DistrictsQuery = graphql(`
  query Districts {
    regions(level: DISTRICT) {
      id
      name
      kind
      parent {
        id
        name
      }
    }
  }
`)

export const DistrictMunicipalities = graphql(`
  query DistrictMunicipalities($within: ID!) {
    municipalityCoverage(within: $within) {
      id
      name
      state
      lastLooked
      revision
    }
  }
`)

export const OneMunicipality = graphql(`
  query OneMunicipality($id: ID!) {
    actor(id: $id) {
      id
      name
      disambiguation
      coverage {
        state
      }
    }
  }
`)

export const FindPlace = graphql(`
  query FindPlace($text: String!) {
    search(text: $text, kinds: [PLACE], first: 12) {
      node {
        __typename
        id
        ... on Actor {
          name
          disambiguation
        }
      }
    }
  }
`)

export const FindOrganisation = graphql(`
  query FindOrganisation($text: String!) {
    search(text: $text, kinds: [ACTOR], first: 20) {
      node {
        __typename
        id
        ...ActorLabel
      }
    }
  }
`)

export const CooperationsOf = graphql(`
  query CooperationsOf($id: ID!) {
    actor(id: $id) {
      id
      cooperations {
        id
        name
        validFrom
        validUntil
        lastConfirmed
        endedBy
      }
    }
  }
`)

export const PreviewQuery = graphql(`
  query AssessmentPreview($input: AssessmentInput!) {
    assessmentPreview(input: $input) {
      effects {
        from
        to
        count
        first {
          id
          name
        }
      }
      errors {
        field
        code
        message
      }
    }
  }
`)

export const RecordMutation = graphql(`
  mutation RecordAssessment($clientId: ID!, $input: AssessmentInput!) {
    outcome: recordAssessment(clientId: $clientId, input: $input) {
      ...WriteOutcome
    }
  }
`)
