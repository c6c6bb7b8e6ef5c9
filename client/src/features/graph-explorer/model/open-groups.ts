import { groupRadius, LAYOUT_HEIGHT, LAYOUT_WIDTH, separate, vertexRadius } from '@netzatlas/shared/graph'
import type { Network, OpenGroup } from './network.ts'

/** How much smaller than usual actors are drawn beside groups. */
export const BESIDE_GROUPS = 0.6

/** Free units around each member, and around the disc of all. */
const [MEMBER_GAP, DISC_GAP] = [3, 14]
/** How much of an opened disc its members fill. */
const FILLED = 0.62
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** What no filter and no day changes. */
export interface Places {
  /** Where each group stands while all are folded, and how many it stands for. */
  readonly groups: ReadonlyMap<string, { readonly name: string; readonly x: number; readonly y: number; readonly size: number }>
  /** Of each opened group its members with their number of neighbours. */
  readonly members: ReadonlyMap<string, readonly { readonly id: string; readonly degree: number }[]>
  /** Of those opened in part, how many are left: they stay one vertex with the id of the group. */
  readonly rest: ReadonlyMap<string, number>
}

/**
 * Shows opened groups as discs of their members where the groups stood, the best connected in the middle, around those that
 * are left of a group opened in part. Groups that lie in the way are pushed aside just so far; all others stay. `total`:
 * actors of the whole network.
 */
export function withRoom(network: Network, { groups, members, rest }: Places, total: number): Network {
  const ids = [...groups.keys()]
  const x = Float64Array.from(ids, (id) => groups.get(id)!.x)
  const y = Float64Array.from(ids, (id) => groups.get(id)!.y)
  const discs = new Map(
    [...members].filter(([id]) => groups.has(id)).map(([id, of]) => [id, discOf(of, restRadius(rest.get(id) ?? 0, total))]),
  )
  const radius = Float64Array.from(ids, (id) => {
    const disc = discs.get(id)
    return disc ? disc.radius + DISC_GAP : groupRadius(groups.get(id)!.size, total)
  })
  makeRoom(
    { x, y },
    radius,
    ids.map((id) => discs.has(id)),
  )

  // Of a group opened in part what is left stands in the middle of the disc, where the group stood.
  const at = new Map<string, { readonly x: number; readonly y: number }>(ids.map((id, i) => [id, { x: x[i]!, y: y[i]! }]))
  const open: OpenGroup[] = []
  const sizeOf = new Map(network.vertices.map(({ id, size }) => [id, size]))
  for (const [id, disc] of discs) {
    const middle = at.get(id)!
    open.push({
      id,
      name: groups.get(id)!.name,
      ...middle,
      radius: disc.radius,
      members: [...disc.at.keys()].filter((member) => sizeOf.has(member)).length,
      rest: sizeOf.get(id) ?? 0,
    })
    for (const [member, offset] of disc.at) at.set(member, { x: middle.x + offset.x, y: middle.y + offset.y })
  }
  return { ...network, vertices: network.vertices.map((vertex) => ({ ...vertex, ...at.get(vertex.id) })), open }
}

const restRadius = (members: number, total: number): number => (members === 0 ? 0 : groupRadius(members, total) + MEMBER_GAP)

/** Members in a spiral around what is left of the group, each with the room it needs. `rest`: its radius, 0 where nothing is left. */
function discOf(members: readonly { readonly id: string; readonly degree: number }[], rest: number) {
  const ranked = members.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
  const own = ranked.map(({ degree }) => vertexRadius(degree) * BESIDE_GROUPS + MEMBER_GAP)
  // What is left stands still in the middle, as the first of all.
  const before = rest > 0 ? 1 : 0
  const radii = Float64Array.from(before ? [rest, ...own] : own)
  const area = radii.map((r) => r * r)
  const whole = area.reduce((sum, a) => sum + a, 0)
  const radius = Math.max(24, Math.sqrt(whole / FILLED))
  const [x, y] = [new Float64Array(radii.length), new Float64Array(radii.length)]
  let inside = before ? area[0]! : 0
  for (let i = before; i < radii.length; i++) {
    const out = Math.max(0, radius * Math.sqrt((inside + area[i]! / 2) / whole) - radii[i]! / 2)
    x[i] = out * Math.cos((i - before) * GOLDEN_ANGLE)
    y[i] = out * Math.sin((i - before) * GOLDEN_ANGLE)
    inside += area[i]!
  }
  separate({ x, y }, radii, { iterations: 300, ...(before && { inertia: radii.map((_, i) => (i === 0 ? 1e6 : 1)) }) })
  const reach = radii.reduce((most, r, i) => Math.max(most, Math.hypot(x[i]!, y[i]!) + r), radius)
  return { radius: reach, at: new Map(ranked.map(({ id }, i) => [id, { x: x[i + before]!, y: y[i + before]! }])) }
}

/** Opened groups move only off the edge and off each other; what they cover gives way. Everything stays in the box. */
function makeRoom(at: { readonly x: Float64Array; readonly y: Float64Array }, radius: Float64Array, open: readonly boolean[]): void {
  const inertia = Float64Array.from(open, (isOpen) => (isOpen ? 1e6 : 1))
  const keepInside = (i: number) => {
    const [across, down] = [Math.min(radius[i]!, LAYOUT_WIDTH / 2), Math.min(radius[i]!, LAYOUT_HEIGHT / 2)]
    at.x[i] = Math.max(across, Math.min(LAYOUT_WIDTH - across, at.x[i]!))
    at.y[i] = Math.max(down, Math.min(LAYOUT_HEIGHT - down, at.y[i]!))
  }
  open.forEach((isOpen, i) => {
    if (isOpen) keepInside(i)
  })
  for (let round = 0; round < 12; round++) {
    const left = separate(at, radius, { inertia, iterations: 60 })
    for (const i of open.keys()) keepInside(i)
    if (left === 0) break
  }
}
