import { STEP_COLOUR_TOKENS } from '../../../viz/encoding/coverage.ts'

export const STEP_TOKENS = STEP_COLOUR_TOKENS

/** Shares of the actors with a value that the steps end at: most are alike, the few that stand out get steps of their own. */
const SHARES = [0.5, 0.75, 0.9, 0.97]

/** Steps fewer than these tell too little, where there are more values. */
const FEW = 3

/**
 * Upper bounds of up to five steps of a skewed measure, ascending, the last one its largest value. Bounds that fall
 * together are one step; where hardly any are left because most values are the same, the distinct values are shared out evenly.
 */
export function boundsOf(values: readonly number[]): readonly number[] {
  const known = values.filter((value) => value > 0).sort((a, b) => a - b)
  if (known.length === 0) return [0]
  const at = SHARES.map((share) => known[Math.min(known.length - 1, Math.floor(share * known.length))]!)
  const bounds = [...new Set([...at, known.at(-1)!])]
  const distinct = [...new Set(known)]
  if (bounds.length >= FEW || distinct.length <= bounds.length) return bounds
  const steps = Math.min(STEP_TOKENS.length, distinct.length)
  return Array.from({ length: steps }, (_, step) => distinct[Math.ceil(((step + 1) * distinct.length) / steps) - 1]!)
}

/** Which of the five colours: few steps are spread over the scale, so that the largest is always its end. */
export function stepOf(value: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((upper) => value <= upper)
  return colourOfStep(found < 0 ? bounds.length - 1 : found, bounds.length)
}

export const colourOfStep = (step: number, steps: number): number => (steps <= 1 ? 4 : Math.round((step * 4) / (steps - 1)))
