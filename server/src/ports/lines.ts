import type { ClaimStatus, Day, LineKind, PartialDate, Validity } from '@netzatlas/shared'
import type { ActorRecord, Id } from '../domain/records.ts'

/** What is asked of a store about who is linked with whom. */

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
