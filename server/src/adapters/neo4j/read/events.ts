import type { EventRecord } from '../../../domain/records.ts'
import type { EventFilter, Page, PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { AFTER_ALL, BEFORE_ALL, BEFORE_UNDATED, newestFirst } from '../order-keys.ts'
import { query } from '../queries.ts'
import { kindsOf, piecesOf, wordsOf } from './lucene.ts'
import { type CountedRow, countedPage, pageOf } from './paging.ts'

const PAGE = query('events/page')
const COUNT = query('events/count')
const COUNT_ALL = query('events/count-all')
const PAGE_BY_TEXT = query('events/page-by-text')
const PAGE_WITHIN = query('events/page-within')
const PLACE_IN_ORDER = query('events/place-in-order')

/** Newest first, undated last. An undated event was on no day, so none until one either. */
export async function eventPage(db: Executor, filter: EventFilter, { first, after }: PageRequest): Promise<Page<EventRecord>> {
  const { from = null, until, within = null, text = '' } = filter
  const last = after === undefined ? undefined : (await db.read<[place: string]>(PLACE_IN_ORDER, { id: after }))[0]
  const days = {
    from,
    newest: until === undefined ? BEFORE_ALL : newestFirst(until),
    oldest: until === undefined ? AFTER_ALL : BEFORE_UNDATED,
  }
  const parameters = { ...days, place: last?.[0] ?? BEFORE_ALL, limit: first + 1 }
  const words = wordsOf(text)
  if (words.length > 0) {
    const rows = db.read<CountedRow>(PAGE_BY_TEXT, { ...parameters, within, text: `${kindsOf(['EVENT'])} ${piecesOf(words)}` })
    return countedPage(await rows, first)
  }
  if (within) return countedPage(await db.read<CountedRow>(PAGE_WITHIN, { ...parameters, within }), first)
  const all = from === null && until === undefined
  const [found, count] = await Promise.all([
    db.read<[json: string]>(PAGE, parameters),
    all ? db.read<[total: number]>(COUNT_ALL) : db.read<[total: number]>(COUNT, days),
  ])
  return pageOf(
    found.map(([json]) => json),
    first,
    count[0]?.[0] ?? 0,
  )
}
