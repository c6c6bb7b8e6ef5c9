import { type Frame, project } from './mercator.ts'
import type { MapEvent } from './scene.ts'

/** All events of one spot. Window pixels. */
export interface EventMark {
  /** Of the first. */
  readonly id: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly count: number
}

/** Pixels to the right and up: beside the town's ring, not under it. */
const ASIDE = 9

export function eventMarksIn(frame: Frame, events: readonly MapEvent[]): EventMark[] {
  const marks = new Map<string, EventMark>()
  for (const { id, label, lon, lat } of events) {
    const key = `${lon.toFixed(3)}:${lat.toFixed(3)}`
    const known = marks.get(key)
    if (known) {
      marks.set(key, { ...known, count: known.count + 1 })
      continue
    }
    const [x, y] = project(frame, lon, lat)
    marks.set(key, { id, label, x: x + ASIDE, y: y - ASIDE, count: 1 })
  }
  return [...marks.values()]
}
