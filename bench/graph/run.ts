/** CPU seconds of every measure and of the layout on generated networks of three sizes; `--write` puts them into docs/benchmarks/graph.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  articulationPoints,
  betweenness,
  betweennessWithPivots,
  type CsrGraph,
  closeness,
  closenessWithPivots,
  communities,
  components,
  constraint,
  coreNumbers,
  csrGraph,
  effectiveSize,
  layoutNetwork,
  pageRank,
} from '../../shared/src/graph/index.ts'
import { neighbourhoodKept } from '../../shared/src/graph/layout/quality.ts'
import { scaleFreeNetwork } from '../../shared/src/graph/layout/sample.ts'
import { conditions, table } from '../lib/report.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const SIZES = [
  [2_500, 7_500],
  [10_000, 30_000],
  [25_000, 100_000],
] as const

function cpuSeconds<T>(work: () => T): { seconds: string; answer: T } {
  const before = process.cpuUsage()
  const answer = work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  return { seconds: seconds < 1 ? seconds.toFixed(3) : seconds.toFixed(1), answer }
}

function withOneMoreLine(graph: CsrGraph): CsrGraph {
  const source: number[] = [graph.vertexCount - 1]
  const target: number[] = [0]
  for (let v = 0; v < graph.vertexCount; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      if (graph.neighbours[e]! < v) continue
      source.push(v)
      target.push(graph.neighbours[e]!)
    }
  }
  return csrGraph(graph.vertexCount, source, target)
}

const measures: readonly [string, (graph: CsrGraph) => unknown][] = [
  ['components', components],
  ['k-core', coreNumbers],
  ['articulation points', articulationPoints],
  ['PageRank', pageRank],
  ["Burt's constraint", constraint],
  ['effective size', effectiveSize],
  ['communities (Leiden)', communities],
  ['betweenness, 500 pivots', (graph) => betweennessWithPivots(graph, 500, 42)],
  ['closeness, 500 pivots', (graph) => closenessWithPivots(graph, 500, 42)],
  ['betweenness, exact', betweenness],
  ['closeness, exact', closeness],
]

/** Exact shortest-path measures cost n times m: minutes for the largest network, where the product estimates. */
const EXACT_UP_TO = 10_000

// Compiled code is measured, not the compiling.
const warmUp = scaleFreeNetwork(600, 1_800, 7)
for (const [, work] of measures) for (let i = 0; i < 3; i++) work(warmUp)
layoutNetwork(warmUp)

const state = conditions()
const graphs = SIZES.map(([n, m]) => scaleFreeNetwork(n, m, 1))
const rows = measures.map(([name, work]) => [
  name,
  ...graphs.map((graph) => (name.endsWith('exact') && graph.vertexCount > EXACT_UP_TO ? 'not run' : cpuSeconds(() => work(graph)).seconds)),
])
const layouts = graphs.map((graph) => cpuSeconds(() => layoutNetwork(graph)))
rows.push(['**layout from scratch**', ...layouts.map(({ seconds }) => `**${seconds}**`)])
const carried = graphs.map((graph, i) => {
  const changed = withOneMoreLine(graph)
  return cpuSeconds(() => layoutNetwork(changed, { previous: layouts[i]!.answer }))
})
rows.push(['layout carried over, one line more', ...carried.map(({ seconds }) => seconds)])
rows.push([
  'neighbours kept near',
  ...graphs.map((graph, i) => neighbourhoodKept(graph, layouts[i]!.answer, Math.ceil(graph.vertexCount / 500)).toFixed(2)),
])

const text = table(
  ['CPU seconds', ...graphs.map((g) => `${g.vertexCount.toLocaleString('en')} / ${g.edgeCount.toLocaleString('en')}`)],
  rows,
)
console.log(state)
console.log(text)
if (values.write) {
  writeFileSync(
    join(import.meta.dirname, '../../docs/benchmarks/graph.md'),
    `# Graph algorithms and layout

Measured ${state}. One thread, one run each after warming up. Again: \`pnpm exec node bench/graph/run.ts --write\`.

Networks: scale-free with communities, drawn from a seed (\`shared/src/graph/layout/sample.ts\`); the heading tells vertices / distinct edges.

${text}

"Neighbours kept near": the mean share of a vertex's k neighbours among the k vertices nearest to it in the picture.

All of it runs in a worker thread of the server. Up to 3,000 vertices betweenness and closeness are exact; above, they are estimated from 500 pivots unless asked otherwise, and the answer says so.

## Where the values come from

The measures of Zachary's karate club and of Les Misérables are compared with igraph 1.0.0 (effective size: networkx 3.6.1), kept in \`shared/src/graph/fixtures\`. Measures, paths and neighbourhoods are also compared with naive versions on random graphs (\`shared/src/graph/properties.test.ts\`).
`,
  )
}
