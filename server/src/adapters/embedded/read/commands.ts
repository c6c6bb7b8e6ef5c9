import type { AuthorRole, Change, Receipt } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import type { ChangesSince, HistoryEntry, StoredCommand } from '../../../ports/commands.ts'
import type { Page, PageRequest } from '../../../ports/store.ts'
import { historyEntry } from '../../history-entry.ts'
import { type LogEntry, logWalk } from '../../log-walk.ts'
import { unpack } from '../../pack.ts'
import type { Executor } from '../executor.ts'
import { revision } from './records.ts'

export interface CommandRow {
  readonly id: Id
  readonly client_id: string
  readonly role: AuthorRole
  readonly name: string
  readonly at: string
  readonly changes: Uint8Array
  readonly receipt: Uint8Array
  readonly undoes: Id | null
  readonly undone_by: Id | null
}

export const COMMAND_COLUMNS = 'id, client_id, role, name, at, changes, receipt, undoes, undone_by'

export const commandOf = (row: CommandRow): StoredCommand => ({
  id: row.id,
  clientId: row.client_id,
  role: row.role,
  name: row.name,
  at: row.at,
  changes: unpack<Change[]>(row.changes),
  receipt: unpack<Receipt>(row.receipt),
  ...(row.undoes === null ? {} : { undoes: row.undoes }),
  ...(row.undone_by === null ? {} : { undoneBy: row.undone_by }),
})

/** The newest one where several share the name. */
export function storedCommand(db: Executor, by: 'id' | 'client_id' | 'name', value: string): StoredCommand | undefined {
  const row = db.get<CommandRow>(`SELECT ${COMMAND_COLUMNS} FROM command WHERE ${by} = ? ORDER BY number DESC LIMIT 1`, value)
  return row && commandOf(row)
}

export function changesSince(db: Executor, content: number, most: number): ChangesSince | undefined {
  const walk = logWalk(revision(db), content, most)
  const { newest } = db.get<{ newest: number }>('SELECT coalesce(max(number), 0) AS newest FROM command')!
  for (let number = newest; walk.missing > 0; number--) {
    walk.take(db.get<LogEntry>('SELECT receipt, reverse FROM command WHERE number = ?', number))
  }
  return walk.found
}

type HistoryRow = Omit<CommandRow, 'client_id' | 'changes'> & { readonly number: number; readonly changes: Uint8Array | null }

export function history(db: Executor, { first, after }: PageRequest): Page<HistoryEntry> {
  const rows = db.all<HistoryRow>(
    `SELECT number, id, role, name, at, CASE WHEN role IN ('SEED', 'IMPORT') THEN NULL ELSE changes END AS changes, receipt, undoes, undone_by
     FROM command WHERE ?1 IS NULL OR number < (SELECT number FROM command WHERE id = ?1) ORDER BY number DESC LIMIT ?2`,
    after ?? null,
    first + 1,
  )
  const items = rows.slice(0, first).map(({ number, id, role, name, at, changes, receipt, undoes, undone_by }) =>
    historyEntry({
      heading: { number, id, role, name, at },
      changes: changes && unpack<Change[]>(changes),
      receipt: unpack<Receipt>(receipt),
      undoes,
      undoneBy: undone_by,
    }),
  )
  return { items, hasNext: rows.length > first, total: db.get<{ n: number }>('SELECT count(*) AS n FROM command')!.n }
}
