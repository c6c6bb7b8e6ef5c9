import type { Change, Revision } from '../domain/commands.ts'
import type { Id, RecordOf, RecordType } from '../domain/records.ts'
import type { StoredCommand } from './commands.ts'

/**
 * How one store hands all it holds to another, page by page, so that a copy of any size needs little memory and goes on
 * where it was broken off. What is derived (lines, figures, search) is not handed over: each store derives its own.
 */

/** A command of the log with what takes it back. */
export interface LoggedCommand extends StoredCommand {
  /** From 1, without gaps. */
  readonly number: number
  readonly reverse: readonly Change[]
}

/** A record as the seed last wrote it: a digest, or empty where the seed removed it. */
export interface SeededMark {
  readonly id: Id
  readonly digest: string
}

/** Pages in the order of their keys; the next one begins after the last key of this one. */
export interface TransferReader {
  exportRecords<T extends RecordType>(type: T, after: Id | undefined, limit: number): Promise<readonly RecordOf<T>[]>
  exportCommands(after: number, limit: number): Promise<readonly LoggedCommand[]>
  exportSeeded(after: Id | undefined, limit: number): Promise<readonly SeededMark[]>
}

/** How far a copy has come; kept in the store it goes to, in one transaction with each page. */
export interface CopyProgress {
  /** The state of the store it comes from: its content hash and revision. */
  readonly from: string
  readonly part: string
  /** The last key taken over. */
  readonly after: string
}

/** Only of a store that nobody else uses meanwhile. A page taken over twice changes nothing. */
export interface TransferWriter {
  copyProgress(): Promise<CopyProgress | undefined>
  /** The records may speak of some that come later; each is taken over again when those are there (see the claims of `copyStore`). */
  importPage(
    page: {
      readonly records?: readonly RecordOf<RecordType>[]
      readonly commands?: readonly LoggedCommand[]
      readonly seeded?: readonly SeededMark[]
    },
    progress: CopyProgress,
  ): Promise<void>
  /** Sets the revision and forgets the progress. DomainError CONFLICT where a record speaks of one that is not there. */
  finishCopy(revision: Revision): Promise<void>
}

export type TransferStore = TransferReader & TransferWriter
