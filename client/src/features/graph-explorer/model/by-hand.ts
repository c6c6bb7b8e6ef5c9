import { type Network, type NetworkVertex, without } from './network.ts'

/** What somebody did to the picture by hand, as the address holds it. */
export interface ByHand {
  /** Hidden ones; and where `nur` names somebody, everybody else is. */
  readonly aus: readonly string[]
  readonly nur: readonly string[]
  /** Places that were chosen by hand, in layout units. */
  readonly fest: ReadonlyMap<string, { readonly x: number; readonly y: number }>
}

/** Leaves out who is hidden and puts who is held where they belong; nobody else moves. */
export function byHand(
  network: Network,
  { aus, nur, fest }: ByHand,
): { readonly network: Network; readonly hidden: readonly NetworkVertex[] } {
  const [out, only] = [new Set(aus), new Set(nur)]
  const gone = new Set<number>()
  network.vertices.forEach(({ id }, i) => {
    if (out.has(id) || (only.size > 0 && !only.has(id))) gone.add(i)
  })
  const left = without(network, gone)
  const vertices = fest.size === 0 ? left.vertices : left.vertices.map((vertex) => ({ ...vertex, ...fest.get(vertex.id) }))
  return {
    network: { ...network, ...left, vertices },
    hidden: [...gone].map((i) => network.vertices[i]!),
  }
}
