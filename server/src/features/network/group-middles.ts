import { groupRadius, LAYOUT_HEIGHT, LAYOUT_WIDTH, separate } from '@netzatlas/shared/graph'
import type { Positions } from './stored-layout.ts'

/** Of each group the mean of what is known; NaN where nothing is. */
export function means(values: Float64Array, of: Int32Array, count: number): Float64Array {
  const sum = new Float64Array(count)
  const known = new Int32Array(count)
  for (let v = 0; v < of.length; v++) {
    if (Number.isNaN(values[v]!)) continue
    sum[of[v]!]! += values[v]!
    known[of[v]!]!++
  }
  return sum.map((total, g) => (known[g] ? total / known[g]! : Number.NaN))
}

/**
 * The middles of the groups' members, drawn out over the box and moved apart so that groups do not overlap.
 *
 * @param evenly width and height are drawn out alike: a map stays a map
 */
export function middles(positions: Positions, of: Int32Array, count: number, evenly = false): Positions {
  const middle = { x: means(positions.x, of, count), y: means(positions.y, of, count) }
  const size = new Float64Array(count)
  for (const g of of) size[g]!++
  const radius = size.map((members) => groupRadius(members, of.length))
  stretchToBox(middle, radius, evenly)
  separate(middle, radius, { inertia: size, iterations: 500 })
  stretchToBox(middle, radius, evenly)
  return middle
}

/** Middles of large groups crowd around the middle of the picture: drawn out over the box. Never shrinks what it can stretch. */
function stretchToBox({ x, y }: Positions, radius: Float64Array, evenly: boolean): void {
  const axes = [axisOf(x, radius, LAYOUT_WIDTH), axisOf(y, radius, LAYOUT_HEIGHT)]
  const least = Math.min(...axes.map(({ scale }) => scale))
  for (const { values, extent, middle, scale: own } of axes) {
    const scale = evenly ? least : own
    for (let g = 0; g < values.length; g++) values[g] = Number.isFinite(scale) ? extent / 2 + (values[g]! - middle) * scale : extent / 2
  }
}

function axisOf(values: Float64Array, radius: Float64Array, extent: number) {
  let [low, high, margin] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (let g = 0; g < values.length; g++) {
    low = Math.min(low, values[g]!)
    high = Math.max(high, values[g]!)
    margin = Math.max(margin, Math.min(radius[g]!, extent / 8))
  }
  const scale = high > low ? (extent - 2 * margin) / (high - low) : Number.POSITIVE_INFINITY
  return { values, extent, middle: (low + high) / 2, scale }
}
