import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord } from '../../domain/records.ts'
import type { TermsInput } from './input.ts'
import type { Entry } from './known.ts'
import { type Aspect, termsOf } from './terms.ts'

type Field = Exclude<keyof TermsInput, 'source'>

/** Words, by the aspect they tell; `property`: of the claim that is made where none stands yet. */
const TEXTS: readonly { readonly field: Field; readonly aspect: Aspect; readonly property: string }[] = [
  { field: 'who', aspect: 'WHO', property: 'ELIGIBILITY' },
  { field: 'purpose', aspect: 'PURPOSE', property: 'PURPOSE' },
  { field: 'amount', aspect: 'AMOUNT', property: 'GRANT_AS_STATED' },
  { field: 'ownShare', aspect: 'OWN_SHARE', property: 'OWN_CONTRIBUTION' },
]

/** Days, which the record tells too: where it stands today follows from them. */
const DATES = [
  { field: 'from', property: 'OPEN_FROM' },
  { field: 'until', property: 'OPEN_UNTIL' },
  { field: 'deadline', property: 'APPLICATION_DEADLINE' },
] as const

/** One term that is to be told otherwise than it stands. */
export interface Said {
  readonly field: Field
  readonly property: string
  readonly isDate: boolean
  /** What says so now; absent where nothing does, or only the record itself. */
  readonly claim: ClaimRecord | undefined
  /** Empty where it is to be said no longer. */
  readonly now: string
}

/** As it stands on the page: the words of the source, and what was noted beside them. */
const told = ({ value = '', note }: Pick<ClaimRecord, 'value' | 'note'>): string => [value, note].filter(Boolean).join(', ')

/** What differs from what stands. Of several statements about one aspect the first is meant, as on the page. */
export function saidOtherwise(entry: Entry, claims: readonly ClaimRecord[], input: TermsInput): readonly Said[] {
  const sorted = claims.toSorted((a, b) => compareIds(a.id, b.id))
  const terms = termsOf(entry, sorted)
  const texts = TEXTS.map(({ field, aspect, property }) => {
    const term = terms.find((one) => one.aspect === aspect)
    const claim = term?.claim
    const before = told(claim ?? term ?? {})
    return { field, property: claim?.property ?? property, isDate: false, claim, before, now: (input[field] ?? '').trim() }
  })
  const dates = DATES.map(({ field, property }) => {
    const claim = sorted.find((one) => one.property === property)
    return { field, property, isDate: true, claim, before: entry[field] ?? '', now: input[field] ?? '' }
  })
  return [...texts, ...dates].filter(({ before, now }) => before !== now)
}
