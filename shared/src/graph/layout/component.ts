import { type CsrGraph, csrGraph } from '../csr.ts'
import { seededRandom } from '../random.ts'
import { type Fan, fanAngles, fanFor, type Spacing } from './fans.ts'
import type { Positions } from './geometry.ts'
import { multilevelLayout } from './multilevel.ts'
import { relax } from './relax.ts'
import { separate } from './separate.ts'
import { stressLayout } from './stress.ts'

/** Above so many hubs, forces over groups stand in for the stress of all pairs. */
const STRESS_LIMIT = 600

/** A component as a picture of its own, around the origin. */
export interface Shape {
  /** Vertices of the whole graph, ascending; positions and radii run beside them. */
  readonly vertices: readonly number[]
  readonly positions: Positions
  readonly radius: Float64Array
  /** Pairs of indexes into `vertices`. */
  readonly edges: readonly (readonly [number, number])[]
}

export interface ComponentLayout {
  draw(radii: Float64Array, spacing: Spacing): Shape
  /** Square units that the hubs with their leaves need; the picture takes more than that. */
  area(radii: Float64Array, spacing: Spacing): number
}

/**
 * Lays out one component of four or more vertices, again and again with other sizes and spacings: hubs first, each as a
 * disc with room for its leaves, then the leaves evenly around them.
 */
export function componentLayout(graph: CsrGraph, vertices: readonly number[], seed: number): ComponentLayout {
  const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!
  const row = (v: number) => graph.neighbours.subarray(graph.offsets[v]!, graph.offsets[v + 1]!)
  const core = vertices.filter((v) => degree(v) > 1)
  const coreIndex = new Map(core.map((v, i) => [v, i]))
  const leavesOf = core.map((v) => [...row(v)].filter((u) => degree(u) === 1))
  const source: number[] = []
  const target: number[] = []
  for (const [i, v] of core.entries()) {
    for (const u of row(v)) {
      const j = coreIndex.get(u)
      if (j === undefined || j < i) continue
      source.push(i)
      target.push(j)
    }
  }
  const skeleton = csrGraph(core.length, source, target)
  const local = new Map(vertices.map((v, i) => [v, i]))
  const edges = vertices.flatMap((v, i) => [...row(v)].filter((u) => u > v).map((u) => [i, local.get(u)!] as const))
  const inertia = Float64Array.from(vertices, (v) => degree(v) ** 2)
  const large =
    core.length > STRESS_LIMIT
      ? multilevelLayout(
          skeleton,
          seed,
          Float64Array.from(core, (v) => 1 + degree(v)),
        )
      : undefined

  const fansFor = (radii: Float64Array, spacing: Spacing): Fan[] =>
    core.map((v, i) => {
      const leaves = leavesOf[i]!
      const leafRadius = leaves.reduce((r, leaf) => Math.max(r, radii[leaf]!), 0)
      return fanFor(leaves.length, degree(v) - leaves.length, radii[v]!, leafRadius, spacing)
    })
  const discsOf = (fans: readonly Fan[], spacing: Spacing) => Float64Array.from(fans, (fan) => fan.reach + spacing.hubGap / 2)

  return {
    area: (radii, spacing) => discsOf(fansFor(radii, spacing), spacing).reduce((sum, r) => sum + Math.PI * r * r, 0),
    draw(radii, spacing) {
      const fans = fansFor(radii, spacing)
      const discs = discsOf(fans, spacing)
      const hubs = large ? spread(large, discs, spacing.aspect) : settle(skeleton, discs, spacing, seed)
      const positions = { x: new Float64Array(vertices.length), y: new Float64Array(vertices.length) }
      for (const [i, v] of core.entries()) {
        positions.x[local.get(v)!] = hubs.x[i]!
        positions.y[local.get(v)!] = hubs.y[i]!
      }
      for (const [i] of core.entries()) placeLeaves(leavesOf[i]!, fans[i]!, i, skeleton, hubs, local, positions)
      const radius = Float64Array.from(vertices, (v) => radii[v]!)
      const roomy = radius.map((r) => r + spacing.leafGap * 0.25)
      separate(positions, roomy, { inertia, iterations: large ? 20 : 60 })
      return { vertices, positions, radius, edges }
    },
  }
}

function placeLeaves(
  leaves: readonly number[],
  fan: Fan,
  hub: number,
  skeleton: CsrGraph,
  hubs: Positions,
  local: ReadonlyMap<number, number>,
  { x, y }: Positions,
): void {
  const [hx, hy] = [hubs.x[hub]!, hubs.y[hub]!]
  const taken = [...skeleton.neighbours.subarray(skeleton.offsets[hub]!, skeleton.offsets[hub + 1]!)].map((u) =>
    Math.atan2(hubs.y[u]! - hy, hubs.x[u]! - hx),
  )
  let next = 0
  for (const ring of fan.rings) {
    for (const angle of fanAngles(ring.count, taken)) {
      const i = local.get(leaves[next++]!)!
      x[i] = hx + Math.cos(angle) * ring.radius
      y[i] = hy + Math.sin(angle) * ring.radius
    }
  }
}

/** Share of the plane that the discs of a large component fill. */
const FILLED = 0.5

/**
 * Forces give the order of things, but crowd the middle and fling some far out. Each hub keeps its direction and its place
 * in the order from the middle outwards, at the distance at which those before it have the room their discs need; an
 * ellipse of the wished aspect is filled evenly.
 */
function spread(large: Positions, discs: Float64Array, aspect: number): Positions {
  const n = discs.length
  const middle = { x: median(large.x), y: median(large.y) }
  const distance = Float64Array.from({ length: n }, (_, i) => Math.hypot(large.x[i]! - middle.x, large.y[i]! - middle.y))
  const outwards = [...distance.keys()].sort((a, b) => distance[a]! - distance[b]! || a - b)
  const positions = { x: new Float64Array(n), y: new Float64Array(n) }
  let area = 0
  for (const i of outwards) {
    area += (Math.PI * discs[i]! * discs[i]!) / FILLED
    const scale = Math.sqrt(area / Math.PI) / (distance[i]! || 1)
    positions.x[i] = (large.x[i]! - middle.x) * scale * Math.sqrt(aspect)
    positions.y[i] = ((large.y[i]! - middle.y) * scale) / Math.sqrt(aspect)
  }
  separate(positions, discs, { iterations: 30 })
  return positions
}

function median(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0
}

function settle(skeleton: CsrGraph, discs: Float64Array, spacing: Spacing, seed: number): Positions {
  const graph = { ...skeleton, weights: wishedLengths(skeleton, discs, spacing) }
  const hubs = radialStart(graph, discs)
  stressLayout(graph, hubs, seededRandom(seed))
  layFlat(hubs)
  stretch(hubs, discs, spacing.aspect)
  relax(graph, hubs, discs, 120)
  return hubs
}

/** Long enough for the two discs, and for all the discs around the end that has more of them. */
function wishedLengths({ vertexCount, offsets, neighbours }: CsrGraph, discs: Float64Array, spacing: Spacing): Float64Array {
  const around = new Float64Array(vertexCount)
  for (let v = 0; v < vertexCount; v++) {
    let girth = 0
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) girth += 2 * discs[neighbours[e]!]!
    around[v] = girth / (2 * Math.PI)
  }
  const lengths = new Float64Array(neighbours.length)
  for (let v = 0; v < vertexCount; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbours[e]!
      lengths[e] = Math.max(discs[v]! + discs[u]!, 0.9 * Math.max(around[v]!, around[u]!)) + spacing.hubGap * 0.25
    }
  }
  return lengths
}

/**
 * A tree of shortest ways from the most central hub, every branch in a sector as wide as what hangs on it needs: without
 * crossings where the component is a tree, so that stress starts from an untangled picture.
 */
function radialStart({ vertexCount: n, offsets, neighbours, weights }: CsrGraph, discs: Float64Array): Positions {
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  const root = centre({ offsets, neighbours }, n)
  const order = [root]
  const parent = new Int32Array(n).fill(-1)
  const depth = new Float64Array(n)
  const seen = new Uint8Array(n)
  seen[root] = 1
  const children: number[][] = Array.from({ length: n }, () => [])
  for (const v of order) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbours[e]!
      if (seen[u]) continue
      seen[u] = 1
      parent[u] = v
      depth[u] = depth[v]! + weights[e]!
      children[v]!.push(u)
      order.push(u)
    }
  }
  const need = discs.slice()
  for (const v of order.toReversed()) {
    const below = children[v]!.reduce((sum, u) => sum + need[u]!, 0)
    need[v] = Math.max(discs[v]!, below)
  }
  const sector: [number, number][] = Array.from({ length: n }, () => [0, 2 * Math.PI])
  for (const v of order) {
    const [from, to] = sector[v]!
    const total = children[v]!.reduce((sum, u) => sum + need[u]!, 0)
    let at = from
    for (const u of children[v]!) {
      const width = ((to - from) * need[u]!) / total
      sector[u] = [at, at + width]
      x[u] = Math.cos(at + width / 2) * depth[u]!
      y[u] = Math.sin(at + width / 2) * depth[u]!
      at += width
    }
  }
  return { x, y }
}

/** The vertex nearest to all others; of several the best connected. */
function centre({ offsets, neighbours }: Pick<CsrGraph, 'offsets' | 'neighbours'>, n: number): number {
  let best = 0
  let [bestSum, bestDegree] = [Number.POSITIVE_INFINITY, 0]
  const distance = new Int32Array(n)
  const queue = new Int32Array(n)
  for (let start = 0; start < n; start++) {
    distance.fill(-1)
    distance[start] = 0
    let [head, tail] = [0, 0]
    queue[tail++] = start
    let sum = 0
    while (head < tail) {
      const v = queue[head++]!
      sum += distance[v]!
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        if (distance[u] !== -1) continue
        distance[u] = distance[v]! + 1
        queue[tail++] = u
      }
    }
    const degree = offsets[start + 1]! - offsets[start]!
    if (sum < bestSum || (sum === bestSum && degree > bestDegree)) [best, bestSum, bestDegree] = [start, sum, degree]
  }
  return best
}

/** Widens or narrows the picture towards the wished ratio of width to height, area unchanged; at most by half, since relaxing has to mend it. */
function stretch({ x, y }: Positions, discs: Float64Array, aspect: number): void {
  const extent = (values: Float64Array) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let i = 0; i < values.length; i++) {
      low = Math.min(low, values[i]! - discs[i]!)
      high = Math.max(high, values[i]! + discs[i]!)
    }
    return high - low
  }
  const factor = Math.sqrt(Math.min(2.25, Math.max(1 / 2.25, (aspect * extent(y)) / extent(x))))
  for (let i = 0; i < x.length; i++) {
    x[i]! *= factor
    y[i]! /= factor
  }
}

/** Turns the picture so that it is widest from left to right (principal axis). */
function layFlat({ x, y }: Positions): void {
  const n = x.length
  const [mx, my] = [x.reduce((a, b) => a + b, 0) / n, y.reduce((a, b) => a + b, 0) / n]
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my]
    x[i] = dx * cos + dy * sin
    y[i] = dy * cos - dx * sin
  }
}
