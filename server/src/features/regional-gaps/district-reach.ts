import { isPartner } from '../../domain/coverage.ts'
import { boxAround, type Coordinates, distanceKm } from '../../domain/distance.ts'
import { floatingCatchment } from '../../domain/floating-catchment.ts'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { PointGrid, pointsOf } from '../../domain/point-grid.ts'
import type { ActorRecord, Id, Place } from '../../domain/records.ts'
import type { CoverageReader, MunicipalityColumns, MunicipalityQuery } from '../../ports/coverage.ts'
import type { ActorReader } from '../../ports/store.ts'
import { municipalitiesIn } from './district-profile.ts'

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

const placedIn = ({ lat, lon }: MunicipalityColumns): number[] => [...lat.keys()].filter((i) => lat[i] !== null && lon[i] !== null)
const placeAt = ({ lat, lon }: MunicipalityColumns, i: number): Coordinates => ({ lat: lat[i]!, lon: lon[i]! })

/** The partners in a box around the district that holds all within the radius (km) of one of its municipalities. */
export async function partnersAround(
  district: Id,
  { partnerKinds, themes, countries, asOf, since }: MunicipalityQuery,
  radiusKm: number,
  store: ActorReader & CoverageReader,
): Promise<readonly Placed[]> {
  const own = await store.municipalityColumns({ partnerKinds, asOf, since, within: district })
  const boxes = placedIn(own).map((i) => boxAround(placeAt(own, i), radiusKm))
  if (boxes.length === 0) return []
  const box = {
    south: Math.min(...boxes.map(({ south }) => south)),
    north: Math.max(...boxes.map(({ north }) => north)),
    west: Math.min(...boxes.map(({ west }) => west)),
    east: Math.max(...boxes.map(({ east }) => east)),
  }
  const found = await store.actorsWithin(box, {
    kinds: partnerKinds,
    topicsOn: asOf,
    ...(themes ? { themes } : {}),
    ...(countries ? { countries } : {}),
  })
  return found.filter((actor): actor is Placed => actor.place?.country === 'DE' && isPartner(actor, partnerKinds))
}

/** What can be reached from the district's municipalities, whichever side of a border it is on, of the partners around it. */
export function reachOf(district: Id, columns: MunicipalityColumns, partners: readonly Placed[], radiusKm: number): Reach {
  const placed = placedIn(columns)
  const own = municipalitiesIn(district, columns)
  const ours = own.filter((i) => columns.lat[i] !== null && columns.lon[i] !== null)
  if (ours.length === 0) return { access: own.map(() => undefined), across: [] }

  const demand = placed.map((i) => ({ ...placeAt(columns, i), inhabitants: columns.inhabitants[i]! }))
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
  const places = ours.map((i) => placeAt(columns, i))
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
