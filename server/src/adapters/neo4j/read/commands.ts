import type { AuthorRole, Change, Receipt } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import type { ChangesSince, HistoryEntry, StoredCommand } from '../../../ports/commands.ts'
import type { Page, PageRequest } from '../../../ports/store.ts'
import { historyEntry } from '../../history-entry.ts'
import { logWalk } from '../../log-walk.ts'
import { type Bytes, unpacked, unsigned } from '../bytes.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { revision } from './records.ts'

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

const BACKWARDS = query('commands/backwards')

/** Entries of the log that are received at a time. */
const AT_A_TIME = 50

const HISTORY = query('commands/history')
const PLACE_IN_HISTORY = query('commands/place-in-history')

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

export async function changesSince(db: Executor, content: number, most: number): Promise<ChangesSince | undefined> {
  const walk = logWalk(await revision(db), content, most)
  for (let before = Number.MAX_SAFE_INTEGER; walk.missing > 0; ) {
    const rows = await db.read<[number: number, receipt: Bytes, reverse: Bytes]>(BACKWARDS, {
      before,
      limit: Math.min(walk.missing, AT_A_TIME),
    })
    if (rows.length === 0) walk.take(undefined)
    for (const [number, receipt, reverse] of rows) {
      if (walk.missing > 0) walk.take({ receipt: unsigned(receipt), reverse: unsigned(reverse) })
      before = number
    }
  }
  return walk.found
}

type HistoryRow = readonly [
  number: number,
  id: Id,
  role: AuthorRole,
  name: string,
  at: string,
  changes: Bytes | null,
  receipt: Bytes,
  undoes: Id | null,
  undoneBy: Id | null,
]

export async function history(db: Executor, { first, after }: PageRequest): Promise<Page<HistoryEntry>> {
  const [place] = await db.read<readonly [total: number, number: number | null]>(PLACE_IN_HISTORY, { id: after ?? '' })
  const total = place?.[0] ?? 0
  const before = after === undefined ? total + 1 : (place?.[1] ?? 0)
  const rows = await db.read<HistoryRow>(HISTORY, { before, limit: first + 1 })
  const items = rows.slice(0, first).map(([number, id, role, name, at, changes, receipt, undoes, undoneBy]) =>
    historyEntry({
      heading: { number, id, role, name, at },
      changes: changes && unpacked<Change[]>(changes),
      receipt: unpacked<Receipt>(receipt),
      undoes,
      undoneBy,
    }),
  )
  return { items, hasNext: rows.length > first, total }
}
