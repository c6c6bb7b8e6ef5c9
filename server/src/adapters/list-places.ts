import { type Day, EVENT_CATEGORIES, type EventOrder, earliest, fold, type OwnOrder, type SourceOrder, siteOf } from '@netzatlas/shared'
import type { ClaimRecord, EventRecord, Id, SourceRecord } from '../domain/records.ts'
import { attendanceOf } from '../domain/stated-figure.ts'
import { eventDays } from './derived.ts'

/** Where records stand in the lists that know several orders: a text for each order, and all of them ascend. Ties are for the id to break. */

/** After every text that begins with a digit. */
export const LAST = '~'

/** Eight digits: the newest day first, undated (empty) last. */
export const newestFirst = (day: Day): string => String(99_999_999 - Number(day.replaceAll('-', ''))).padStart(8, '0')

const knownFirst = (text: string): string => (text === '' ? LAST : `0${text}`)

/** Less than any letter, so that a name stands before those that it begins. */
export const END = '\t'

/** By what the event itself tells; how many came is told by claims. NEWEST has its days. */
export function eventPlaces(event: EventRecord): Readonly<Record<Exclude<OwnOrder<EventOrder>, 'NEWEST' | 'ATTENDANCE'>, string>> {
  const { starts } = eventDays(event)
  const newest = newestFirst(starts)
  return {
    OLDEST: starts === '' ? LAST : starts,
    NAME: fold(event.name),
    CATEGORY: `${EVENT_CATEGORIES.indexOf(event.category)}${newest}`,
    PLACE: `${knownFirst(fold(event.place?.label ?? ''))}${END}${newest}`,
  }
}

const MOST = 9_999_999

/** By the first figure that the claims state, which come by id. */
export function attendancePlace(event: Id, claims: readonly ClaimRecord[]): string {
  const [figure] = attendanceOf(event, claims)
  return figure ? String(MOST - Math.min(figure.value, MOST)).padStart(7, '0') : LAST
}

/** By what the source itself tells: what rests on it is counted. */
export const sourcePlaces = ({
  title,
  url,
  publisher,
  date,
}: SourceRecord): Readonly<Record<Exclude<OwnOrder<SourceOrder>, 'CLAIMS'>, string>> => ({
  NEWEST: newestFirst(date ? earliest(date) : ''),
  TITLE: fold(title),
  SITE: knownFirst(siteOf(url) ?? fold(publisher ?? '')),
})
