import { graphql } from '../../api/__generated__/index.ts'

export const ChangeListFields = graphql(`
  fragment ChangeListFields on LineChanges {
    total
    items(first: 50) {
      before
      after
      step {
        from {
          id
        }
        to {
          id
        }
        status
        sentence
        claims {
          id
          support {
            ...SupportFields
          }
        }
      }
    }
  }
`)

/** What has changed between two days, told with its sources. */
export const NetworkChangesQuery = graphql(`
  query NetworkChanges($filter: NetworkFilter, $from: Date!, $to: Date!) {
    compare(filter: $filter, from: $from, to: $to) {
      appeared {
        ...ChangeListFields
      }
      ended {
        ...ChangeListFields
      }
      changed {
        ...ChangeListFields
      }
    }
  }
`)

/** Every changed line, for the pictures and the table. */
export const ChangedLinesQuery = graphql(`
  query ChangedLines($filter: NetworkFilter, $from: Date!, $to: Date!) {
    compare(filter: $filter, from: $from, to: $to) {
      columns {
        source
        target
        kind
        change
        before
        after
        status
      }
    }
  }
`)
