import type { Change, Command } from '../../../domain/commands.ts'
import type { Executor } from '../executor.ts'
import { copyProgress } from '../read/export.ts'
import { saveDerivedLayout, saveLayout } from '../read/layout.ts'
import { type Applied, applyCommand } from '../write/apply.ts'
import { finishCopy, importPage } from '../write/import.ts'
import { reverseOf } from '../write/reverse.ts'

/** Changes that have come in so far, by the number of the call they belong to. */
const waiting = new Map<number, Change[]>()

export const writerMethods = {
  /** A part of a large command's changes, so that sending it never holds up the event loop. */
  addChanges(_db: Executor, call: number, changes: readonly Change[]): void {
    const list = waiting.get(call) ?? []
    list.push(...changes)
    waiting.set(call, list)
  },
  apply(db: Executor, call: number, command: Command, at: string): Applied {
    const changes = waiting.get(call) ?? []
    waiting.delete(call)
    return applyCommand(db, { ...command, changes: [...changes, ...command.changes] }, at)
  },
  reverseOf,
  importPage,
  finishCopy,
  copyProgress,
  saveLayout,
  saveDerivedLayout,
  /** Moves the write-ahead log into the database file. */
  checkpoint(db: Executor): void {
    db.script('PRAGMA wal_checkpoint(TRUNCATE)')
  },
}
