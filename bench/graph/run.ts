/** CPU seconds of every measure and of the layout on generated networks of three sizes; `--write` puts them into docs/benchmarks/graph.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prominent } from '../../server/src/features/network/analysis.ts'
import { measure } from '../../server/src/features/network/measure.ts'
import { performMeasure } from '../../server/src/features/network/measure-tasks.ts'
import {
  articulationPoints,
  betweenness,
  betweennessWithPivots,
  bridges,
  type CsrGraph,
  closeness,
  closenessWithPivots,
  communities,
  components,
  constraint,
  coreNumbers,
  corePeriphery,
  csrGraph,
  degrees,
  effectiveSize,
  layoutNetwork,
  pageRank,
  removal,
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

/** As the product computes them: fewer samples and starting points the larger the network. */
const intervals = (name: 'BETWEENNESS' | 'DEGREE') => (graph: CsrGraph) =>
  performMeasure({ kind: 'intervals', graph, ranking: { by: name }, whole: prominent(measure(graph, name, false)) })
const mostConnected = (graph: CsrGraph): number => degrees(graph).reduce((best, degree, v, all) => (degree > all[best]! ? v : best), 0)

const measures: readonly [string, (graph: CsrGraph) => unknown][] = [
  ['components', components],
  ['k-core', coreNumbers],
  ['articulation points', articulationPoints],
  ['bridges', bridges],
  ['core and periphery', corePeriphery],
  ['PageRank', pageRank],
  ["Burt's constraint", constraint],
  ['effective size', effectiveSize],
  ['communities (Leiden)', communities],
  ['betweenness, 500 pivots', (graph) => betweennessWithPivots(graph, 500, 42)],
  ['closeness, 500 pivots', (graph) => closenessWithPivots(graph, 500, 42)],
  ['what the removal of the best connected changes, 500 pivots', (graph) => removal(graph, mostConnected(graph), { pivots: 500 })],
  ['ranks of degree under removal', intervals('DEGREE')],
  ['ranks of betweenness under removal', intervals('BETWEENNESS')],
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

All of it runs in a worker thread of the server. Up to 3,000 vertices betweenness and closeness are exact; above, they are estimated from 500 pivots, and the answer says so; betweenness is counted exactly as a job where that is asked for.

## Where the values come from

The measures of Zachary's karate club and of Les Misérables are compared with igraph 1.0.0 (effective size: networkx 3.6.1), kept in \`shared/src/graph/fixtures\`. Measures, paths and neighbourhoods are also compared with naive versions on random graphs (\`shared/src/graph/properties.test.ts\`). Bridges and the betweenness between two groups are those of networkx 3.6.1 on the karate club; core and periphery is compared with every other set of vertices, a removal with all distances before and after (\`shared/src/graph/core-periphery.test.ts\`, \`shared/src/graph/cuts.test.ts\`).
`,
  )
}
