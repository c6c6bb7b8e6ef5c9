import type {
  ActorKind,
  ActorOrder,
  ClaimKind,
  ClaimStatus,
  Day,
  EventOrder,
  PartialDate,
  RegionLevel,
  SearchKind,
  SourceOrder,
} from '@netzatlas/shared'
import type { Revision } from '../domain/commands.ts'
import type {
  ActorRecord,
  ClaimRecord,
  DomainRecord,
  EventRecord,
  Id,
  RecordOf,
  RecordType,
  RegionRecord,
  SourceRecord,
} from '../domain/records.ts'
import type { ChangeReader, CommandReader, CommandWriter, HistoryEntry } from './commands.ts'
import type { CoverageReader } from './coverage.ts'
import type { LayoutStore } from './layouts.ts'
import type { NeighbourhoodReader, PathReader, TopologyReader } from './lines.ts'

/**
 * What the product asks of a store, one small port a need. Plain data in and out: no SQL, no Cypher, no rows. A store
 * returns candidates; ranking, distances and scores are shared functions in domain/, so that two stores give one answer.
 */

/** Keyset page: `after` is the id of the last one seen. `first` is already capped by the caller. */
export interface PageRequest {
  readonly first: number
  readonly after?: Id
}
export interface Page<T> {
  readonly items: readonly T[]
  readonly hasNext: boolean
  readonly total: number
}

export interface RevisionReader {
  revision(): Promise<Revision>
  /** Records of each type, for /health and the overview. */
  counts(): Promise<Readonly<Partial<Record<RecordType, number>>>>
}

export interface RecordReader {
  /** In the order of the ids; undefined where there is none. */
  records(ids: readonly Id[]): Promise<readonly (DomainRecord | undefined)[]>
  /** All of a small type (contests, editions, awards, offerings, programmes, themes, countries, regions ...), by id. */
  recordsOfType<T extends RecordType>(type: T): Promise<readonly RecordOf<T>[]>
}

export interface ClaimReader {
  /** Claims with one of the vertices as subject or object, grouped by that vertex, ordered by id. One statement a batch. */
  claimsOf(vertices: readonly Id[], kinds?: readonly ClaimKind[]): Promise<ReadonlyMap<Id, readonly ClaimRecord[]>>
  /** What rests on a source. */
  claimsBySource(source: Id, page: PageRequest): Promise<Page<ClaimRecord>>
}

export interface ActorFilter {
  readonly text?: string
  readonly kinds?: readonly ActorKind[]
  /** A region: the actor's seat lies in it. */
  readonly within?: Id
  readonly themes?: readonly Id[]
  readonly countries?: readonly Id[]
  /** Themes and countries count that hold on it, for sure or perhaps; absent: whenever they were said. */
  readonly topicsOn?: Day
  readonly languages?: readonly string[]
  /** Some line touches it, possible or certain, at `asOf`. */
  readonly hasLines?: boolean
  /** A line of it has one of these statuses. */
  readonly status?: readonly ClaimStatus[]
  readonly asOf?: Day
}

export interface ActorReader {
  actorPage(filter: ActorFilter, order: Exclude<ActorOrder, 'DISTANCE'>, page: PageRequest): Promise<Page<ActorRecord>>
  /** Actors seated in the box (degrees), a superset of those within a circle that it encloses. */
  actorsWithin(box: Box, filter: ActorFilter): Promise<readonly ActorRecord[]>
  /** Degree (distinct neighbours by lines certain or possible at any time) of each. */
  degrees(ids: readonly Id[]): Promise<ReadonlyMap<Id, number>>
  /** The same on one day. */
  degreesOn(ids: readonly Id[], day: Day): Promise<ReadonlyMap<Id, DegreeOn>>
}
export interface DegreeOn {
  /** Distinct neighbours by some line that holds for sure. */
  readonly certain: number
  /** Further ones, only by lines whose dates leave it open. */
  readonly possible: number
}
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

export interface SearchCandidate {
  readonly record: DomainRecord
  /** Every name it goes by, as shown; the shared ranking folds and scores them. */
  readonly names: readonly string[]
  readonly degree: number
  /** The newest day a claim with it as subject or object was confirmed on, taking the first day a coarse date can mean. */
  readonly lastConfirmed?: Day
}
export interface SearchReader {
  /**
   * Everything that `rank` can accept: each typed word is the beginning of a word of its names or context, within one typo
   * of it, or inside it. Where that is more than `limit`, whole names and names that begin so come first, then by degree
   * and population.
   */
  searchCandidates(query: {
    readonly text: string
    readonly kinds: readonly SearchKind[]
    readonly limit: number
  }): Promise<readonly SearchCandidate[]>
}

export interface RegionReader {
  regions(level: RegionLevel, within?: Id): Promise<readonly RegionRecord[]>
}

export interface EventFilter {
  readonly within?: Id
  readonly from?: Day
  readonly until?: Day
  readonly text?: string
}
export interface EventReader {
  /** An event that is undated, or whose place or attendance is not known, comes last. Ties by place or category: newest first; then by id. Reversed, all who are known stand the other way round. */
  eventPage(filter: EventFilter, order: EventOrder, page: PageRequest): Promise<Page<EventRecord>>
}

export interface SourceReader {
  /** Undated ones, and those of no known site, come last; ties by id. Reversed, all who are known stand the other way round. `without`: sources that are there and are not told. */
  sourcePage(
    text: string | undefined,
    order: SourceOrder,
    page: PageRequest,
    without?: readonly Id[],
  ): Promise<Page<{ readonly source: SourceRecord; readonly claims: number }>>
  /** Sources that no record speaks of: whatever rested on them was taken back or rests on another by now. By id. */
  unusedSources(): Promise<readonly Id[]>
}

export interface HistoryReader {
  /** Newest first; the cursor is the id of a command. */
  history(page: PageRequest): Promise<Page<HistoryEntry>>
}

/** What the dashboard's first screen counts, in one go. */
export interface StatisticsReader {
  statistics(asOf: Day): Promise<{
    readonly actorsByKind: Readonly<Partial<Record<ActorKind, number>>>
    /** Actors some claim says something about; a municipality nobody said anything of is only in the gazetteer. */
    readonly actorsWithClaims: number
    readonly actorsWithLines: number
    readonly actorsWithoutPlace: number
    readonly claims: number
    readonly claimsUndated: number
    readonly claimsNotLiteral: number
    readonly linesByStatus: Readonly<Partial<Record<ClaimStatus, number>>>
    readonly sources: number
    /** When somebody last read or confirmed anything, as precisely as that was stated. */
    readonly newest?: PartialDate
    /** Network data or the generated demonstration data. */
    readonly fictional: boolean
  }>
}

export interface StoreLifecycle {
  readonly name: 'embedded' | 'neo4j'
  close(): Promise<void>
}

export type GraphStore = StoreLifecycle &
  RevisionReader &
  RecordReader &
  ClaimReader &
  ActorReader &
  NeighbourhoodReader &
  PathReader &
  SearchReader &
  RegionReader &
  CoverageReader &
  EventReader &
  SourceReader &
  TopologyReader &
  LayoutStore &
  CommandWriter &
  CommandReader &
  ChangeReader &
  HistoryReader &
  StatisticsReader
