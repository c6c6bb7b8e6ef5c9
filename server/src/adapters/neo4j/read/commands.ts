import type { AuthorRole, Change, Receipt } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import type { StoredCommand } from '../../../ports/store.ts'
import { type Bytes, unpacked } from '../bytes.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

export type CommandRow = readonly [
  id: Id,
  clientId: string,
  role: AuthorRole,
  name: string,
  at: string,
  changes: Bytes,
  receipt: Bytes,
  undoes: Id | null,
  undoneBy: Id | null,
]

const QUERIES = {
  id: query('commands/by-id'),
  clientId: query('commands/by-client-id'),
  name: query('commands/latest'),
}

/** The newest one where several share the name. */
export async function storedCommand(db: Executor, by: keyof typeof QUERIES, value: string): Promise<StoredCommand | undefined> {
  const [row] = await db.read<CommandRow>(QUERIES[by], { value })
  return row && commandOf(row)
}

export function commandOf([id, clientId, role, name, at, changes, receipt, undoes, undoneBy]: CommandRow): StoredCommand {
  return {
    id,
    clientId,
    role,
    name,
    at,
    changes: unpacked<Change[]>(changes),
    receipt: unpacked<Receipt>(receipt),
    ...(undoes === null ? {} : { undoes }),
    ...(undoneBy === null ? {} : { undoneBy }),
  }
}
