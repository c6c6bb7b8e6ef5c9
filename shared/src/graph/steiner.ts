import type { CsrGraph } from './csr.ts'

export interface SteinerTree {
  /** Edges as pairs of vertices, the lower index first, ascending. */
  readonly edges: readonly (readonly [number, number])[]
  /** The terminals by what hangs together, each ascending; one part where all do. */
  readonly parts: readonly (readonly number[])[]
  /** Sum of the edges' costs. */
  readonly cost: number
}

type Rows = Pick<CsrGraph, 'vertexCount' | 'offsets' | 'neighbours'>

/**
 * A tree that joins the terminals and costs at most twice what the cheapest one does; a tree a part where they do not hang
 * together. Every terminal grows a cell of what is nearest to it, and the cheapest crossings between cells are taken
 * (Mehlhorn, A faster approximation algorithm for the Steiner problem in graphs, Information Processing Letters 27, 1988);
 * then what is found is spanned once more and bare twigs are cut (Kou, Markowsky and Berman 1981). Of equal ones the lower
 * index wins: the same question gets the same answer.
 *
 * @param cost of each entry of `neighbours`, positive, the same from either end
 */
export function steinerTree(graph: Rows, terminals: readonly number[], cost: ArrayLike<number>): SteinerTree {
  const ends = [...new Set(terminals)].sort((a, b) => a - b)
  const cells = grow(graph, ends, cost)
  const { joined, sets } = span(graph.vertexCount, ends, crossings(graph, cells, cost))
  const vertices = new Set(ends)
  for (const { a, b } of joined) {
    for (const end of [a, b]) for (let v = end; v !== -1; v = cells.towards[v]!) vertices.add(v)
  }
  const inside = [...vertices].sort((a, b) => a - b)
  const edges = withoutTwigs(span(graph.vertexCount, inside, edgesAmong(graph, vertices, inside, cost)).joined, new Set(ends))
  const parts = new Map<number, number[]>()
  for (const end of ends) parts.set(sets.find(cells.cell[end]!), [...(parts.get(sets.find(cells.cell[end]!)) ?? []), end])
  return {
    edges: edges.map(({ a, b }) => [a, b] as const).sort((one, two) => one[0] - two[0] || one[1] - two[1]),
    parts: [...parts.values()],
    cost: edges.reduce((sum, edge) => sum + edge.cost, 0),
  }
}

interface Cells {
  readonly distance: Float64Array
  /** The terminal that is nearest; -1 where none is reached. */
  readonly cell: Int32Array
  /** The next vertex on the way there; -1 at the terminal. */
  readonly towards: Int32Array
}

/** Dijkstra from all terminals at once. */
function grow({ vertexCount, offsets, neighbours }: Rows, terminals: readonly number[], cost: ArrayLike<number>): Cells {
  const distance = new Float64Array(vertexCount).fill(Number.POSITIVE_INFINITY)
  const cell = new Int32Array(vertexCount).fill(-1)
  const towards = new Int32Array(vertexCount).fill(-1)
  const settled = new Uint8Array(vertexCount)
  const queue = new Queue()
  for (const end of terminals) {
    distance[end] = 0
    cell[end] = end
    queue.push(0, end)
  }
  for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
    if (settled[v]) continue
    settled[v] = 1
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbours[e]!
      const through = distance[v]! + cost[e]!
      if (through >= distance[u]!) continue
      distance[u] = through
      cell[u] = cell[v]!
      towards[u] = v
      queue.push(through, u)
    }
  }
  return { distance, cell, towards }
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly cost: number
  /** What the edge would join: its ends, or the cells they lie in. */
  readonly from: number
  readonly to: number
}

function crossings({ vertexCount, offsets, neighbours }: Rows, { distance, cell }: Cells, cost: ArrayLike<number>): Edge[] {
  const found: Edge[] = []
  for (let a = 0; a < vertexCount; a++) {
    for (let e = offsets[a]!; e < offsets[a + 1]!; e++) {
      const b = neighbours[e]!
      if (b < a || cell[a] === cell[b]) continue
      found.push({ a, b, from: cell[a]!, to: cell[b]!, cost: distance[a]! + cost[e]! + distance[b]! })
    }
  }
  return found
}

function edgesAmong(
  { offsets, neighbours }: Rows,
  vertices: ReadonlySet<number>,
  inside: readonly number[],
  cost: ArrayLike<number>,
): Edge[] {
  const found: Edge[] = []
  for (const a of inside)
    for (let e = offsets[a]!; e < offsets[a + 1]!; e++) {
      const b = neighbours[e]!
      if (b > a && vertices.has(b)) found.push({ a, b, from: a, to: b, cost: cost[e]! })
    }
  return found
}

/** Kruskal: the cheapest edges that join what is not joined yet. */
function span(vertexCount: number, members: readonly number[], edges: readonly Edge[]) {
  const sets = new Sets(vertexCount, members)
  const joined = edges
    .toSorted((one, two) => one.cost - two.cost || one.a - two.a || one.b - two.b)
    .filter(({ from, to }) => sets.join(from, to))
  return { joined, sets }
}

function withoutTwigs(edges: readonly Edge[], terminals: ReadonlySet<number>): readonly Edge[] {
  const degree = new Map<number, number>()
  for (const { a, b } of edges) for (const end of [a, b]) degree.set(end, (degree.get(end) ?? 0) + 1)
  const bare = (v: number) => degree.get(v) === 1 && !terminals.has(v)
  const kept = edges.filter(({ a, b }) => !bare(a) && !bare(b))
  return kept.length === edges.length ? edges : withoutTwigs(kept, terminals)
}

class Sets {
  private readonly above: Int32Array
  constructor(vertexCount: number, members: readonly number[]) {
    this.above = new Int32Array(vertexCount)
    for (const v of members) this.above[v] = v
  }
  find(v: number): number {
    let top = v
    while (this.above[top] !== top) top = this.above[top]!
    for (let at = v; at !== top; ) [at, this.above[at]] = [this.above[at]!, top]
    return top
  }
  join(a: number, b: number): boolean {
    const [one, two] = [this.find(a), this.find(b)]
    if (one === two) return false
    this.above[Math.max(one, two)] = Math.min(one, two)
    return true
  }
}

/** A binary heap: the least cost first, of equal ones the lowest vertex. */
class Queue {
  private readonly costs: number[] = []
  private readonly vertices: number[] = []

  push(cost: number, vertex: number): void {
    let at = this.costs.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!before(cost, vertex, this.costs[above]!, this.vertices[above]!)) break
      this.set(at, this.costs[above]!, this.vertices[above]!)
      at = above
    }
    this.set(at, cost, vertex)
  }

  pop(): number | undefined {
    const top = this.vertices[0]
    const [cost, vertex] = [this.costs.pop(), this.vertices.pop()]
    const length = this.costs.length
    if (cost === undefined || vertex === undefined || length === 0) return top
    let at = 0
    for (let below = 1; below < length; below = 2 * at + 1) {
      const right = below + 1
      if (right < length && before(this.costs[right]!, this.vertices[right]!, this.costs[below]!, this.vertices[below]!)) below = right
      if (!before(this.costs[below]!, this.vertices[below]!, cost, vertex)) break
      this.set(at, this.costs[below]!, this.vertices[below]!)
      at = below
    }
    this.set(at, cost, vertex)
    return top
  }

  private set(at: number, cost: number, vertex: number): void {
    this.costs[at] = cost
    this.vertices[at] = vertex
  }
}

const before = (cost: number, vertex: number, otherCost: number, otherVertex: number): boolean =>
  cost < otherCost || (cost === otherCost && vertex < otherVertex)
