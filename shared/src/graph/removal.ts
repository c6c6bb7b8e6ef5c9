import { components } from './components.ts'
import type { CsrGraph } from './csr.ts'
import { inducedGraph } from './induced.ts'
import { seededRandom, shuffledIndexes } from './random.ts'

/** What becomes of the others when a vertex leaves. */
export interface Removal {
  readonly componentsBefore: number
  /** Among the others. */
  readonly componentsAfter: number
  /** Those of its component that lose the largest rest of it, by the size of their piece (largest first), then by index. */
  readonly cutOff: Int32Array
  /** Pairs of others that were linked by some path and are not any more. */
  readonly lostPaths: number
  /** Pairs of others that stay linked, but only by a longer shortest path. */
  readonly longerPaths: number
}

/**
 * Exact where the component has at most `pivots` others, or without `pivots`; else `longerPaths` is estimated from that many
 * of them. O(sources m): one breadth-first search a source. A shortest path gets longer, or lost, exactly when all shortest
 * paths run through the vertex: when every predecessor of the far end is the vertex or such an end itself.
 */
export function removal(
  graph: CsrGraph,
  vertex: number,
  { pivots = Number.POSITIVE_INFINITY, seed = 42 }: { readonly pivots?: number; readonly seed?: number } = {},
): Removal {
  const before = components(graph)
  const others = Int32Array.from({ length: graph.vertexCount }, (_, v) => v).filter((v) => v !== vertex)
  const after = components(inducedGraph(graph, others))
  const around = others.map((v, i) => (before.label[v] === before.label[vertex] ? i : -1)).filter((i) => i !== -1)
  // Labels go by size: the first one met is the largest rest.
  const largest = around.reduce((least, i) => Math.min(least, after.label[i]!), Number.POSITIVE_INFINITY)
  const cutOff = around.filter((i) => after.label[i] !== largest).sort((a, b) => after.label[a]! - after.label[b]! || a - b)
  const pieces = new Map<number, number>()
  for (const i of around) pieces.set(after.label[i]!, (pieces.get(after.label[i]!) ?? 0) + 1)
  const pairs = (size: number) => (size * Math.max(0, size - 1)) / 2
  const lostPaths = [...pieces.values()].reduce((rest, size) => rest - pairs(size), pairs(around.length))

  const sources = around.length > pivots ? shuffledIndexes(around.length, seededRandom(seed), pivots).map((i) => around[i]!) : around
  const affected = affectedFrom(graph, vertex)
  let ends = 0
  for (const i of sources) ends += affected(others[i]!)
  const changed = sources.length === 0 ? 0 : (ends * around.length) / sources.length / 2
  return {
    componentsBefore: before.count,
    componentsAfter: after.count,
    cutOff: cutOff.map((i) => others[i]!),
    lostPaths,
    longerPaths: Math.max(0, Math.round(changed - lostPaths)),
  }
}

/** Counts the vertices to which all shortest paths from a source run through the vertex. */
function affectedFrom({ vertexCount: n, offsets, neighbours }: CsrGraph, vertex: number): (source: number) => number {
  const distance = new Int32Array(n).fill(-1)
  const order = new Int32Array(n)
  const isAffected = new Uint8Array(n)
  return (source) => {
    let [head, tail, at] = [0, 0, -1]
    order[tail++] = source
    distance[source] = 0
    while (head < tail) {
      const v = order[head++]!
      if (v === vertex) at = head
      for (let e = offsets[v]!, end = offsets[v + 1]!; e < end; e++) {
        const u = neighbours[e]!
        if (distance[u] !== -1) continue
        distance[u] = distance[v]! + 1
        order[tail++] = u
      }
    }
    let count = 0
    isAffected[vertex] = 1
    for (let i = at; i < tail; i++) {
      const w = order[i]!
      let every = distance[w]! > distance[vertex]!
      for (let e = offsets[w]!, end = offsets[w + 1]!; every && e < end; e++) {
        const u = neighbours[e]!
        if (distance[u] === distance[w]! - 1 && !isAffected[u]) every = false
      }
      if (!every) continue
      isAffected[w] = 1
      count++
    }
    for (let i = 0; i < tail; i++) {
      distance[order[i]!] = -1
      isAffected[order[i]!] = 0
    }
    return count
  }
}
