import type { Cluster } from './clusters.ts'
import { type Frame, mercatorX, mercatorY, project, worldSize } from './mercator.ts'
import { addCounts, ringRadius, totalOf } from './ring.ts'
import type { KindCounts, MapPlace } from './scene.ts'

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
}

/** The rings inside the window (and a margin), of what the filter leaves. */
export function spotsIn(
  frame: Frame,
  clusters: readonly Cluster[],
  layoutZoom: number,
  places: ReadonlyMap<string, MapPlace>,
  unit: number,
  margin = 60,
): Spot[] {
  const scale = 2 ** (frame.zoom - layoutZoom)
  const size = worldSize(frame.zoom)
  const left = mercatorX(frame.lon) * size - frame.width / 2
  const top = mercatorY(frame.lat) * size - frame.height / 2
  const spots: Spot[] = []
  for (const cluster of clusters) {
    const x = cluster.x * scale - left + cluster.dx
    const y = cluster.y * scale - top + cluster.dy
    if (x < -margin || y < -margin || x > frame.width + margin || y > frame.height + margin) continue
    const spot = spotOf(cluster, x, y, places, unit)
    if (spot) spots.push(spot)
  }
  return spots
}

export function spotOf(cluster: Cluster, x: number, y: number, places: ReadonlyMap<string, MapPlace>, unit: number): Spot | undefined {
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
  const lead = places.get(ids[0] ?? '')
  if (!lead) return undefined
  const total = totalOf(counts)
  return {
    id: lead.id,
    ids,
    x,
    y,
    radius: ringRadius(total, unit),
    counts,
    total,
    label: lead.label,
    note: lead.note,
    abroad: lead.abroad ?? false,
    faint: lead.faint ?? false,
  }
}

/** Where each place's ring stands, also outside the window: the ends of lines. */
export function endsOf(
  frame: Frame,
  clusters: readonly Cluster[],
  layoutZoom: number,
  places: ReadonlyMap<string, MapPlace>,
  unit: number,
  wanted: ReadonlySet<string>,
): Map<string, Spot> {
  const ends = new Map<string, Spot>()
  const scale = 2 ** (frame.zoom - layoutZoom)
  const size = worldSize(frame.zoom)
  const left = mercatorX(frame.lon) * size - frame.width / 2
  const top = mercatorY(frame.lat) * size - frame.height / 2
  for (const cluster of clusters) {
    if (!cluster.ids.some((id) => wanted.has(id))) continue
    const spot =
      spotOf(cluster, cluster.x * scale - left + cluster.dx, cluster.y * scale - top + cluster.dy, places, unit) ??
      bareSpot(frame, cluster, places)
    if (spot) for (const id of cluster.ids) if (wanted.has(id)) ends.set(id, spot)
  }
  return ends
}

/** An end that the filter hides: a point without a ring. */
function bareSpot(frame: Frame, cluster: Cluster, places: ReadonlyMap<string, MapPlace>): Spot | undefined {
  const place = places.get(cluster.ids[0] ?? '')
  if (!place) return undefined
  const [x, y] = project(frame, place.lon, place.lat)
  return {
    id: place.id,
    ids: cluster.ids,
    x,
    y,
    radius: 2,
    counts: {},
    total: 0,
    label: place.label,
    note: undefined,
    abroad: false,
    faint: false,
  }
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
