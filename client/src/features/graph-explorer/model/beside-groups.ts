import { groupRadius } from '@netzatlas/shared/graph'
import type { Network } from './network.ts'

/** Units between a group and who stands beside it, and beside an opened one. */
const GAP = 16
/** One after the other around a group: never two at the same place, however many. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * Actors that came into a picture of groups singly (on a path) stand at the rim of their group, in the order of their ids.
 * `groupOf`: the group of each of them; whose group is not known or not in the picture stays. `total`: actors of the whole
 * network. Nobody else moves.
 */
export function besideGroups(network: Network, groupOf: ReadonlyMap<string, string>, total: number): Network {
  if (groupOf.size === 0) return network
  const rims = new Map<string, { readonly x: number; readonly y: number; readonly radius: number }>()
  for (const { id, kind, x, y, size } of network.vertices) if (kind === 'GROUP') rims.set(id, { x, y, radius: groupRadius(size, total) })
  for (const { id, x, y, radius } of network.open ?? []) rims.set(id, { x, y, radius })
  const turns = new Map<string, number>()
  const places = new Map<string, { readonly x: number; readonly y: number }>()
  for (const id of [...groupOf.keys()].sort()) {
    const group = groupOf.get(id)!
    const rim = rims.get(group)
    if (!rim) continue
    const turn = turns.get(group) ?? 0
    turns.set(group, turn + 1)
    const reach = rim.radius + GAP
    places.set(id, { x: rim.x + reach * Math.cos(turn * GOLDEN_ANGLE), y: rim.y + reach * Math.sin(turn * GOLDEN_ANGLE) })
  }
  return { ...network, vertices: network.vertices.map((vertex) => ({ ...vertex, ...places.get(vertex.id) })) }
}
