import type { ClaimKind, Day } from '@netzatlas/shared'
import DataLoader from 'dataloader'
import type { ClaimRecord, DomainRecord, Id, RecordOf, RecordType } from '../domain/records.ts'
import type { DegreeOn, GraphStore } from '../ports/store.ts'

/** What all claims about an actor come to. */
export interface Said {
  /** At any time. */
  readonly memberOf: readonly Id[]
  /** Those with most claims first. */
  readonly sources: readonly Id[]
}

/** Batches what a list fans out to: one statement a kind of question, however long the list is. */
export interface Loaders {
  readonly record: DataLoader<Id, DomainRecord | undefined>
  readonly degree: DataLoader<Id, number>
  degreeOn(actor: Id, day: Day): Promise<DegreeOn>
  /** Records that are at hand already: a list of hundreds that has them needs no promise each. */
  readonly known: ReadonlyMap<Id, DomainRecord>
  remember(records: Iterable<DomainRecord>): void
  /** Actors whose claims need not be read to tell this of them. */
  readonly said: ReadonlyMap<Id, Said>
  rememberSaid(actor: Id, said: Said): void
  /** Of some kinds, or all; those of a vertex whose claims were all asked for before cost nothing. */
  claims(vertex: Id, kinds?: readonly ClaimKind[]): Promise<readonly ClaimRecord[]>
}

export function createLoaders(store: GraphStore): Loaders {
  const known = new Map<Id, DomainRecord>()
  const said = new Map<Id, Said>()
  const claimLoaders = new Map<string, DataLoader<Id, readonly ClaimRecord[]>>()
  const claimLoader = (key: string, kinds: readonly ClaimKind[] | undefined) => {
    let loader = claimLoaders.get(key)
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const claims = await store.claimsOf(ids, kinds)
        return ids.map((id) => claims.get(id) ?? [])
      })
      claimLoaders.set(key, loader)
    }
    return loader
  }
  const dayLoaders = new Map<Day, DataLoader<Id, DegreeOn>>()
  const daysLoader = (day: Day) => {
    let loader = dayLoaders.get(day)
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const degrees = await store.degreesOn(ids, day)
        return ids.map((id) => degrees.get(id) ?? { certain: 0, possible: 0 })
      })
      dayLoaders.set(day, loader)
    }
    return loader
  }
  const asked = new Map<Id, Promise<readonly ClaimRecord[]>>()
  return {
    known,
    remember(records) {
      for (const record of records) known.set(record.id, record)
    },
    said,
    rememberSaid(actor, its) {
      said.set(actor, its)
    },
    record: new DataLoader(async (ids) => {
      const records = await store.records(ids)
      for (const record of records) if (record) known.set(record.id, record)
      return [...records]
    }),
    degree: new DataLoader(async (ids) => {
      const degrees = await store.degrees(ids)
      return ids.map((id) => degrees.get(id) ?? 0)
    }),
    degreeOn: (actor, day) => daysLoader(day).load(actor),
    async claims(vertex, kinds) {
      const all = asked.get(vertex)
      if (kinds === undefined) {
        const loading = all ?? claimLoader('', undefined).load(vertex)
        asked.set(vertex, loading)
        return loading
      }
      if (all) return (await all).filter(({ kind }) => kinds.includes(kind))
      return claimLoader(kinds.toSorted().join(), kinds).load(vertex)
    },
  }
}

/** The records of one type among these ids, each once, in the order of the ids; ids of other types are left out. */
export async function recordsOf<T extends RecordType>(
  loaders: Loaders,
  ids: Iterable<Id | undefined>,
  type: T,
): Promise<readonly RecordOf<T>[]> {
  const distinct = new Set([...ids].filter((id) => id !== undefined))
  const records = await Promise.all([...distinct].map((id) => loaders.known.get(id) ?? loaders.record.load(id)))
  return records.filter((record): record is RecordOf<T> => record?.type === type)
}

/**
 * The record behind an id that another record names: its absence is a fault of the store, not of the caller. No promise
 * where it is at hand.
 */
export function existing<T extends RecordType>(loaders: Loaders, id: Id, type: T): RecordOf<T> | Promise<RecordOf<T>> {
  const checked = (record: DomainRecord | undefined): RecordOf<T> => {
    if (record?.type !== type) throw new Error(`${id} should be of type ${type}, but is ${record?.type ?? 'missing'}`)
    return record as RecordOf<T>
  }
  const known = loaders.known.get(id)
  return known ? checked(known) : loaders.record.load(id).then(checked)
}
