import type { Id } from '../../../domain/records.ts'
import type { LineFilter } from '../../../ports/lines.ts'
import { type LineColumns, selectLines } from '../rpc/line-columns.ts'
import { type Adjacency, lineStates, WALKED } from './adjacency.ts'

export interface PathColumns {
  /** Of every path its vertices, all of the same number. */
  readonly paths: readonly (readonly Id[])[]
  /** The lines of all steps, one path after the other; `stepLines` says how many each step has. */
  readonly stepLines: readonly number[]
  readonly lines: LineColumns
  readonly ids: readonly Id[]
}

export function shortestPaths(
  graph: Adjacency,
  query: { readonly from: Id; readonly to: Id; readonly maxLength: number; readonly limit: number } & LineFilter,
): PathColumns {
  const states = lineStates(graph, query)
  const from = graph.indexOf.get(query.from)
  const to = graph.indexOf.get(query.to)
  const found = from === undefined || to === undefined ? [] : enumerate(graph, states, from, to, query)
  const chosen: number[] = []
  const stepLines: number[] = []
  for (const path of found) {
    for (let i = 1; i < path.length; i++) {
      const parallel = linesOfStep(graph, states, path[i - 1]!, path[i]!)
      chosen.push(...parallel)
      stepLines.push(parallel.length)
    }
  }
  const ids = [...new Set(found.flat())]
  const place = new Int32Array(graph.ids.length)
  ids.forEach((vertex, i) => {
    place[vertex] = i
  })
  return {
    paths: found.map((path) => path.map((vertex) => graph.ids[vertex]!)),
    stepLines,
    lines: selectLines(graph.lines, chosen, place),
    ids: ids.map((vertex) => graph.ids[vertex]!),
  }
}

/**
 * Distances to the far end by breadth first search, then every descent from the near end, lowest neighbour first: the
 * paths come in lexicographic order, and the search for them stops at the limit.
 */
function enumerate(
  graph: Adjacency,
  states: Uint8Array,
  from: number,
  to: number,
  { maxLength, limit }: { maxLength: number; limit: number },
): number[][] {
  const distance = distancesTo(graph, states, to, from, maxLength)
  const found: number[][] = []
  if (distance[from]! < 0 || limit <= 0) return found
  const path = [from]
  const descend = (vertex: number): void => {
    if (vertex === to) {
      found.push([...path])
      return
    }
    let last = -1
    for (let a = graph.offsets[vertex]!; a < graph.offsets[vertex + 1]! && found.length < limit; a++) {
      const other = graph.arcs[a]!
      if (other === last || distance[other] !== distance[vertex]! - 1 || states[graph.arcLine[a]!] !== WALKED) continue
      last = other
      path.push(other)
      descend(other)
      path.pop()
    }
  }
  descend(from)
  return found
}

/** Steps to `to`, -1 where unknown; the search ends with the hop that reaches `from`. */
function distancesTo(graph: Adjacency, states: Uint8Array, to: number, from: number, maxLength: number): Int32Array {
  const distance = new Int32Array(graph.ids.length).fill(-1)
  distance[to] = 0
  let hop = [to]
  for (let d = 1; d <= maxLength && hop.length > 0 && distance[from]! < 0; d++) {
    const next: number[] = []
    for (const vertex of hop) {
      for (let a = graph.offsets[vertex]!; a < graph.offsets[vertex + 1]!; a++) {
        const other = graph.arcs[a]!
        if (distance[other]! >= 0 || states[graph.arcLine[a]!] !== WALKED) continue
        distance[other] = d
        next.push(other)
      }
    }
    hop = next
  }
  return distance
}

function linesOfStep({ offsets, arcs, arcLine }: Adjacency, states: Uint8Array, from: number, to: number): number[] {
  const parallel: number[] = []
  for (let a = offsets[from]!; a < offsets[from + 1]!; a++) if (arcs[a] === to && states[arcLine[a]!] === WALKED) parallel.push(arcLine[a]!)
  return parallel.sort((a, b) => a - b)
}
