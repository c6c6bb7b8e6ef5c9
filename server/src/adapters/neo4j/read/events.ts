import type { EventOrder } from '@netzatlas/shared'
import type { EventRecord } from '../../../domain/records.ts'
import type { EventFilter, Page, PageRequest } from '../../../ports/store.ts'
import { newestFirst } from '../../list-places.ts'
import type { Executor } from '../executor.ts'
import { AFTER_ALL, BEFORE_ALL, BEFORE_UNDATED, EVENT_KEYS } from '../order-keys.ts'
import { type Query, query } from '../queries.ts'
import { kindsOf, piecesOf, wordsOf } from './lucene.ts'
import { type CountedRow, countedPage, pageOf } from './paging.ts'

const ALONG = {
  NEWEST: query('events/along-newest'),
  OLDEST: query('events/along-oldest'),
  NAME: query('events/along-names'),
  CATEGORY: query('events/along-categories'),
  PLACE: query('events/along-places'),
  ATTENDANCE: query('events/along-attendance'),
} as const satisfies Record<EventOrder, Query>
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
  const key = EVENT_KEYS[order]
  const last = after === undefined ? undefined : (await db.read<[place: string | null]>(PLACE_IN_ORDER, { id: after, key }))[0]
  const days = {
    from,
    newest: until === undefined ? BEFORE_ALL : newestFirst(until),
    oldest: until === undefined ? AFTER_ALL : BEFORE_UNDATED,
  }
  const parameters = { ...days, place: last?.[0] ?? BEFORE_ALL, limit: first + 1 }
  const words = wordsOf(text)
  if (words.length > 0) {
    const rows = db.read<CountedRow>(PAGE_BY_TEXT, { ...parameters, key, within, text: `${kindsOf(['EVENT'])} ${piecesOf(words)}` })
    return countedPage(await rows, first)
  }
  if (within) return countedPage(await db.read<CountedRow>(PAGE_WITHIN, { ...parameters, key, within }), first)
  const all = from === null && until === undefined
  const [found, count] = await Promise.all([
    db.read<[json: string]>(ALONG[order], parameters),
    all ? db.read<[total: number]>(COUNT_ALL) : db.read<[total: number]>(COUNT, days),
  ])
  return pageOf(
    found.map(([json]) => json),
    first,
    count[0]?.[0] ?? 0,
  )
}
