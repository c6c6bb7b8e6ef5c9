import type { Change, Receipt } from '../domain/commands.ts'
import { countByType } from '../domain/ids.ts'
import type { Id } from '../domain/records.ts'
import type { HistoryEntry } from '../ports/commands.ts'

export interface LoggedRow {
  readonly heading: Pick<HistoryEntry, 'number' | 'id' | 'role' | 'name' | 'at'>
  readonly changes: readonly Change[] | null
  readonly receipt: Receipt
  readonly undoes: Id | null
  readonly undoneBy: Id | null
}

/** A row of a store's log as a line of the history. */
export function historyEntry({ heading, changes, receipt, undoes, undoneBy }: LoggedRow): HistoryEntry {
  return {
    ...heading,
    changed: countByType(receipt.changed),
    changes: changes ?? [],
    ...(undoes === null ? {} : { undoes }),
    ...(undoneBy === null ? {} : { undoneBy }),
  }
}
