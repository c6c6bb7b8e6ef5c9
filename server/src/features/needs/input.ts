import type { Day } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import type { SourceInput } from '../recording/input.ts'

/** What an actor wishes for or offers, as somebody told it, before it is checked. */
export interface NoticeInput {
  readonly theme: Id
  readonly text: string
  readonly language?: string
  readonly country?: Id
  /** Absent: from today on. */
  readonly validFrom?: Day
  readonly validUntil?: Day
  readonly withheld?: boolean
  readonly source: SourceInput
}
