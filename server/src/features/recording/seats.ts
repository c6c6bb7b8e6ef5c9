import { regionOf } from '../../domain/coverage.ts'
import { isSeatHidden, middleOf } from '../../domain/place-privacy.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import type { RecordReader, RegionReader } from '../../ports/store.ts'
import { districtLabel } from '../seed/gazetteer.ts'

/** Where an organisation may be said to be. */
export type Seat = Pick<ActorRecord, 'region' | 'place' | 'placeProtected' | 'disambiguation'> & { readonly region: Id }

/** Whether of such a body in the municipality only the Kreis is told. */
export const isProtectedIn = (kind: ActorRecord['kind'], { municipality }: ActorRecord): boolean =>
  isSeatHidden(kind, { ags: municipality?.ags ?? '', population: municipality?.population?.value ?? 0 })

/** In the municipality, at its centre: an exact place is told only by the organisation itself. */
export const seatIn = (town: ActorRecord): Seat => ({
  region: regionOf(town, 8),
  disambiguation: [town.name, town.disambiguation].filter(Boolean).join(', '),
  ...(town.place ? { place: town.place } : {}),
})

/** Of each municipality the seat that tells its Kreis only: in the middle of the Kreis, which says nothing of the town. */
export async function districtSeats(store: RecordReader & RegionReader, towns: readonly ActorRecord[]): Promise<ReadonlyMap<Id, Seat>> {
  const seats = await Promise.all(towns.map(async (town) => [town.id, await districtSeat(store, town)] as const))
  return new Map(seats)
}

async function districtSeat(store: RecordReader & RegionReader, town: ActorRecord): Promise<Seat> {
  const region = regionOf(town, 5)
  const [[district], within] = await Promise.all([store.records([region]), store.regions('MUNICIPALITY', region)])
  const label = district?.type === 'region' ? districtLabel(district.name, district.kind ?? 'Kreis') : region
  const municipalities = await store.records(within.map(({ ags }) => `m-${ags}`))
  const middle = middleOf(
    municipalities.flatMap((one) => {
      if (one?.type !== 'actor' || !one.place) return []
      const { lat, lon } = one.place
      return [{ lat, lon, areaKm2: one.municipality?.areaKm2?.value ?? 1 }]
    }),
  )
  const state = town.disambiguation?.split(', ').at(-1)
  return {
    region,
    disambiguation: [label, state].filter(Boolean).join(', '),
    ...(middle ? { place: { label, ...middle, precision: 'district centre', country: 'DE' } } : {}),
    placeProtected: true,
  }
}
