import { DomainError } from './errors.ts'
import type { DomainRecord, Id } from './records.ts'

/** Who stands behind a change. The door decides what each may do. */
export type AuthorRole = 'SEED' | 'IMPORT' | 'EDITOR' | 'SYSTEM'

/** Put a record (new, or in place of the one with this id) or remove it; `was`: what the history calls it by. */
export type Change = { readonly put: DomainRecord } | { readonly remove: Id; readonly was?: DomainRecord }

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
  /** A digest of what its author said: tells whether the same was sent again with the client id, or something else. */
  readonly said?: string
  /** The revision of the content that the changes were planned at: after any change since they are not applied. */
  readonly basis?: number
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
  /** What the command that was applied said. */
  readonly said?: string
}

/** The field of the CONFLICT that a command is refused with where something changed since its basis. */
export const BASIS = 'basis'

/** DomainError CONFLICT. `content`: the revision that the command would be applied to. */
export function requireBasis({ basis }: Command, content: number): void {
  if (basis === undefined || basis === content) return
  throw new DomainError('CONFLICT', `It was planned at revision ${basis}; by now it is ${content}.`, { field: BASIS, retriable: true })
}

/** The receipt of a command that is applied now. */
export const firstReceipt = ({ said }: Command, its: Omit<Receipt, 'repeated' | 'said'>): Receipt => ({
  ...its,
  repeated: false,
  ...(said === undefined ? {} : { said }),
})
