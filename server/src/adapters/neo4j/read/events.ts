import type { EventOrder } from '@netzatlas/shared'
import type { EventRecord } from '../../../domain/records.ts'
import type { EventFilter, Page, PageRequest } from '../../../ports/store.ts'
import { LAST, newestFirst } from '../../list-places.ts'
import type { Executor } from '../executor.ts'
import { AFTER_ALL, BEFORE_ALL, BEFORE_UNDATED, EVENT_KEYS, type KeyOrder, readingOf, rowsAlong } from '../order-keys.ts'
import { query } from '../queries.ts'
import { kindsOf, piecesOf, wordsOf } from './lucene.ts'
import { type CountedRow, countedPage, pageOf } from './paging.ts'

const NAME: KeyOrder = { key: EVENT_KEYS.NAME, along: query('events/along-names') }
const CATEGORY: KeyOrder = { key: EVENT_KEYS.CATEGORY, along: query('events/along-categories') }
const PLACE: KeyOrder = { key: EVENT_KEYS.PLACE, along: query('events/along-places'), unknownFrom: LAST }
const ATTENDANCE: KeyOrder = { key: EVENT_KEYS.ATTENDANCE, along: query('events/along-attendance'), unknownFrom: LAST }
const ORDERS: Readonly<Record<EventOrder, KeyOrder>> = {
  NEWEST: { key: EVENT_KEYS.NEWEST, along: query('events/along-newest') },
  OLDEST: { key: EVENT_KEYS.OLDEST, along: query('events/along-oldest') },
  NAME,
  NAME_REVERSED: { ...NAME, back: query('events/back-along-names') },
  CATEGORY,
  CATEGORY_REVERSED: { ...CATEGORY, back: query('events/back-along-categories') },
  PLACE,
  PLACE_REVERSED: { ...PLACE, back: query('events/back-along-places') },
  ATTENDANCE,
  ATTENDANCE_REVERSED: { ...ATTENDANCE, back: query('events/back-along-attendance') },
}
const COUNT = query('events/count')
const COUNT_ALL = query('events/count-all')
const PAGE_BY_TEXT = query('events/page-by-text')
const PAGE_WITHIN = query('events/page-within')
const PLACE_IN_ORDER = query('events/place-in-order')

/** An undated event was on no day, so none until one either. */
export async function eventPage(
  db: Executor,
  filter: EventFilter,
  order: EventOrder,
  { first, after }: PageRequest,
): Promise<Page<EventRecord>> {
  const { from = null, until, within = null, text = '' } = filter
  const by = ORDERS[order]
  const { key } = by
  const last = after === undefined ? undefined : (await db.read<[place: string | null]>(PLACE_IN_ORDER, { id: after, key }))[0]
  const days = {
    from,
    newest: until === undefined ? BEFORE_ALL : newestFirst(until),
    oldest: until === undefined ? AFTER_ALL : BEFORE_UNDATED,
  }
  const reading = readingOf(by, last?.[0] ?? undefined)
  const parameters = { ...days, ...reading, limit: first + 1 }
  const words = wordsOf(text)
  if (words.length > 0) {
    const rows = db.read<CountedRow>(PAGE_BY_TEXT, { ...parameters, key, within, text: `${kindsOf(['EVENT'])} ${piecesOf(words)}` })
    return countedPage(await rows, first)
  }
  if (within) return countedPage(await db.read<CountedRow>(PAGE_WITHIN, { ...parameters, key, within }), first)
  const all = from === null && until === undefined
  const [found, count] = await Promise.all([
    rowsAlong<[json: string]>(db, by, reading, first + 1, days),
    all ? db.read<[total: number]>(COUNT_ALL) : db.read<[total: number]>(COUNT, days),
  ])
  return pageOf(
    found.map(([json]) => json),
    first,
    count[0]?.[0] ?? 0,
  )
}
