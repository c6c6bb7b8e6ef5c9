import type { AuthorRole, Change, Receipt } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import type { ChangesSince, StoredCommand } from '../../../ports/store.ts'
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
