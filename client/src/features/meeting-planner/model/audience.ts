import type { ActorKind } from '@netzatlas/shared'
import type { MapPlace } from '../../../viz/map/scene.ts'

export type Outcome = 'REACHED' | 'PLANNED' | 'NOT_REACHED'

export interface AudienceColumns {
  readonly id: readonly string[]
  readonly kind: readonly ActorKind[]
  readonly name: readonly string[]
  readonly label: readonly string[]
  readonly state: readonly (string | null)[]
  readonly lat: readonly number[]
  readonly lon: readonly number[]
  readonly outcome: readonly Outcome[]
  readonly site: readonly (number | null)[]
  readonly distanceKm: readonly (number | null)[]
  readonly lastAttended: readonly (string | null)[]
  readonly attendedUndated: readonly boolean[]
}

export interface AudienceRow {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly place: string
  readonly spot: string
  readonly state: string | undefined
  readonly lat: number
  readonly lon: number
  readonly outcome: Outcome
  readonly site: number | undefined
  readonly km: number | undefined
  readonly lastAttended: string | undefined
  readonly attendedUndated: boolean
}

/** To about 10 m, as on the map. */
export const spotOf = (lon: number, lat: number): string => `${lon.toFixed(4)},${lat.toFixed(4)}`

export const rowsOf = (columns: AudienceColumns): AudienceRow[] =>
  columns.id.map((id, i) => ({
    id,
    kind: columns.kind[i]!,
    name: columns.name[i]!,
    place: columns.label[i]!,
    spot: spotOf(columns.lon[i]!, columns.lat[i]!),
    state: columns.state[i] ?? undefined,
    lat: columns.lat[i]!,
    lon: columns.lon[i]!,
    outcome: columns.outcome[i]!,
    site: columns.site[i] ?? undefined,
    km: columns.distanceKm[i] ?? undefined,
    lastAttended: columns.lastAttended[i] ?? undefined,
    attendedUndated: columns.attendedUndated[i]!,
  }))

/** A ring for each spot; pale where no site reaches it. All that stand at one spot have the same outcome. */
export function ringsOf(rows: readonly AudienceRow[]): MapPlace[] {
  const rings = new Map<string, MapPlace & { readonly counts: Partial<Record<ActorKind, number>> }>()
  for (const { spot, place, lon, lat, kind, outcome } of rows) {
    const ring = rings.get(spot) ?? { id: spot, label: place, lon, lat, counts: {}, ...(outcome === 'REACHED' ? {} : { faint: true }) }
    ring.counts[kind] = (ring.counts[kind] ?? 0) + 1
    rings.set(spot, ring)
  }
  return [...rings.values()]
}

/** Nearest first: reached ones from their site, the others from the one they missed by least. */
export const byDistance = (rows: readonly AudienceRow[]): AudienceRow[] =>
  rows.toSorted((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY))
