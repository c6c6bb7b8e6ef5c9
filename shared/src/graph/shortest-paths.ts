import type { CsrGraph } from './csr.ts'

/**
 * Shortest paths between two vertices, each as its vertices from end to end, in ascending order of their indexes, at most
 * `limit` of them. Empty where none has `maxLength` edges or fewer. From a vertex to itself: one path of no edges.
 *
 * A search from either end, the smaller front first, finds the vertices that lie on shortest paths; walking down the
 * distances to the far end then meets no dead end, so the cost of listing is that of what is listed.
 */
export function shortestPaths(graph: CsrGraph, from: number, to: number, maxLength: number, limit: number): number[][] {
  if (limit < 1) return []
  if (from === to) return [[from]]
  const distance = distancesTo(graph, from, to, maxLength)
  if (!distance) return []
  const { offsets, neighbours } = graph
  const found: number[][] = []
  const path = [from]
  const nextEdge = [offsets[from]!]
  while (path.length > 0) {
    const v = path[path.length - 1]!
    const e = nextEdge[nextEdge.length - 1]!++
    if (e >= offsets[v + 1]!) {
      path.pop()
      nextEdge.pop()
      continue
    }
    const u = neighbours[e]!
    if (distance.get(u) !== distance.get(v)! - 1) continue
    if (u === to) {
      found.push([...path, to])
      if (found.length === limit) break
      continue
    }
    path.push(u)
    nextEdge.push(offsets[u]!)
  }
  return found
}

/** Distance to `to` of every vertex on a shortest path from `from`, and of none that would lead astray; undefined where there is no path. */
function distancesTo({ offsets, neighbours }: CsrGraph, from: number, to: number, maxLength: number): Map<number, number> | undefined {
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!
  const sides = [from, to].map((end) => ({ distance: new Map([[end, 0]]), front: [end], depth: 0, cost: degree(end) })) as [Side, Side]
  const [near, far] = sides
  const meeting: number[] = []
  while (meeting.length === 0) {
    if (near.depth + far.depth >= maxLength || near.front.length === 0 || far.front.length === 0) return undefined
    const [side, other] = near.cost <= far.cost ? [near, far] : [far, near]
    side.depth++
    const next: number[] = []
    let cost = 0
    for (const v of side.front) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        if (side.distance.has(u)) continue
        side.distance.set(u, side.depth)
        next.push(u)
        cost += degree(u)
        if (other.distance.has(u)) meeting.push(u)
      }
    }
    side.front = next
    side.cost = cost
  }
  const length = near.depth + far.depth
  const onPath = new Map<number, number>()
  // Towards `to` the far side knows the distance already; towards `from` it is the length less what the near side knows.
  const descend = (side: Side, toDistance: (own: number) => number) => {
    const stack = meeting.slice()
    const visited = new Set(stack)
    while (stack.length > 0) {
      const v = stack.pop()!
      const own = side.distance.get(v)!
      onPath.set(v, toDistance(own))
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        if (visited.has(u) || side.distance.get(u) !== own - 1) continue
        visited.add(u)
        stack.push(u)
      }
    }
  }
  descend(far, (own) => own)
  descend(near, (own) => length - own)
  return onPath
}

interface Side {
  readonly distance: Map<number, number>
  front: number[]
  depth: number
  /** Edge ends that the next step has to look at. */
  cost: number
}
