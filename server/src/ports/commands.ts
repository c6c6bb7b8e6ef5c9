import type { Change, Command, Receipt, Revision } from '../domain/commands.ts'
import type { Id, RecordType } from '../domain/records.ts'

/** How a store is changed, and what it tells of its changes. */

export interface StoredCommand extends Command {
  readonly id: Id
  readonly at: string
  readonly receipt: Receipt
  readonly undoneBy?: Id
}
export interface CommandWriter {
  /**
   * Applies it in one transaction, raises the revisions, remembers how to take it back. Durable when it answers. DomainError
   * CONFLICT, field `basis`, where something changed since its basis.
   */
  apply(command: Command): Promise<Receipt>
  /** The changes that take the command back. DomainError CONFLICT where something later changed the same records. */
  reverseOf(command: Id): Promise<readonly Change[]>
}
export interface CommandReader {
  command(id: Id): Promise<StoredCommand | undefined>
  commandByClientId(clientId: string): Promise<StoredCommand | undefined>
  /** The newest command of this name, if any; what the last seed put is told by its changes. */
  latestCommand(name: string): Promise<StoredCommand | undefined>
}

/** What commands did to records since an earlier revision of the content. */
export interface ChangesSince {
  /** Up to which. */
  readonly revision: Revision
  /** What takes the commands back, the newest first: every state that a changed record had on the way, but the present one. */
  readonly reverse: readonly Change[]
}
export interface ChangeReader {
  /** Undefined where the commands of the log do not tell all of it, or changed more than `most` records. */
  changesSince(content: number, most: number): Promise<ChangesSince | undefined>
}

/** One line of the history: what a command did, without the contents of a seed or an import. */
export interface HistoryEntry extends Pick<StoredCommand, 'id' | 'at' | 'role' | 'name' | 'undoes' | 'undoneBy'> {
  /** From 1, without gaps. */
  readonly number: number
  /** How many records of each type it changed. */
  readonly changed: Readonly<Partial<Record<RecordType, number>>>
  /** What was asked for; empty for a SEED and an IMPORT, whose commands hold thousands of records. */
  readonly changes: readonly Change[]
}
