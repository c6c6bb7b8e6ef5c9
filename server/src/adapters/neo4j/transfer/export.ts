import type { Change } from '../../../domain/commands.ts'
import type { Id, RecordOf, RecordType } from '../../../domain/records.ts'
import type { CopyProgress, LoggedCommand, SeededMark } from '../../../ports/transfer.ts'
import { type Bytes, unpacked } from '../bytes.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { type CommandRow, commandOf } from '../read/commands.ts'
import { recordFrom, type StoredNode } from '../write/stored-record.ts'

const RECORDS = query('transfer/records')
const COMMANDS = query('transfer/commands')
const SEEDED = query('transfer/seeded')
const PROGRESS = query('transfer/progress')

/** Read from properties and relationships, not from the text that other reads return: so the hash of a copy speaks of the graph. */
export async function exportRecords<T extends RecordType>(
  db: Executor,
  type: T,
  after: Id | undefined,
  limit: number,
): Promise<RecordOf<T>[]> {
  const nodes = await db.read<StoredNode>(RECORDS, { type, after: after ?? '', limit })
  return nodes.map((node) => recordFrom(node) as RecordOf<T>)
}

export async function exportCommands(db: Executor, after: number, limit: number): Promise<LoggedCommand[]> {
  const rows = await db.read<readonly [number: number, reverse: Bytes, ...CommandRow]>(COMMANDS, { after, limit })
  return rows.map(([number, reverse, ...row]) => ({ ...commandOf(row), number, reverse: unpacked<Change[]>(reverse) }))
}

export async function exportSeeded(db: Executor, after: Id | undefined, limit: number): Promise<SeededMark[]> {
  const rows = await db.read<readonly [Id, string]>(SEEDED, { after: after ?? '', limit })
  return rows.map(([id, digest]) => ({ id, digest }))
}

export async function copyProgress(db: Executor): Promise<CopyProgress | undefined> {
  const [row] = await db.read<readonly [from: string, part: string, after: string]>(PROGRESS)
  return row && { from: row[0], part: row[1], after: row[2] }
}
