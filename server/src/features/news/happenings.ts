import { type Day, daysAfter, earliest, type HappeningKind, latest, type PartialDate } from '@netzatlas/shared'
import { compareIds, typeOfId } from '../../domain/ids.ts'
import type {
  AwardRecord,
  ClaimRecord,
  EditionRecord,
  EventRecord,
  Id,
  OfferingRecord,
  ProgrammeRecord,
  ResolutionRecord,
} from '../../domain/records.ts'

/** Something that a source dates. */
export interface Happening {
  /** The same for as long as it is told. */
  readonly id: string
  readonly kind: HappeningKind
  /** The record that it is about; of awards of one edition the edition. */
  readonly about: Id
  /** The records whose claims say so, where that is not the one it is about. */
  readonly records?: readonly Id[]
  /** As precisely as it is known; absent of a cooperation, whose participations tell it (see `dateOf`). */
  readonly date?: PartialDate
  /** The day it stands for in the order: the first it can mean, of an end or a deadline the last. */
  readonly day: Day
  /** Who had a part in it; of an event those who held it. */
  readonly actors: readonly Id[]
  /** Of a recorded note: the events, programmes and offerings it belongs to. */
  readonly occasions?: readonly Id[]
}

/** Beginnings and ends of offerings are told so many days ahead. */
const AHEAD_DAYS = 90

export interface DatedRecords {
  readonly events: readonly EventRecord[]
  readonly offerings: readonly OfferingRecord[]
  readonly programmes: readonly ProgrammeRecord[]
  readonly awards: readonly AwardRecord[]
  readonly editions: readonly EditionRecord[]
  readonly resolutions: readonly ResolutionRecord[]
  /** With the record at either end; those that contradict each other are left out. */
  readonly claimsOf: (record: Id) => readonly ClaimRecord[]
}

/** All that the records date but cooperations, in no order. What has no date is not told. */
export function happenings(records: DatedRecords, today: Day): readonly Happening[] {
  const { events, offerings, programmes, resolutions, claimsOf } = records
  const actorsOf = (id: Id, kinds: readonly ClaimRecord['kind'][]) => distinct(partners(id, claimsOf(id), kinds))
  const horizon = daysAfter(today, AHEAD_DAYS)
  return [
    ...events.flatMap(({ id, from }) => happening('EVENT', id, from, actorsOf(id, ['HOSTED', 'ORGANISED']))),
    ...awarded(records),
    ...resolutions.flatMap((resolution) => signed(resolution, claimsOf(resolution.id))),
    ...programmes.flatMap(({ id }) => onEachDate('JOINED', id, partners(id, claimsOf(id), ['ATTENDED']))),
    ...[...programmes, ...offerings]
      .flatMap((record) => spans(record, actorsOf(record.id, ['OFFERED_BY', 'ORGANISED', 'HOSTED'])))
      .filter(({ day }) => day <= horizon),
  ]
}

function spans(record: ProgrammeRecord | OfferingRecord, actors: readonly Id[]): readonly Happening[] {
  return [
    ...happening('BEGIN', record.id, record.from, actors),
    ...happening('END', record.id, record.until, actors),
    ...happening('DEADLINE', record.id, record.deadline, actors),
  ]
}

/** That somebody had a part in it, and when. */
interface Part {
  readonly actor?: Id
  readonly date: PartialDate | undefined
  /** The record whose claims say so. */
  readonly of: Id
}

/** Awards of one edition, or else of one name, are told together. */
function awarded({ awards, editions, claimsOf }: DatedRecords): readonly Happening[] {
  const yearOf = new Map<Id, PartialDate>(editions.map(({ id, year }) => [id, String(year)]))
  const dayOf = ({ date, edition = '' }: AwardRecord) => date ?? yearOf.get(edition)
  const groups = Map.groupBy(awards, ({ edition, name }) => edition ?? name)
  return [...groups.values()].flatMap((its) => {
    const [first] = its.toSorted((a, b) => compareIds(a.id, b.id)) as [AwardRecord]
    const parts = its.flatMap((award) => winners(award.id, dayOf(award), claimsOf(award.id)))
    return onEachDate('AWARD', first.edition ?? first.id, parts, dayOf(first))
  })
}

/** Who does not say when was awarded on the day of the award. */
function winners(id: Id, own: PartialDate | undefined, claims: readonly ClaimRecord[]): readonly Part[] {
  const parts = partners(id, claims, ['AWARDED']).map((part) => ({ ...part, date: preciser(part.date ?? own, own) }))
  return parts.length > 0 ? parts : [{ date: own, of: id }]
}

/** Who does not say when may have signed at any time. */
function signed({ id, date: own }: ResolutionRecord, claims: readonly ClaimRecord[]): readonly Happening[] {
  const parts: Part[] = partners(id, claims, ['SIGNED']).map((part) => ({ ...part, date: preciser(part.date, own) }))
  const isTold = parts.some(({ date }) => agree(date, own))
  return onEachDate('RESOLUTION', id, isTold ? parts : [...parts, { date: own, of: id }], own)
}

/** One for each date, with all who had a part in it then. `own`: the date of the record itself. */
function onEachDate(kind: HappeningKind, about: Id, parts: readonly Part[], own?: PartialDate): readonly Happening[] {
  return [...Map.groupBy(parts, ({ date }) => date)].flatMap(([date, its]) => {
    const records = [...new Set(its.map(({ of }) => of))]
    const told = happening(kind, about, date, distinct(its), date === own ? '' : ` ${date}`)
    return records.length === 1 && records[0] === about ? told : told.map((one) => ({ ...one, records }))
  })
}

function happening(kind: HappeningKind, about: Id, date: PartialDate | undefined, actors: readonly Id[], apart = ''): readonly Happening[] {
  if (date === undefined) return []
  const day = kind === 'END' || kind === 'DEADLINE' ? latest(date) : earliest(date)
  return [{ id: `${about} ${kind.toLowerCase()}${apart}`, kind, about, date, day, actors }]
}

/** Whether both may mean the same day. */
const agree = (a: PartialDate | undefined, b: PartialDate | undefined): boolean =>
  a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a))

/** Of two dates that may mean the same day the one that says more, else the first. */
const preciser = (date: PartialDate | undefined, other: PartialDate | undefined): PartialDate | undefined =>
  agree(date, other) && other!.length > date!.length ? other : date

/** Actors that stand at the other end of the claims, with the date since when. */
function partners(record: Id, claims: readonly ClaimRecord[], kinds: readonly ClaimRecord['kind'][]): readonly Part[] {
  return claims.flatMap(({ kind, subject, object, validFrom }) => {
    const actor = subject === record ? object : subject
    return kinds.includes(kind) && actor !== undefined && typeOfId(actor) === 'actor' ? [{ actor, date: validFrom, of: record }] : []
  })
}

const distinct = (parts: readonly Part[]): readonly Id[] => [...new Set(parts.flatMap(({ actor }) => actor ?? []))]
