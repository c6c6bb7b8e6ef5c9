import fc from 'fast-check'
import { type CsrGraph, csrGraph } from './index.ts'

/** Random multigraphs with loops, sparse enough to fall apart. */
export const lines = fc
  .integer({ min: 1, max: 14 })
  .chain((n) => fc.record({ n: fc.constant(n), ends: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 24 }) }))
export const build = ({ n, ends }: { n: number; ends: [number, number][] }) =>
  csrGraph(
    n,
    ends.map(([a]) => a),
    ends.map(([, b]) => b),
  )

export const row = (graph: CsrGraph, v: number) => [...graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])]

/** All distances by relaxation, without a queue. */
export function distances(graph: CsrGraph, removed = -1): number[][] {
  const n = graph.vertexCount
  const d = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)))
  for (let v = 0; v < n; v++) for (const u of row(graph, v)) if (v !== removed && u !== removed) d[v]![u] = 1
  for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!)
  return d
}

/** Every walk of exactly the shortest length, found by trying all. */
export function allShortest(graph: CsrGraph, from: number, to: number, length: number): number[][] {
  if (length === 0) return from === to ? [[from]] : []
  return row(graph, from).flatMap((next) => allShortest(graph, next, to, length - 1).map((rest) => [from, ...rest]))
}

/** Holds on 150 random graphs. */
export const check = (property: (graph: CsrGraph) => void) =>
  fc.assert(
    fc.property(lines, (input) => void property(build(input))),
    { numRuns: 150 },
  )
