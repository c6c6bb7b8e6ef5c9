import type { Day } from '@netzatlas/shared'
import type { EventRecord } from '../../../domain/records.ts'
import type { EventFilter, Page, PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { kindsOf, piecesOf, wordsOf } from './lucene.ts'
import { type CountedRow, countedPage, pageOf } from './paging.ts'

const PAGE = query('events/page')
const COUNT = query('events/count')
const PAGE_BY_TEXT = query('events/page-by-text')
const PLACE_IN_ORDER = query('events/place-in-order')

/** After every day, and before every day but after the empty text of an undated event. */
const [EVER, DATED] = ['~', '0']

/** Newest first, undated last. */
export async function eventPage(db: Executor, filter: EventFilter, { first, after }: PageRequest): Promise<Page<EventRecord>> {
  const { from = null, until, within = null, text = '' } = filter
  const last = after === undefined ? undefined : (await db.read<[starts: Day]>(PLACE_IN_ORDER, { id: after }))[0]
  const parameters = {
    from,
    within,
    until: until ?? EVER,
    least: until === undefined ? '' : DATED,
    starts: last?.[0] ?? EVER,
    after: last ? after : '',
    limit: first + 1,
  }
  const words = wordsOf(text)
  if (words.length > 0)
    return countedPage(await db.read<CountedRow>(PAGE_BY_TEXT, { ...parameters, text: `${kindsOf(['EVENT'])} ${piecesOf(words)}` }), first)
  const [found, count] = await Promise.all([db.read<[json: string]>(PAGE, parameters), db.read<[total: number]>(COUNT, parameters)])
  return pageOf(
    found.map(([json]) => json),
    first,
    count[0]?.[0] ?? 0,
  )
}
