import type { Change } from '../../../domain/commands.ts'
import type { Id, RecordType } from '../../../domain/records.ts'
import type { CopyProgress, LoggedCommand, SeededMark } from '../../../ports/transfer.ts'
import { unpack } from '../../pack.ts'
import type { Executor } from '../executor.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'
import { COMMAND_COLUMNS, type CommandRow, commandOf } from './commands.ts'

export const exportRecords = (db: Executor, type: RecordType, after: Id | undefined, limit: number): JsonPieces =>
  joinTexts(db.column<string>('SELECT json FROM record WHERE type = ? AND id > ? ORDER BY id LIMIT ?', type, after ?? '', limit))

export const exportCommands = (db: Executor, after: number, limit: number): LoggedCommand[] =>
  db
    .all<CommandRow & { readonly number: number; readonly reverse: Uint8Array }>(
      `SELECT number, reverse, ${COMMAND_COLUMNS} FROM command WHERE number > ? ORDER BY number LIMIT ?`,
      after,
      limit,
    )
    .map((row) => ({ ...commandOf(row), number: row.number, reverse: unpack<Change[]>(row.reverse) }))

export const exportSeeded = (db: Executor, after: Id | undefined, limit: number): SeededMark[] =>
  db.all<SeededMark>('SELECT id, digest FROM seeded WHERE id > ? ORDER BY id LIMIT ?', after ?? '', limit).map((mark) => ({ ...mark }))

/** The table is there only while a copy into this store is under way. */
export function copyProgress(db: Executor): CopyProgress | undefined {
  if (!db.get("SELECT 1 FROM sqlite_master WHERE name = 'copy_progress'")) return undefined
  const row = db.get<{ origin: string; part: string; after: string }>('SELECT origin, part, after FROM copy_progress')
  return row && { from: row.origin, part: row.part, after: row.after }
}
