import { LAYOUT_HEIGHT, LAYOUT_WIDTH } from './geometry.ts'

/** Above this many actors a picture shows groups. */
export const SINGLY_LIMIT = 3000

/** Share of the box that the discs of all groups fill. */
const FILLED = 0.3
const [SMALLEST, LARGEST] = [10, 78]

/**
 * Radius in units of the layout of a group that stands for so many of all actors: area grows with the number, and together
 * the discs of all groups fill a fixed share of the box. Groups are spaced and drawn by it.
 */
export function groupRadius(members: number, total: number): number {
  const unit = Math.sqrt((FILLED * LAYOUT_WIDTH * LAYOUT_HEIGHT) / Math.PI / Math.max(1, total))
  return Math.min(LARGEST, Math.max(SMALLEST, unit * Math.sqrt(members)))
}
