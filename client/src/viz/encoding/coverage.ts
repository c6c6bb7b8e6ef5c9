import type { CoverageState } from '@netzatlas/shared'

/** Colours of the four states; their patterns are in coverage-swatch.tsx and viz/map. Unknown is a hatch, never a shade of the scale. */
export const COVERAGE_COLOUR_TOKENS = {
  COVERED: '--coverage-covered',
  STALE: '--coverage-stale',
  CONFIRMED_GAP: '--coverage-gap',
  UNKNOWN: '--coverage-unknown',
} as const satisfies Record<CoverageState, string>

/** Ordered values: cividis in five steps (Nuñez, Anderton and Renslow 2018), the far end of the ground's lightness first. */
export const STEP_COLOUR_TOKENS = ['--step-1', '--step-2', '--step-3', '--step-4', '--step-5'] as const

/** Upper bounds of the steps of a share (0..1], the last one inclusive of everything. */
export const SHARE_BREAKS = [0.05, 0.2, 0.5, 0.9999, 1] as const

export type Step = 0 | 1 | 2 | 3 | 4

/** The step of a share above 0; a share of 0 has none: nothing known is no low value. */
export function stepOf(share: number): Step | undefined {
  if (share <= 0) return undefined
  const step = SHARE_BREAKS.findIndex((upper) => share <= upper)
  return (step < 0 ? SHARE_BREAKS.length - 1 : step) as Step
}
