import type { Id } from '../../domain/records.ts'
import type { SourceInput } from '../recording/input.ts'
import type { TermName } from './statements.ts'

/** One statement about the terms of an offering or a programme, as somebody who read a source tells it. */
export interface TermInput {
  readonly term: TermName
  /** The statement it is about; the offering itself for what only that tells; absent where it is said in addition. */
  readonly of?: Id
  /** The source says otherwise: both stay. Without a value it only denies the statement. */
  readonly contradicts?: boolean
  /** Empty where the statement is to be said no longer. */
  readonly value: string
}

/** What changes of the terms; all that is not named stays as it stands. */
export interface TermsInput {
  readonly terms: readonly TermInput[]
  readonly source: SourceInput
}

export const MOST_LETTERS_OF_A_TERM = 400
export const MOST_TERMS = 50
