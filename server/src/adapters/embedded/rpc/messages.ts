import type { DomainErrorCode } from '../../../domain/errors.ts'
import type { Id } from '../../../domain/records.ts'

/**
 * What a command did to what the lane of the network holds in memory, between which revisions. Lines of the cooperations,
 * and of the claims that are lines by themselves, are others now.
 */
export interface Derived {
  readonly topology: { readonly from: number; readonly to: number }
  readonly coverage: { readonly from: number; readonly to: number }
  readonly cooperations: readonly Id[]
  readonly claims: readonly Id[]
  /** Assessments are others now. */
  readonly assessed: boolean
  /** It is another question who is counted, or as what an actor counts. */
  readonly counted: boolean
}

export interface LaneData {
  readonly file: string
  readonly lane: 'writer' | 'reader' | 'graph'
}

export interface Call {
  readonly call: number
  readonly method: string
  readonly args: readonly unknown[]
}

/** A DomainError loses its class on the way between threads; without a code it is a bug, with its stack as the message. */
export interface Failure {
  readonly code?: DomainErrorCode
  readonly message: string
  readonly retriable?: boolean
  readonly field?: string
}

export type Answer =
  | { readonly call: number; readonly value: unknown; readonly statements: number }
  | { readonly call: number; readonly failed: Failure; readonly statements: number }
  | { readonly opened: true }
  | { readonly refused: Failure }
  | { readonly progress: string }
