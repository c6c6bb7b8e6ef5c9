import type { EventOrder, SourceOrder } from '@netzatlas/shared'
import type { EventRecord, Id, SourceRecord } from '../../domain/records.ts'
import { END, eventPlaces, LAST, newestFirst, sourcePlaces } from '../list-places.ts'

/**
 * Lists run along an index of one text, which ends in the id: so that a page of many equal ones reads itself only. What
 * descends is counted down from a number of nines.
 */

/** The properties that hold these texts. */
export const EVENT_KEYS = {
  NEWEST: 'startsOrder',
  OLDEST: 'oldestOrder',
  NAME: 'nameOrder',
  CATEGORY: 'categoryOrder',
  PLACE: 'placeOrder',
  ATTENDANCE: 'attendanceOrder',
} as const satisfies Record<EventOrder, string>
export const SOURCE_KEYS = {
  CLAIMS: 'claimsOrder',
  NEWEST: 'newestOrder',
  TITLE: 'titleOrder',
  SITE: 'siteOrder',
} as const satisfies Record<SourceOrder, string>

/** Before every key of a day, after every key of a day but before the undated ones, after all. */
export const [BEFORE_ALL, BEFORE_UNDATED, AFTER_ALL] = ['', newestFirst(''), LAST]

export const keyOf = (place: string, id: Id): string => `${place}${END}${id}`

type Keys = Readonly<Record<string, string>>

const keysOf = <Order extends string>(names: Readonly<Record<Order, string>>, places: Readonly<Record<Order, string>>, id: Id): Keys =>
  Object.fromEntries((Object.keys(places) as Order[]).map((order) => [names[order], keyOf(places[order], id)]))

/** All but those that other records determine. */
export const eventKeys = (event: EventRecord): Keys => keysOf(EVENT_KEYS, eventPlaces(event), event.id)
export const sourceKeys = (source: SourceRecord): Keys => keysOf(SOURCE_KEYS, sourcePlaces(source), source.id)
