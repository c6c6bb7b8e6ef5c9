import { type ClaimStatus, type Day, hasEnd, type PartialDate } from '@netzatlas/shared'
import { newer } from '../../domain/coverage.ts'
import { weaker } from '../../domain/lines.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { ClaimRecord } from '../../domain/records.ts'

export interface CooperationSummary {
  readonly validFrom: PartialDate | undefined
  readonly validUntil: PartialDate | undefined
  readonly lastConfirmed: PartialDate | undefined
  /** Of one that has ended, where nobody knows of some participation when. */
  readonly endedBy: Day | undefined
  readonly status: ClaimStatus
}

/**
 * What a cooperation's participations say of it together: it began with the earliest dated one, ended when every one
 * has, and is only as sure as the weakest of them.
 */
export function summarise(participations: readonly ClaimRecord[]): CooperationSummary {
  const starts = participations.map(({ validFrom }) => validFrom).filter((date) => date !== undefined)
  const ends = participations.map(({ validUntil }) => validUntil)
  const isDated = ends.length > 0 && ends.every((end) => end !== undefined)
  const hasEnded = participations.every(hasEnd)
  return {
    validFrom: starts.toSorted(newestFirst).at(-1),
    validUntil: isDated ? ends.toSorted(newestFirst)[0] : undefined,
    lastConfirmed: participations.map(({ lastConfirmed }) => lastConfirmed).reduce(newer, undefined),
    endedBy: hasEnded && !isDated ? participations.map(({ endedBy }) => endedBy).reduce(newer, undefined) : undefined,
    status: participations.map(({ status }) => status).reduce(weaker, participations.length > 0 ? 'CONFIRMED' : 'INFERRED'),
  }
}
