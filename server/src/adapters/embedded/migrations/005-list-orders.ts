import type { EventRecord, SourceRecord } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import { placeByAttendance, placeEvent, placeSource } from '../write/list-places.ts'

/** Events and sources are listed in several orders, each along an index of its own. */
export function orderLists(db: Executor): void {
  db.script(`
    ALTER TABLE event ADD COLUMN by_age TEXT NOT NULL DEFAULT '';
    ALTER TABLE event ADD COLUMN by_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE event ADD COLUMN by_category TEXT NOT NULL DEFAULT '';
    ALTER TABLE event ADD COLUMN by_place TEXT NOT NULL DEFAULT '';
    ALTER TABLE event ADD COLUMN by_attendance TEXT NOT NULL DEFAULT '~';
    CREATE INDEX event_age ON event (by_age, id);
    CREATE INDEX event_name ON event (by_name, id);
    CREATE INDEX event_category ON event (by_category, id);
    CREATE INDEX event_place ON event (by_place, id);
    CREATE INDEX event_attendance ON event (by_attendance, id);
    ALTER TABLE source ADD COLUMN by_date TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN by_title TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN by_site TEXT NOT NULL DEFAULT '';
    CREATE INDEX source_date ON source (by_date, id);
    CREATE INDEX source_title ON source (by_title, id);
    CREATE INDEX source_site ON source (by_site, id);
  `)
  const records = <T>(type: string) =>
    db.column<string>('SELECT json FROM record WHERE type = ?', type).map((json) => JSON.parse(json) as T)
  for (const event of records<EventRecord>('event')) {
    placeEvent(db, event)
    placeByAttendance(db, event.id)
  }
  for (const source of records<SourceRecord>('source')) placeSource(db, source)
}
