import type { CsrGraph } from './csr.ts'
import { modularity } from './modularity.ts'
import { type Random, seededRandom, shuffledIndexes } from './random.ts'

export interface CommunityOptions {
  readonly seed?: number
  /** Above 1 gives more and smaller communities. */
  readonly resolution?: number
  /** Runs of the whole algorithm, each starting from the last one's result; ends earlier where one changes nothing. */
  readonly iterations?: number
}

/**
 * Communities by the Leiden algorithm with modularity: fast local moving, refinement, aggregation on the refined
 * partition (Traag, Waltman and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific
 * Reports 9, 2019). Every community is connected. Heuristic, as every method of its kind: the optimum is not guaranteed,
 * the same seed gives the same answer. An isolate is a community of its own.
 *
 * @returns label of each vertex, numbered by size (largest 0), then by smallest vertex
 */
export function communities(graph: CsrGraph, { seed = 42, resolution = 1, iterations = 4 }: CommunityOptions = {}): Int32Array {
  const random = seededRandom(seed)
  let best: Int32Array = Int32Array.from({ length: graph.vertexCount }, (_, i) => i)
  let bestQuality = modularity(graph, best, resolution)
  for (let i = 0; i < iterations; i++) {
    const next = leidenRun(graph, best, resolution, random)
    const quality = modularity(graph, next, resolution)
    if (quality <= bestQuality + 1e-12) break
    best = next
    bestQuality = quality
  }
  return numberedBySize(best)
}

/** A weighted graph whose vertices stand for sets of vertices. */
interface Level {
  readonly n: number
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  readonly weights: Float64Array
  /** Weighted degree, what lies within the set counted twice. */
  readonly strength: Float64Array
  /** Sum of all strengths. */
  readonly total: number
}

function leidenRun(graph: CsrGraph, start: Int32Array, resolution: number, random: Random): Int32Array {
  let level = bottomLevel(graph)
  if (level.total === 0) return start
  /** Vertex of the current level that stands for each vertex of the graph. */
  const standsIn = Int32Array.from({ length: graph.vertexCount }, (_, i) => i)
  let community = compact(start).label
  for (;;) {
    moveLocally(level, community, resolution, random)
    const moved = compact(community)
    community = moved.label
    if (moved.count === level.n) break
    const refined = refine(level, community, moved.count, resolution, random)
    // Refinement that merges nothing would loop for ever: aggregating by community then ends it, as Louvain does.
    const groups = refined.count < level.n ? refined : moved
    const parent = new Int32Array(groups.count)
    for (let v = 0; v < level.n; v++) parent[groups.label[v]!] = community[v]!
    for (let v = 0; v < graph.vertexCount; v++) standsIn[v] = groups.label[standsIn[v]!]!
    level = aggregate(level, groups.label, groups.count)
    community = parent
  }
  return standsIn.map((v) => community[v]!)
}

function bottomLevel({ vertexCount: n, offsets, neighbours, weights }: CsrGraph): Level {
  const strength = new Float64Array(n)
  let total = 0
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) strength[v]! += weights[e]!
    total += strength[v]!
  }
  return { n, offsets, neighbours, weights, strength, total }
}

/** Moves vertices to the neighbouring community that gains most until none can gain; changes `community`. */
function moveLocally(level: Level, community: Int32Array, resolution: number, random: Random): void {
  const { n, offsets, neighbours, weights, strength, total } = level
  const communityStrength = new Float64Array(n)
  for (let v = 0; v < n; v++) communityStrength[community[v]!]! += strength[v]!
  const weightTo = new Float64Array(n)
  const candidates = new Int32Array(n)
  const queue = shuffledIndexes(n, random)
  const queued = new Uint8Array(n).fill(1)
  let head = 0
  let waiting = n
  while (waiting > 0) {
    const v = queue[head]!
    head = head + 1 === n ? 0 : head + 1
    waiting--
    queued[v] = 0
    const own = community[v]!
    let found = 0
    for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
      const c = community[neighbours[e]!]!
      if (weightTo[c] === 0) candidates[found++] = c
      weightTo[c]! += weights[e]!
    }
    communityStrength[own]! -= strength[v]!
    const scale = (resolution * strength[v]!) / total
    let best = own
    let bestGain = weightTo[own]! - scale * communityStrength[own]!
    for (let i = 0; i < found; i++) {
      const c = candidates[i]!
      const gain = weightTo[c]! - scale * communityStrength[c]!
      if (gain > bestGain + 1e-10) {
        best = c
        bestGain = gain
      }
      weightTo[c] = 0
    }
    communityStrength[best]! += strength[v]!
    if (best === own) continue
    community[v] = best
    for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
      const u = neighbours[e]!
      if (queued[u] || community[u] === best) continue
      queued[u] = 1
      queue[(head + waiting) % n] = u
      waiting++
    }
  }
}

/** How willingly refinement takes a merge that is not the best one (theta of the paper). */
const RANDOMNESS = 0.01

/**
 * Splits each community into well-connected parts: starting from single vertices, those well connected to their
 * community join, at random weighted by gain, a part that is itself well connected to it.
 */
function refine(level: Level, community: Int32Array, count: number, resolution: number, random: Random) {
  const { n, offsets, neighbours, weights, strength, total } = level
  const communityStrength = new Float64Array(count)
  for (let v = 0; v < n; v++) communityStrength[community[v]!]! += strength[v]!
  const part = Int32Array.from({ length: n }, (_, i) => i)
  const partStrength = strength.slice()
  const partSize = new Int32Array(n).fill(1)
  /** Weight between each part and the rest of its community. */
  const outward = new Float64Array(n)
  for (let v = 0; v < n; v++) {
    for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
      if (community[neighbours[e]!] === community[v]) outward[v]! += weights[e]!
    }
  }
  const isWellConnected = (p: number, c: number) =>
    outward[p]! + 1e-12 >= (resolution * partStrength[p]! * (communityStrength[c]! - partStrength[p]!)) / total
  const weightTo = new Float64Array(n)
  const candidates = new Int32Array(n)
  const chance = new Float64Array(n)
  for (const v of shuffledIndexes(n, random)) {
    const c = community[v]!
    const own = part[v]!
    if (partSize[own] !== 1 || !isWellConnected(own, c)) continue
    let found = 0
    for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
      const u = neighbours[e]!
      if (community[u] !== c) continue
      const p = part[u]!
      if (weightTo[p] === 0) candidates[found++] = p
      weightTo[p]! += weights[e]!
    }
    let sum = 0
    let highest = 0
    const gainOf = (p: number) => (weightTo[p]! - (resolution * strength[v]! * partStrength[p]!) / total) / total
    for (let i = 0; i < found; i++) highest = Math.max(highest, gainOf(candidates[i]!))
    for (let i = 0; i < found; i++) {
      const p = candidates[i]!
      const gain = gainOf(p)
      if (gain >= 0 && isWellConnected(p, c)) sum += Math.exp((gain - highest) / RANDOMNESS)
      chance[i] = sum
    }
    let chosen = -1
    if (sum > 0) {
      const draw = random() * sum
      for (let i = 0; i < found && chosen === -1; i++) if (draw < chance[i]!) chosen = candidates[i]!
    }
    if (chosen !== -1) {
      outward[chosen]! += outward[own]! - 2 * weightTo[chosen]!
      partStrength[chosen]! += partStrength[own]!
      partSize[chosen]!++
      partSize[own] = 0
      part[v] = chosen
    }
    for (let i = 0; i < found; i++) weightTo[candidates[i]!] = 0
  }
  return compact(part)
}

/** One vertex for each group; edges between groups carry the summed weight, what lies within counts in the strength only. */
function aggregate({ n, offsets, neighbours, weights, strength, total }: Level, group: Int32Array, count: number): Level {
  const start = new Int32Array(count + 1)
  for (let v = 0; v < n; v++) start[group[v]! + 1]!++
  for (let g = 0; g < count; g++) start[g + 1]! += start[g]!
  const members = new Int32Array(n)
  const next = start.slice(0, count)
  for (let v = 0; v < n; v++) members[next[group[v]!]!++] = v
  const weightTo = new Float64Array(count)
  const touched = new Int32Array(count)
  const groupOffsets = new Int32Array(count + 1)
  const groupNeighbours = new Int32Array(neighbours.length)
  const groupWeights = new Float64Array(neighbours.length)
  const groupStrength = new Float64Array(count)
  let written = 0
  for (let g = 0; g < count; g++) {
    let found = 0
    for (let i = start[g]!; i < start[g + 1]!; i++) {
      const v = members[i]!
      groupStrength[g]! += strength[v]!
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const other = group[neighbours[e]!]!
        if (other === g) continue
        if (weightTo[other] === 0) touched[found++] = other
        weightTo[other]! += weights[e]!
      }
    }
    for (let i = 0; i < found; i++) {
      const other = touched[i]!
      groupNeighbours[written] = other
      groupWeights[written++] = weightTo[other]!
      weightTo[other] = 0
    }
    groupOffsets[g + 1] = written
  }
  return {
    n: count,
    offsets: groupOffsets,
    neighbours: groupNeighbours.slice(0, written),
    weights: groupWeights.slice(0, written),
    strength: groupStrength,
    total,
  }
}

/** Labels renumbered from 0 in order of first appearance. */
function compact(label: Int32Array): { label: Int32Array; count: number } {
  const renamed = new Map<number, number>()
  const compacted = label.map((old) => {
    let name = renamed.get(old)
    if (name === undefined) {
      name = renamed.size
      renamed.set(old, name)
    }
    return name
  })
  return { label: compacted, count: renamed.size }
}

function numberedBySize(label: Int32Array): Int32Array {
  const { label: compacted, count } = compact(label)
  const size = new Int32Array(count)
  for (const c of compacted) size[c]!++
  const rank = new Int32Array(count)
  Array.from({ length: count }, (_, c) => c)
    .sort((a, b) => size[b]! - size[a]! || a - b)
    .forEach((c, i) => {
      rank[c] = i
    })
  return compacted.map((c) => rank[c]!)
}
