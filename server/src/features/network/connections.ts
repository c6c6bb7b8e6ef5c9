import { type Day, LINE_KINDS, type LineKind } from '@netzatlas/shared'
import { type CsrGraph, commonNeighbours, csrGraph, shortestPaths, steinerTree } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../graphql/turns.ts'
import { CERTAIN, lineState } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

/** What connects some actors, by their ids. */
export interface Connected {
  /** Those that stand beside two or more of them, beside most first; `of` in the order they were asked for. */
  readonly common: readonly { readonly actor: Id; readonly of: readonly Id[] }[]
  /** The steps of a tree through all of them, from the first on, each from where a former one came to. */
  readonly steps: readonly (readonly [Id, Id])[]
  /** The actors asked for by what hangs together, the largest part first. */
  readonly parts: readonly (readonly Id[])[]
}

/** What a step costs more than the evidence of it ever can: fewer steps come first. */
const STEP = 2 ** 20
/** Of two equally long ways the better evidence wins (statuses run from best to worst), then what was confirmed later, by years. */
const STATUS = 128

interface Walkable {
  readonly graph: CsrGraph
  /** Of each entry of the graph's neighbours. */
  readonly cost: Float64Array
}

/** Lines that surely hold on the day, or all of any time; in a large network over several turns of the event loop. */
async function walkable(
  snapshot: Snapshot,
  asOf: Day | undefined,
  lines: readonly LineKind[] = LINE_KINDS,
  avoid?: ReadonlySet<number>,
): Promise<Walkable> {
  const { source, target, status, confirmedIn, count } = snapshot.lines
  const stateOf = lineState(snapshot, { lines }, asOf)
  const held = new Int32Array(count)
  let found = 0
  for (let line = 0; line < count; line++) {
    if (stateOf(line) !== CERTAIN || avoid?.has(source[line]!) || avoid?.has(target[line]!)) continue
    held[found++] = line
  }
  const walked = held.subarray(0, found)
  const ends = (of: Int32Array) => walked.map((line) => of[line]!)
  await ownTurn()
  const graph = csrGraph(snapshot.vertices.count, ends(source), ends(target))
  await ownTurn()
  const newest = walked.reduce((year, line) => Math.max(year, confirmedIn[line]!), 0)
  const cost = new Float64Array(graph.neighbours.length).fill(Number.POSITIVE_INFINITY)
  for (const line of walked) {
    const own = STEP + status[line]! * STATUS + Math.min(STATUS - 1, newest - confirmedIn[line]!)
    for (const [a, b] of [
      [source[line]!, target[line]!],
      [target[line]!, source[line]!],
    ] as const) {
      const entry = entryOf(graph, a, b)
      cost[entry] = Math.min(cost[entry]!, own)
    }
  }
  return { graph, cost }
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

/** Actors that no line touches at all hang together with nobody. */
export async function connect(snapshot: Snapshot, of: readonly Id[], asOf: Day | undefined): Promise<Connected> {
  const asked = [...new Set(of)]
  const vertices = asked.flatMap((id) => snapshot.indexOf.get(id) ?? [])
  await ownTurn()
  const { graph, cost } = await walkable(snapshot, asOf)
  await ownTurn()
  const tree = steinerTree(graph, vertices, cost)
  const id = (v: number) => snapshot.vertices.id[v]!
  const alone = asked.filter((one) => !snapshot.indexOf.has(one)).map((one) => [one])
  const inOrder = (members: readonly number[]) => asked.filter((one) => members.includes(snapshot.indexOf.get(one) ?? -1))
  return {
    common: commonNeighbours(graph, vertices).map(({ vertex, of: beside }) => ({ actor: id(vertex), of: inOrder(beside) })),
    steps: walked(tree.edges, vertices).map(([a, b]) => [id(a), id(b)] as const),
    parts: [...tree.parts.map(inOrder), ...alone].sort((a, b) => b.length - a.length || asked.indexOf(a[0]!) - asked.indexOf(b[0]!)),
  }
}

/** A tree's edges in the order and the direction in which one walks through it, from the first of the vertices on. */
function walked(edges: readonly (readonly [number, number])[], from: readonly number[]): [number, number][] {
  const neighbours = new Map<number, number[]>()
  for (const [a, b] of edges) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  const seen = new Set<number>()
  const steps: [number, number][] = []
  const visit = (vertex: number) => {
    seen.add(vertex)
    for (const next of neighbours.get(vertex) ?? []) {
      if (seen.has(next)) continue
      steps.push([vertex, next])
      visit(next)
    }
  }
  for (const vertex of from) if (!seen.has(vertex)) visit(vertex)
  return steps
}

export interface Detour {
  readonly from: Id
  readonly to: Id
  /** Actors that the paths go around. */
  readonly avoid: readonly Id[]
  readonly lines: readonly LineKind[]
  readonly maxLength: number
  readonly limit: number
  readonly asOf?: Day
}

/** Shortest paths around some actors, as ids from end to end, in the order that a store gives paths in. */
export async function pathsAround(snapshot: Snapshot, { from, to, avoid, lines, maxLength, limit, asOf }: Detour): Promise<Id[][]> {
  const [start, end] = [snapshot.indexOf.get(from), snapshot.indexOf.get(to)]
  if (start === undefined || end === undefined) return from === to ? [[from]] : []
  await ownTurn()
  const around = new Set(avoid.flatMap((id) => snapshot.indexOf.get(id) ?? []))
  const { graph } = await walkable(snapshot, asOf, lines, around)
  return shortestPaths(graph, start, end, maxLength, limit).map((path) => path.map((v) => snapshot.vertices.id[v]!))
}
