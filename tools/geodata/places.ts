import type { Municipality2025 } from './gazetteer.ts'

/** Seats of the Länder's governments; Berlin and Hamburg are large enough without it. */
const STATE_CAPITALS = new Set([
  '01002000', // Kiel
  '03241001', // Hannover
  '04011000', // Bremen
  '05111000', // Düsseldorf
  '06414000', // Wiesbaden
  '07315000', // Mainz
  '08111000', // Stuttgart
  '09162000', // München
  '10041100', // Saarbrücken
  '12054000', // Potsdam
  '13004000', // Schwerin
  '14612000', // Dresden
  '15003000', // Magdeburg
  '16051000', // Erfurt
])

/** 1 is written first when zooming in, 6 last. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6

export function rankOf({ ags, population }: Municipality2025): Rank {
  if (population >= 500_000 || STATE_CAPITALS.has(ags)) return 1
  if (population >= 100_000) return 2
  if (population >= 50_000) return 3
  if (population >= 20_000) return 4
  return population >= 5_000 ? 5 : 6
}

/** What the file of its Kreis says of a town that is too small for the file of the large ones: its rank and centre, in degrees. */
export function smallTown(municipality: Municipality2025 | undefined): { readonly rank?: Rank; readonly at?: readonly number[] } {
  if (!municipality?.centre || municipality.unincorporated || rankOf(municipality) <= LAST_LARGE_RANK) return {}
  return { rank: rankOf(municipality), at: rounded(municipality.centre) }
}

/** Towns up to this rank are written from far away. */
export const LAST_LARGE_RANK = 4

const rounded = (centre: readonly number[]) => centre.map((degrees) => Number(degrees.toFixed(4)))

/** A GeoJSON point for each municipality: `ags`, `name`, `rank`; by rank, then population, so that the first ones win a collision. */
export function placeLabels(municipalities: readonly Municipality2025[]): object {
  const features = municipalities
    .filter(({ centre, unincorporated }) => centre && !unincorporated)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.population - a.population || (a.ags < b.ags ? -1 : 1))
    .map((municipality) => ({
      type: 'Feature',
      properties: { ags: municipality.ags, name: municipality.name, rank: rankOf(municipality) },
      geometry: { type: 'Point', coordinates: rounded(municipality.centre!) },
    }))
  return { type: 'FeatureCollection', features }
}
