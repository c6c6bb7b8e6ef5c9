import type { ActorKind, CoverageState, Day, PartialDate, RegionLevel } from '@netzatlas/shared'
import type { Id } from '../domain/records.ts'

/** What is asked of a store about which municipalities have partners. */

export interface CoverageQuery {
  readonly level: RegionLevel
  readonly within?: Id
  readonly partnerKinds: readonly ActorKind[]
  readonly asOf: Day
  /** First day that still counts as recent: asOf less the staleness limit. */
  readonly since: Day
  /** Only partners that work on one of them at `asOf`, for sure or perhaps. */
  readonly themes?: readonly Id[]
  /** Only partners that concern one of them then, by origin or by project. */
  readonly countries?: readonly Id[]
}
/** The same question of municipalities one by one. */
export type MunicipalityQuery = Omit<CoverageQuery, 'level'>
export interface CoverageCounts {
  readonly region: Id
  readonly total: number
  readonly covered: number
  readonly stale: number
  readonly confirmedGap: number
  readonly unknown: number
  /** Municipalities somebody looked at within the limit. */
  readonly assessed: number
  /** People who live in the municipalities of each state; the four add up to all. */
  readonly inhabitants: Inhabitants
}
export interface Inhabitants {
  readonly total: number
  readonly covered: number
  readonly stale: number
  readonly confirmedGap: number
  readonly unknown: number
  readonly assessed: number
}
export interface MunicipalityState {
  readonly municipality: Id
  readonly state: CoverageState
  readonly lastLooked?: PartialDate
}
/** Every counted municipality by id, column by column: equally long lists. */
export interface MunicipalityColumns {
  readonly municipality: readonly Id[]
  readonly ags: readonly string[]
  readonly state: readonly CoverageState[]
  readonly lastLooked: readonly (PartialDate | null)[]
  /** Somebody looked within the limit. */
  readonly assessed: readonly boolean[]
  /** 0 where it is not known. */
  readonly inhabitants: readonly number[]
  /** Of the centre, in degrees; null where it is not known. */
  readonly lat: readonly (number | null)[]
  readonly lon: readonly (number | null)[]
}
export interface CoverageReader {
  coverage(query: CoverageQuery): Promise<readonly CoverageCounts[]>
  /** Every municipality that is not UNKNOWN (or all with `state`), so that each number opens its list. */
  municipalityStates(query: MunicipalityQuery & { readonly state?: CoverageState }): Promise<readonly MunicipalityState[]>
  municipalityColumns(query: MunicipalityQuery): Promise<MunicipalityColumns>
}
