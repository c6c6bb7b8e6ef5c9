/** A page of a list, as the API hands it out. */
export interface Connection<Edge> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  readonly edges: readonly Edge[]
}

interface Options {
  readonly signal: AbortSignal
  /** Rows that are read, of how many. */
  readonly progress: (done: number, total: number) => void
}

/** The list changed between two pages, again and again. */
export class ChangedMeanwhile extends Error {}
const ATTEMPTS = 3

/** Every row of a list, page after page, or an error: never a part of it. A list that changes meanwhile is read anew. */
export async function readWholeList<Edge>(
  pageAfter: (cursor: string | null) => Promise<Connection<Edge>>,
  options: Options,
): Promise<readonly Edge[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rows = await attemptTo(pageAfter, options)
    if (rows) return rows
  }
  throw new ChangedMeanwhile()
}

/** Nothing where there are not as many rows as the pages say. */
async function attemptTo<Edge>(pageAfter: (cursor: string | null) => Promise<Connection<Edge>>, { signal, progress }: Options) {
  const rows: Edge[] = []
  let cursor: string | null = null
  for (;;) {
    const page: Connection<Edge> = await pageAfter(cursor)
    signal.throwIfAborted()
    rows.push(...page.edges)
    progress(rows.length, page.totalCount)
    const next: string | null | undefined = page.pageInfo.hasNextPage && page.edges.length > 0 ? page.pageInfo.endCursor : null
    if (next == null) return rows.length === page.totalCount ? rows : undefined
    cursor = next
  }
}
