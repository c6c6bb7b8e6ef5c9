import { type CsrGraph, components } from '@netzatlas/shared/graph'

/**
 * How many pairs of others are linked by some path, for each vertex: what its betweenness is a share of. With `inside`, pairs
 * of one inside and one outside only.
 */
export function linkedPairs(graph: CsrGraph, inside?: Uint8Array): (vertex: number) => number {
  const { label, size, count } = components(graph)
  if (!inside) {
    const all = size.reduce((sum, members) => sum + (members * (members - 1)) / 2, 0)
    return (v) => all - (size[label[v]!]! - 1)
  }
  const within = new Int32Array(count)
  for (let v = 0; v < graph.vertexCount; v++) within[label[v]!]! += inside[v]!
  const all = size.reduce((sum, members, component) => sum + within[component]! * (members - within[component]!), 0)
  return (v) => {
    const component = label[v]!
    return all - (inside[v] ? size[component]! - within[component]! : within[component]!)
  }
}
