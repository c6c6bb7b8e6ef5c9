import type { Id } from '../../../domain/records.ts'
import type { LineFilter } from '../../../ports/store.ts'
import { type LineColumns, selectLines } from '../rpc/line-columns.ts'
import { type Adjacency, type Walkable, walkable } from './adjacency.ts'

export interface SubgraphColumns {
  readonly vertices: readonly Id[]
  readonly lines: LineColumns
  readonly hidden: number
  readonly possible: number
}

/** Centres that no line touches stand in the picture all the same. */
export function neighbourhood(
  graph: Adjacency,
  query: { readonly centres: readonly Id[]; readonly depth: number; readonly limit: number } & LineFilter,
): SubgraphColumns {
  const lines = walkable(graph, query)
  const known = query.centres.filter((id) => graph.indexOf.has(id)).map((id) => graph.indexOf.get(id)!)
  const reached = withinHops(graph, lines, known, query.depth)
  const centres = query.centres.slice(0, query.limit)
  const shown = [
    ...centres,
    ...reached.slice(known.length, known.length + Math.max(0, query.limit - centres.length)).map((v) => graph.ids[v]!),
  ]
  const place = new Map<number, number>()
  shown.forEach((id, i) => {
    const vertex = graph.indexOf.get(id)
    if (vertex !== undefined) place.set(vertex, i)
  })
  const { chosen, possible } = linesBetween(graph, lines, place)
  return {
    vertices: shown,
    lines: selectLines(graph.lines, chosen, (vertex) => place.get(vertex)!),
    hidden: query.centres.length + reached.length - known.length - shown.length,
    possible,
  }
}

/** Breadth first; within a hop by degree (descending), then number. The starts come first, in their own order. */
function withinHops(
  { ids, offsets, arcs, arcLine, degree }: Adjacency,
  lines: Walkable,
  starts: readonly number[],
  depth: number,
): number[] {
  const seen = new Uint8Array(ids.length)
  for (const start of starts) seen[start] = 1
  const reached = [...starts]
  let hop: readonly number[] = starts
  for (let d = 0; d < depth && hop.length > 0; d++) {
    const next: number[] = []
    for (const vertex of hop) {
      for (let a = offsets[vertex]!; a < offsets[vertex + 1]!; a++) {
        const other = arcs[a]!
        if (seen[other] === 1 || !lines.walked(arcLine[a]!)) continue
        seen[other] = 1
        next.push(other)
      }
    }
    next.sort((a, b) => degree[b]! - degree[a]! || a - b)
    for (const vertex of next) reached.push(vertex)
    hop = next
  }
  return reached
}

function linesBetween(
  { offsets, arcs, arcLine, lines: columns }: Adjacency,
  lines: Walkable,
  place: ReadonlyMap<number, number>,
): { chosen: number[]; possible: number } {
  const chosen: number[] = []
  let possible = 0
  for (const vertex of place.keys()) {
    for (let a = offsets[vertex]!; a < offsets[vertex + 1]!; a++) {
      const line = arcLine[a]!
      if (columns.source[line] !== vertex || !place.has(arcs[a]!)) continue
      if (lines.walked(line)) chosen.push(line)
      else if (lines.leftOpen(line)) possible++
    }
  }
  return { chosen: chosen.sort((a, b) => a - b), possible }
}
