import { EVENT_CATEGORIES, type EventOrder, earliest, fold, type SourceOrder, siteOf } from '@netzatlas/shared'
import { compareIds } from '../../src/domain/ids.ts'
import type { EventRecord, Id, SourceRecord } from '../../src/domain/records.ts'

/** The orders of lists as the port tells them, compared pair by pair. */

type Compare<T> = (a: T, b: T) => number

const unknownLast: Compare<string> = (a, b) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compareIds(a, b))
const dayOf = (date: string | undefined) => (date ? earliest(date) : '')

export function eventsInOrder(order: EventOrder, attendance: (event: Id) => number | undefined): Compare<EventRecord> {
  const newest: Compare<EventRecord> = (a, b) => compareIds(dayOf(b.from), dayOf(a.from))
  const place = (event: EventRecord) => fold(event.place?.label ?? '')
  const category = (event: EventRecord) => EVENT_CATEGORIES.indexOf(event.category)
  const compare: Record<EventOrder, Compare<EventRecord>> = {
    NEWEST: newest,
    OLDEST: (a, b) => unknownLast(dayOf(a.from), dayOf(b.from)),
    NAME: (a, b) => compareIds(fold(a.name), fold(b.name)),
    CATEGORY: (a, b) => category(a) - category(b) || newest(a, b),
    PLACE: (a, b) => unknownLast(place(a), place(b)) || newest(a, b),
    ATTENDANCE: (a, b) => (attendance(b.id) ?? -1) - (attendance(a.id) ?? -1),
  }
  return (a, b) => compare[order](a, b) || compareIds(a.id, b.id)
}

interface Counted {
  readonly source: SourceRecord
  readonly claims: number
}

export function sourcesInOrder(order: SourceOrder): Compare<Counted> {
  const site = ({ source: { url, publisher } }: Counted) => siteOf(url) ?? fold(publisher ?? '')
  const compare: Record<SourceOrder, Compare<Counted>> = {
    CLAIMS: (a, b) => b.claims - a.claims,
    NEWEST: (a, b) => compareIds(dayOf(b.source.date), dayOf(a.source.date)),
    TITLE: (a, b) => compareIds(fold(a.source.title), fold(b.source.title)),
    SITE: (a, b) => unknownLast(site(a), site(b)),
  }
  return (a, b) => compare[order](a, b) || compareIds(a.source.id, b.source.id)
}
