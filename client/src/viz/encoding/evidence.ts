import type { ClaimStatus } from '@netzatlas/shared'

/** Evidence is a dash pattern everywhere (legend, panel, table, graph, map), always with its word beside it. Lengths in px. */
export const EVIDENCE_DASHES = {
  CONFIRMED: [],
  STATED: [6, 3],
  INFERRED: [2, 2],
  DISPUTED: [],
} as const satisfies Record<ClaimStatus, readonly number[]>
