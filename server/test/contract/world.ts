import type { ClaimKind } from '@netzatlas/shared'
import type { Change } from '../../src/domain/commands.ts'
import type {
  ActorRecord,
  AssessmentRecord,
  ClaimRecord,
  CooperationRecord,
  DomainRecord,
  EventRecord,
  Id,
  NeedRecord,
  NewsRecord,
  OfferRecord,
  RegionRecord,
  SourceRecord,
} from '../../src/domain/records.ts'

/** Builders of fictional records: what a test does not say is plain. */

export const actor = (id: Id, name: string, rest: Partial<ActorRecord> = {}): ActorRecord => ({
  type: 'actor',
  id,
  kind: 'MIGRANT_ORGANISATION',
  name,
  alternativeNames: [],
  languages: [],
  ...rest,
})

/** A counted municipality, of the Kreis and Land that its AGS begins with. */
export const municipality = (ags: string, name: string, population: number, rest: Partial<ActorRecord> = {}): ActorRecord =>
  actor(`m-${ags}`, name, {
    kind: 'MUNICIPALITY',
    region: `r-${ags.slice(0, 5)}`,
    municipality: { level: 'MUNICIPALITY', ags, kind: 'Stadt', population: { value: population }, counted: true },
    ...rest,
  })

export const region = (ags: string, name: string, rest: Partial<RegionRecord> = {}): RegionRecord => ({
  type: 'region',
  id: `r-${ags}`,
  level: ags.length === 2 ? 'STATE' : ags.length === 5 ? 'DISTRICT' : 'MUNICIPALITY',
  name,
  ags,
  ...(ags.length === 5 ? { parent: `r-${ags.slice(0, 2)}` } : {}),
  boundaryDate: '2025-08-31',
  ...rest,
})

export const source = (id: Id, rest: Partial<SourceRecord> = {}): SourceRecord => ({ type: 'source', id, title: `Quelle ${id}`, ...rest })

export const cooperation = (id: Id, rest: Partial<CooperationRecord> = {}): CooperationRecord => ({
  type: 'cooperation',
  id,
  kind: 'LOCAL',
  name: `Kooperation ${id}`,
  ...rest,
})

export const event = (id: Id, name: string, rest: Partial<EventRecord> = {}): EventRecord => ({
  type: 'event',
  id,
  name,
  category: 'OTHER',
  ...rest,
})

export const assessment = (id: Id, on: string, rest: Partial<AssessmentRecord> = {}): AssessmentRecord => ({
  type: 'assessment',
  id,
  on,
  method: 'Umfrage',
  scope: 'alle Vereine',
  ...rest,
})

/** Of `s-1` and since the start of 2026, if nothing else is said. */
export const need = (id: Id, of: Id, theme: Id, rest: Partial<NeedRecord> = {}): NeedRecord => ({
  type: 'need',
  id,
  actor: of,
  theme,
  text: 'Wir suchen Mitstreitende.',
  validFrom: '2026-01-01',
  source: 's-1',
  ...rest,
})

export const offer = (id: Id, of: Id, theme: Id, rest: Partial<OfferRecord> = {}): OfferRecord => ({
  ...need(id, of, theme),
  type: 'offer',
  text: 'Wir bieten unsere Erfahrung.',
  ...rest,
})

/** Of `s-1`, read and dated in 2026, if nothing else is said. */
export const news = (id: Id, about: readonly Id[], rest: Partial<NewsRecord> = {}): NewsRecord => ({
  type: 'news',
  id,
  on: '2026-05',
  title: 'Etwas geschah.',
  language: 'de',
  about,
  source: 's-1',
  read: '2026-06-01',
  ...rest,
})

export const claim = (id: Id, kind: ClaimKind, subject: Id, object: Id | undefined, rest: Partial<ClaimRecord> = {}): ClaimRecord => ({
  type: 'claim',
  id,
  kind,
  subject,
  ...(object === undefined ? {} : { object }),
  status: 'STATED',
  supports: [],
  contradictedBy: [],
  ...rest,
})

/** A cooperation and one participation of each, all with the same dates. */
export const cooperating = (id: string, participants: readonly Id[], rest: Partial<ClaimRecord> = {}): DomainRecord[] => [
  cooperation(`c-${id}`),
  ...participants.map((participant, i) => claim(`cl-${id}-${i}`, 'PARTICIPATES_IN', participant, `c-${id}`, rest)),
]

export const puts = (records: readonly DomainRecord[]): Change[] => records.map((put) => ({ put }))
