import type { PartialDate } from '@netzatlas/shared'
import type { SourceInput } from '../recording/input.ts'

/** The terms of an offering or a programme, as somebody who read a source tells them; what is not given is not said. */
export interface TermsInput {
  readonly who?: string
  readonly purpose?: string
  readonly amount?: string
  readonly ownShare?: string
  readonly from?: PartialDate
  readonly until?: PartialDate
  readonly deadline?: PartialDate
  readonly source: SourceInput
}

export const MOST_LETTERS_OF_A_TERM = 400
