import type { Day, PartialDate } from '@netzatlas/shared'
import type { ClaimRecord, DomainRecord, Id, RecordOf, RecordType, SourceRecord } from '../../domain/records.ts'
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

/**
 * What the rows of a file rest on, read once for all its pages: the same claims and sources stand behind many rows. It
 * belongs to one revision.
 */
export interface CitedRecords {
  /** By id; a claim that is not there is left out. */
  claims(ids: readonly Id[], store: Reader): Promise<ReadonlyMap<Id, Brief>>
  /** Of each actor the sources of all claims about it. */
  sourcesOf(actors: readonly Id[], store: Reader): Promise<readonly (readonly Id[])[]>
  /** Records of one type by id, and perhaps more of them. */
  records<T extends RecordType>(ids: readonly Id[], type: T, store: Reader): Promise<ReadonlyMap<Id, RecordOf<T>>>
  cited(rows: readonly (readonly Id[])[], store: Reader): Promise<Cited>
}

export function citedRecords(): CitedRecords {
  const briefs = new Map<Id, Brief>()
  const ofActor = new Map<Id, readonly Id[]>()
  const kept = new Map<RecordType, Map<Id, DomainRecord>>()
  const brief = ({ id, validFrom, validUntil, endedBy, supports }: ClaimRecord): Brief => {
    const known = briefs.get(id)
    if (known) return known
    const supporting = supports.filter(({ stance }) => stance === 'SUPPORTS').map(({ source }) => source)
    const its = { validFrom, validUntil, endedBy, sources: supporting }
    briefs.set(id, its)
    return its
  }
  const records = async <T extends RecordType>(ids: readonly Id[], type: T, store: Reader) => {
    const known = (kept.get(type) ?? new Map<Id, DomainRecord>()) as Map<Id, RecordOf<T>>
    kept.set(type, known as Map<Id, DomainRecord>)
    for (const one of await recordsOf(missing(known, ids), type, store)) known.set(one.id, one)
    return known
  }
  const missing = (known: ReadonlyMap<Id, unknown>, ids: readonly Id[]) => [...new Set(ids)].filter((id) => !known.has(id))
  return {
    async claims(ids, store) {
      for (const claim of await recordsOf(missing(briefs, ids), 'claim', store)) brief(claim)
      return briefs
    },
    async sourcesOf(actors, store) {
      const asked = missing(ofActor, actors)
      for (let from = 0; from < asked.length; from += ACTORS_AT_ONCE) {
        const some = asked.slice(from, from + ACTORS_AT_ONCE)
        const claims = await store.claimsOf(some)
        await ownTurn()
        for (const actor of some) ofActor.set(actor, onceEach((claims.get(actor) ?? []).flatMap((claim) => brief(claim).sources)))
      }
      return actors.map((actor) => ofActor.get(actor)!)
    },
    records,
    async cited(rows, store) {
      const sources = await records(rows.flat(), 'source', store)
      const indexOf = new Map<Id, number>()
      for (const ids of rows) for (const id of ids) if (sources.has(id) && !indexOf.has(id)) indexOf.set(id, indexOf.size)
      return {
        sources: Array.from(indexOf.keys(), (id) => sources.get(id)!),
        cites: rows.map((ids) => ids.flatMap((id) => indexOf.get(id) ?? [])),
      }
    },
  }
}

export const onceEach = (ids: readonly Id[]): readonly Id[] => (ids.length < 2 ? ids : [...new Set(ids)])

/** Actors whose claims are read at a time: each has some. */
const ACTORS_AT_ONCE = 500
/** Records asked for at a time. */
const AT_ONCE = 2_000

async function recordsOf<T extends RecordType>(ids: readonly Id[], type: T, store: Reader): Promise<readonly RecordOf<T>[]> {
  const found: RecordOf<T>[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const record of await store.records(ids.slice(from, from + AT_ONCE))) if (record?.type === type) found.push(record as RecordOf<T>)
    if (ids.length > AT_ONCE) await ownTurn()
  }
  return found
}
