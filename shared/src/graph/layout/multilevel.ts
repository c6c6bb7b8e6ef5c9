import { communities } from '../communities.ts'
import { type CsrGraph, csrGraph } from '../csr.ts'
import { forceLayout } from './force.ts'
import type { Positions } from './geometry.ts'

const GOLDEN_ANGLE = 2.399963229728653

/**
 * Where groups stand first, then who stands where in them: communities are laid out as single bodies, their members put
 * on discs around them, best connected inside, and a few rounds of forces settle the rest. Far better than forces alone
 * at 2,500 vertices and more, in a tenth of the time (docs/benchmarks/graph.md).
 */
export function multilevelLayout(graph: CsrGraph, seed: number, mass?: Float64Array): Positions {
  const n = graph.vertexCount
  const label = communities(graph, { seed, iterations: 1 })
  const count = label.reduce((highest, c) => Math.max(highest, c + 1), 0)
  const size = new Float64Array(count)
  for (const c of label) size[c]!++
  const groups = spiral(count, 50)
  forceLayout(groupGraph(graph, label, count), groups, { iterations: 300, mass: size })

  let spread = 0
  for (let c = 0; c < count; c++) spread = Math.max(spread, Math.hypot(groups.x[c]!, groups.y[c]!))
  const unit = count === 1 ? 10 : (0.55 * spread) / Math.sqrt(n)
  const positions = { x: new Float64Array(n), y: new Float64Array(n) }
  const placed = new Int32Array(count)
  const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!
  for (const v of Array.from({ length: n }, (_, i) => i).sort((a, b) => degree(b) - degree(a) || a - b)) {
    const c = label[v]!
    const i = placed[c]!++
    positions.x[v] = groups.x[c]! + Math.cos(i * GOLDEN_ANGLE) * Math.sqrt(i + 0.3) * unit
    positions.y[v] = groups.y[c]! + Math.sin(i * GOLDEN_ANGLE) * Math.sqrt(i + 0.3) * unit
  }
  forceLayout(graph, positions, { iterations: 60, ...(mass && { mass }) })
  return positions
}

/** One vertex a group; the weight of an edge is the square root of the number of edges between, so that no pair of groups swallows each other. */
function groupGraph({ vertexCount, offsets, neighbours, weights }: CsrGraph, label: Int32Array, count: number): CsrGraph {
  const source: number[] = []
  const target: number[] = []
  const weight: number[] = []
  for (let v = 0; v < vertexCount; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbours[e]!
      if (u < v || label[u] === label[v]) continue
      source.push(label[v]!)
      target.push(label[u]!)
      weight.push(weights[e]!)
    }
  }
  const graph = csrGraph(count, source, target, weight)
  return { ...graph, weights: graph.weights.map(Math.sqrt) }
}

function spiral(count: number, unit: number): Positions {
  return {
    x: Float64Array.from({ length: count }, (_, i) => Math.cos(i * GOLDEN_ANGLE) * Math.sqrt(i + 0.5) * unit),
    y: Float64Array.from({ length: count }, (_, i) => Math.sin(i * GOLDEN_ANGLE) * Math.sqrt(i + 0.5) * unit),
  }
}
