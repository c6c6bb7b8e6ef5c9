import { type Column, columnsOfActors, columnsOfLines } from './columns.ts'
import { type ExportActor, type ExportGraph, isDirected } from './export-graph.ts'
import { attributes, escapeXml } from './xml.ts'

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const

const placed: readonly Column<ExportActor>[] = [
  { key: 'label', type: 'string', of: ({ label }) => label },
  { key: 'x', type: 'double', of: ({ x }) => x },
  { key: 'y', type: 'double', of: ({ y }) => y },
  { key: 'color', type: 'string', of: ({ colour }) => colour },
]

/** GraphML (graphml.graphdrawing.org), piece by piece; positions with y downwards. */
export function* graphml(graph: ExportGraph): Generator<string> {
  const about = Object.entries(graph.about).filter(([, value]) => value !== undefined && value !== '')
  const actorColumns = [...placed, ...columnsOfActors(graph)]
  const lineColumns = columnsOfLines(graph)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${about.map(([key]) => declared('graph', key, 'string')).join('')}${actorColumns.map(({ key, type }) => declared('node', key, TYPES[type])).join('')}${lineColumns.map(({ key, type }) => declared('edge', key, TYPES[type])).join('')}<graph id="netzatlas" edgedefault="undirected">
${about.map(([key, value]) => `<data key="graph_${key}">${escapeXml(value)}</data>\n`).join('')}`
  for (const actor of graph.actors) yield `<node${attributes({ id: actor.id })}>${values('node', actorColumns, actor, graph)}</node>\n`
  for (const [i, line] of graph.lines.entries()) {
    const ends = { id: `e${i}`, source: graph.actors[line.source]!.id, target: graph.actors[line.target]!.id, directed: isDirected(line) }
    yield `<edge${attributes(ends)}>${values('edge', lineColumns, line, graph)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

const declared = (what: 'graph' | 'node' | 'edge', key: string, type: string): string =>
  `<key${attributes({ id: `${what}_${key}`, for: what, 'attr.name': key, 'attr.type': type })}/>\n`

function values<T>(what: 'node' | 'edge', columns: readonly Column<T>[], row: T, graph: ExportGraph): string {
  return columns
    .map(({ key, of }) => {
      const value = of(row, graph)
      return value === undefined ? '' : `<data key="${what}_${key}">${escapeXml(String(value))}</data>`
    })
    .join('')
}
