import type { CsrGraph } from './csr.ts'

export interface Neighbourhood {
  /** Breadth first: the centres as given, then by hops; within a hop by degree (descending), then by index. */
  readonly vertices: Int32Array
  /** Hops from the nearest centre, beside `vertices`. */
  readonly hops: Uint8Array
  /** Vertices within the depth that the limit left out. */
  readonly hidden: number
}

export interface NeighbourhoodOptions {
  /** Which entries of `neighbours` may be walked along; all where absent. */
  readonly passes?: (entry: number) => boolean
  /** What "best connected" means; the number of entries where absent. */
  readonly degree?: (vertex: number) => number
}

/**
 * The vertices at most `depth` hops (up to 255) from any centre. Where there are more than `limit`, the nearest and best
 * connected stay; centres always stay.
 */
export function neighbourhood(
  { vertexCount, offsets, neighbours }: Pick<CsrGraph, 'vertexCount' | 'offsets' | 'neighbours'>,
  centres: readonly number[],
  depth: number,
  limit: number,
  { passes, degree = (v) => offsets[v + 1]! - offsets[v]! }: NeighbourhoodOptions = {},
): Neighbourhood {
  const seen = new Uint8Array(vertexCount)
  const found: number[] = []
  const hops: number[] = []
  let level: number[] = []
  for (const centre of centres) {
    if (seen[centre]) continue
    seen[centre] = 1
    level.push(centre)
  }
  const centreCount = level.length
  for (let hop = 0; level.length > 0 && hop <= depth; hop++) {
    for (const v of level) {
      found.push(v)
      hops.push(hop)
    }
    if (hop === depth) break
    const next: number[] = []
    for (const v of level) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        if (seen[u] || (passes && !passes(e))) continue
        seen[u] = 1
        next.push(u)
      }
    }
    level = bestFirst(next, degree, vertexCount)
  }
  const kept = Math.min(found.length, Math.max(limit, centreCount))
  return {
    vertices: Int32Array.from(found.slice(0, kept)),
    hops: Uint8Array.from(hops.slice(0, kept)),
    hidden: found.length - kept,
  }
}

/** One number a vertex, so that sorting thousands compares numbers only. */
function bestFirst(vertices: readonly number[], degree: (vertex: number) => number, vertexCount: number): number[] {
  const key = Float64Array.from(vertices, (v) => v - degree(v) * vertexCount).sort()
  return Array.from(key, (k) => ((k % vertexCount) + vertexCount) % vertexCount)
}
