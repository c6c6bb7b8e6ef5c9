import { type CsrGraph, commonNeighbours, csrGraph, shortestPaths, steinerTree } from '@netzatlas/shared/graph'

/** Lines to walk along, between vertices numbered from 0; equally long columns. */
export interface WalkedLines {
  /** Vertices. */
  readonly count: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** From best to worst. */
  readonly status: Uint8Array
  /** Year; 0 for none. */
  readonly confirmedIn: Int32Array
}

export interface Connecting {
  /** Those that stand beside two or more of them. */
  readonly common: ReturnType<typeof commonNeighbours>
  readonly tree: ReturnType<typeof steinerTree>
}

/** What stands between these vertices: neighbours in common, and a small tree through all. */
export function connecting(lines: WalkedLines, vertices: readonly number[]): Connecting {
  const graph = csrGraph(lines.count, lines.source, lines.target)
  return { common: commonNeighbours(graph, vertices), tree: steinerTree(graph, vertices, costs(graph, lines)) }
}

/** Shortest paths from one end to the other. */
export function pathsAlong({ count, source, target }: WalkedLines, { from, to, maxLength, limit }: PathEnds) {
  return shortestPaths(csrGraph(count, source, target), from, to, maxLength, limit)
}

export interface PathEnds {
  readonly from: number
  readonly to: number
  readonly maxLength: number
  readonly limit: number
}

/** What a step costs more than the evidence of it ever can: fewer steps come first. */
const STEP = 2 ** 20
/** Of two equally long ways the better evidence wins, then what was confirmed later, by years. */
const STATUS = 128

/** Of each entry of the graph's neighbours. */
function costs(graph: CsrGraph, { source, target, status, confirmedIn }: WalkedLines): Float64Array {
  const newest = confirmedIn.reduce((year, its) => Math.max(year, its), 0)
  const cost = new Float64Array(graph.neighbours.length).fill(Number.POSITIVE_INFINITY)
  for (let line = 0; line < source.length; line++) {
    const own = STEP + status[line]! * STATUS + Math.min(STATUS - 1, newest - confirmedIn[line]!)
    for (const entry of [entryOf(graph, source[line]!, target[line]!), entryOf(graph, target[line]!, source[line]!)]) {
      cost[entry] = Math.min(cost[entry]!, own)
    }
  }
  return cost
}

/** Where the neighbour stands in the vertex's row. */
function entryOf({ offsets, neighbours }: CsrGraph, vertex: number, neighbour: number): number {
  let [low, high] = [offsets[vertex]!, offsets[vertex + 1]! - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (neighbours[middle]! < neighbour) low = middle + 1
    else high = middle
  }
  return low
}
