import type { DomainRecord, Id } from './records.ts'

/** Who stands behind a change. The door decides what each may do. */
export type AuthorRole = 'SEED' | 'IMPORT' | 'EDITOR' | 'SYSTEM'

/** Put a record (new, or in place of the one with this id) or remove it. */
export type Change = { readonly put: DomainRecord } | { readonly remove: Id }

/**
 * One intended change of what the product knows: applied whole or not at all. The same `clientId` applied twice changes
 * nothing and answers with the first receipt.
 */
export interface Command {
  readonly clientId: string
  readonly role: AuthorRole
  /** In the user's terms: "seed", "record-assessment", "confirm-claim", "undo", ... */
  readonly name: string
  readonly changes: readonly Change[]
  /** Only of an undo: the command that is taken back. */
  readonly undoes?: Id
}

/** Topology: what lines exist, so snapshot and layout. Content: anything a reader could see. */
export interface Revision {
  readonly topology: number
  readonly content: number
}

export interface Receipt {
  readonly command: Id
  readonly changed: readonly Id[]
  /** Left as they were, because somebody other than the seed changed them since. Only of a SEED command. */
  readonly kept: readonly Id[]
  readonly revision: Revision
  /** True where this client id had been applied before. */
  readonly repeated: boolean
}
