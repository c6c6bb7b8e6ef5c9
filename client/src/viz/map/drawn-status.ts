import type { ClaimStatus } from '@netzatlas/shared'

const STRENGTH: Readonly<Record<ClaimStatus, number>> = { CONFIRMED: 3, STATED: 2, INFERRED: 1, DISPUTED: 0 }

/** One line for several: the best sourced speaks, but a contradiction is never painted over. */
export function drawnStatus(statuses: readonly ClaimStatus[]): ClaimStatus {
  if (statuses.includes('DISPUTED')) return 'DISPUTED'
  return statuses.reduce((best, status) => (STRENGTH[status] > STRENGTH[best] ? status : best))
}
