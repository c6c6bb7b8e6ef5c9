import { isPartner } from '../../server/src/domain/coverage.ts'
import { deriveLines } from '../../server/src/domain/lines.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, Id } from '../../server/src/domain/records.ts'
import type { Line } from '../../server/src/ports/lines.ts'
import { type Day, earliest, maxDay, minDay } from '../../shared/src/index.ts'

/** A municipality in Germany and an organisation that a record says have worked together. */
export interface Pair {
  readonly municipality: Id
  readonly partner: Id
  /** The first day a dated statement can mean; absent where no statement has a date, or one of the two participations has none. */
  readonly first?: Day
  /** The first date is the day a source confirmed it, not a beginning: it may have begun long before. */
  readonly onlyConfirmed: boolean
  /** Beside the dated cooperation there is one without a date. */
  readonly alsoUndated: boolean
}

export interface Network {
  readonly actors: ReadonlyMap<Id, ActorRecord>
  readonly records: ReadonlyMap<Id, DomainRecord>
  readonly claims: ReadonlyMap<Id, ClaimRecord>
  readonly lines: readonly Line[]
}

export function networkOf(records: readonly DomainRecord[]): Network {
  const all = new Map(records.map((record) => [record.id, record]))
  const actors = new Map(records.flatMap((record) => (record.type === 'actor' ? [[record.id, record] as const] : [])))
  const claims = new Map(records.flatMap((record) => (record.type === 'claim' ? [[record.id, record] as const] : [])))
  return { actors, records: all, claims, lines: deriveLines(claims.values()) }
}

/** When a claim is first told to hold: its beginning, or an earlier confirmation. */
export function firstTold({ validFrom, lastConfirmed }: Pick<ClaimRecord, 'validFrom' | 'lastConfirmed'>): Day | undefined {
  const days = [validFrom, lastConfirmed].flatMap((date) => (date ? [earliest(date)] : []))
  return days.length > 0 ? days.reduce(minDay) : undefined
}

/** When a line is first told to hold: all claims it rests on must be. */
export function lineTold(line: Line, claims: ReadonlyMap<Id, ClaimRecord>): Day | undefined {
  const days = line.claims.map((id) => firstTold(claims.get(id)!))
  return days.every((day) => day !== undefined) ? days.reduce(maxDay) : undefined
}

export const isAsker = (actor: ActorRecord): boolean => actor.kind === 'MUNICIPALITY' && actor.place?.country === 'DE'

/** An umbrella only where it is a local one. */
export const isCandidate = (actor: ActorRecord): boolean => isPartner(actor, ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'])

export function pairsOf({ actors, claims, lines }: Network): Pair[] {
  const between = new Map<string, { municipality: Id; partner: Id; lines: Line[] }>()
  for (const line of lines) {
    if (line.kind !== 'COOPERATES_WITH') continue
    const ends = [actors.get(line.source)!, actors.get(line.target)!]
    const [municipality, partner] = [ends.find(isAsker)?.id, ends.find(isCandidate)?.id]
    if (!municipality || !partner) continue
    const key = `${municipality} ${partner}`
    const known = between.get(key)
    if (known) known.lines.push(line)
    else between.set(key, { municipality, partner, lines: [line] })
  }
  return [...between.values()].map(({ municipality, partner, lines }) => {
    const told = lines.flatMap((line) => {
      const day = lineTold(line, claims)
      return day === undefined ? [] : [{ day, begun: line.claims.every((id) => claims.get(id)!.validFrom !== undefined) }]
    })
    const first = told.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0]
    return {
      municipality,
      partner,
      ...(first ? { first: first.day } : {}),
      onlyConfirmed: first !== undefined && !first.begun,
      alsoUndated: told.length > 0 && told.length < lines.length,
    }
  })
}

export interface Split {
  readonly before: readonly Pair[]
  readonly after: readonly Pair[]
  readonly undated: readonly Pair[]
}

export const splitAt = (pairs: readonly Pair[], day: Day): Split => ({
  before: pairs.filter(({ first }) => first !== undefined && first < day),
  after: pairs.filter(({ first }) => first !== undefined && first >= day),
  undated: pairs.filter(({ first }) => first === undefined),
})

/** The first of January that comes closest to halving the dated cooperations. */
export function middleDay(pairs: readonly Pair[]): Day {
  const years = new Set(pairs.flatMap(({ first }) => (first ? [first.slice(0, 4)] : [])))
  const lopsided = (day: Day) => {
    const { before, after } = splitAt(pairs, day)
    return Math.abs(before.length - after.length)
  }
  return [...years].map((year) => `${year}-01-01`).reduce((best, day) => (lopsided(day) < lopsided(best) ? day : best))
}
