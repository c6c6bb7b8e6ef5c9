import { mercatorX, mercatorY, worldSize } from './mercator.ts'
import { addCounts, ringRadius, ringUnit, totalOf } from './ring.ts'
import type { KindCounts, MapPlace } from './scene.ts'

/** A ring on the map: one place, or several too close to be told apart at this zoom. */
export interface Cluster {
  /** Ids of its places, the largest first. */
  readonly ids: readonly string[]
  /** Position in pixels of the whole world at the layout's zoom, before the nudge. */
  readonly x: number
  readonly y: number
  /** Nudge in pixels. */
  readonly dx: number
  readonly dy: number
  readonly radius: number
  readonly counts: KindCounts
  readonly total: number
}

export const MAX_NUDGE = 11
/** Free pixels between two rings. */
const GAP = 1.5
/** A place joins a ring when their centres are nearer than this share of their radii; what is farther is nudged apart. */
const JOIN_SHARE = 0.55
const ROUNDS = 24
/** Pixels that two rings may lie over one another. */
const TOLERANCE = 0.5
/** Share of the overlaps that join before the rest is pushed apart again. */
const JOINS_PER_ROUND = 0.12
/** Looked at from farther away than this zoom, what is nearer than so many pixels joins too: crowded regions stay readable. */
const FAR_ZOOM = 6
const FAR_REACH = 15
/** With more places than that they join by a distance of their own: by radius alone, the largest rings would swallow whole Länder. */
const MANY = 1500
/** Pixels within which the many join the largest among them. */
const MANY_REACH = 34
/** So many rings are not pushed apart any more. */
const TOO_MANY_TO_NUDGE = 1500

interface Draft {
  ids: string[]
  x: number
  y: number
  dx: number
  dy: number
  radius: number
  counts: KindCounts
  total: number
}

/**
 * Rings that do not overlap: places join the nearest larger ring when they would lie on it (where there are thousands: when it is
 * near), the rest is pushed apart by at most MAX_NUDGE pixels, and what still overlaps then joins too. Depends on the places and the zoom only, not on the
 * window, a filter or a selection, so that nothing jumps.
 */
export function clusterPlaces(places: readonly MapPlace[], zoom: number): readonly Cluster[] {
  const size = worldSize(zoom)
  const unit = ringUnit(everybody(places), zoom)
  const drafts = places
    .map((place) => draftOf(place, size, unit))
    .filter((draft) => draft.total > 0)
    .sort(byRank)
  const least = zoom < FAR_ZOOM ? FAR_REACH : 0
  const reach = (a: Draft, b: Draft) => (drafts.length > MANY ? MANY_REACH : Math.max(least, (a.radius + b.radius) * JOIN_SHARE))
  let rings: readonly Draft[] = joinNear(drafts, unit, reach)
  const many = rings.length > TOO_MANY_TO_NUDGE
  for (;;) {
    if (!many) nudge(rings)
    const fewer = joinOverlapping(rings, unit, many)
    if (fewer.length === rings.length) return rings
    rings = fewer
  }
}

export const everybody = (places: readonly MapPlace[]) => places.reduce((sum, { counts }) => sum + totalOf(counts), 0)

function draftOf(place: MapPlace, size: number, unit: number): Draft {
  const total = totalOf(place.counts)
  return {
    ids: [place.id],
    x: mercatorX(place.lon) * size,
    y: mercatorY(place.lat) * size,
    dx: 0,
    dy: 0,
    radius: ringRadius(total, unit),
    counts: place.counts,
    total,
  }
}

function absorb(into: Draft, other: Draft, unit: number): void {
  into.ids.push(...other.ids)
  into.counts = addCounts(into.counts, other.counts)
  into.total += other.total
  into.radius = ringRadius(into.total, unit)
}

function joinNear(drafts: readonly Draft[], unit: number, reach: (a: Draft, b: Draft) => number): Draft[] {
  const grid = new Grid(drafts, MANY_REACH)
  const rings: Draft[] = []
  for (const draft of drafts) {
    let nearest: Draft | undefined
    let best = Number.POSITIVE_INFINITY
    for (const ring of grid.near(draft)) {
      const distance = Math.hypot(ring.x - draft.x, ring.y - draft.y)
      if (distance < reach(ring, draft) && distance < best) {
        nearest = ring
        best = distance
      }
    }
    if (nearest) absorb(nearest, draft, unit)
    else {
      rings.push(draft)
      grid.add(draft)
    }
  }
  return rings
}

function nudge(rings: readonly Draft[]): void {
  const grid = new Grid(rings)
  for (const ring of rings) {
    ring.dx = 0
    ring.dy = 0
    grid.add(ring)
  }
  const pairs: [Draft, Draft][] = []
  const order = new Map(rings.map((ring, i) => [ring, i]))
  for (const a of rings) {
    for (const b of grid.near(a)) {
      const reach = a.radius + b.radius + GAP + 2 * MAX_NUDGE
      if (order.get(a)! < order.get(b)! && Math.hypot(a.x - b.x, a.y - b.y) < reach) pairs.push([a, b])
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [a, b] of pairs) moved = pushApart(a, b) || moved
    if (!moved) return
  }
}

function pushApart(a: Draft, b: Draft): boolean {
  let vx = b.x + b.dx - a.x - a.dx
  let vy = b.y + b.dy - a.y - a.dy
  let distance = Math.hypot(vx, vy)
  const overlap = a.radius + b.radius + GAP - distance
  if (overlap <= 0.05) return false
  if (distance < 1e-6) [vx, vy, distance] = [1, 0, 1]
  // The larger ring yields less: its place is looked at more closely.
  const share = b.radius / (a.radius + b.radius)
  shift(a, (-vx / distance) * overlap * share, (-vy / distance) * overlap * share)
  shift(b, (vx / distance) * overlap * (1 - share), (vy / distance) * overlap * (1 - share))
  return true
}

function shift(ring: Draft, x: number, y: number): void {
  ring.dx += x
  ring.dy += y
  const length = Math.hypot(ring.dx, ring.dy)
  if (length > MAX_NUDGE) {
    ring.dx *= MAX_NUDGE / length
    ring.dy *= MAX_NUDGE / length
  }
}

/** The deepest overlaps give way first; the others get another chance to be pushed apart. */
function joinOverlapping(rings: readonly Draft[], unit: number, atOnce: boolean): readonly Draft[] {
  const overlaps = overlapsOf(rings).sort((a, b) => b.depth - a.depth)
  if (overlaps.length === 0) return rings
  const touched = new Set<Draft>()
  const gone = new Set<Draft>()
  const most = Math.max(1, Math.ceil(overlaps.length * (atOnce ? 1 : JOINS_PER_ROUND)))
  for (const { larger, smaller } of overlaps) {
    if (gone.size >= most) break
    if (touched.has(larger) || touched.has(smaller)) continue
    touched.add(larger).add(smaller)
    absorb(larger, smaller, unit)
    gone.add(smaller)
  }
  return rings.filter((ring) => !gone.has(ring))
}

function overlapsOf(rings: readonly Draft[]): { readonly larger: Draft; readonly smaller: Draft; readonly depth: number }[] {
  const grid = new Grid(rings)
  const overlaps: { larger: Draft; smaller: Draft; depth: number }[] = []
  for (const ring of rings) {
    for (const other of grid.near(ring)) {
      const depth = other.radius + ring.radius - Math.hypot(other.x + other.dx - ring.x - ring.dx, other.y + other.dy - ring.y - ring.dy)
      if (depth > TOLERANCE)
        overlaps.push(byRank(ring, other) < 0 ? { larger: ring, smaller: other, depth } : { larger: other, smaller: ring, depth })
    }
    grid.add(ring)
  }
  return overlaps
}

const byRank = (a: Draft, b: Draft) => b.total - a.total || (a.ids[0]! < b.ids[0]! ? -1 : 1)

/** Rings by square cells wide enough that whatever can touch lies in the nine cells around. */
class Grid {
  readonly #cells = new Map<number, Draft[]>()
  readonly #cell: number

  constructor(rings: readonly Draft[], reach = 0) {
    const largest = rings.reduce((most, { radius }) => Math.max(most, radius), 0)
    this.#cell = Math.max(reach, 2 * (largest + MAX_NUDGE + GAP))
  }

  #key(x: number, y: number): number {
    return x * 1_000_003 + y
  }

  add(ring: Draft): void {
    const key = this.#key(Math.floor(ring.x / this.#cell), Math.floor(ring.y / this.#cell))
    const cell = this.#cells.get(key)
    if (cell) cell.push(ring)
    else this.#cells.set(key, [ring])
  }

  near(ring: Draft): Draft[] {
    const cx = Math.floor(ring.x / this.#cell)
    const cy = Math.floor(ring.y / this.#cell)
    const found: Draft[] = []
    for (let x = cx - 1; x <= cx + 1; x++) {
      for (let y = cy - 1; y <= cy + 1; y++) {
        const cell = this.#cells.get(this.#key(x, y))
        if (cell) for (const other of cell) found.push(other)
      }
    }
    return found
  }
}
