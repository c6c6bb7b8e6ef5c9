import type { AuthorRole, Change, Receipt } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import type { StoredCommand } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { unpack } from '../pack.ts'

interface CommandRow {
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

/** The newest one where several share the name. */
export function storedCommand(db: Executor, by: 'id' | 'client_id' | 'name', value: string): StoredCommand | undefined {
  const row = db.get<CommandRow>(
    `SELECT id, client_id, role, name, at, changes, receipt, undoes, undone_by FROM command WHERE ${by} = ? ORDER BY number DESC LIMIT 1`,
    value,
  )
  return (
    row && {
      id: row.id,
      clientId: row.client_id,
      role: row.role,
      name: row.name,
      at: row.at,
      changes: unpack<Change[]>(row.changes),
      receipt: unpack<Receipt>(row.receipt),
      ...(row.undoes === null ? {} : { undoes: row.undoes }),
      ...(row.undone_by === null ? {} : { undoneBy: row.undone_by }),
    }
  )
}
