import { pairKey } from '@netzatlas/shared'
import type { Bridges } from '../bridges.ts'
import type { ExportGraph } from './export-graph.ts'

/** With what is known of bridges told of the lines; as it was where that is not known. */
export function withBridges(graph: ExportGraph, bridges: Bridges | undefined): ExportGraph {
  if (!bridges) return graph
  const { actors } = graph
  const lines = graph.lines.map((line) => {
    const bridge = bridges.get(pairKey(actors[line.source]!.id, actors[line.target]!.id))
    return bridge ? { ...line, bridge } : line
  })
  return { ...graph, lines, bridged: true }
}
