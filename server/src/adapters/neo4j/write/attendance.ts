import type { ClaimRecord, Id } from '../../../domain/records.ts'
import { attendancePlace } from '../../list-places.ts'
import type { Transaction } from '../executor.ts'
import { EVENT_KEYS, keyOf } from '../order-keys.ts'
import { query } from '../queries.ts'
import { readRows, writeRows } from './batches.ts'

const STATED = query('write/stated-attendance')
const PLACE = query('write/place-in-orders')

/** Where those of the records that are events stand by how many came, written where it is another place now. */
export async function refreshAttendance(tx: Transaction, ids: readonly Id[]): Promise<void> {
  const events = await readRows<[id: Id, standing: string | null, claims: string[]]>(tx, STATED, ids)
  await writeRows(
    tx,
    PLACE,
    events.flatMap(([id, standing, claims]) => {
      const stated = claims.map((json) => JSON.parse(json) as ClaimRecord)
      const key = keyOf(attendancePlace(id, stated), id)
      return key === standing ? [] : [{ id, keys: { [EVENT_KEYS.ATTENDANCE]: key } }]
    }),
  )
}
