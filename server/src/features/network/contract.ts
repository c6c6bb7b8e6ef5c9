import type { ActorKind, ClaimStatus, Day, Grouping, LineKind, Measure, VertexKind } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'

/** What the API asks of the network snapshot: plain columns in, plain columns out. */
export interface NetworkService {
  network(query: NetworkQuery): Promise<NetworkView>
  neighbourhood(query: NeighbourhoodQuery): Promise<NetworkView>
  /** Lines by the earliest year that their dates name. */
  dates(filter: NetworkFilter): Promise<DateHistogram>
  analysis(query: AnalysisQuery): Promise<AnalysisView>
}

export interface NetworkFilter {
  readonly kinds?: readonly ActorKind[]
  readonly lines?: readonly LineKind[]
  /** A region: the actor's seat lies in it. */
  readonly within?: Id
  readonly themes?: readonly Id[]
  readonly countries?: readonly Id[]
  readonly status?: readonly ClaimStatus[]
  /** Also actors that no matching line touches. */
  readonly isolates?: boolean
  /** Also lines that the day leaves open. */
  readonly possible?: boolean
}

export interface NetworkQuery {
  readonly filter: NetworkFilter
  /** Lines that hold on this day; absent: lines of any time. */
  readonly asOf?: Day
  readonly groupBy?: Grouping
  /** Cooperations as vertices of their own between their participants. */
  readonly twoMode: boolean
}

export interface NeighbourhoodQuery {
  readonly of: readonly Id[]
  readonly depth: number
  readonly limit: number
  readonly lines?: readonly LineKind[]
  readonly asOf?: Day
}

export interface AnalysisQuery {
  readonly filter: NetworkFilter
  readonly asOf?: Day
  readonly measures: readonly Measure[]
}

/** Equally long lists; ends of lines are indexes into the vertices. */
export interface NetworkView {
  readonly vertices: {
    readonly id: readonly Id[]
    readonly kind: readonly VertexKind[]
    readonly name: readonly string[]
    readonly x: ArrayLike<number>
    readonly y: ArrayLike<number>
    /** Degrees; null where the place is not known. */
    readonly lon: readonly (number | null)[]
    readonly lat: readonly (number | null)[]
    readonly degree: ArrayLike<number>
    readonly group: readonly (Id | null)[]
    /** Actors a vertex stands for: 1, or the size of a group. */
    readonly size: ArrayLike<number>
  }
  readonly lines: {
    readonly source: ArrayLike<number>
    readonly target: ArrayLike<number>
    readonly kind: readonly LineKind[]
    readonly status: readonly ClaimStatus[]
    /** How many parallel lines it stands for. */
    readonly weight: ArrayLike<number>
  }
  /** Vertices that filter, grouping or limit left out. */
  readonly hidden: number
  /** Lines that the dates leave open and that were not asked for. */
  readonly possible: number
  readonly groups: readonly { readonly id: Id; readonly name: string; readonly size: number }[]
  /** False while the layout is still being computed. */
  readonly settled: boolean
  readonly revision: string
}

export interface DateHistogram {
  readonly years: readonly number[]
  readonly counts: readonly number[]
  readonly undated: number
}

export interface AnalysisView {
  readonly ids: readonly Id[]
  readonly columns: readonly {
    readonly measure: Measure
    readonly values: readonly (number | null)[]
    readonly rank: readonly (number | null)[]
    readonly rankFrom?: readonly (number | null)[]
    readonly rankTo?: readonly (number | null)[]
    /** "exact", "500 pivots, seed 42" */
    readonly method: string
  }[]
  readonly summary: {
    readonly vertices: number
    readonly lines: number
    readonly density: number
    readonly meanDegree: number
    readonly components: number
    readonly isolates: number
    readonly eiIndexByKind: number | null
    readonly eiIndexByState: number | null
  }
  readonly revision: string
}
