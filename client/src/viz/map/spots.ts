import type { Cluster } from './clusters.ts'
import { type Frame, mercatorX, mercatorY, worldSize } from './mercator.ts'
import { addCounts, ringRadius, totalOf } from './ring.ts'
import type { KindCounts, MapPlace } from './scene.ts'

/** A ring of what the filter leaves, where it stands at its layout's zoom. Nothing left: no ring, but lines may end there. */
export interface Ring extends Omit<Spot, 'x' | 'y'> {
  readonly cluster: Cluster
}

/** A ring as it stands in the window: where, how large, of whom. Pixels. */
export interface Spot {
  readonly id: string
  readonly ids: readonly string[]
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly counts: KindCounts
  readonly total: number
  readonly label: string
  readonly note: string | undefined
  readonly abroad: boolean
  readonly faint: boolean
  /** Less than two thirds of it are in the town that `label` names. */
  readonly mixed: boolean
}

/** By place: the ring it stands in. */
export type Ends = ReadonlyMap<string, Spot>

/** Pixels around the window in which rings are drawn too. */
const MARGIN = 60
/** An end of a line that the filter hides: a point without a ring. */
const BARE_RADIUS = 2

/** Rings with what the filter leaves of their places; where it leaves nothing, a bare point. */
export function filledRings(clusters: readonly Cluster[], places: ReadonlyMap<string, MapPlace>, unit: number): Ring[] {
  return clusters.flatMap((cluster) => ringOf(cluster, places, unit) ?? [])
}

function ringOf(cluster: Cluster, places: ReadonlyMap<string, MapPlace>, unit: number): Ring | undefined {
  let counts: KindCounts = {}
  const ids: string[] = []
  for (const id of cluster.ids) {
    const place = places.get(id)
    if (!place) continue
    const shown = place.shown ?? place.counts
    if (totalOf(shown) === 0) continue
    ids.push(id)
    counts = addCounts(counts, shown)
  }
  const total = totalOf(counts)
  const lead = places.get(ids[0] ?? cluster.ids[0] ?? '')
  if (!lead) return undefined
  return {
    cluster,
    id: lead.id,
    ids,
    radius: total === 0 ? BARE_RADIUS : ringRadius(total, unit),
    counts,
    total,
    label: lead.label,
    note: lead.note,
    abroad: total > 0 && (lead.abroad ?? false),
    faint: total > 0 && (lead.faint ?? false),
    mixed: totalOf(lead.shown ?? lead.counts) * 3 < total * 2,
  }
}

/** The rings inside the window (and a margin), of what the filter leaves. */
export function spotsIn(frame: Frame, rings: readonly Ring[], layoutZoom: number): Spot[] {
  const at = placer(frame, layoutZoom)
  const spots: Spot[] = []
  for (const ring of rings) {
    if (ring.total === 0) continue
    const [x, y] = at(ring.cluster)
    if (x >= -MARGIN && y >= -MARGIN && x <= frame.width + MARGIN && y <= frame.height + MARGIN) spots.push({ ...ring, x, y })
  }
  return spots
}

/** Where the ring of each wanted place stands, also outside the window: the ends of lines. */
export function endsOf(frame: Frame, rings: readonly Ring[], layoutZoom: number, wanted: ReadonlySet<string>): Ends {
  const at = placer(frame, layoutZoom)
  const ends = new Map<string, Spot>()
  if (wanted.size === 0) return ends
  for (const ring of rings) {
    let spot: Spot | undefined
    for (const id of ring.cluster.ids) {
      if (!wanted.has(id)) continue
      if (!spot) {
        const [x, y] = at(ring.cluster)
        spot = { ...ring, x, y }
      }
      ends.set(id, spot)
    }
  }
  return ends
}

/** Window pixels of a ring laid out at another zoom: the place moves with the map, the nudge keeps its length. */
function placer(frame: Frame, layoutZoom: number): (cluster: Cluster) => readonly [number, number] {
  const scale = 2 ** (frame.zoom - layoutZoom)
  const size = worldSize(frame.zoom)
  const left = mercatorX(frame.lon) * size - frame.width / 2
  const top = mercatorY(frame.lat) * size - frame.height / 2
  return ({ x, y, dx, dy }) => [x * scale - left + dx, y * scale - top + dy]
}

/** The spot next to `from` in a direction, for walking by keyboard: nearest in a cone of 45 degrees to either side. */
export function spotTowards<T extends { readonly x: number; readonly y: number }>(
  spots: readonly T[],
  from: { readonly x: number; readonly y: number },
  dx: number,
  dy: number,
): T | undefined {
  let best: T | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const spot of spots) {
    const vx = spot.x - from.x
    const vy = spot.y - from.y
    const along = vx * dx + vy * dy
    const aside = Math.abs(vx * dy - vy * dx)
    if (along < 1 || aside > along) continue
    const cost = along + 2 * aside
    if (cost < bestCost) {
      best = spot
      bestCost = cost
    }
  }
  return best
}
