import type { Day } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { LineFilter } from '../../../ports/lines.ts'
import type { DegreeOn } from '../../../ports/store.ts'
import { type LineColumns, selectLines } from '../rpc/line-columns.ts'
import { ABSENT, type Adjacency, LEFT_OPEN, lineStates, WALKED } from './adjacency.ts'

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
  const states = lineStates(graph, query)
  const starts = query.centres.filter((id) => graph.indexOf.has(id)).map((id) => graph.indexOf.get(id)!)
  const centres = query.centres.slice(0, query.limit)
  const { nearest, found } = withinHops(graph, states, starts, query.depth, query.limit - centres.length)
  const vertices = [...centres, ...nearest.map((vertex) => graph.ids[vertex]!)]
  const place = new Int32Array(graph.ids.length).fill(-1)
  const shown: number[] = []
  vertices.forEach((id, i) => {
    const vertex = graph.indexOf.get(id)
    if (vertex === undefined) return
    place[vertex] = i
    shown.push(vertex)
  })
  const { chosen, possible } = linesBetween(graph, states, shown, place)
  return {
    vertices,
    lines: selectLines(graph.lines, chosen, place),
    hidden: query.centres.length + found - vertices.length,
    possible,
  }
}

/**
 * Breadth first from the starts, which are not listed themselves; within a hop by degree (descending), then number: at most
 * `limit`, and how many there are in all. Ranks are sorted instead of vertices, because numbers sort without a comparison.
 */
function withinHops(
  graph: Adjacency,
  states: Uint8Array,
  starts: readonly number[],
  depth: number,
  limit: number,
): { nearest: number[]; found: number } {
  const { offsets, arcs, arcLine, rank, byRank } = graph
  const seen = new Uint8Array(byRank.length)
  for (const start of starts) seen[start] = 1
  const nearest: number[] = []
  let found = 0
  let hop: readonly number[] = starts
  for (let d = 0; d < depth && hop.length > 0; d++) {
    const next: number[] = []
    for (const vertex of hop) {
      for (let a = offsets[vertex]!; a < offsets[vertex + 1]!; a++) {
        const other = arcs[a]!
        if (seen[other] === 1 || states[arcLine[a]!] !== WALKED) continue
        seen[other] = 1
        next.push(other)
      }
    }
    found += next.length
    if (nearest.length < limit) {
      const ranks = Int32Array.from(next, (vertex) => rank[vertex]!).sort()
      for (let i = 0; i < ranks.length && nearest.length < limit; i++) nearest.push(byRank[ranks[i]!]!)
    }
    hop = next
  }
  return { nearest, found }
}

/** Parallel lines stand side by side, so a neighbour is counted when its last one has been seen. */
export function degreeOn(graph: Adjacency, id: Id, day: Day): DegreeOn {
  const vertex = graph.indexOf.get(id)
  if (vertex === undefined) return { certain: 0, possible: 0 }
  const { offsets, arcs, arcLine } = graph
  const states = lineStates(graph, { asOf: day })
  const found = [0, 0, 0]
  let best = ABSENT
  for (let a = offsets[vertex]!; a < offsets[vertex + 1]!; a++) {
    best = Math.max(best, states[arcLine[a]!]!)
    if (a + 1 < offsets[vertex + 1]! && arcs[a + 1] === arcs[a]) continue
    found[best]!++
    best = ABSENT
  }
  return { certain: found[WALKED]!, possible: found[LEFT_OPEN]! }
}

function linesBetween(
  { offsets, arcs, arcLine, lines }: Adjacency,
  states: Uint8Array,
  shown: readonly number[],
  place: Int32Array,
): { chosen: number[]; possible: number } {
  const chosen: number[] = []
  let possible = 0
  for (const vertex of shown) {
    for (let a = offsets[vertex]!; a < offsets[vertex + 1]!; a++) {
      const line = arcLine[a]!
      if (place[arcs[a]!] === -1 || states[line] === ABSENT || lines.source[line] !== vertex) continue
      if (states[line] === WALKED) chosen.push(line)
      else possible++
    }
  }
  return { chosen: chosen.sort((a, b) => a - b), possible }
}
