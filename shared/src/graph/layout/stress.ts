import type { CsrGraph } from '../csr.ts'
import { type Random, shuffledIndexes } from '../random.ts'
import type { Positions } from './geometry.ts'

/**
 * Moves the vertices so that distances in the plane come close to those along the edges. For up to about 2,000
 * vertices: every pair counts, with weight 1 / distance^2.
 *
 * Zheng, Pawar and Goodman, Graph Drawing by Stochastic Gradient Descent, IEEE TVCG 25 (2018).
 *
 * @param graph connected; its weights are the wished lengths of the edges
 * @param start is changed in place
 */
export function stressLayout(graph: CsrGraph, { x, y }: Positions, random: Random, iterations = 30): void {
  const n = graph.vertexCount
  if (n < 2) return
  const pairs = (n * (n - 1)) / 2
  const first = new Int32Array(pairs)
  const second = new Int32Array(pairs)
  const distance = new Float64Array(pairs)
  let written = 0
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0]
  const search = dijkstra(graph)
  for (let i = 0; i < n; i++) {
    const from = search(i)
    for (let j = 0; j < i; j++) {
      first[written] = i
      second[written] = j
      distance[written++] = from[j]!
      if (from[j]! < shortest) shortest = from[j]!
      if (from[j]! > longest) longest = from[j]!
    }
  }
  const largestStep = longest * longest
  const decay = Math.log((0.05 * shortest * shortest) / largestStep) / Math.max(1, iterations - 1)
  // One random order for all rounds: shuffling anew would cost more than the moves and gains nothing to be seen.
  const order = shuffledIndexes(pairs, random)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const step = largestStep * Math.exp(decay * iteration)
    for (let k = 0; k < pairs; k++) {
      const pair = order[k]!
      const i = first[pair]!
      const j = second[pair]!
      const wished = distance[pair]!
      const dx = x[i]! - x[j]!
      const dy = y[i]! - y[j]!
      const actual = Math.sqrt(dx * dx + dy * dy) || 1e-6
      const move = (Math.min(1, step / (wished * wished)) * (actual - wished)) / 2 / actual
      x[i]! -= dx * move
      y[i]! -= dy * move
      x[j]! += dx * move
      y[j]! += dy * move
    }
  }
}

/** Lengths of shortest paths from one vertex along weighted edges (Dijkstra 1959, binary heap). The answer is reused by the next call. */
export function dijkstra({ vertexCount: n, offsets, neighbours, weights }: CsrGraph): (source: number) => Float64Array {
  const distance = new Float64Array(n)
  const heap = new Int32Array(n)
  const place = new Int32Array(n)
  return (source) => {
    distance.fill(Number.POSITIVE_INFINITY)
    place.fill(-1)
    let size = 0
    const settle = (v: number, at: number) => {
      heap[at] = v
      place[v] = at
    }
    const rise = (v: number) => {
      let at = place[v]!
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (distance[heap[parent]!]! <= distance[v]!) break
        settle(heap[parent]!, at)
        at = parent
      }
      settle(v, at)
    }
    const sink = (v: number) => {
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        if (child >= size) break
        if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++
        if (distance[heap[child]!]! >= distance[v]!) break
        settle(heap[child]!, at)
        at = child
      }
      settle(v, at)
    }
    distance[source] = 0
    settle(source, size++)
    while (size > 0) {
      const v = heap[0]!
      const last = heap[--size]!
      if (size > 0) sink(last)
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        const through = distance[v]! + weights[e]!
        if (through >= distance[u]!) continue
        if (distance[u] === Number.POSITIVE_INFINITY) settle(u, size++)
        distance[u] = through
        rise(u)
      }
    }
    return distance
  }
}
