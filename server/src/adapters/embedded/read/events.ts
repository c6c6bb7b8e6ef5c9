import type { Id } from '../../../domain/records.ts'
import type { EventFilter, PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { pageOf, type TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'

/** Newest first, undated last: an absent start is the empty text. */
export function eventPage(db: Executor, filter: EventFilter, { first, after }: PageRequest): TextPage {
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
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM event WHERE ${conditions.sql}`, ...conditions.parameters)!.n
  const last = after === undefined ? undefined : db.get<{ starts: string }>('SELECT starts FROM event WHERE id = ?', after)
  if (last) conditions.add('(event.starts < ? OR (event.starts = ? AND event.id > ?))', last.starts, last.starts, after!)
  const found = db.column<string>(
    `SELECT record.json FROM event CROSS JOIN record ON record.id = event.id WHERE ${conditions.sql} ORDER BY event.starts DESC, event.id LIMIT ?`,
    ...conditions.parameters,
    first + 1,
  )
  return pageOf(found, first, total)
}
