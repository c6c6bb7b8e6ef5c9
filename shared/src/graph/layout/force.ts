import type { CsrGraph } from '../csr.ts'
import type { Positions } from './geometry.ts'

export interface ForceOptions {
  readonly iterations: number
  /** Barnes-Hut: a cell that looks smaller than this counts as one body. */
  readonly theta?: number
  readonly repulsion?: number
  readonly gravity?: number
  /** How strongly each vertex repels; 1 + degree where absent. */
  readonly mass?: Float64Array
}

/**
 * ForceAtlas2 in its LinLog form, which pulls groups apart: attraction grows with the logarithm of the distance, repulsion
 * with mass over distance, summed over a quadtree. Deterministic; changes the positions in place. O(iterations n log n).
 *
 * Jacomy, Venturini, Heymann and Bastian, ForceAtlas2, PLoS ONE 9 (2014); Noack, Energy Models for Graph Clustering,
 * JGAA 11 (2007); Barnes and Hut, Nature 324 (1986).
 */
export function forceLayout(
  graph: CsrGraph,
  { x, y }: Positions,
  { iterations, theta = 0.9, repulsion = 10, gravity = 1, mass: given }: ForceOptions,
): void {
  const { vertexCount: n, offsets, neighbours, weights } = graph
  if (n < 2) return
  const mass = given ?? Float64Array.from({ length: n }, (_, v) => 1 + offsets[v + 1]! - offsets[v]!)
  let forceX = new Float64Array(n)
  let forceY = new Float64Array(n)
  let beforeX = new Float64Array(n)
  let beforeY = new Float64Array(n)
  const tree = quadtree(n)
  let speed = 1
  let efficiency = 1
  for (let iteration = 0; iteration < iterations; iteration++) {
    ;[beforeX, forceX] = [forceX, beforeX]
    ;[beforeY, forceY] = [forceY, beforeY]
    tree.build(x, y, mass)
    for (let v = 0; v < n; v++) {
      tree.repel(x[v]!, y[v]!, theta)
      const strength = mass[v]! * repulsion
      const fromCentre = Math.sqrt(x[v]! * x[v]! + y[v]! * y[v]!) + 1e-9
      const pull = (gravity * mass[v]!) / fromCentre
      let fx = tree.force.x * strength - x[v]! * pull
      let fy = tree.force.y * strength - y[v]! * pull
      for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
        const u = neighbours[e]!
        const dx = x[v]! - x[u]!
        const dy = y[v]! - y[u]!
        const distance = Math.sqrt(dx * dx + dy * dy)
        if (distance < 1e-9) continue
        const attraction = (weights[e]! * Math.log(1 + distance)) / distance
        fx -= dx * attraction
        fy -= dy * attraction
      }
      forceX[v] = fx
      forceY[v] = fy
    }

    // Speed follows from how much the vertices swing against how far they travel (section "Adapting the speed" of the paper).
    let swinging = 0
    let traction = 0
    for (let v = 0; v < n; v++) {
      swinging += mass[v]! * length(forceX[v]! - beforeX[v]!, forceY[v]! - beforeY[v]!)
      traction += (mass[v]! * length(forceX[v]! + beforeX[v]!, forceY[v]! + beforeY[v]!)) / 2
    }
    const estimate = 0.05 * Math.sqrt(n)
    let tolerance = Math.max(Math.sqrt(estimate), Math.min(10, (estimate * traction) / (n * n)))
    if (swinging / traction > 2) {
      if (efficiency > 0.05) efficiency *= 0.5
      tolerance = Math.max(tolerance, 1)
    }
    const target = (tolerance * efficiency * traction) / swinging
    if (swinging > tolerance * traction) {
      if (efficiency > 0.05) efficiency *= 0.7
    } else if (speed < 1000) efficiency *= 1.3
    speed += Math.min(target - speed, 0.5 * speed)
    for (let v = 0; v < n; v++) {
      const swing = mass[v]! * length(forceX[v]! - beforeX[v]!, forceY[v]! - beforeY[v]!)
      const factor = speed / (1 + Math.sqrt(speed * swing))
      x[v]! += forceX[v]! * factor
      y[v]! += forceY[v]! * factor
    }
  }
}

/** Math.hypot guards against overflow that cannot occur here, at many times the cost. */
const length = (x: number, y: number) => Math.sqrt(x * x + y * y)

const DEEPEST = 40

/** Bodies in nested squares, rebuilt in the same arrays each time. */
function quadtree(n: number) {
  const capacity = Math.max(64, n * 4)
  const mass = new Float64Array(capacity)
  /** Sums of position times mass. */
  const momentX = new Float64Array(capacity)
  const momentY = new Float64Array(capacity)
  const size = new Float64Array(capacity)
  const left = new Float64Array(capacity)
  const top = new Float64Array(capacity)
  /** Four a cell; 0 where there is none, since the root is nobody's child. */
  const child = new Int32Array(capacity * 4)
  /** The only body in the cell, or -1. */
  const body = new Int32Array(capacity)
  const stack = new Int32Array(4 * DEEPEST + 64)
  const force = { x: 0, y: 0 }
  let count = 0

  const cell = (x: number, y: number, width: number): number => {
    left[count] = x
    top[count] = y
    size[count] = width
    mass[count] = momentX[count] = momentY[count] = 0
    body[count] = -1
    child.fill(0, count * 4, count * 4 + 4)
    return count++
  }
  const quarter = (parent: number, x: number, y: number): number => {
    const half = size[parent]! / 2
    const [right, lower] = [x >= left[parent]! + half, y >= top[parent]! + half]
    const at = parent * 4 + (right ? 1 : 0) + (lower ? 2 : 0)
    if (child[at] === 0) child[at] = cell(left[parent]! + (right ? half : 0), top[parent]! + (lower ? half : 0), half)
    return child[at]!
  }
  const add = (at: number, x: number, y: number, m: number) => {
    mass[at]! += m
    momentX[at]! += x * m
    momentY[at]! += y * m
  }

  function build(x: Float64Array, y: Float64Array, bodyMass: Float64Array): void {
    let [minX, maxX, minY, maxY] = [x[0]!, x[0]!, y[0]!, y[0]!]
    for (let i = 1; i < n; i++) {
      minX = Math.min(minX, x[i]!)
      maxX = Math.max(maxX, x[i]!)
      minY = Math.min(minY, y[i]!)
      maxY = Math.max(maxY, y[i]!)
    }
    count = 0
    cell(minX, minY, Math.max(maxX - minX, maxY - minY) * 1.0001 + 1e-9)
    for (let i = 0; i < n; i++) {
      const [px, py, m] = [x[i]!, y[i]!, bodyMass[i]!]
      let at = 0
      for (let depth = 0; ; depth++) {
        if (mass[at] === 0) {
          body[at] = i
          add(at, px, py, m)
          break
        }
        const canSplit = depth < DEEPEST && count < capacity - 2
        if (body[at]! >= 0 && canSplit) {
          const resident = body[at]!
          body[at] = -1
          const home = quarter(at, x[resident]!, y[resident]!)
          body[home] = resident
          mass[home] = mass[at]!
          momentX[home] = momentX[at]!
          momentY[home] = momentY[at]!
        }
        add(at, px, py, m)
        if (!canSplit) break
        at = quarter(at, px, py)
      }
    }
  }

  /** Leaves in `force` what all bodies do to one of mass 1 at that place. */
  function repel(px: number, py: number, theta: number): void {
    let fx = 0
    let fy = 0
    let waiting = 0
    stack[waiting++] = 0
    while (waiting > 0) {
      const at = stack[--waiting]!
      const m = mass[at]!
      const dx = px - momentX[at]! / m
      const dy = py - momentY[at]! / m
      const squared = dx * dx + dy * dy
      if (body[at]! >= 0 || size[at]! * size[at]! < theta * theta * squared) {
        if (squared > 1e-9) {
          const f = m / squared
          fx += dx * f
          fy += dy * f
        }
        continue
      }
      for (let k = at * 4; k < at * 4 + 4; k++) if (child[k] !== 0) stack[waiting++] = child[k]!
    }
    force.x = fx
    force.y = fy
  }
  return { build, repel, force }
}
