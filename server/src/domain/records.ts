import type {
  ActorKind,
  ClaimKind,
  ClaimStatus,
  CooperationKind,
  Day,
  EventCategory,
  MunicipalityLevel,
  OfferingKind,
  PartialDate,
  RegionLevel,
  Stance,
  UmbrellaScope,
} from '@netzatlas/shared'

/**
 * What the product knows, as plain data. A record is one thing (an actor, an event, a source, ...); a claim is one
 * statement about things, with its dates and sources. Everything a picture shows is derived from these.
 *
 * Ids are stable, unique over all types and safe in a URL:
 * `m-05315000` municipality (AGS) · `k-05358` Kreis as an actor · `a-...` other actor · `r-05`, `r-05315`, `r-05315000`
 * region by AGS prefix · `c-...` cooperation · `e-...` event · `w-...` award · `ct-...` contest · `ed-...` edition ·
 * `p-...` programme · `o-...` offering · `res-...` resolution · `t-...` theme · `l-GH` country (ISO 3166) · `as-...`
 * assessment · `n-...` need · `of-...` offer · `nw-...` news · `s-...` source · `cl-...` claim · `cmd-...` command.
 */
export type Id = string

/** A number with the day it holds for and its qualifier as stated: "rund", "mehr als", "mindestens", "bis zu", "knapp". */
export interface Figure {
  readonly value: number
  readonly qualifier?: string
  readonly asOf?: PartialDate
  readonly source?: Id
}

/** WGS 84 degrees. `precision` is "municipality centre" unless the organisation opted in to an exact address. */
export interface Place {
  readonly label: string
  readonly lat: number
  readonly lon: number
  readonly precision: 'municipality centre' | 'district centre' | 'exact' | 'country centre'
  /** ISO 3166 alpha-2. */
  readonly country: string
}

export interface MunicipalityFacts {
  readonly level: MunicipalityLevel
  /** Eight digits for a municipality, five for a Kreis; a Bezirk, a Verbandsgemeinde or a place abroad has none. */
  readonly ags?: string
  readonly ars?: string
  /** The official kind: "Kreisfreie Stadt", "Markt", "Landkreis", "Bezirk", ... */
  readonly kind?: string
  readonly association?: string
  readonly population?: Figure
  readonly areaKm2?: Figure
  /** Counted in coverage: governs itself and has an eight-digit AGS (not the unincorporated areas). */
  readonly counted: boolean
}

export interface ActorRecord {
  readonly type: 'actor'
  readonly id: Id
  readonly kind: ActorKind
  readonly name: string
  readonly shortName?: string
  readonly alternativeNames: readonly string[]
  /** Kreis and Land, or the country: shown wherever the name could be mistaken for another's. */
  readonly disambiguation?: string
  /** Only of an umbrella. */
  readonly scope?: UmbrellaScope
  /** The lowest region the seat is known for. */
  readonly region?: Id
  readonly place?: Place
  /** True where its exact place is not told to protect people: region and place are coarser than what is known, or absent. */
  readonly placeProtected?: true
  readonly municipality?: MunicipalityFacts
  readonly languages: readonly string[]
  readonly website?: string
  /** Whose statement it is that this is a migrant organisation, in the source's words; there is no accepted definition. */
  readonly selfDescription?: string
}

/** A cooperation is a thing of its own: who takes part is told by PARTICIPATES_IN claims. */
export interface CooperationRecord {
  readonly type: 'cooperation'
  readonly id: Id
  readonly kind: CooperationKind
  readonly name: string
  /** The source's own word for it: "Arbeitsgruppe", "Besuch", "Kooperationsvertrag". */
  readonly statedAs?: string
}

export interface EventRecord {
  readonly type: 'event'
  readonly id: Id
  readonly name: string
  readonly from?: PartialDate
  readonly until?: PartialDate
  readonly place?: Place
  readonly region?: Id
  readonly outcome?: string
  /** A regional or federal network meeting ("Netzwerktreffen"), a ceremony, a conference, ... */
  readonly category: EventCategory
}

export interface ContestRecord {
  readonly type: 'contest'
  readonly id: Id
  readonly name: string
}

export interface EditionRecord {
  readonly type: 'edition'
  readonly id: Id
  readonly contest: Id
  readonly year: number
  readonly entries?: Figure
  readonly ceremony?: Id
}

/** Who received it is told by AWARDED claims (subject: the award). */
export interface AwardRecord {
  readonly type: 'award'
  readonly id: Id
  readonly name: string
  readonly edition?: Id
  readonly category?: string
  readonly rank?: string
  readonly amountEur?: number
  readonly date?: PartialDate
}

export interface ProgrammeRecord {
  readonly type: 'programme'
  readonly id: Id
  readonly name: string
  readonly from?: PartialDate
  readonly until?: PartialDate
  /** Of an application. */
  readonly deadline?: PartialDate
}

export interface OfferingRecord {
  readonly type: 'offering'
  readonly id: Id
  readonly name: string
  readonly kind: OfferingKind
  readonly from?: PartialDate
  readonly until?: PartialDate
  readonly deadline?: PartialDate
  readonly who?: string
  readonly amount?: string
}

export interface ResolutionRecord {
  readonly type: 'resolution'
  readonly id: Id
  readonly name: string
  readonly date?: PartialDate
}

export interface ThemeRecord {
  readonly type: 'theme'
  readonly id: Id
  readonly name: string
  readonly nameEn?: string
}

export interface CountryRecord {
  readonly type: 'country'
  readonly id: Id
  /** ISO 3166 alpha-2; names come from the reader's language. */
  readonly code: string
  readonly name: string
}

/** Somebody looked: the municipalities looked at are told by ASSESSED claims (subject: the assessment). */
export interface AssessmentRecord {
  readonly type: 'assessment'
  readonly id: Id
  readonly on: PartialDate
  readonly method: string
  readonly scope: string
  /** Whom they looked for; where it is not recorded, migrant organisations and local umbrellas. */
  readonly partnerKinds?: readonly ActorKind[]
}

/** What an actor wishes for or offers to others, as on a notice board. It counts from its first to its last day. */
interface NoticeFields {
  readonly id: Id
  readonly actor: Id
  readonly theme: Id
  /** Free words about the matter, never about a person. */
  readonly text: string
  /** In which it is wished or offered: BCP 47, two or three letters. */
  readonly language?: string
  /** The partner country it is about. */
  readonly country?: Id
  readonly validFrom: Day
  /** The last day on which it counts. */
  readonly validUntil?: Day
  /** The first day on which it no longer counts, because it was met or taken back before its time. */
  readonly endedOn?: Day
  /** Kept back: only who may write sees it, and nothing is matched with it. */
  readonly withheld?: true
  readonly source: Id
}

export interface NeedRecord extends NoticeFields {
  readonly type: 'need'
}

export interface OfferRecord extends NoticeFields {
  readonly type: 'offer'
}

export type NoticeRecord = NeedRecord | OfferRecord

/** A dated note that somebody recorded: what happened, to whom it belongs and where it is said. */
export interface NewsRecord {
  readonly type: 'news'
  readonly id: Id
  /** When it happened, as precisely as it is known. */
  readonly on: PartialDate
  /** Free words about the matter, as `text`; never about a person. */
  readonly title: string
  readonly text?: string
  /** Of title and text: BCP 47, two or three letters. */
  readonly language: string
  /** The actors, events, programmes and offerings it belongs to: at least one. */
  readonly about: readonly Id[]
  readonly source: Id
  /** The day on which somebody read the source. */
  readonly read: Day
  /** Kept back or withdrawn: only who may write sees it. */
  readonly withheld?: true
}

export interface RegionRecord {
  readonly type: 'region'
  readonly id: Id
  readonly level: RegionLevel
  readonly name: string
  /** "Stadt", "Landkreis", ...; told beside the name where two districts share it. */
  readonly kind?: string
  /** Two, five or eight digits. */
  readonly ags: string
  readonly parent?: Id
  readonly population?: Figure
  readonly areaKm2?: Figure
  readonly boundaryDate: Day
}

export interface SourceRecord {
  readonly type: 'source'
  readonly id: Id
  readonly title: string
  readonly url?: string
  readonly publisher?: string
  readonly date?: PartialDate
  readonly licence?: string
}

export interface Support {
  readonly source: Id
  readonly stance: Stance
  /** When somebody read it, as precisely as was noted. */
  readonly read?: PartialDate
  /** The page says it in so many words; otherwise it was derived from the page. */
  readonly literal: boolean
}

export interface ClaimRecord {
  readonly type: 'claim'
  readonly id: Id
  readonly kind: ClaimKind
  readonly subject: Id
  readonly object?: Id
  /** Of an ATTRIBUTE: what is said of the subject (see docs/glossary.md), e.g. FOUNDED, MEMBER_COUNT, ATTENDANCE. */
  readonly property?: string
  /** Of an ATTRIBUTE: as stated, with its qualifier: "rund 40", "2009". */
  readonly value?: string
  /** E.g. FOUNDING, HOST, CARRIER; on CONCERNS: ORIGIN (self-declared) or PROJECT. */
  readonly role?: string
  readonly note?: string
  readonly validFrom?: PartialDate
  readonly validUntil?: PartialDate
  readonly lastConfirmed?: PartialDate
  /** The first day on which somebody said that it is over, where the end itself is not known, or only as a time that was not over. */
  readonly endedBy?: Day
  readonly status: ClaimStatus
  readonly supports: readonly Support[]
  /** Claims that say otherwise of the same thing; kept on both sides. */
  readonly contradictedBy: readonly Id[]
}

export type VertexRecord =
  | ActorRecord
  | CooperationRecord
  | EventRecord
  | AwardRecord
  | ProgrammeRecord
  | OfferingRecord
  | ResolutionRecord
  | ThemeRecord
  | CountryRecord

export type DomainRecord =
  | VertexRecord
  | ContestRecord
  | EditionRecord
  | AssessmentRecord
  | NoticeRecord
  | NewsRecord
  | RegionRecord
  | SourceRecord
  | ClaimRecord

export type RecordType = DomainRecord['type']
export type RecordOf<T extends RecordType> = Extract<DomainRecord, { type: T }>
