import type { Revision } from '../../../domain/commands.ts'
import type { Id, RecordType } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'

export const revision = (db: Executor): Revision => ({ ...db.get<Revision>('SELECT topology, content FROM revision')! })

export const counts = (db: Executor): Partial<Record<RecordType, number>> =>
  Object.fromEntries(db.rows<[RecordType, number]>('SELECT type, count(*) FROM record GROUP BY type'))

/** `null` where there is none. */
export const records = (db: Executor, ids: readonly Id[]): JsonPieces =>
  joinTexts(
    db.column<string>(
      "SELECT coalesce(record.json, 'null') FROM json_each(?) AS asked LEFT JOIN record ON record.id = asked.value ORDER BY asked.key",
      JSON.stringify(ids),
    ),
  )

export const recordsOfType = (db: Executor, type: RecordType): JsonPieces =>
  joinTexts(db.column<string>('SELECT json FROM record WHERE type = ? ORDER BY id', type))

export const regionIds = (db: Executor, level: string, within: Id | undefined): Id[] =>
  db.column<Id>("SELECT id FROM region WHERE level = ?2 AND id >= ?1 AND id < ?1 || '~' ORDER BY id", within ?? 'r-', level)

export const regions = (db: Executor, level: string, within: Id | undefined): JsonPieces => records(db, regionIds(db, level, within))
