import type { DomainErrorCode } from '../../../domain/errors.ts'

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
