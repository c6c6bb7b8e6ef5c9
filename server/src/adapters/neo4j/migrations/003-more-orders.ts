import type { DomainRecord, Id, RecordType } from '../../../domain/records.ts'
import type { Executor, Transaction } from '../executor.ts'
import { eventKeys, sourceKeys } from '../order-keys.ts'
import { query } from '../queries.ts'
import { refreshAttendance } from '../write/attendance.ts'
import { writeRows } from '../write/batches.ts'

const LOCK = query('write/lock')
const RECORDS = query('records/page-of-type')
const PLACE = query('write/place-in-orders')

const PAGE = 2_000

/** In pieces, each under the lock of commands, so that what another server writes meanwhile stands. */
export async function deriveKeys(db: Executor): Promise<void> {
  for (const type of ['event', 'source'] as const) {
    for (let after: Id | undefined = ''; after !== undefined; ) {
      const from: Id = after
      after = await db.write('migration', (tx) => derivePage(tx, type, from), db.timeouts.bulk)
    }
  }
}

/** The last id where there may be more. */
async function derivePage(tx: Transaction, type: RecordType, after: Id): Promise<Id | undefined> {
  await tx.run(LOCK)
  const rows = await tx.run<[json: string]>(RECORDS, { type, after, limit: PAGE })
  const records = rows.map(([json]) => JSON.parse(json) as DomainRecord)
  await writeRows(
    tx,
    PLACE,
    records.map((record) => ({ id: record.id, keys: keysOf(record) })),
  )
  await refreshAttendance(
    tx,
    records.map(({ id }) => id),
  )
  return records.length < PAGE ? undefined : records.at(-1)!.id
}

const keysOf = (record: DomainRecord) => (record.type === 'event' ? eventKeys(record) : record.type === 'source' ? sourceKeys(record) : {})
