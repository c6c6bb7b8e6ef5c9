import type { Executor } from '../executor.ts'

/** When a source was read stands as precisely as it was noted: "2026-11", not its first day. */
export function keepReadAsStated(db: Executor): void {
  db.script(`
    UPDATE support SET read = coalesce((
      SELECT max(json_extract(stated.value, '$.read'))
      FROM record, json_each(record.json, '$.supports') AS stated
      WHERE record.id = support.claim AND json_extract(stated.value, '$.source') = support.source
    ), '')
  `)
}
