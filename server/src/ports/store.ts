import type {
  ActorKind,
  ActorOrder,
  ClaimKind,
  ClaimStatus,
  CoverageState,
  Day,
  DerivedLayout,
  EventOrder,
  LineKind,
  PartialDate,
  RegionLevel,
  SearchKind,
  SourceOrder,
  Validity,
} from '@netzatlas/shared'
import type { Change, Command, Receipt, Revision } from '../domain/commands.ts'
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

/** One line of the one-mode picture: derived from claims, walked along by paths and neighbourhoods. */
export interface Line {
  readonly source: Id
  readonly target: Id
  readonly kind: LineKind
  readonly status: ClaimStatus
  readonly validity: Validity
  readonly lastConfirmed?: PartialDate
  /** The claims it rests on: two participations, or one membership. */
  readonly claims: readonly Id[]
  /** Only of COOPERATES_WITH. */
  readonly cooperation?: Id
}

export interface LineFilter {
  readonly lines?: readonly LineKind[]
  readonly status?: readonly ClaimStatus[]
  /** Lines that hold on this day, certain ones unless `possible`. Absent: lines of any time. */
  readonly asOf?: Day
  readonly possible?: boolean
}

export interface Subgraph {
  /** Breadth first: the centres, then by hops; within a hop by degree (descending), then id. */
  readonly vertices: readonly Id[]
  /** All matching lines between them. */
  readonly lines: readonly Line[]
  /** Vertices within the depth that the limit left out. */
  readonly hidden: number
  /** Lines between the vertices that the day leaves open and that were not asked for. */
  readonly possible: number
}

export interface NeighbourhoodReader {
  neighbourhood(query: { readonly of: readonly Id[]; readonly depth: number; readonly limit: number } & LineFilter): Promise<Subgraph>
}

/** Vertices from end to end, one more than its steps; each step all its parallel lines. */
export interface PathAnswer {
  readonly vertices: readonly Id[]
  readonly steps: readonly (readonly Line[])[]
}
export interface PathReader {
  /** Shortest paths, at most `limit`, in lexicographic order of the ids. Empty where none is that short. */
  shortestPaths(
    query: { readonly from: Id; readonly to: Id; readonly maxLength: number; readonly limit: number } & LineFilter,
  ): Promise<readonly PathAnswer[]>
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

export interface CoverageQuery {
  readonly level: RegionLevel
  readonly within?: Id
  readonly partnerKinds: readonly ActorKind[]
  readonly asOf: Day
  /** First day that still counts as recent: asOf less the staleness limit. */
  readonly since: Day
  /** Only partners that work on one of them, whenever that was said. */
  readonly themes?: readonly Id[]
  /** Only partners that concern one of them, by origin or by project. */
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

export interface EventFilter {
  readonly within?: Id
  readonly from?: Day
  readonly until?: Day
  readonly text?: string
}
export interface EventReader {
  /** An event that is undated, or whose place or attendance is not known, comes last. Ties by place or category: newest first; then by id. */
  eventPage(filter: EventFilter, order: EventOrder, page: PageRequest): Promise<Page<EventRecord>>
}

export interface SourceReader {
  /** Undated ones, and those of no known site, come last; ties by id. `without`: sources that are there and are not told. */
  sourcePage(
    text: string | undefined,
    order: SourceOrder,
    page: PageRequest,
    without?: readonly Id[],
  ): Promise<Page<{ readonly source: SourceRecord; readonly claims: number }>>
  /** Sources that no record speaks of: whatever rested on them was taken back or rests on another by now. By id. */
  unusedSources(): Promise<readonly Id[]>
}

/** Everything the network snapshot is built from, column by column. */
export interface Topology {
  readonly revision: number
  readonly vertices: readonly ActorRecord[]
  readonly lines: readonly Line[]
  /** Themes and countries of each actor that has any, for filters. */
  readonly themes: ReadonlyMap<Id, readonly Id[]>
  readonly countries: ReadonlyMap<Id, readonly Id[]>
}
export interface TopologyReader {
  /** Actors that a line touches, with all their lines of any time. */
  topology(): Promise<Topology>
}

export interface StoredLayout {
  readonly topology: number
  readonly ids: readonly Id[]
  readonly x: Float64Array
  readonly y: Float64Array
}
/** A layout that follows from facts about the actors. */
export interface StoredDerivedLayout {
  /** A digest of all that it rests on. */
  readonly basis: string
  readonly ids: readonly Id[]
  readonly x: Float64Array
  readonly y: Float64Array
  /** Where each was to stand before those that overlapped were pushed apart. */
  readonly planned: { readonly x: Float64Array; readonly y: Float64Array }
}
export interface LayoutStore {
  /** By communities. */
  layout(): Promise<StoredLayout | undefined>
  saveLayout(layout: StoredLayout): Promise<void>
  /** The last one saved of the kind. */
  derivedLayout(layout: DerivedLayout): Promise<StoredDerivedLayout | undefined>
  saveDerivedLayout(layout: DerivedLayout, stored: StoredDerivedLayout): Promise<void>
}

export interface StoredCommand extends Command {
  readonly id: Id
  readonly at: string
  readonly receipt: Receipt
  readonly undoneBy?: Id
}
export interface CommandWriter {
  /**
   * Applies it in one transaction, raises the revisions, remembers how to take it back. Durable when it answers. DomainError
   * CONFLICT, field `basis`, where something changed since its basis.
   */
  apply(command: Command): Promise<Receipt>
  /** The changes that take the command back. DomainError CONFLICT where something later changed the same records. */
  reverseOf(command: Id): Promise<readonly Change[]>
}
export interface CommandReader {
  command(id: Id): Promise<StoredCommand | undefined>
  commandByClientId(clientId: string): Promise<StoredCommand | undefined>
  /** The newest command of this name, if any; what the last seed put is told by its changes. */
  latestCommand(name: string): Promise<StoredCommand | undefined>
}

/** What commands did to records since an earlier revision of the content. */
export interface ChangesSince {
  /** Up to which. */
  readonly revision: Revision
  /** What takes the commands back, the newest first: every state that a changed record had on the way, but the present one. */
  readonly reverse: readonly Change[]
}
export interface ChangeReader {
  /** Undefined where the commands of the log do not tell all of it, or changed more than `most` records. */
  changesSince(content: number, most: number): Promise<ChangesSince | undefined>
}

/** One line of the history: what a command did, without the contents of a seed or an import. */
export interface HistoryEntry extends Pick<StoredCommand, 'id' | 'at' | 'role' | 'name' | 'undoes' | 'undoneBy'> {
  /** From 1, without gaps. */
  readonly number: number
  /** How many records of each type it changed. */
  readonly changed: Readonly<Partial<Record<RecordType, number>>>
  /** What was asked for; empty for a SEED and an IMPORT, whose commands hold thousands of records. */
  readonly changes: readonly Change[]
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
