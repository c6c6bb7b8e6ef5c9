import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { AwardRecord, EditionRecord, EventRecord, Id, OfferingRecord, ProgrammeRecord } from '../../domain/records.ts'
import { daysAfter } from './days.ts'

export type What = 'event' | 'begin' | 'end' | 'deadline' | 'award'

/** Something dated that the feed tells. */
export interface Happening {
  readonly what: What
  readonly record: EventRecord | OfferingRecord | ProgrammeRecord | AwardRecord
  /** As precisely as it is known. */
  readonly date: PartialDate
  /** The day it stands for in the order: the first it can mean, of an end or a deadline the last. */
  readonly day: Day
}

/** Beginnings and ends of offerings and programmes are told so many days ahead. */
const AHEAD_DAYS = 90

interface Records {
  readonly events: readonly EventRecord[]
  readonly offerings: readonly OfferingRecord[]
  readonly programmes: readonly ProgrammeRecord[]
  readonly awards: readonly AwardRecord[]
  readonly editions: readonly EditionRecord[]
}

/** The newest first; what is still to come stands before what has been. Without any date there is nothing to tell. */
export function happenings({ events, offerings, programmes, awards, editions }: Records, today: Day, most: number): readonly Happening[] {
  const yearOf = new Map<Id, PartialDate>(editions.map(({ id, year }) => [id, String(year)]))
  const horizon = daysAfter(today, AHEAD_DAYS)
  return [
    ...events.flatMap((event) => happening('event', event, event.from)),
    ...awards.flatMap((award) => happening('award', award, award.date ?? yearOf.get(award.edition ?? ''))),
    ...[...offerings, ...programmes]
      .flatMap((entry) => [
        ...happening('begin', entry, entry.from),
        ...happening('end', entry, entry.until),
        ...(entry.type === 'offering' ? happening('deadline', entry, entry.deadline) : []),
      ])
      .filter(({ day }) => day <= horizon),
  ]
    .toSorted((a, b) => compareIds(b.day, a.day) || compareIds(a.record.id, b.record.id) || compareIds(a.what, b.what))
    .slice(0, most)
}

function happening(what: What, record: Happening['record'], date: PartialDate | undefined): readonly Happening[] {
  if (date === undefined) return []
  return [{ what, record, date, day: what === 'end' || what === 'deadline' ? latest(date) : earliest(date) }]
}
