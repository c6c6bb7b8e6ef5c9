import { placeIdOf } from './places.ts'

/** An event with a place, as the map, its table and its files tell it. */
export interface EventRow {
  readonly id: string
  readonly name: string
  readonly category: string
  /** As precise as it is known; absent: without a date. */
  readonly from: string | undefined
  readonly until: string | undefined
  readonly place: string
  readonly lon: number
  readonly lat: number
  /** Several events at one spot are told together. */
  readonly spot: string
}

interface Answered {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly from?: string | null
  readonly until?: string | null
  readonly place?: { readonly label: string; readonly lon: number; readonly lat: number } | null
}

export const eventRowsOf = (events: readonly Answered[]): EventRow[] =>
  events.flatMap(({ id, name, category, from, until, place }) =>
    place
      ? [
          {
            id,
            name,
            category,
            from: from ?? undefined,
            until: until ?? undefined,
            place: place.label,
            lon: place.lon,
            lat: place.lat,
            spot: placeIdOf(place.lon, place.lat),
          },
        ]
      : [],
  )

/** All at the spot of one of them, in the order given. */
export function atSpotOf(rows: readonly EventRow[], id: string | undefined): readonly EventRow[] {
  const spot = rows.find((row) => row.id === id)?.spot
  return spot === undefined ? [] : rows.filter((row) => row.spot === spot)
}

/** The first of these, where they all stand at one spot; undefined where the map must open first. */
export function atOneSpot(rows: readonly EventRow[], ids: readonly string[]): string | undefined {
  const spots = new Set(rows.flatMap(({ id, spot }) => (ids.includes(id) ? [spot] : [])))
  return spots.size === 1 ? ids[0] : undefined
}
