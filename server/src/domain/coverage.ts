import {
  type ActorKind,
  type CoverageState,
  type Dated,
  type Day,
  earliest,
  holdsOn,
  type PartialDate,
  type Validity,
} from '@netzatlas/shared'
import type { ActorRecord, AssessmentRecord, Id } from './records.ts'

/**
 * Coverage of a municipality, honest about not knowing (docs/glossary.md, "Abdeckung"). Counted are municipalities with
 * an eight-digit AGS that govern themselves; what a Kreis, a Bezirk or a Verbandsgemeinde does stands beside them and is
 * never passed down.
 */

export const DEFAULT_PARTNER_KINDS: readonly ActorKind[] = ['MIGRANT_ORGANISATION', 'UMBRELLA']
/** How long a confirmation or an assessment counts as recent, unless the settings say otherwise. */
export const STALENESS_MONTHS = 24

export function isCounted(actor: ActorRecord): boolean {
  return actor.kind === 'MUNICIPALITY' && actor.municipality?.counted === true && /^\d{8}$/.test(actor.municipality.ags ?? '')
}

/** An umbrella counts as a partner only where it is a local one (*Verbund*). */
export function isPartner(actor: ActorRecord, kinds: readonly ActorKind[]): boolean {
  return kinds.includes(actor.kind) && (actor.kind !== 'UMBRELLA' || actor.scope === 'LOCAL')
}

/** The region of each level that the municipality counts for: `r-` and the first 2, 5 or 8 digits of its AGS. */
export const regionOf = (actor: ActorRecord, digits: 2 | 5 | 8): Id => `r-${actor.municipality?.ags?.slice(0, digits)}`

/** The newer of two dates by the first day each can mean; of equal ones the more precise. */
export function newer(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  if (!a || !b) return a ?? b
  const [dayA, dayB] = [earliest(a), earliest(b)]
  if (dayA !== dayB) return dayA > dayB ? a : b
  return a.length >= b.length ? a : b
}

/** A day after `asOf` is not yet known on it. */
const knownOn = (date: PartialDate | undefined, asOf: Day): PartialDate | undefined => (date && earliest(date) <= asOf ? date : undefined)

/** When the claim was last known to hold, seen from `asOf`: its start says so as well as a later confirmation. */
export const confirmedOn = (claim: Dated, asOf: Day): PartialDate | undefined =>
  newer(knownOn(claim.validFrom, asOf), knownOn(claim.lastConfirmed, asOf))

/** A cooperation of the municipality with one partner: where both participations hold, and the dates of each. */
export interface PartnerFact {
  readonly validity: Validity
  readonly participations: readonly [Dated, Dated]
}

const older = (a: PartialDate, b: PartialDate): PartialDate => (newer(a, b) === a ? b : a)

/** Both participations must be confirmed; the older confirmation counts. */
export function partnerConfirmedOn(fact: PartnerFact, asOf: Day): PartialDate | undefined {
  const a = confirmedOn(fact.participations[0], asOf)
  const b = confirmedOn(fact.participations[1], asOf)
  return a && b && older(a, b)
}

/** What coverage asks of an assessment. */
export type Look = Pick<AssessmentRecord, 'on' | 'partnerKinds'>

/** Where an assessment does not say whom it looked for, these count. */
export const kindsLookedFor = ({ partnerKinds }: Pick<Look, 'partnerKinds'>): readonly ActorKind[] => partnerKinds ?? DEFAULT_PARTNER_KINDS

/** When partners of all these kinds had last been looked for, by one assessment or by several together. */
function lookedOn(looks: readonly Look[], kinds: readonly ActorKind[], asOf: Day): PartialDate | undefined {
  const [first, ...others] = kinds.map((kind) =>
    looks
      .filter((look) => kindsLookedFor(look).includes(kind))
      .map(({ on }) => knownOn(on, asOf))
      .reduce(newer, undefined),
  )
  return others.reduce((a, b) => a && b && older(a, b), first)
}

interface CoverageQuestion {
  readonly partnerKinds: readonly ActorKind[]
  readonly asOf: Day
  readonly since: Day
}

export interface MunicipalityCoverage {
  readonly state: CoverageState
  /** The newest day all the kinds had been looked for, or a partner was confirmed. */
  readonly lastLooked?: PartialDate
  /** Assessments within the limit looked for all the kinds. */
  readonly assessed: boolean
}

/**
 * COVERED: a cooperation that has not surely ended and was confirmed on or after `since`. STALE: one is known, but
 * undated or last confirmed earlier. CONFIRMED_GAP: none known, and the assessments on or after `since` together
 * looked for all the kinds. Else UNKNOWN: nobody has looked for all of them, or too long ago.
 */
export function municipalityCoverage(
  partners: readonly PartnerFact[],
  looks: readonly Look[],
  { partnerKinds, asOf, since }: CoverageQuestion,
): MunicipalityCoverage {
  const valid = partners.filter((fact) => holdsOn(fact.validity, asOf) !== 'NO')
  const confirmed = valid.map((fact) => partnerConfirmedOn(fact, asOf)).reduce(newer, undefined)
  const looked = lookedOn(looks, partnerKinds, asOf)
  const lastLooked = newer(confirmed, looked)
  const assessed = looked !== undefined && earliest(looked) >= since
  const state: CoverageState =
    confirmed && earliest(confirmed) >= since ? 'COVERED' : valid.length > 0 ? 'STALE' : assessed ? 'CONFIRMED_GAP' : 'UNKNOWN'
  return { state, assessed, ...(lastLooked ? { lastLooked } : {}) }
}
