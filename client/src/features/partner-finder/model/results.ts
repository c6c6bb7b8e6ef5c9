import type { KindCounts, MapPlace } from '../../../viz/map/scene.ts'

export interface Located {
  readonly distanceKm: number | null | undefined
  readonly actor: {
    readonly id: string
    readonly kind: string
    readonly place?: { readonly label: string; readonly lat: number; readonly lon: number } | null
  }
}

export interface Town {
  readonly id: string
  readonly label: string
  readonly lon: number
  readonly lat: number
  readonly km: number
  readonly counts: KindCounts
  readonly total: number
}

export const townIdOf = (place: { readonly lon: number; readonly lat: number }) => `${place.lon.toFixed(4)},${place.lat.toFixed(4)}`

/** The places of the results, nearest first, each with how many of them are there. */
export function townsOf(results: readonly Located[]): Town[] {
  const towns = new Map<string, Town & { readonly counts: Record<string, number>; total: number }>()
  for (const { actor, distanceKm } of results) {
    if (!actor.place || distanceKm === null || distanceKm === undefined) continue
    const id = townIdOf(actor.place)
    const town = towns.get(id) ?? {
      id,
      label: actor.place.label,
      lon: actor.place.lon,
      lat: actor.place.lat,
      km: distanceKm,
      counts: {},
      total: 0,
    }
    town.counts[actor.kind] = (town.counts[actor.kind] ?? 0) + 1
    town.total += 1
    towns.set(id, town)
  }
  return [...towns.values()].toSorted((a, b) => a.km - b.km)
}

/** Rings for the map: those within the radius strong, the nearest ones outside pale. */
export function ringsOf(near: readonly Town[], far: readonly Town[], note: (km: number) => string): MapPlace[] {
  const ring = (town: Town, faint: boolean): MapPlace => ({
    id: town.id,
    label: town.label,
    lon: town.lon,
    lat: town.lat,
    counts: town.counts,
    note: note(town.km),
    ...(faint ? { faint } : {}),
  })
  return [...near.map((town) => ring(town, false)), ...far.map((town) => ring(town, true))]
}

/** Organisations up to a distance, from the bars of the histogram. */
export function countUpTo(kmUpTo: readonly number[], counts: readonly number[], km: number): number {
  return counts.reduce((sum, count, i) => ((kmUpTo[i] ?? Number.POSITIVE_INFINITY) <= km ? sum + count : sum), 0)
}

/** The smallest step of the slider that reaches a distance; the largest one where none does. */
export const stepReaching = (steps: readonly number[], km: number): number => steps.find((step) => step >= km) ?? steps[steps.length - 1]!
