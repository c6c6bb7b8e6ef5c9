import type { ExportGraph } from './export-graph.ts'

/** Everything as it is known, statement by statement; sources, actors and lines point at each other by their places in the lists. */
export function* jsonFile({ about, sources, actors, lines }: ExportGraph): Generator<string> {
  yield `{"format":"netzatlas-network","version":1,"about":${JSON.stringify(about)},\n"sources":[`
  yield* rows(sources)
  yield '],\n"actors":['
  yield* rows(actors)
  yield '],\n"lines":['
  yield* rows(lines)
  yield ']}\n'
}

function* rows(list: readonly unknown[]): Generator<string> {
  for (const [i, row] of list.entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`
}
