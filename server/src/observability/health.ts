import type { Revision } from '../domain/commands.ts'
import type { RecordType } from '../domain/records.ts'
import type { RevisionReader, StoreLifecycle } from '../ports/store.ts'

export interface Health {
  readonly status: 'ok' | 'starting' | 'stopping' | 'failing'
  readonly store?: StoreLifecycle['name']
  readonly revision?: Revision
  readonly counts?: Readonly<Partial<Record<RecordType, number>>>
}

export async function storeHealth(store: RevisionReader & StoreLifecycle): Promise<Health> {
  const [revision, counts] = await Promise.all([store.revision(), store.counts()])
  return { status: 'ok', store: store.name, revision, counts }
}
