import type { Day, PartialDate } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import type { SourceInput } from '../recording/input.ts'

/** What happened, as somebody told it, before it is checked. */
export interface NewsInput {
  readonly on: PartialDate
  readonly title: string
  readonly text?: string
  readonly language: string
  /** Actors, events and programmes. */
  readonly about: readonly Id[]
  readonly source: SourceInput
  /** Absent: today. */
  readonly read?: Day
  readonly withheld?: boolean
}
