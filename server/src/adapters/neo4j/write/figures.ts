import type { Day } from '@netzatlas/shared'
import type { ClaimRecord, Id } from '../../../domain/records.ts'
import { confirmedDay } from '../../derived.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { refreshAttendance } from './attendance.ts'
import { writeRows } from './batches.ts'
import type { ClaimTurn } from './changes.ts'

const DEGREES = query('write/degrees')
const RECOUNTS = [query('touch/recount-confirmed'), query('touch/recount-claims'), DEGREES]
const CONFIRM = query('write/confirm')
const RECOUNT = query('write/recount-confirmed')
const COUNT_CLAIMS = query('write/count-claims')

const verticesOf = (claim: ClaimRecord | undefined): readonly Id[] =>
  claim ? [claim.subject, ...(claim.object === undefined ? [] : [claim.object])] : []

/** Degrees, newest confirmations, numbers of claims and attendance, of those records only where they can have changed. */
export async function refreshFigures(tx: Transaction, turns: readonly ClaimTurn[], ends: ReadonlySet<Id>): Promise<void> {
  await writeRows(tx, DEGREES, [...ends])
  const { recount, confirm } = confirmations(turns)
  await writeRows(tx, RECOUNT, [...recount])
  await writeRows(
    tx,
    CONFIRM,
    [...confirm].map(([id, day]) => ({ id, day })),
  )
  await writeRows(
    tx,
    COUNT_CLAIMS,
    [...claimsMore(turns)].map(([id, by]) => ({ id, by })),
  )
  await refreshAttendance(tx, [...attended(turns)])
}

/** All of them again for these records, after writes from outside. */
export async function refreshFiguresOf(tx: Transaction, ids: readonly Id[]): Promise<void> {
  for (const recount of RECOUNTS) await writeRows(tx, recount, ids)
  await refreshAttendance(tx, ids)
}

/** Of which something else is said now about how many came. */
const attended = (turns: readonly ClaimTurn[]): ReadonlySet<Id> =>
  new Set(turns.flatMap(({ old, now }) => [old, now].flatMap((claim) => (claim?.property === 'ATTENDANCE' ? [claim.subject] : []))))

/** A newer day only has to be put in place; where a day went, the newest of those left is looked for. */
function confirmations(turns: readonly ClaimTurn[]): { readonly recount: ReadonlySet<Id>; readonly confirm: ReadonlyMap<Id, Day> } {
  const recount = new Set<Id>()
  const confirm = new Map<Id, Day>()
  for (const { old, now } of turns) {
    const [before, after] = [old ? confirmedDay(old) : '', now ? confirmedDay(now) : '']
    const vertices = verticesOf(now)
    for (const id of verticesOf(old)) if (before !== '' && (after < before || !vertices.includes(id))) recount.add(id)
    for (const id of vertices) if (after > (confirm.get(id) ?? '')) confirm.set(id, after)
  }
  for (const id of recount) confirm.delete(id)
  return { recount, confirm }
}

function claimsMore(turns: readonly ClaimTurn[]): ReadonlyMap<Id, number> {
  const more = new Map<Id, number>()
  const count = (claim: ClaimRecord | undefined, by: number) => {
    for (const source of new Set(claim?.supports.map((support) => support.source))) more.set(source, (more.get(source) ?? 0) + by)
  }
  for (const { old, now } of turns) {
    count(old, -1)
    count(now, 1)
  }
  return new Map([...more].filter(([, by]) => by !== 0))
}
