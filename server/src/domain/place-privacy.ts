import type { ActorKind } from '@netzatlas/shared'

/** People are threatened in small eastern towns: where an organisation of migrants sits there is told by the Kreis only. */
const EASTERN = new Set(['12', '13', '14', '15', '16'])
const HIDDEN_BELOW = 60_000
const OF_MIGRANTS: ReadonlySet<ActorKind> = new Set(['MIGRANT_ORGANISATION', 'UMBRELLA'])

/** Whether of such a body only the Kreis is told. `ags`: eight digits; a town of which nobody knows the size counts as small. */
export const isSeatHidden = (kind: ActorKind, { ags, population = 0 }: { readonly ags: string; readonly population?: number }): boolean =>
  OF_MIGRANTS.has(kind) && EASTERN.has(ags.slice(0, 2)) && population < HIDDEN_BELOW

interface Weighted {
  readonly lat: number
  readonly lon: number
  readonly areaKm2: number
}

/** The mean of places in degrees, weighted by area, to about a metre; undefined without any. */
export function middleOf(places: readonly Weighted[]): { readonly lat: number; readonly lon: number } | undefined {
  const area = places.reduce((sum, { areaKm2 }) => sum + areaKm2, 0)
  if (area === 0) return undefined
  const mean = (of: 'lat' | 'lon') => Math.round((places.reduce((sum, one) => sum + one[of] * one.areaKm2, 0) / area) * 1e5) / 1e5
  return { lat: mean('lat'), lon: mean('lon') }
}
