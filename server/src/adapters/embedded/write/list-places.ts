import type { ClaimRecord, EventRecord, Id, SourceRecord } from '../../../domain/records.ts'
import { attendancePlace, eventPlaces, sourcePlaces } from '../../list-places.ts'
import type { Executor } from '../executor.ts'

/** Where a record that is there stands in the orders of its list. */

export function placeEvent(db: Executor, event: EventRecord): void {
  const { OLDEST, NAME, CATEGORY, PLACE } = eventPlaces(event)
  db.run('UPDATE event SET by_age = ?, by_name = ?, by_category = ?, by_place = ? WHERE id = ?', OLDEST, NAME, CATEGORY, PLACE, event.id)
}

export function placeByAttendance(db: Executor, event: Id): void {
  const claims = db.column<string>(
    "SELECT json FROM claim CROSS JOIN record ON record.id = claim.id WHERE subject = ? AND kind = 'ATTRIBUTE' ORDER BY claim.id",
    event,
  )
  const stated = claims.map((json) => JSON.parse(json) as ClaimRecord)
  db.run('UPDATE event SET by_attendance = ? WHERE id = ?', attendancePlace(event, stated), event)
}

export function placeSource(db: Executor, source: SourceRecord): void {
  const { NEWEST, TITLE, SITE } = sourcePlaces(source)
  db.run('UPDATE source SET by_date = ?, by_title = ?, by_site = ? WHERE id = ?', NEWEST, TITLE, SITE, source.id)
}
