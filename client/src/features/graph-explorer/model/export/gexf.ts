import { type Column, columnsOfActors, columnsOfLines } from './columns.ts'
import { type ExportGraph, isDirected } from './export-graph.ts'
import { attributes, escapeXml } from './xml.ts'

/** GEXF 1.3 (gexf.net), piece by piece. Its y runs upwards, as Gephi draws it. */
export function* gexf(graph: ExportGraph): Generator<string> {
  const { about } = graph
  const actorColumns = columnsOfActors(graph)
  const lineColumns = columnsOfLines(graph)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta${attributes({ lastmodifieddate: about.written })}>
<creator>Netzatlas</creator>
<description>${escapeXml(described(graph))}</description>
</meta>
<graph defaultedgetype="undirected" mode="static">
${declared('node', actorColumns)}${declared('edge', lineColumns)}<nodes count="${graph.actors.length}">
`
  for (const actor of graph.actors) {
    const place = attributes({ x: actor.x, y: -actor.y, z: 0 })
    yield `<node${attributes({ id: actor.id, label: actor.label })}>${values(actorColumns, actor, graph)}<viz:position${place}/><viz:color${attributes({ hex: actor.colour })}/></node>\n`
  }
  yield `</nodes>\n<edges count="${graph.lines.length}">\n`
  for (const [i, line] of graph.lines.entries()) {
    const ends = { id: `e${i}`, source: graph.actors[line.source]!.id, target: graph.actors[line.target]!.id }
    const type = isDirected(line) ? 'directed' : 'undirected'
    yield `<edge${attributes({ ...ends, type, kind: line.kind, weight: line.weight })}>${values(lineColumns, line, graph)}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** The facts about the file as lines of text, for formats with one place for them. */
export const described = ({ about: { title, note, asOf, filter, counts, hidden, licence, link } }: ExportGraph): string =>
  [title, note, asOf, counts, filter, hidden, licence, link].filter(Boolean).join('\n')

const declared = <T>(what: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  `<attributes class="${what}">\n${columns.map(({ key, type }) => `<attribute id="${key}" title="${key}" type="${type}"/>\n`).join('')}</attributes>\n`

function values<T>(columns: readonly Column<T>[], row: T, graph: ExportGraph): string {
  const cells = columns.map(({ key, of }) => {
    const value = of(row, graph)
    return value === undefined ? '' : `<attvalue${attributes({ for: key, value })}/>`
  })
  return `<attvalues>${cells.join('')}</attvalues>`
}
