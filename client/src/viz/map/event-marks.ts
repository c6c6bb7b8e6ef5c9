import type { Disc } from './curves.ts'
import { type Frame, mercatorX, mercatorY, project, worldSize } from './mercator.ts'
import type { MapEvent } from './scene.ts'

/** All events of one spot, or of spots so near that their marks would cover each other. Window pixels. */
export interface EventMark {
  readonly ids: readonly string[]
  /** Of the first. */
  readonly label: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Pixels to the right and up: beside the town, not under it. */
const ASIDE = 9
/** Pixels around a ring within which a mark would lie on it. */
const TOUCH = 8
/** From so many spots on neighbours share a mark. */
const CROWDED = 80
/** Pixels of the squares within which they do. */
const SQUARE = 44

const RADIUS = 5
/** With a number inside. */
const COUNTED_RADIUS = 9

/** What would lie on a ring, over its number, stands at its edge as one mark. */
export function eventMarksIn(frame: Frame, events: readonly MapEvent[], rings: readonly Disc[] = []): EventMark[] {
  const atRing = new Map<Disc, MapEvent[]>()
  const free: EventMark[] = []
  for (const near of groupsIn(frame, events)) {
    const mark = markOf(frame, near)
    const ring = ringUnder(mark.x - ASIDE, mark.y + ASIDE, rings)
    if (ring) atRing.set(ring, [...(atRing.get(ring) ?? []), ...near])
    else free.push(mark)
  }
  return [...free, ...Array.from(atRing, ([ring, near]) => markAtEdge(ring, near))]
}

function groupsIn(frame: Frame, events: readonly MapEvent[]): readonly (readonly MapEvent[])[] {
  const spots = [...Map.groupBy(events, ({ lon, lat }) => `${lon.toFixed(3)}:${lat.toFixed(3)}`).values()]
  if (spots.length <= CROWDED) return spots
  // Squares of the world, not of the window, and the same for half a step of zoom: marks stay as they are while one drags.
  const size = worldSize(Math.round(frame.zoom * 2) / 2) / SQUARE
  const squareOf = ({ lon, lat }: MapEvent) => `${Math.floor(mercatorX(lon) * size)}:${Math.floor(mercatorY(lat) * size)}`
  return [...Map.groupBy(events, squareOf).values()]
}

function markOf(frame: Frame, events: readonly MapEvent[]): EventMark {
  const places = events.map(({ lon, lat }) => project(frame, lon, lat))
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length
  return {
    ids: events.map(({ id }) => id),
    label: events[0]!.label,
    x: mean(0) + ASIDE,
    y: mean(1) - ASIDE,
    radius: radiusOf(events),
  }
}

function ringUnder(x: number, y: number, rings: readonly Disc[]): Disc | undefined {
  let nearest: Disc | undefined
  let least = TOUCH
  for (const ring of rings) {
    const gap = Math.hypot(ring.x - x, ring.y - y) - ring.radius
    if (gap < least) [nearest, least] = [ring, gap]
  }
  return nearest
}

function markAtEdge(ring: Disc, events: readonly MapEvent[]): EventMark {
  const radius = radiusOf(events)
  const aside = Math.max(ASIDE, (ring.radius + radius - 2) * Math.SQRT1_2)
  return { ids: events.map(({ id }) => id), label: events[0]!.label, x: ring.x + aside, y: ring.y - aside, radius }
}

const radiusOf = (events: readonly MapEvent[]) => (events.length > 1 ? COUNTED_RADIUS : RADIUS)
