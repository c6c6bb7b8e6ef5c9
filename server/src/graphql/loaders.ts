import type { ClaimKind } from '@netzatlas/shared'
import DataLoader from 'dataloader'
import type { ClaimRecord, DomainRecord, Id, RecordOf, RecordType } from '../domain/records.ts'
import type { GraphStore } from '../ports/store.ts'

/** Batches what a list fans out to: one statement a kind of question, however long the list is. */
export interface Loaders {
  readonly record: DataLoader<Id, DomainRecord | undefined>
  readonly degree: DataLoader<Id, number>
  claims(vertex: Id, kinds?: readonly ClaimKind[]): Promise<readonly ClaimRecord[]>
}

export function createLoaders(store: GraphStore): Loaders {
  const claimLoaders = new Map<string, DataLoader<Id, readonly ClaimRecord[]>>()
  return {
    record: new DataLoader(async (ids) => [...(await store.records(ids))]),
    degree: new DataLoader(async (ids) => {
      const degrees = await store.degrees(ids)
      return ids.map((id) => degrees.get(id) ?? 0)
    }),
    claims(vertex, kinds) {
      const key = kinds?.toSorted().join() ?? ''
      let loader = claimLoaders.get(key)
      if (!loader) {
        loader = new DataLoader(async (ids) => {
          const claims = await store.claimsOf(ids, kinds)
          return ids.map((id) => claims.get(id) ?? [])
        })
        claimLoaders.set(key, loader)
      }
      return loader.load(vertex)
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
  const records = await Promise.all([...distinct].map((id) => loaders.record.load(id)))
  return records.filter((record): record is RecordOf<T> => record?.type === type)
}

/** The record behind an id that another record names: its absence is a fault of the store, not of the caller. */
export async function existing<T extends RecordType>(loaders: Loaders, id: Id, type: T): Promise<RecordOf<T>> {
  const record = await loaders.record.load(id)
  if (record?.type !== type) throw new Error(`${id} should be of type ${type}, but is ${record?.type ?? 'missing'}`)
  return record as RecordOf<T>
}
