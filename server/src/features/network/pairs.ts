import { type CsrGraph, components } from '@netzatlas/shared/graph'

export interface LinkedPairs {
  /** Pairs that some path links. */
  readonly all: number
  /** Those of others than the vertex: what its betweenness is a share of. */
  without(vertex: number): number
}

/** Pairs of vertices that some path links; with `inside`, those of one inside and one outside only. */
export function linkedPairs(graph: CsrGraph, inside?: Uint8Array): LinkedPairs {
  const { label, size, count } = components(graph)
  if (!inside) {
    const all = size.reduce((sum, members) => sum + (members * (members - 1)) / 2, 0)
    return { all, without: (v) => all - (size[label[v]!]! - 1) }
  }
  const within = new Int32Array(count)
  for (let v = 0; v < graph.vertexCount; v++) within[label[v]!]! += inside[v]!
  const all = size.reduce((sum, members, component) => sum + within[component]! * (members - within[component]!), 0)
  const without = (v: number): number => {
    const component = label[v]!
    return all - (inside[v] ? size[component]! - within[component]! : within[component]!)
  }
  return { all, without }
}
