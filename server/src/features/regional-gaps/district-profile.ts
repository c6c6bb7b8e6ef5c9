import { countsOf } from '../../domain/coverage-counts.ts'
import type { RegionGap } from '../../domain/gaps.ts'
import { PEER_CLASSES, type PeerClass, type PeerCounts, peerCounts, peerRate, type Rate } from '../../domain/peers.ts'
import type { Id } from '../../domain/records.ts'
import type { CoverageCounts, MunicipalityColumns, MunicipalityState } from '../../ports/coverage.ts'

/** Numbers of the district's municipalities in the columns. */
export const municipalitiesIn = (district: Id, { ags }: Pick<MunicipalityColumns, 'ags'>): number[] =>
  [...ags.keys()].filter((i) => `r-${ags[i]!}`.startsWith(district))

/** Of each of the districts how many municipalities are in which state, in their order. */
export function districtCounts({ ags, state, assessed, inhabitants }: MunicipalityColumns, districts: readonly Id[]): CoverageCounts[] {
  const { rows, add } = countsOf(districts)
  for (let i = 0; i < ags.length; i++) add(`r-${ags[i]!.slice(0, 5)}`, state[i]!, assessed[i]!, 1, inhabitants[i]!)
  return rows()
}

/** The district's municipalities that cooperate, by id. */
export const cooperatingIn = (district: Id, columns: MunicipalityColumns): MunicipalityState[] =>
  municipalitiesIn(district, columns)
    .filter((i) => columns.state[i] === 'COVERED' || columns.state[i] === 'STALE')
    .map((i) => {
      const lastLooked = columns.lastLooked[i]
      return { municipality: columns.municipality[i]!, state: columns.state[i]!, ...(lastLooked ? { lastLooked } : {}) }
    })

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

/** Known of what is to be expected; undefined where nothing can be expected. */
const standing = ({ known, expected }: RegionGap): number | undefined => (expected ? known / expected : undefined)

/** Whether more is known of the other than of the one, both measured by their peers. */
export function doesBetter(one: RegionGap, other: RegionGap): boolean {
  const [its, others] = [standing(one), standing(other)]
  return its !== undefined && others !== undefined ? others > its : other.known / other.municipalities > one.known / one.municipalities
}
