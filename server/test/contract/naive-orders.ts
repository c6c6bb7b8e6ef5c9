import { EVENT_CATEGORIES, type EventOrder, earliest, fold, type SourceOrder, siteOf } from '@netzatlas/shared'
import { compareIds } from '../../src/domain/ids.ts'
import type { EventRecord, Id, SourceRecord } from '../../src/domain/records.ts'

/** The orders of lists as the port tells them, compared pair by pair. */

type Compare<T> = (a: T, b: T) => number

const unknownLast: Compare<string> = (a, b) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compareIds(a, b))
const dayOf = (date: string | undefined) => (date ? earliest(date) : '')

const REVERSED = '_REVERSED'

/** The order, or the other way round all of whom something is known. */
function inOrder<T>(order: string, compare: Compare<T>, isKnown: (item: T) => boolean): Compare<T> {
  if (!order.endsWith(REVERSED)) return compare
  return (a, b) => (isKnown(a) && isKnown(b) ? compare(b, a) : Number(isKnown(b)) - Number(isKnown(a)) || compare(a, b))
}

export function eventsInOrder(order: EventOrder, attendance: (event: Id) => number | undefined): Compare<EventRecord> {
  const newest: Compare<EventRecord> = (a, b) => compareIds(dayOf(b.from), dayOf(a.from))
  const place = (event: EventRecord) => fold(event.place?.label ?? '')
  const category = (event: EventRecord) => EVENT_CATEGORIES.indexOf(event.category)
  const compare: Record<string, Compare<EventRecord>> = {
    NEWEST: newest,
    OLDEST: (a, b) => unknownLast(dayOf(a.from), dayOf(b.from)),
    NAME: (a, b) => compareIds(fold(a.name), fold(b.name)),
    CATEGORY: (a, b) => category(a) - category(b) || newest(a, b),
    PLACE: (a, b) => unknownLast(place(a), place(b)) || newest(a, b),
    ATTENDANCE: (a, b) => (attendance(b.id) ?? -1) - (attendance(a.id) ?? -1),
  }
  const known: Record<string, (event: EventRecord) => boolean> = {
    PLACE: (event) => place(event) !== '',
    ATTENDANCE: ({ id }) => attendance(id) !== undefined,
  }
  const by = order.replace(REVERSED, '')
  return inOrder(order, (a, b) => compare[by]!(a, b) || compareIds(a.id, b.id), known[by] ?? (() => true))
}

interface Counted {
  readonly source: SourceRecord
  readonly claims: number
}

export function sourcesInOrder(order: SourceOrder): Compare<Counted> {
  const site = ({ source: { url, publisher } }: Counted) => siteOf(url) ?? fold(publisher ?? '')
  const compare: Record<string, Compare<Counted>> = {
    CLAIMS: (a, b) => b.claims - a.claims,
    NEWEST: (a, b) => compareIds(dayOf(b.source.date), dayOf(a.source.date)),
    TITLE: (a, b) => compareIds(fold(a.source.title), fold(b.source.title)),
    SITE: (a, b) => unknownLast(site(a), site(b)),
  }
  const known: Record<string, (counted: Counted) => boolean> = {
    NEWEST: ({ source }) => source.date !== undefined,
    SITE: (counted) => site(counted) !== '',
  }
  const by = order.replace(REVERSED, '')
  return inOrder(order, (a, b) => compare[by]!(a, b) || compareIds(a.source.id, b.source.id), known[by] ?? (() => true))
}
