import { isCounted } from '../../../domain/coverage.ts'
import type { DomainRecord, Id } from '../../../domain/records.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows, writeRows } from './batches.ts'
import type { Turn } from './changes.ts'
import type { LineChanges } from './derive-lines.ts'

const DERIVE = query('write/coverage')
const AROUND = query('write/coverage-around')
const COUNTED = query('touch/counted')

/**
 * Refreshes what coverage is counted from, where lines, partners or assessments can have changed it. It stands on each
 * counted municipality as texts of fixed width: `looked`, the days somebody looked (9 digits as below), each followed
 * by letters of the kinds looked for, where they are recorded; and `partners`, one text a cooperation:
 * kind of the partner (1), days it is possible from and until (8 each), then of its own and of the partner's participation
 * the newer and the older date of start and confirmation (9 each: first day it can mean, precision; blank for none). Texts
 * compare as their dates do, and Neo4j reads them many times faster than lists of numbers. First comes the cooperation of which
 * the one of both sides that is behind has the newest date: where that is too old, none is recent.
 */
export async function refreshCoverage(tx: Transaction, turns: readonly Turn[], { ends, made }: LineChanges): Promise<void> {
  const touched = new Set<Id>(ends)
  for (const { from, to, type } of made) if (type === 'COOPERATES_WITH') touched.add(from).add(to)
  const around: Id[] = []
  for (const { id, old, now } of turns) {
    for (const claim of [old, now]) if (claim?.type === 'claim' && claim.kind === 'ASSESSED' && claim.object) touched.add(claim.object)
    if (now && roleIn(old) !== roleIn(now)) {
      touched.add(id)
      around.push(id)
    }
  }
  for (const [id] of await readRows<[Id]>(tx, AROUND, around)) touched.add(id)
  await writeRows(tx, DERIVE, [...touched])
}

/** The same for all of these records, after writes from outside. */
export async function refreshCoverageOf(tx: Transaction, ids: readonly Id[]): Promise<void> {
  const counted = await readRows<[id: Id]>(tx, COUNTED, ids)
  await writeRows(
    tx,
    DERIVE,
    counted.map(([id]) => id),
  )
}

/** All that coverage knows of an actor or an assessment itself. */
function roleIn(record: DomainRecord | undefined): string {
  if (record?.type === 'assessment') return `${record.on} ${record.partnerKinds}`
  return record?.type === 'actor' ? `${record.kind} ${record.scope} ${isCounted(record)}` : ''
}
