import type { ClaimRecord, SourceRecord } from '../../domain/records.ts'
import type { GraphStore } from '../../ports/store.ts'
import { recordsById } from './records.ts'

/** What the rows of a page rest on: each source once, and for each row which of them. */
export interface Cited {
  readonly sources: readonly SourceRecord[]
  /** Indexes into the sources, each once, in the order the claims name them. */
  readonly cites: readonly (readonly number[])[]
}

/** @param claims of each row; only what supports them is cited */
export async function citing(claims: readonly (readonly ClaimRecord[])[], store: Pick<GraphStore, 'records'>): Promise<Cited> {
  const rows = claims.map((of) => [
    ...new Set(of.flatMap(({ supports }) => supports.filter(({ stance }) => stance === 'SUPPORTS').map(({ source }) => source))),
  ])
  const sources = [...(await recordsById(rows.flat(), 'source', store)).values()]
  const indexOf = new Map(sources.map(({ id }, i) => [id, i]))
  return { sources, cites: rows.map((ids) => ids.flatMap((id) => indexOf.get(id) ?? [])) }
}
