import type { CsrGraph } from '../csr.ts'
import type { Positions, Rectangle } from './geometry.ts'

/** More would tear groups apart. */
const MOST_STRETCH = 1.5
const STEPS = 10

/**
 * Uses what is left of the box: stretches the picture as far as it can, in width, in height, and towards the side that
 * has room. Hubs move apart and their leaves with them, so that fans stay round and nothing comes nearer to anything.
 */
export function fillBox(
  graph: CsrGraph,
  vertices: readonly number[],
  radii: Float64Array,
  box: Rectangle,
  reserved: Rectangle | undefined,
  { x, y }: Positions,
): void {
  if (vertices.length === 0) return
  const hubs = vertices.map((v) => (graph.offsets[v + 1]! - graph.offsets[v]! === 1 ? graph.neighbours[graph.offsets[v]!]! : v))
  const horizontal = axis(vertices, hubs, radii, x, box.left, box.right)
  const vertical = axis(vertices, hubs, radii, y, box.top, box.bottom)
  let best: { area: number; x: Placement; y: Placement } | undefined
  for (const placedX of horizontal) {
    for (const placedY of vertical) {
      const area = placedX.stretch * placedY.stretch
      if (best && area <= best.area) continue
      if (reserved && vertices.some((v, i) => placedX.at(i) - radii[v]! < reserved.right && placedY.at(i) + radii[v]! > reserved.top))
        continue
      best = { area, x: placedX, y: placedY }
    }
  }
  if (!best) return
  const moved = vertices.map((_, i) => [best.x.at(i), best.y.at(i)] as const)
  for (const [i, v] of vertices.entries()) {
    x[v] = moved[i]![0]
    y[v] = moved[i]![1]
  }
}

interface Placement {
  readonly stretch: number
  /** Coordinate of the i-th vertex. */
  at(i: number): number
}

/** Every way to stretch and shift along one axis that stays within the box, the middle before the sides. */
function axis(
  vertices: readonly number[],
  hubs: readonly number[],
  radii: Float64Array,
  values: Float64Array,
  from: number,
  to: number,
): Placement[] {
  const hub = hubs.map((v) => values[v]!)
  const offset = vertices.map((v, i) => values[v]! - hub[i]!)
  const placements: Placement[] = []
  for (let step = 0; step <= STEPS; step++) {
    const stretch = 1 + ((MOST_STRETCH - 1) * step) / STEPS
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const [i, v] of vertices.entries()) {
      low = Math.min(low, hub[i]! * stretch + offset[i]! - radii[v]!)
      high = Math.max(high, hub[i]! * stretch + offset[i]! + radii[v]!)
    }
    const spare = to - from - (high - low)
    if (spare < 0) break
    for (const share of [0.5, 0.75, 0.25, 1, 0]) {
      const shift = from - low + spare * share
      placements.push({ stretch, at: (i) => hub[i]! * stretch + offset[i]! + shift })
    }
  }
  return placements
}
