import { setTimeout as delay } from 'node:timers/promises'
import type { Revision } from '../domain/commands.ts'
import { DomainError } from '../domain/errors.ts'
import type { RecordType } from '../domain/records.ts'
import type { RevisionReader, StoreLifecycle } from '../ports/store.ts'

export interface Health {
  readonly status: 'ok' | 'starting' | 'stopping' | 'failing'
  readonly store?: StoreLifecycle['name']
  readonly revision?: Revision
  readonly counts?: Readonly<Partial<Record<RecordType, number>>>
  /** Why the store fails, in a sentence for whoever runs it. */
  readonly problem?: string
}

/** Longer than an answer of a busy store takes, shorter than whoever asks waits. */
const PATIENCE_MS = 4_000

/** Asks the store itself each time; one that does not answer within `patience` milliseconds fails. */
export async function storeHealth(store: RevisionReader & StoreLifecycle, patience = PATIENCE_MS): Promise<Health> {
  const answered = new AbortController()
  const late = delay(patience, undefined, { signal: answered.signal }).then(() => {
    throw new DomainError('TIMED_OUT', `The store did not answer within ${patience / 1_000} s.`)
  })
  try {
    const [revision, counts] = await Promise.race([Promise.all([store.revision(), store.counts()]), late])
    return { status: 'ok', store: store.name, revision, counts }
  } catch (error) {
    const problem = error instanceof DomainError ? error.message : 'The store answered with an error.'
    return { status: 'failing', store: store.name, problem }
  } finally {
    late.catch(() => {})
    answered.abort()
  }
}
