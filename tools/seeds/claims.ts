import { type ClaimKind, type ClaimStatus, earliest, latest, type PartialDate, type Stance } from '@netzatlas/shared'
import type { ClaimRecord, Id, Support } from '../../server/src/domain/records.ts'
import { commonPrefix, compatible, type FactDates } from './dates.ts'
import type { Fact } from './facts.ts'
import { hostOf, sourceId } from './sources.ts'
import { compare, foldName, shortHash } from './text.ts'

/** What one fact says, before it is merged with what others say of the same. */
export interface Statement {
  readonly kind: ClaimKind
  readonly subject: Id
  readonly object?: Id
  readonly property?: string
  readonly value?: string
  readonly role?: string
  readonly note?: string
  readonly dates: FactDates
  readonly stance?: Stance
  /** Whose word counts as a party's own, beside subject and object. */
  readonly parties?: readonly Id[]
}

interface Draft {
  readonly statement: Statement
  readonly said: { readonly fact: Fact; readonly statement: Statement }[]
  readonly contradictedBy: Set<Id>
}

/** The day the pages were read, as precisely as was noted. */
const READ: PartialDate = '2026-11'

/** A role that does not make another statement of it: whoever founded a body is its member. */
const ROLE_IS_DETAIL = new Set<ClaimKind>(['MEMBER_OF', 'SIGNED', 'ATTRIBUTE', 'AWARDED', 'FUNDED_BY', 'ADVISED_BY'])

/** Properties of which the sources give one value at different precision: "1995" and "1995-12" are one statement. */
const ONE_VALUE = new Set(['FOUNDED', 'STARTED', 'HELD_ON', 'FAIRTRADE_TOWN_SINCE'])

/** Properties whose value belongs to a day: another day is another statement. */
const OF_A_DAY = new Set(['MEMBER_COUNT', 'REPRESENTED_ORGANISATIONS', 'PARTNERSHIP_COUNT', 'SIGNATORY_COUNT'])

/** Counts, which one source gives with a noun and another without: "rund 60" and "rund 60 Teilnehmende". */
const COUNTS = new Set(['MEMBER_COUNT', 'ATTENDANCE', 'ATTENDING_MUNICIPALITIES', 'APPLICATIONS', 'PRIZE_MONEY_EUR'])

/** The number with what qualifies it. */
const countOf = (value: string): string => /^.*?(?:\d[\d.]*|einhundert|siebzig)/.exec(value)?.[0] ?? value

/** The one that surely came last; of equal ones the more precise. */
const newest = (dates: readonly PartialDate[]): PartialDate | undefined =>
  dates.toSorted((a, b) => compare(earliest(a), earliest(b)) || a.length - b.length).at(-1)

export interface ClaimBook {
  /** Adds what the fact says; the answer is the id of the claim it became part of. */
  state(fact: Fact, statement: Statement): Id
  /** Adds a source that says otherwise of a claim. */
  contradict(claim: Id, by: { readonly fact?: Fact; readonly claim?: Id }): void
  /** From now on the starts that the sources give for this claim are disputed. */
  dispute(claim: Id): void
  claims(owners: (host: string) => readonly Id[]): ClaimRecord[]
}

export function claimBook(): ClaimBook {
  const drafts = new Map<Id, Draft>()
  const disputedStarts = new Set<Id>()

  function keyOf({ kind, subject, object, property, value, role, dates }: Statement): string {
    const parts = [kind, subject, object ?? '', property ?? '']
    if (property && ONE_VALUE.has(property)) parts.push(existingValue(subject, property, value!))
    else parts.push(foldName(property && COUNTS.has(property) ? countOf(value!) : (value ?? '')))
    if (role && !ROLE_IS_DETAIL.has(kind)) parts.push(role)
    if (property && OF_A_DAY.has(property)) parts.push(dates.start ?? dates.seen ?? '')
    return parts.join('|')
  }

  /** The value under which a compatible one of the same subject was first stated. */
  const values = new Map<string, string[]>()
  function existingValue(subject: Id, property: string, value: string): string {
    const known = values.get(`${subject}|${property}`) ?? []
    const same = known.find((other) => compatible(other, value))
    if (same !== undefined) return same
    values.set(`${subject}|${property}`, [...known, value])
    return value
  }

  return {
    state(fact, statement) {
      const id = `cl-${shortHash(keyOf(statement))}`
      const draft = drafts.get(id) ?? { statement, said: [], contradictedBy: new Set<Id>() }
      draft.said.push({ fact, statement })
      drafts.set(id, draft)
      return id
    },
    contradict(claim, { fact, claim: other }) {
      const draft = drafts.get(claim)
      if (!draft) throw new Error(`no claim ${claim}`)
      if (other) draft.contradictedBy.add(other)
      if (fact) draft.said.push({ fact, statement: { ...draft.statement, dates: {}, stance: 'CONTRADICTS' } })
    },
    dispute: (claim) => disputedStarts.add(claim),
    claims: (owners) =>
      [...drafts].map(([id, draft]) => record(id, draft, disputedStarts.has(id), owners)).sort((a, b) => compare(a.id, b.id)),
  }
}

interface Times {
  validFrom?: PartialDate
  validUntil?: PartialDate
  lastConfirmed?: PartialDate
}

/**
 * The earliest start, as precisely as any source tells it; later ones are days on which it held. Of disputed starts
 * only what they share, and none where it was seen before the earliest. The end is the latest told; the last confirmation the newest day of all.
 */
function timesOf(dates: readonly FactDates[], disputed: boolean): Times {
  const starts = dates.flatMap(({ start }) => (start ? [start] : [])).sort((a, b) => compare(a, b))
  const ends = dates.flatMap(({ end }) => (end ? [end] : []))
  const first = starts[0]
  const precise = starts.filter((start) => first !== undefined && compatible(start, first)).sort((a, b) => b.length - a.length)[0]
  const told = disputed ? commonPrefix(starts) : precise
  const seen = dates.flatMap((date) => (date.seen ? [date.seen] : []))
  const validFrom = told !== undefined && seen.some((day) => latest(day) < earliest(told)) ? undefined : told
  const later = validFrom === undefined ? starts : disputed ? [] : starts.filter((start) => !compatible(start, first!))
  const validUntil = newest(ends)
  const lastConfirmed = newest([...seen, ...later])
  return { ...(validFrom && { validFrom }), ...(validUntil && { validUntil }), ...(lastConfirmed && { lastConfirmed }) }
}

function supportsOf(draft: Draft): Support[] {
  const bySource = Map.groupBy(draft.said, ({ fact, statement }) => `${sourceId(fact.source_url)}|${statement.stance ?? 'SUPPORTS'}`)
  return [...bySource]
    .map(([key, said]): Support => {
      const [source, stance] = key.split('|') as [Id, Stance]
      return { source, stance, read: READ, literal: said.some(({ fact }) => fact.verified === 'yes') }
    })
    .sort((a, b) => compare(a.source, b.source) || compare(a.stance, b.stance))
}

/** See the README: disputed, else derived, else a party's own page or two sites, else stated by one. */
function statusOf(draft: Draft, owners: (host: string) => readonly Id[]): ClaimStatus {
  const supporting = draft.said.filter(({ statement }) => statement.stance !== 'CONTRADICTS')
  if (draft.contradictedBy.size > 0 || supporting.length < draft.said.length) return 'DISPUTED'
  const literal = supporting.filter(({ fact }) => fact.verified === 'yes')
  if (literal.length === 0) return 'INFERRED'
  const hosts = new Set(literal.map(({ fact }) => hostOf(fact.source_url)))
  const parties = new Set(draft.said.flatMap(({ statement }) => [statement.subject, statement.object, ...(statement.parties ?? [])]))
  const own = [...hosts].some((host) => owners(host).some((owner) => parties.has(owner)))
  return own || hosts.size > 1 ? 'CONFIRMED' : 'STATED'
}

function record(id: Id, draft: Draft, disputedStart: boolean, owners: (host: string) => readonly Id[]): ClaimRecord {
  const { kind, subject, object, property } = draft.statement
  const statements = draft.said.filter(({ statement }) => statement.stance !== 'CONTRADICTS').map(({ statement }) => statement)
  const values = statements.map(({ value }) => value).filter((value) => value !== undefined)
  const value = property && ONE_VALUE.has(property) ? values.sort((a, b) => b.length - a.length || compare(a, b))[0] : values[0]
  const role = statements.map((statement) => statement.role).find((text) => text !== undefined)
  const literals = property && COUNTS.has(property) ? values.filter((literal) => literal !== value) : []
  const notes = [...new Set([...statements.map(({ note }) => note), ...literals].filter((text) => text !== undefined && text !== ''))]
  return {
    type: 'claim',
    id,
    kind,
    subject,
    ...(object && { object }),
    ...(property && { property }),
    ...(value !== undefined && { value }),
    ...(role && { role }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
    ...timesOf(
      statements.map(({ dates }) => dates),
      disputedStart,
    ),
    status: statusOf(draft, owners),
    supports: supportsOf(draft),
    contradictedBy: [...draft.contradictedBy].sort(compare),
  }
}
