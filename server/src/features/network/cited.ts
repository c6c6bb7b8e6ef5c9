import type { Day, PartialDate } from '@netzatlas/shared'
import type { ClaimRecord, Id, RecordOf, RecordType, SourceRecord } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { GraphStore } from '../../ports/store.ts'

/** Of a claim what a file tells: its dates as stated, and what supports it. */
export interface Brief {
  readonly validFrom: PartialDate | undefined
  readonly validUntil: PartialDate | undefined
  readonly endedBy: Day | undefined
  readonly sources: readonly Id[]
}

/** What the rows of a page rest on: each source once, and for each row which of them. */
export interface Cited {
  readonly sources: readonly SourceRecord[]
  /** Indexes into the sources, each once, in the order the claims name them. */
  readonly cites: readonly (readonly number[])[]
}

type Reader = Pick<GraphStore, 'records' | 'claimsOf'>

const briefOf = ({ validFrom, validUntil, endedBy, supports }: ClaimRecord): Brief => ({
  validFrom,
  validUntil,
  endedBy,
  sources: supports.filter(({ stance }) => stance === 'SUPPORTS').map(({ source }) => source),
})

/** By id; a claim that is not there is left out. */
export async function briefClaims(ids: readonly Id[], store: Reader): Promise<ReadonlyMap<Id, Brief>> {
  const claims = await recordsById(ids, 'claim', store)
  return new Map(Array.from(claims, ([id, claim]) => [id, briefOf(claim)]))
}

/** Of each actor the sources of all claims about it. */
export async function sourcesOf(actors: readonly Id[], store: Reader): Promise<readonly (readonly Id[])[]> {
  const found: (readonly Id[])[] = []
  for (let from = 0; from < actors.length; from += ACTORS_AT_ONCE) {
    const some = actors.slice(from, from + ACTORS_AT_ONCE)
    const claims = await store.claimsOf(some)
    await ownTurn()
    for (const actor of some) found.push(onceEach((claims.get(actor) ?? []).flatMap((claim) => briefOf(claim).sources)))
  }
  return found
}

/**
 * Tells rows with their sources. The same few sources stand behind all pages of a file, which are read once; it belongs to
 * one revision.
 */
export function citing(): (rows: readonly (readonly Id[])[], store: Reader) => Promise<Cited> {
  const known = new Map<Id, SourceRecord>()
  return async (rows, store) => {
    const missing = rows.flat().filter((id) => !known.has(id))
    for (const [id, source] of await recordsById(missing, 'source', store)) known.set(id, source)
    const indexOf = new Map<Id, number>()
    for (const ids of rows) for (const id of ids) if (known.has(id) && !indexOf.has(id)) indexOf.set(id, indexOf.size)
    return {
      sources: Array.from(indexOf.keys(), (id) => known.get(id)!),
      cites: rows.map((ids) => ids.flatMap((id) => indexOf.get(id) ?? [])),
    }
  }
}

export const onceEach = (ids: readonly Id[]): readonly Id[] => (ids.length < 2 ? ids : [...new Set(ids)])

/** Actors whose claims are read at a time: each has some. */
const ACTORS_AT_ONCE = 500
/** Records asked for at a time. */
const AT_ONCE = 2_000

/** Each named one once; what is not there, or of another type, is left out. */
export async function recordsById<T extends RecordType>(
  named: readonly Id[],
  type: T,
  store: Reader,
): Promise<ReadonlyMap<Id, RecordOf<T>>> {
  const ids = onceEach(named)
  const found = new Map<Id, RecordOf<T>>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const record of await store.records(ids.slice(from, from + AT_ONCE)))
      if (record?.type === type) found.set(record.id, record as RecordOf<T>)
    if (ids.length > AT_ONCE) await ownTurn()
  }
  return found
}
