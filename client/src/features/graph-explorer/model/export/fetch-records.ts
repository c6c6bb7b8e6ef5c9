import type { ApolloClient } from '@apollo/client'
import { NetworkRecordsQuery } from '../../network-export.operations.ts'
import { addPage, noRecords, type Records, type RecordsPage } from './records.ts'

/** Rows asked for at a time: more would hold the page for long. And ids that may be named: what the server takes at most. */
const ROWS = 2_500
export const MOST_NAMED = 3_000

/** The network changed between two pages, again and again. */
export class ChangedMeanwhile extends Error {}
const ATTEMPTS = 3

interface Options {
  readonly asOf: string | undefined
  readonly signal: AbortSignal
  /** Rows that are there, of how many. */
  readonly progress: (done: number, total: number) => void
}

/** What the network rests on, page after page: all, or of these actors and between them. */
export async function fetchRecords(client: ApolloClient, of: readonly string[] | undefined, options: Options): Promise<Records> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const records = await attemptTo(client, of, options)
    if (records) return records
  }
  throw new ChangedMeanwhile()
}

/** Nothing where the pages are not of one revision. */
async function attemptTo(client: ApolloClient, of: readonly string[] | undefined, { asOf, signal, progress }: Options) {
  const records = noRecords()
  const pageFrom = async (from: number): Promise<RecordsPage> => {
    const { data } = await client.query({
      query: NetworkRecordsQuery,
      variables: { ...(of && { of: [...of] }), ...(asOf && { asOf }), from, first: ROWS },
      fetchPolicy: 'no-cache',
      context: { asBody: true, fetchOptions: { signal } },
    })
    return data!.networkRecords
  }
  let revision: string | undefined
  let next: Promise<RecordsPage> | undefined = pageFrom(0)
  for (let from = 0; next; from += ROWS) {
    const page: RecordsPage = await next
    signal.throwIfAborted()
    revision ??= page.revision
    if (page.revision !== revision) return undefined
    const isLast = from + ROWS >= Math.max(page.actorCount, page.statementCount)
    // The server reads on while this one is put in its place.
    next = isLast ? undefined : pageFrom(from + ROWS)
    next?.catch(() => {})
    addPage(records, page)
    progress(records.actors.size + records.statements.length, page.actorCount + page.statementCount)
  }
  return records
}
