import type { ActorKind, CooperationKind, PartialDate } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'

/** What somebody who looked tells, before it is checked. */
export interface AssessmentInput {
  readonly municipalities: readonly Id[]
  readonly on: PartialDate
  /** How they looked: "Umfrage", "Vereinsregister", ... */
  readonly method: string
  /** Whom they looked for. */
  readonly partnerKinds: readonly ActorKind[]
  readonly scopeNote?: string
  readonly found: readonly Finding[]
  readonly source: SourceInput
}

export interface SourceInput {
  readonly title: string
  readonly url?: string
  readonly date?: PartialDate
  /** A source of its own although its page is one already, under another title or date. */
  readonly separate?: boolean
}

/** What somebody who looked can say of a recorded cooperation. */
export const COOPERATION_ANSWERS = ['HOLDS', 'ENDED', 'UNCLEAR'] as const
export type CooperationAnswer = (typeof COOPERATION_ANSWERS)[number]

/**
 * One thing found in one municipality: a cooperation that is recorded and whether it still holds, or an organisation,
 * recorded or new, with how both cooperate. Without that the organisation is there and no cooperation was found.
 */
export interface Finding {
  readonly municipality: Id
  readonly cooperation?: Id
  /** Of the cooperation: HOLDS unless told otherwise. */
  readonly answer?: CooperationAnswer
  /** When a cooperation that has ended did, where that is known. */
  readonly until?: PartialDate
  readonly organisation?: Id
  readonly newOrganisation?: NewOrganisation
  readonly cooperates?: CooperationKind
  /** Since when they cooperate. */
  readonly since?: PartialDate
}

export const NEW_ORGANISATION_KINDS = ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const satisfies readonly ActorKind[]

export interface NewOrganisation {
  readonly name: string
  /** An umbrella is a local one. */
  readonly kind: (typeof NEW_ORGANISATION_KINDS)[number]
  readonly website?: string
}

export interface ConfirmationInput {
  /** A cooperation rests on the participations of all who take part: they are confirmed together. */
  readonly claims: readonly Id[]
  readonly on: PartialDate
  readonly source: SourceInput
}

export interface EndInput {
  /** Of a cooperation, the participations of all for whom it ended. */
  readonly claims: readonly Id[]
  /** Absent: nobody knows when. */
  readonly until?: PartialDate
  readonly source: SourceInput
}

export const MAX_MUNICIPALITIES = 2_500
export const MAX_FINDINGS = 200
export const MAX_CONFIRMED = 50
