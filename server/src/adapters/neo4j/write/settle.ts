import { canonicalJson } from '../../../domain/canonical.ts'
import type { Change } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import { referencesOf } from '../../../domain/references.ts'
import { type SettledSeed, settleSeed } from '../../../domain/seed-rule.ts'
import { digest } from '../../digest.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows, writeRows } from './batches.ts'
import { idOf } from './changes.ts'
import { existing, referrersOf } from './references.ts'

const SEEDED = query('write/seeded')
const REMEMBER = query('write/remember-seeded')

/** Of a seed's changes those that nobody else overruled. What the rule asks of the store is fetched before it runs. */
export async function settle(tx: Transaction, changes: readonly Change[], standing: ReadonlyMap<Id, string>): Promise<SettledSeed> {
  const changed = new Set(changes.map(idOf))
  const mentioned = new Set(changes.flatMap((change) => ('put' in change ? referencesOf(change.put) : [])).filter((id) => !changed.has(id)))
  const there = await existing(tx, mentioned)
  const asked = [...changed, ...[...mentioned].filter((id) => !there.has(id))]
  const seeded = new Map(await readRows<[id: Id, digest: string]>(tx, SEEDED, asked))
  const referrers = await referrersOf(
    tx,
    changes.flatMap((change) => ('remove' in change ? [change.remove] : [])),
  )
  return settleSeed(changes, {
    current: (id) => {
      const json = standing.get(id)
      return json === undefined ? undefined : digest(json)
    },
    seeded: (id) => {
      const mark = seeded.get(id)
      return mark === '' ? null : mark
    },
    exists: (id) => there.has(id) || standing.has(id),
    referrers: (id) => referrers.get(id) ?? [],
  })
}

export async function rememberSeeded(tx: Transaction, changes: readonly Change[]): Promise<void> {
  const rows = changes.map((change) => ({ id: idOf(change), digest: 'put' in change ? digest(canonicalJson(change.put)) : '' }))
  await writeRows(tx, REMEMBER, rows)
}
