import type { Spacing } from './fans.ts'
import type { Rectangle } from './geometry.ts'

/** The box to fill. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Corner that stays empty. */
  readonly reserved: Rectangle | undefined
  /** By which the usual sizes are smaller, for many vertices. */
  readonly scale: number
}

/** Left free around everything. */
export const BAND_EDGE = 12

/** Distances that grow with the vertices drawn: at looseness 1 a leaf's line is about as long as a hub is wide. */
export function spacingFor(looseness: number, radii: Float64Array, aspect: number): Spacing {
  const typical = radii.reduce((sum, r) => sum + r, 0) / radii.length
  const unit = (typical / 6.5) * looseness
  return { leafLine: 34 * unit, leafGap: 10 * unit, hubGap: 40 * unit, aspect }
}
