import type { ClaimRecord } from '../../../domain/records.ts'
import { TOPIC_KINDS } from '../../derived.ts'
import type { Executor } from '../executor.ts'
import { placeTopic } from '../write/topics.ts'

/** Themes and countries of an actor are found as they hold on a day. */
export function keepDaysOfTopics(db: Executor): void {
  db.script(`
    ALTER TABLE claim ADD COLUMN possible_from INTEGER;
    ALTER TABLE claim ADD COLUMN possible_until INTEGER;
    CREATE INDEX claim_topic ON claim (kind, object, possible_until, possible_from, subject) WHERE possible_until IS NOT NULL;
  `)
  for (const kind of TOPIC_KINDS) {
    const texts = db.column<string>('SELECT record.json FROM claim JOIN record ON record.id = claim.id WHERE claim.kind = ?', kind)
    for (const json of texts) placeTopic(db, JSON.parse(json) as ClaimRecord)
  }
}
