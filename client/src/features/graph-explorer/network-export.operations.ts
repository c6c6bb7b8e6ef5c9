import { graphql } from '../../api/__generated__/index.ts'

/** A page of what the network rests on; `$of`: of these actors and between them only. */
export const NetworkRecordsQuery = graphql(`
  query NetworkRecords($of: [ID!], $asOf: Date, $from: Int!, $first: Int!) {
    networkRecords(of: $of, asOf: $asOf) {
      actorCount
      statementCount
      revision
      actors(from: $from, first: $first) {
        id
        kind
        name
        label
        x
        y
        lon
        lat
        place
        district
        state
        country
        ags
        themes
        countries
        cites
        sources {
          ...ExportedSource
        }
      }
      statements(from: $from, first: $first) {
        source
        target
        kind
        status
        holds
        from
        until
        endedBy
        lastConfirmed
        claims
        cooperation
        cooperationName
        cites
        sources {
          ...ExportedSource
        }
      }
    }
  }
`)

export const ExportedSource = graphql(`
  fragment ExportedSource on Source {
    id
    title
    url
    publisher
    date
    licence
  }
`)
