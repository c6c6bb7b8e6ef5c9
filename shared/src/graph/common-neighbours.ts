import type { CsrGraph } from './csr.ts'

export interface CommonNeighbour {
  readonly vertex: number
  /** Those of the vertices asked for that it is a neighbour of, ascending. */
  readonly of: readonly number[]
}

/**
 * Who is a neighbour of at least two of the vertices and none of them: of most first; among equals who has fewer
 * neighbours altogether, since that says more (Adamic and Adar, Friends and neighbors on the Web, 2003), then the lower
 * index.
 */
export function commonNeighbours(
  { offsets, neighbours }: Pick<CsrGraph, 'offsets' | 'neighbours'>,
  vertices: readonly number[],
): CommonNeighbour[] {
  const asked = [...new Set(vertices)].sort((a, b) => a - b)
  const besides = new Map<number, number[]>()
  for (const v of asked)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const u = neighbours[e]!
      const known = besides.get(u)
      if (known) known.push(v)
      else besides.set(u, [v])
    }
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!
  return [...besides]
    .filter(([vertex, of]) => of.length > 1 && !asked.includes(vertex))
    .map(([vertex, of]) => ({ vertex, of }))
    .sort((a, b) => b.of.length - a.of.length || degree(a.vertex) - degree(b.vertex) || a.vertex - b.vertex)
}
