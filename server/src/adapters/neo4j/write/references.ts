import { DomainError } from '../../../domain/errors.ts'
import { compareIds } from '../../../domain/ids.ts'
import type { Id } from '../../../domain/records.ts'
import { referencesOf } from '../../../domain/references.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows } from './batches.ts'
import type { Turn } from './changes.ts'

const EXISTING = query('write/existing')
const REFERRERS = query('write/referrers')

/** Those of the ids under which a record stands. */
export async function existing(tx: Transaction, ids: Iterable<Id>): Promise<ReadonlySet<Id>> {
  return new Set((await readRows<[Id]>(tx, EXISTING, [...ids])).map(([id]) => id))
}

/** Records that speak of each of the ids. */
export async function referrersOf(tx: Transaction, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Id[]>> {
  const rows = await readRows<[id: Id, referrer: Id]>(tx, REFERRERS, ids)
  return new Map([...Map.groupBy(rows, ([id]) => id)].map(([id, its]) => [id, its.map(([, referrer]) => referrer)]))
}

/** DomainError INVALID_INPUT where a record would speak of one that is not there, CONFLICT where one that is spoken of would go. */
export async function checkReferences(tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const turned = new Map(turns.map((turn) => [turn.id, turn]))
  const mentioned = new Set(turns.flatMap(({ now }) => (now ? referencesOf(now) : [])))
  const elsewhere = [...mentioned].filter((id) => !turned.has(id))
  const there = await existing(tx, elsewhere)
  const missing = [...elsewhere.filter((id) => !there.has(id)), ...[...mentioned].filter((id) => turned.has(id) && !turned.get(id)!.now)]
  const first = missing.sort(compareIds)[0]
  if (first !== undefined)
    throw new DomainError('INVALID_INPUT', `There is no record ${first}, but another speaks of it.`, { field: first })

  const removed = turns.filter(({ now }) => !now).map(({ id }) => id)
  const referrers = await referrersOf(tx, removed)
  for (const id of removed) {
    const referrer = referrers
      .get(id)
      ?.filter((other) => !turned.has(other))
      .sort(compareIds)[0]
    if (referrer !== undefined) throw new DomainError('CONFLICT', `${id} cannot be removed: ${referrer} speaks of it.`, { field: id })
  }
}
