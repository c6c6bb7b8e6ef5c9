import type { OfferingKind } from '@netzatlas/shared'
import type { ClaimRecord } from '../../domain/records.ts'
import type { Entry } from './known.ts'

/** What somebody who wants to apply asks. */
export const ASPECTS = ['WHO', 'PURPOSE', 'AMOUNT', 'OWN_SHARE', 'DURATION', 'DEADLINE', 'POOL'] as const
export type Aspect = (typeof ASPECTS)[number]

/** One answer as a source gives it; of the dates and words of the record itself there is no claim. */
export interface Term {
  readonly aspect: Aspect
  readonly value: string
  readonly claim?: ClaimRecord
}

const ASPECT_OF: Readonly<Record<string, Aspect | undefined>> = {
  ELIGIBILITY: 'WHO',
  AUDIENCE: 'WHO',
  PURPOSE: 'PURPOSE',
  METHOD: 'PURPOSE',
  GRANT_RANGE_EUR: 'AMOUNT',
  MAX_GRANT_EUR: 'AMOUNT',
  GRANT_AS_STATED: 'AMOUNT',
  PRIZE_MONEY_EUR: 'AMOUNT',
  OWN_CONTRIBUTION: 'OWN_SHARE',
  MAX_FUNDING_SHARE: 'OWN_SHARE',
  MAX_DURATION_MONTHS: 'DURATION',
  POOL_SIZE: 'POOL',
  APPLICATION_DEADLINE: 'DEADLINE',
}

/** Of a property of ATTRIBUTE claims. */
export const aspectOf = (property: string): Aspect | undefined => ASPECT_OF[property]

export function termsOf(entry: Entry, claims: readonly ClaimRecord[]): readonly Term[] {
  const { who, amount } = entry.type === 'offering' ? entry : {}
  const { deadline } = entry
  const own = (
    [
      ['WHO', who],
      ['AMOUNT', amount],
      ['DEADLINE', deadline],
    ] as const
  ).flatMap(([aspect, value]) => (value === undefined ? [] : [{ aspect, value }]))
  const stated = claims.flatMap((claim): Term[] => {
    const aspect = claim.kind === 'ATTRIBUTE' && claim.subject === entry.id ? aspectOf(claim.property ?? '') : undefined
    return aspect === undefined || claim.value === undefined ? [] : [{ aspect, value: claim.value, claim }]
  })
  const unclaimed = own.filter(({ aspect, value }) => !stated.some((term) => term.aspect === aspect && term.value === value))
  return [...unclaimed, ...stated].toSorted((a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect))
}

const WITH_MONEY: readonly (OfferingKind | 'PROGRAMME')[] = ['FUNDING', 'CONTEST', 'PROGRAMME']

/** What should be known of an offering of this kind, but no source says: never shown as none. */
export function unstatedOf(entry: Entry, terms: readonly Term[]): readonly Aspect[] {
  const asked: readonly Aspect[] = WITH_MONEY.includes(entry.type === 'offering' ? entry.kind : 'PROGRAMME')
    ? ['WHO', 'PURPOSE', 'AMOUNT', 'OWN_SHARE', 'DEADLINE']
    : ['WHO', 'PURPOSE', 'DEADLINE']
  return asked.filter((aspect) => !terms.some((term) => term.aspect === aspect))
}
