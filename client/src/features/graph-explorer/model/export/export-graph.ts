import type { ClaimStatus, LineKind, VertexKind } from '@netzatlas/shared'
import type { BridgeOf } from '../bridges.ts'
import type { OfKind } from '../network.ts'
import type { RankOf } from '../ranks.ts'

/** What a file says of one vertex. Absent: not known, or said of no such vertex. */
export interface ExportActor {
  readonly id: string
  readonly kind: VertexKind
  readonly name: string
  readonly label: string
  /** Units of the layout, y downwards. */
  readonly x: number
  readonly y: number
  /** Distinct neighbours in the file. */
  readonly degree: number
  /** Actors it stands for, and how many of them are outside the Land that is filtered by, where its surroundings are shown. */
  readonly size: number
  readonly outside?: number | undefined
  /** Of a group: of which kinds they are. */
  readonly members?: readonly OfKind[] | undefined
  /** WGS 84 degrees. */
  readonly lon?: number | undefined
  readonly lat?: number | undefined
  readonly place?: string | undefined
  readonly district?: string | undefined
  readonly state?: string | undefined
  /** ISO 3166 alpha-2. */
  readonly country?: string | undefined
  readonly ags?: string | undefined
  readonly group?: string | undefined
  readonly themes: readonly string[]
  readonly countries: readonly string[]
  /** Of the measures that colour or size tell, by the measure. */
  readonly measures: Readonly<Record<string, number | undefined>>
  /** The same measures: the rank among all that are measured, and how robust it is. */
  readonly ranks?: Readonly<Record<string, RankOf | undefined>> | undefined
  readonly colour: string
  /** Indexes into the sources. */
  readonly sources: readonly number[]
}

/** One of the statements that a line joins. */
export interface ExportStatement {
  readonly status: ClaimStatus
  /** As stated: a year, a month or a day. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** The first day on which somebody said that it is over, where nobody knows since when. */
  readonly endedBy?: string | undefined
  readonly lastConfirmed?: string | undefined
  readonly claims: readonly string[]
  readonly cooperation?: string | undefined
  readonly sources: readonly number[]
}

export interface ExportLine {
  /** Indexes of the actors. */
  readonly source: number
  readonly target: number
  readonly kind: LineKind
  readonly status: ClaimStatus
  /** Statements joined into it; between groups lines. */
  readonly weight: number
  /** Not certain on the day. */
  readonly uncertain: boolean
  readonly statements: readonly ExportStatement[]
  /** It holds a group at the rest, alone between its two actors. */
  readonly bridge?: BridgeOf | undefined
}

export interface ExportSource {
  readonly id: string
  readonly title: string
  readonly url?: string | undefined
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  readonly licence?: string | undefined
}

/** Facts about the file itself, in the reader's words. */
export interface ExportAbout {
  readonly title: string
  readonly note?: string | undefined
  /** The day the file was written. */
  readonly written: string
  /** The day it shows. */
  readonly asOf: string
  readonly filter: string
  readonly counts: string
  readonly hidden: string
  /** Of the data as a whole; sources may have their own. */
  readonly licence: string
  readonly link: string
}

export interface ExportGraph {
  readonly about: ExportAbout
  /** Measures that the actors have values of. */
  readonly measures: readonly string[]
  /** Those of them that rank actors. */
  readonly ranked?: readonly string[]
  /** It is known which lines are bridges; between groups that says nothing. */
  readonly bridged?: boolean
  readonly actors: readonly ExportActor[]
  readonly lines: readonly ExportLine[]
  readonly sources: readonly ExportSource[]
}

/** A cooperation joins two alike; a member, an advised or a funded one points at the other. */
export const isDirected = ({ kind }: Pick<ExportLine, 'kind'>): boolean => kind !== 'COOPERATES_WITH'
