import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord, OfferingRecord } from '../../domain/records.ts'
import type { Entry } from './known.ts'
import { aspectOf } from './terms.ts'

/** What can be said of the terms of an offering or a programme, in the order of the form. */
export const TERMS = ['DEADLINE', 'FROM', 'UNTIL', 'WHO', 'PURPOSE', 'AMOUNT', 'OWN_SHARE'] as const
export type TermName = (typeof TERMS)[number]

/** What a record tells of its terms itself; a programme has only days. */
export type OwnTerms = Pick<OfferingRecord, 'from' | 'until' | 'deadline' | 'who' | 'amount'>

/** `own`: the field of the record that tells it, too; of days it follows what is stated, since where the record stands rests on it. */
interface TermKind {
  readonly property: string
  readonly own?: keyof OwnTerms
  readonly isDate?: true
}

/** `property`: of the claim that says it first. */
export const TERM_KINDS: Readonly<Record<TermName, TermKind>> = {
  DEADLINE: { property: 'APPLICATION_DEADLINE', own: 'deadline', isDate: true },
  FROM: { property: 'OPEN_FROM', own: 'from', isDate: true },
  UNTIL: { property: 'OPEN_UNTIL', own: 'until', isDate: true },
  WHO: { property: 'ELIGIBILITY', own: 'who' },
  PURPOSE: { property: 'PURPOSE' },
  AMOUNT: { property: 'GRANT_AS_STATED', own: 'amount' },
  OWN_SHARE: { property: 'OWN_CONTRIBUTION' },
}

/** One statement about one term; without a claim the record itself tells it. */
export interface Statement {
  readonly term: TermName
  /** As it stands on the page: the words of the source, and what was noted beside them; of days a partial date. */
  readonly value: string
  readonly claim?: ClaimRecord
}

/** Every statement about the terms, those that contradict each other among them. */
export function statementsOf(entry: Entry, claims: readonly ClaimRecord[]): readonly Statement[] {
  const stated = claims
    .toSorted((a, b) => compareIds(a.id, b.id))
    .flatMap((claim): Statement[] => {
      const term = claim.kind === 'ATTRIBUTE' && claim.subject === entry.id ? termOf(claim.property ?? '') : undefined
      return term === undefined ? [] : [{ term, value: wordsOf(claim, term), claim }]
    })
  const own = TERMS.flatMap((term): Statement[] => {
    const value = ownWords(entry, term)
    return value === undefined || stated.some((one) => one.term === term && one.claim?.value === value) ? [] : [{ term, value }]
  })
  return [...own, ...stated].toSorted((a, b) => TERMS.indexOf(a.term) - TERMS.indexOf(b.term))
}

function ownWords(entry: OwnTerms, term: TermName): string | undefined {
  const { own } = TERM_KINDS[term]
  return own && entry[own]
}

const wordsOf = ({ value = '', note }: ClaimRecord, term: TermName): string =>
  TERM_KINDS[term].isDate ? value : [value, note].filter(Boolean).join(', ')

function termOf(property: string): TermName | undefined {
  const byDay = TERMS.find((term) => TERM_KINDS[term].isDate && TERM_KINDS[term].property === property)
  return byDay ?? TERMS.find((term) => term === aspectOf(property))
}

/** Somebody says otherwise, whichever of both sides tells it. */
export const isDisputed = ({ claim }: Statement, all: readonly Statement[]): boolean =>
  claim !== undefined &&
  (claim.status === 'DISPUTED' || claim.contradictedBy.length > 0 || all.some((other) => other.claim?.contradictedBy.includes(claim.id)))
