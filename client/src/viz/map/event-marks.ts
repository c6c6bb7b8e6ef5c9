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

/** Pixels to the right and up: beside the town's ring, not under it. */
const ASIDE = 9
/** From so many spots on neighbours share a mark. */
const CROWDED = 80
/** Pixels of the squares within which they do. */
const SQUARE = 44

const RADIUS = 5
/** With a number inside. */
const COUNTED_RADIUS = 9

export function eventMarksIn(frame: Frame, events: readonly MapEvent[]): EventMark[] {
  const spots = [...Map.groupBy(events, ({ lon, lat }) => `${lon.toFixed(3)}:${lat.toFixed(3)}`).values()]
  if (spots.length <= CROWDED) return spots.map((spot) => markOf(frame, spot))
  // Squares of the world, not of the window, and the same for half a step of zoom: marks stay as they are while one drags.
  const size = worldSize(Math.round(frame.zoom * 2) / 2) / SQUARE
  const squareOf = ({ lon, lat }: MapEvent) => `${Math.floor(mercatorX(lon) * size)}:${Math.floor(mercatorY(lat) * size)}`
  return [...Map.groupBy(events, squareOf).values()].map((near) => markOf(frame, near))
}

function markOf(frame: Frame, events: readonly MapEvent[]): EventMark {
  const places = events.map(({ lon, lat }) => project(frame, lon, lat))
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length
  return {
    ids: events.map(({ id }) => id),
    label: events[0]!.label,
    x: mean(0) + ASIDE,
    y: mean(1) - ASIDE,
    radius: events.length > 1 ? COUNTED_RADIUS : RADIUS,
  }
}
