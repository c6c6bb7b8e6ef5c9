/**
 * How large the share of covered municipalities can be, given what nobody has looked at: at least those known to be
 * covered, at most all that are not a confirmed gap. `assessedShare` says how much somebody has looked.
 */
export function coverageInterval({
  total,
  covered,
  confirmedGap,
  assessed,
}: {
  readonly total: number
  readonly covered: number
  readonly confirmedGap: number
  readonly assessed: number
}): { readonly lower: number; readonly upper: number; readonly assessedShare: number } {
  if (total === 0) return { lower: 0, upper: 1, assessedShare: 0 }
  return { lower: covered / total, upper: (total - confirmedGap) / total, assessedShare: assessed / total }
}

/** A share of fewer municipalities than that says nothing: one more or less changes it by a fifth or more. */
const FEWEST_FOR_SHARE = 5
export const hasShare = ({ total }: { readonly total: number }): boolean => total >= FEWEST_FOR_SHARE
