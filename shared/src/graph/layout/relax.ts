import type { CsrGraph } from '../csr.ts'
import type { Positions } from './geometry.ts'
import { forEachClosePair, separate } from './separate.ts'

/** Pairs of line and disc up to which lines are kept off foreign discs. */
const CLEARABLE = 150_000

/**
 * Settles discs that are joined by lines: discs do not overlap, lines come close to their wished lengths, and no line runs
 * through a disc that it does not belong to, where that can be had. Changes the positions in place.
 *
 * @param graph its weights are the wished lengths, centre to centre
 * @param radius of the discs, the gap between them included
 */
export function relax(graph: CsrGraph, positions: Positions, radius: Float64Array, rounds: number): void {
  const { vertexCount: n, offsets, neighbours, weights } = graph
  const { x, y } = positions
  const inertia = radius.map((r) => r * r)
  const moveX = new Float64Array(n)
  const moveY = new Float64Array(n)
  const shift = (v: number, dx: number, dy: number) => {
    moveX[v]! += dx
    moveY[v]! += dy
  }
  const edges: [number, number][] = []
  for (let v = 0; v < n; v++) for (let e = offsets[v]!; e < offsets[v + 1]!; e++) if (neighbours[e]! > v) edges.push([v, neighbours[e]!])
  // Among many lines there is no way around every disc; looking for one would only cost time.
  const clearedEdges = edges.length * n <= CLEARABLE ? edges : []
  for (let round = 0; round < rounds; round++) {
    const cooling = 1 - round / rounds
    moveX.fill(0)
    moveY.fill(0)
    for (let v = 0; v < n; v++) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        const dx = x[u]! - x[v]!
        const dy = y[u]! - y[v]!
        const distance = Math.hypot(dx, dy) || 1e-6
        const excess = distance - Math.max(weights[e]!, radius[v]! + radius[u]!)
        const pull =
          (0.2 * cooling * excess * inertia[u]!) / (inertia[u]! + inertia[v]!) / Math.max(1, Math.sqrt(offsets[v + 1]! - offsets[v]!))
        shift(v, (dx / distance) * pull, (dy / distance) * pull)
      }
    }
    for (const [a, b] of clearedEdges) {
      const dx = x[b]! - x[a]!
      const dy = y[b]! - y[a]!
      const squared = dx * dx + dy * dy || 1e-6
      for (let v = 0; v < n; v++) {
        if (v === a || v === b) continue
        const along = ((x[v]! - x[a]!) * dx + (y[v]! - y[a]!) * dy) / squared
        if (along <= 0 || along >= 1) continue
        const offX = x[v]! - x[a]! - along * dx
        const offY = y[v]! - y[a]! - along * dy
        const off = Math.hypot(offX, offY)
        const clearance = radius[v]! * 0.95
        if (off >= clearance) continue
        const push = Math.min(0.3 * (clearance - off), 12) * (0.25 + 0.75 * cooling)
        const [ux, uy] = off > 1e-6 ? [offX / off, offY / off] : [-dy / Math.sqrt(squared), dx / Math.sqrt(squared)]
        shift(v, ux * push * 0.6, uy * push * 0.6)
        shift(a, -ux * push * (1 - along) * 0.4, -uy * push * (1 - along) * 0.4)
        shift(b, -ux * push * along * 0.4, -uy * push * along * 0.4)
      }
    }
    forEachClosePair(x, y, radius, (i, j) => {
      const dx = x[j]! - x[i]!
      const dy = y[j]! - y[i]!
      const distance = Math.hypot(dx, dy) || 1e-6
      const overlap = radius[i]! + radius[j]! - distance
      if (overlap <= 0) return
      const share = inertia[j]! / (inertia[i]! + inertia[j]!)
      shift(i, (-dx / distance) * overlap * share * 0.7, (-dy / distance) * overlap * share * 0.7)
      shift(j, (dx / distance) * overlap * (1 - share) * 0.7, (dy / distance) * overlap * (1 - share) * 0.7)
    })
    for (let v = 0; v < n; v++) {
      x[v]! += moveX[v]!
      y[v]! += moveY[v]!
    }
  }
  separate(positions, radius, { inertia })
}
