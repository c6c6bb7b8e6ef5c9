import type { EventOrder, OwnOrder, SourceOrder } from '@netzatlas/shared'
import type { EventRecord, Id, SourceRecord } from '../../domain/records.ts'
import { END, eventPlaces, LAST, newestFirst, sourcePlaces } from '../list-places.ts'
import type { Executor, Parameters } from './executor.ts'
import type { Query } from './queries.ts'

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
} as const satisfies Record<OwnOrder<EventOrder>, string>
export const SOURCE_KEYS = {
  CLAIMS: 'claimsOrder',
  NEWEST: 'newestOrder',
  TITLE: 'titleOrder',
  SITE: 'siteOrder',
} as const satisfies Record<OwnOrder<SourceOrder>, string>

/** Before every key of a day, after every key of a day but before the undated ones, after all. */
export const [BEFORE_ALL, BEFORE_UNDATED, AFTER_ALL] = ['', newestFirst(''), LAST]

export const keyOf = (place: string, id: Id): string => `${place}${END}${id}`

type Keys = Readonly<Record<string, string>>

const keysOf = <Order extends string>(names: Readonly<Record<Order, string>>, places: Readonly<Record<Order, string>>, id: Id): Keys =>
  Object.fromEntries((Object.keys(places) as Order[]).map((order) => [names[order], keyOf(places[order], id)]))

/** All but those that other records determine. */
export const eventKeys = (event: EventRecord): Keys => keysOf(EVENT_KEYS, eventPlaces(event), event.id)
export const sourceKeys = (source: SourceRecord): Keys => keysOf(SOURCE_KEYS, sourcePlaces(source), source.id)

/** A list in an order: the key that it goes by, and the query along its index; reversed, also the one backward. */
export interface KeyOrder {
  readonly key: string
  readonly along: Query
  readonly back?: Query
  /** What is not known stands from here on: reversed, it stays last. */
  readonly unknownFrom?: string
}

/** Of an index of keys what is read: first backward below `before`, then forward above `place`. */
export interface Reading {
  readonly before: string
  readonly place: string
}

/** Names may begin with letters of any script. */
const AFTER_KEYS = '\u{10ffff}'

/** Forward goes on behind `last`; reversed, what is known goes on before it and what is not known follows. */
export function readingOf({ back, unknownFrom = AFTER_KEYS }: KeyOrder, last: string | undefined): Reading {
  if (!back) return { before: BEFORE_ALL, place: last ?? BEFORE_ALL }
  return last !== undefined && last > unknownFrom
    ? { before: BEFORE_ALL, place: last }
    : { before: last ?? unknownFrom, place: unknownFrom }
}

/** A page of a list of which everything is told. */
export async function rowsAlong<Row extends readonly unknown[]>(
  db: Executor,
  { along, back }: KeyOrder,
  reading: Reading,
  limit: number,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const known = back ? await db.read<Row>(back, { ...parameters, before: reading.before, limit }) : []
  if (known.length === limit) return known
  const rest = await db.read<Row>(along, { ...parameters, place: reading.place, limit: limit - known.length })
  return [...known, ...rest]
}
