import { graphql } from '../../api/__generated__/index.ts'

/** What the list tells of each, and where those are for whom they were noted. */
export const ShortlistActors = graphql(`
  query ShortlistActors($ids: [ID!]!) {
    statistics {
      today
      newest
    }
    nodes(ids: $ids) {
      __typename
      id
      ... on Actor {
        kind
        name
        scope
        website
        languages
        lastConfirmed
        ...ActorLabel
        place {
          label
          lat
          lon
          country {
            id
            code
          }
        }
        state: region(level: STATE) {
          id
          name
        }
        district: region(level: DISTRICT) {
          id
          name
        }
        themes {
          id
          name
        }
        countries {
          id
          code
        }
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
          date
        }
      }
    }
  }
`)

/** What stands side by side: its cooperations with their evidence, what it wishes for and offers, and when its pages were read. */
export const ShortlistCompared = graphql(`
  query ShortlistCompared($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Actor {
        members {
          id
        }
        membersPossible
        memberships: claims(kinds: [MEMBER_OF], first: 100) {
          nodes {
            id
            certainty
            subject {
              id
            }
            object {
              id
              name
            }
            support {
              ...SupportFields
            }
          }
        }
        cooperations {
          id
          name
          kind
          validFrom
          validUntil
          lastConfirmed
          participants {
            actor {
              id
              ...ActorLabel
            }
            claim {
              id
              certainty
              support {
                ...SupportFields
              }
            }
          }
        }
        needs {
          id
          text
          theme {
            id
            name
          }
        }
        offers {
          id
          text
          theme {
            id
            name
          }
        }
        otherNotices {
          __typename
          id
        }
        claims(first: 100) {
          nodes {
            id
            support {
              read
              source {
                id
              }
            }
          }
        }
      }
    }
  }
`)

/** Why an organisation suits a municipality, in sentences with the claims they rest on. */
export const ShortlistReasons = graphql(`
  query ShortlistReasons($for: ID!, $actor: ID!) {
    partner(for: $for, actor: $actor) {
      parts {
        factor
        because
        claims {
          id
          ...ClaimLine
        }
      }
    }
  }
`)
