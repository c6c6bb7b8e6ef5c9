import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { confirmed, supportBy } from '../recording/statements.ts'
import type { TermInput } from './input.ts'
import type { Entry } from './known.ts'
import { type OwnTerms, type Statement, statementsOf, TERM_KINDS, TERMS, type TermName } from './statements.ts'

interface Hearing {
  readonly source: Id
  readonly today: Day
  readonly newId: () => Id
}

/** What stands after a source was heard. */
export interface Heard {
  readonly entry: Entry
  /** Every claim that is otherwise than before; undefined where it is gone. */
  readonly changed: ReadonlyMap<Id, ClaimRecord | undefined>
}

/**
 * The terms after a source has told something of them: a statement is changed, added, denied or taken away. What is
 * contradicted stays beside what contradicts it; what is said already takes the source. Of checked input.
 */
export function heardTerms(entry: Entry, claims: readonly ClaimRecord[], terms: readonly TermInput[], hearing: Hearing): Heard {
  const before = new Map(claims.map((claim) => [claim.id, claim]))
  const after = new Map(before)
  const record = terms.reduce((its, input) => hear(its, after, input, hearing), entry)
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  const own = statementsOf(entry, claims).filter(({ claim }) => claim === undefined)
  return {
    entry: withDays(record, own, [...after.values()], new Set(terms.map(({ term }) => term))),
    changed: new Map(ids.filter((id) => before.get(id) !== after.get(id)).map((id) => [id, after.get(id)])),
  }
}

/** Changes the claims; the record as it stands after. */
function hear(entry: Entry, claims: Map<Id, ClaimRecord>, input: TermInput, hearing: Hearing): Entry {
  const { term, of, contradicts, value } = input
  const target = of === undefined ? undefined : claims.get(of)
  const standing = statementsOf(entry, [...claims.values()]).filter((one) => one.term === term && one.value === value)
  const same = standing.find(({ claim }) => claim && claim.id !== of)?.claim
  if (target && !contradicts && standing.some(({ claim }) => claim === target)) return entry
  if (!target) return added(entry, claims, input, same, hearing)
  const heard = contradicts
    ? contradicted(target, value, same, hearing)
    : value === ''
      ? withoutClaim(target, claims)
      : [restated(target, value, claims, hearing)]
  for (const claim of heard) claims.set(claim.id, claim)
  return entry
}

function added(
  entry: Entry,
  claims: Map<Id, ClaimRecord>,
  { term, of, value }: TermInput,
  same: ClaimRecord | undefined,
  hearing: Hearing,
): Entry {
  const { source, today, newId } = hearing
  const claim = same
    ? confirmed(same, today, source)
    : said({ id: newId(), subject: entry.id, property: TERM_KINDS[term].property }, value, hearing)
  if (value !== '') claims.set(claim.id, claim)
  return of === entry.id || isOwn(entry, term, value) ? withoutOwn(entry, term) : entry
}

const said = (
  of: Pick<ClaimRecord, 'id' | 'subject'> & { readonly property: string },
  value: string,
  { source, today }: Hearing,
): ClaimRecord => ({
  type: 'claim',
  id: of.id,
  kind: 'ATTRIBUTE',
  subject: of.subject,
  property: of.property,
  value,
  lastConfirmed: today,
  status: 'STATED',
  supports: [supportBy(source, today)],
  contradictedBy: [],
})

/** Both sides; without a value only the one that is denied. */
function contradicted(target: ClaimRecord, value: string, same: ClaimRecord | undefined, hearing: Hearing): readonly ClaimRecord[] {
  const { source, today, newId } = hearing
  if (value === '') {
    return [{ ...target, status: 'DISPUTED', supports: [...target.supports, { ...supportBy(source, today), stance: 'CONTRADICTS' }] }]
  }
  const other = same
    ? confirmed(same, today, source)
    : said({ id: newId(), subject: target.subject, property: target.property! }, value, hearing)
  return [against(target, other.id), against(other, target.id)]
}

const against = (claim: ClaimRecord, other: Id): ClaimRecord => ({
  ...claim,
  status: 'DISPUTED',
  contradictedBy: [...new Set([...claim.contradictedBy, other])],
})

const areOpposed = (a: ClaimRecord, b: ClaimRecord): boolean => a.contradictedBy.includes(b.id) || b.contradictedBy.includes(a.id)

/** In other words, and still contradicted where it was. */
function restated(target: ClaimRecord, value: string, claims: ReadonlyMap<Id, ClaimRecord>, hearing: Hearing): ClaimRecord {
  const anew = said({ id: target.id, subject: target.subject, property: target.property! }, value, hearing)
  const isContradicted = [...claims.values()].some((claim) => areOpposed(claim, target))
  return isContradicted ? { ...anew, status: 'DISPUTED', contradictedBy: target.contradictedBy } : anew
}

/** Takes it away; the claims that it was opposed to are stated again where nothing else speaks against them. */
function withoutClaim(target: ClaimRecord, claims: Map<Id, ClaimRecord>): readonly ClaimRecord[] {
  claims.delete(target.id)
  const rest = [...claims.values()]
  return rest
    .filter((claim) => areOpposed(claim, target))
    .map((claim) => {
      const left = { ...claim, contradictedBy: claim.contradictedBy.filter((id) => id !== target.id) }
      const isDenied = left.supports.some(({ stance }) => stance === 'CONTRADICTS') || rest.some((other) => areOpposed(left, other))
      return isDenied ? left : { ...left, status: 'STATED' }
    })
}

const isOwn = (entry: Entry, term: TermName, value: string): boolean =>
  statementsOf(entry, []).some((own) => own.term === term && own.value === value)

function withoutOwn(entry: Entry, term: TermName): Entry {
  const { own } = TERM_KINDS[term]
  const rest: Entry & { -readonly [Field in keyof OwnTerms]: OwnTerms[Field] } = { ...entry }
  if (own) delete rest[own]
  return rest
}

/**
 * Its own days follow what is stated. Where statements differ it is open as long as one of them says so: it begins with the
 * first day that is told, and ends with the last.
 */
function withDays(entry: Entry, own: readonly Statement[], claims: readonly ClaimRecord[], touched: ReadonlySet<TermName>): Entry {
  return TERMS.filter((term) => touched.has(term) && TERM_KINDS[term].isDate).reduce((record, term) => {
    const rest = withoutOwn(record, term)
    const kept = own.filter(({ value }) => isOwn(record, term, value))
    const days = [...kept, ...statementsOf(rest, claims)].flatMap((one) => (one.term === term ? [one.value] : []))
    const [day] = days.toSorted(term === 'FROM' ? byBeginning : byEnd)
    return day === undefined ? rest : { ...rest, [TERM_KINDS[term].own!]: day }
  }, entry)
}

const byBeginning = (a: PartialDate, b: PartialDate): number => compareIds(earliest(a), earliest(b))
const byEnd = (a: PartialDate, b: PartialDate): number => compareIds(latest(b), latest(a))
