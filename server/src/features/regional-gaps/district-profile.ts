import { isPartner } from '../../domain/coverage.ts'
import { boxAround, type Coordinates, distanceKm } from '../../domain/distance.ts'
import { floatingCatchment } from '../../domain/floating-catchment.ts'
import type { RegionGap } from '../../domain/gaps.ts'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { locationQuotient } from '../../domain/location-quotient.ts'
import { PEER_CLASSES, type PeerClass, type PeerCounts, peerCounts, peerRate, type Rate } from '../../domain/peers.ts'
import { PointGrid, pointsOf } from '../../domain/point-grid.ts'
import type { ActorRecord, Id, Place } from '../../domain/records.ts'
import type { ActorReader, MunicipalityColumns, MunicipalityQuery, RegionReader } from '../../ports/store.ts'

export interface PeerGroup extends PeerClass {
  readonly here: PeerCounts
  readonly elsewhere: PeerCounts
  readonly rate: Rate | undefined
}

/** The classes that the district has municipalities of, and how their like do elsewhere. */
export function peerGroups(columns: MunicipalityColumns, ags: string): PeerGroup[] {
  const counts = peerCounts(columns, 5)
  const [everywhere, here] = [counts.get('')!, counts.get(ags) ?? []]
  return here.flatMap((its, i): PeerGroup[] => {
    if (its.total === 0) return []
    const all = everywhere[i]!
    const elsewhere = {
      total: all.total - its.total,
      known: all.known - its.known,
      confirmedGap: all.confirmedGap - its.confirmedGap,
      unknown: all.unknown - its.unknown,
      inhabitants: all.inhabitants - its.inhabitants,
    }
    return [{ ...PEER_CLASSES[i]!, here: its, elsewhere, rate: peerRate(all, its) }]
  })
}

export interface NearPartner {
  readonly actor: ActorRecord
  readonly distanceKm: number
  /** The municipality of the district that it is nearest to. */
  readonly from: Id
}

export interface Reach {
  /** Per 100,000 inhabitants, in the order of the district's municipalities; undefined where the place is not known. */
  readonly access: readonly (number | undefined)[]
  /** Partners outside of the district, nearest first. */
  readonly across: readonly NearPartner[]
}

type Placed = ActorRecord & { readonly place: Place }

/** What can be reached from the district's municipalities (their numbers in `own`), whichever side of a border it is on. */
export async function reachOf(
  district: Id,
  own: readonly number[],
  columns: MunicipalityColumns,
  {
    partnerKinds,
    themes,
    countries,
    radiusKm,
  }: Pick<MunicipalityQuery, 'partnerKinds' | 'themes' | 'countries'> & { readonly radiusKm: number },
  store: ActorReader,
): Promise<Reach> {
  const placed = [...columns.lat.keys()].filter((i) => columns.lat[i] !== null && columns.lon[i] !== null)
  const at = (i: number): Coordinates => ({ lat: columns.lat[i]!, lon: columns.lon[i]! })
  const ours = own.filter((i) => columns.lat[i] !== null && columns.lon[i] !== null)
  if (ours.length === 0) return { access: own.map(() => undefined), across: [] }

  const boxes = ours.map((i) => boxAround(at(i), radiusKm))
  const box = {
    south: Math.min(...boxes.map(({ south }) => south)),
    north: Math.max(...boxes.map(({ north }) => north)),
    west: Math.min(...boxes.map(({ west }) => west)),
    east: Math.max(...boxes.map(({ east }) => east)),
  }
  const found = await store.actorsWithin(box, { kinds: partnerKinds, ...(themes ? { themes } : {}), ...(countries ? { countries } : {}) })
  const partners = found.filter((actor): actor is Placed => actor.place?.country === 'DE' && isPartner(actor, partnerKinds))

  const demand = placed.map((i) => ({ ...at(i), inhabitants: columns.inhabitants[i]! }))
  const numberOf = new Map(placed.map((i, number) => [i, number]))
  const access = floatingCatchment(
    partners.map(({ place }) => place),
    demand,
    radiusKm,
    ours.map((i) => numberOf.get(i)!),
  )
  const accessOf = new Map(ours.map((i, number) => [i, access[number]! * 100_000]))
  return { access: own.map((i) => accessOf.get(i)), across: across(district, ours, partners, columns, radiusKm) }
}

function across(
  district: Id,
  ours: readonly number[],
  partners: readonly Placed[],
  columns: MunicipalityColumns,
  radiusKm: number,
): NearPartner[] {
  const places = ours.map((i) => ({ lat: columns.lat[i]!, lon: columns.lon[i]! }))
  const around = new PointGrid(pointsOf(places), radiusKm)
  return partners
    .filter(({ region }) => !liesIn(region, district))
    .flatMap((actor): NearPartner[] => {
      let nearest: { readonly number: number; readonly km: number } | undefined
      around.within(actor.place, (number) => {
        const km = distanceKm(places[number]!, actor.place)
        if (!nearest || km < nearest.km || (km === nearest.km && number < nearest.number)) nearest = { number, km }
      })
      return nearest ? [{ actor, distanceKm: nearest.km, from: columns.municipality[ours[nearest.number]!]! }] : []
    })
    .toSorted((a, b) => a.distanceKm - b.distanceKm || compareIds(a.actor.id, b.actor.id))
}

export interface Quotient {
  readonly value: number | undefined
  readonly organisations: number
  readonly organisationsEverywhere: number
  readonly inhabitants: number
  readonly inhabitantsEverywhere: number
}

/** Migrant organisations seated in the district, compared with those seated in any Land. */
export async function quotientOf(
  district: Id,
  own: readonly number[],
  { inhabitants }: MunicipalityColumns,
  store: ActorReader & RegionReader,
): Promise<Quotient> {
  const seated = async (within: Id) => (await store.actorPage({ kinds: ['MIGRANT_ORGANISATION'], within }, 'NAME', { first: 1 })).total
  const [here, ...lands] = await Promise.all([seated(district), ...(await store.regions('STATE')).map(({ id }) => seated(id))])
  const counts = {
    organisations: here,
    organisationsEverywhere: lands.reduce((sum, count) => sum + count, 0),
    inhabitants: own.reduce((sum, i) => sum + inhabitants[i]!, 0),
    inhabitantsEverywhere: inhabitants.reduce((sum, count) => sum + count, 0),
  }
  const everywhere = { organisations: counts.organisationsEverywhere, inhabitants: counts.inhabitantsEverywhere }
  return { ...counts, value: locationQuotient(counts, everywhere) }
}

/** Known of what is to be expected; undefined where nothing can be expected. */
const standing = ({ known, expected }: RegionGap): number | undefined => (expected ? known / expected : undefined)

/** Whether more is known of the other than of the one, both measured by their peers. */
export function doesBetter(one: RegionGap, other: RegionGap): boolean {
  const [its, others] = [standing(one), standing(other)]
  return its !== undefined && others !== undefined ? others > its : other.known / other.municipalities > one.known / one.municipalities
}
