import { COVERAGE_STATES } from '@netzatlas/shared'
import { type Counts, countOf, hasShare, intervalOf } from './coverage.ts'

export const COMPARED = [...COVERAGE_STATES, 'total', 'assessed'] as const
export type Compared = (typeof COMPARED)[number]

/** One side: what is shown, and the municipalities behind it. */
export interface Side {
  readonly counts: Counts
  readonly places: Counts
}

export const amountOf = (counts: Counts, what: Compared): number =>
  what === 'total' || what === 'assessed' ? counts[what] : countOf(counts, what)

/** A share of all; undefined where there are too few municipalities to tell one. */
export const shareOf = ({ counts, places }: Side, what: Compared): number | undefined =>
  hasShare(places) && counts.total > 0 ? amountOf(counts, what) / counts.total : undefined

/** One region on two days changes by a number; two regions differ by their shares. */
export type Difference = { readonly by: number } | { readonly points: number } | undefined

export function differenceOf(a: Side, b: Side, what: Compared, sameRegion: boolean): Difference {
  if (sameRegion) return { by: amountOf(b.counts, what) - amountOf(a.counts, what) }
  const [shareA, shareB] = [shareOf(a, what), shareOf(b, what)]
  return what === 'total' || shareA === undefined || shareB === undefined ? undefined : { points: (shareB - shareA) * 100 }
}

/** Whether what is possible on both sides overlaps: then the data do not say that they differ. */
export function surelyDiffer(a: Side, b: Side): boolean {
  const [x, y] = [intervalOf(a.counts), intervalOf(b.counts)]
  return x.upper < y.lower || y.upper < x.lower
}
