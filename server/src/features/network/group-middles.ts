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

/** The middles of the groups' members, drawn out over the box and moved apart so that groups do not overlap. */
export function middles(positions: Positions, of: Int32Array, count: number): Positions {
  const middle = { x: means(positions.x, of, count), y: means(positions.y, of, count) }
  const size = new Float64Array(count)
  for (const g of of) size[g]!++
  const radius = size.map((members) => groupRadius(members, of.length))
  stretchToBox(middle, radius)
  separate(middle, radius, { inertia: size, iterations: 500 })
  stretchToBox(middle, radius)
  return middle
}

/** Middles of large groups crowd around the middle of the picture: drawn out over the box. Never shrinks what it can stretch. */
function stretchToBox({ x, y }: Positions, radius: Float64Array): void {
  for (const [values, extent] of [
    [x, LAYOUT_WIDTH],
    [y, LAYOUT_HEIGHT],
  ] as const) {
    let [low, high, margin] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
    for (let g = 0; g < values.length; g++) {
      low = Math.min(low, values[g]!)
      high = Math.max(high, values[g]!)
      margin = Math.max(margin, Math.min(radius[g]!, extent / 8))
    }
    const scale = high > low ? (extent - 2 * margin) / (high - low) : 0
    for (let g = 0; g < values.length; g++) values[g] = scale === 0 ? extent / 2 : margin + (values[g]! - low) * scale
  }
}
