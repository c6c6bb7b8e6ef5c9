import { type Day, earliest, latest } from '@netzatlas/shared'
import { type Coordinates, distanceKm } from '../../domain/distance.ts'
import { compareIds } from '../../domain/ids.ts'
import type { EventRecord } from '../../domain/records.ts'

/** An event and how far its place is, in km; unknown where it or who asks has no place. */
export interface EventNear {
  readonly event: EventRecord
  readonly km: number | undefined
  readonly near: boolean
}

export interface EventsNear {
  /** Not surely over: those near first, by day; then those further out or at no known place. */
  readonly coming: readonly EventNear[]
  /** Surely over and near: the newest first. */
  readonly past: readonly EventNear[]
}

/**
 * Events by time and distance (haversine) from a place. Nobody asks (undefined): all are near. Of
 * who asks no place is known (null): none is. An event without any date is neither to come nor over.
 */
export function eventsNear(events: readonly EventRecord[], from: Coordinates | null | undefined, radiusKm: number, today: Day): EventsNear {
  const dated = events.flatMap((event) => {
    const last = event.until ?? event.from
    if (last === undefined) return []
    const km = from && event.place ? distanceKm(from, event.place) : undefined
    const near = from === undefined || (km !== undefined && km <= radiusKm)
    return [{ event, km, near, begins: earliest(event.from ?? last), over: latest(last) < today }]
  })
  const plain = ({ event, km, near }: (typeof dated)[number]): EventNear => ({ event, km, near })
  return {
    coming: dated
      .filter(({ over }) => !over)
      .toSorted((a, b) => Number(b.near) - Number(a.near) || compareIds(a.begins, b.begins) || compareIds(a.event.id, b.event.id))
      .map(plain),
    past: dated
      .filter(({ over, near }) => over && near)
      .toSorted((a, b) => compareIds(b.begins, a.begins) || compareIds(a.event.id, b.event.id))
      .map(plain),
  }
}
