import type { EventOrder } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { EventFilter, PageRequest } from '../../../ports/store.ts'
import { LAST } from '../../list-places.ts'
import type { Executor } from '../executor.ts'
import type { TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'
import { type ListOrder, pageAlong, reversed } from './page-along.ts'

const NAME: ListOrder = { column: 'by_name', direction: 'ASC' }
const CATEGORY: ListOrder = { column: 'by_category', direction: 'ASC' }
const PLACE: ListOrder = { column: 'by_place', direction: 'ASC', unknownFrom: LAST }
const ATTENDANCE: ListOrder = { column: 'by_attendance', direction: 'ASC', unknownFrom: LAST }

/** An absent start is the empty text. */
const ORDERS = {
  NEWEST: { column: 'starts', direction: 'DESC' },
  OLDEST: { column: 'by_age', direction: 'ASC' },
  NAME,
  NAME_REVERSED: reversed(NAME),
  CATEGORY,
  CATEGORY_REVERSED: reversed(CATEGORY),
  PLACE,
  PLACE_REVERSED: reversed(PLACE),
  ATTENDANCE,
  ATTENDANCE_REVERSED: reversed(ATTENDANCE),
} as const satisfies Record<EventOrder, ListOrder>

function filtered(filter: EventFilter): Conditions {
  const conditions = new Conditions().words('event.filter_text', filter.text)
  if (filter.within !== undefined) {
    conditions.add(
      `(event.region >= ? AND event.region < ? || '~' OR EXISTS (
         SELECT 1 FROM claim WHERE subject = event.id AND kind = 'COVERS' AND object >= ? AND object < ? || '~'))`,
      ...Array<Id>(4).fill(filter.within),
    )
  }
  if (filter.from !== undefined) conditions.add("event.ends >= ? AND event.ends <> ''", filter.from)
  if (filter.until !== undefined) conditions.add("event.starts <= ? AND event.starts <> ''", filter.until)
  return conditions
}

export const eventPage = (db: Executor, filter: EventFilter, order: EventOrder, request: PageRequest): TextPage =>
  pageAlong(db, { table: 'event', order: ORDERS[order], conditions: filtered(filter) }, request).page
