import type { Id, SourceRecord } from '../../../domain/records.ts'
import type { Page, PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { BEFORE_ALL } from '../order-keys.ts'
import { query } from '../queries.ts'
import { wordsOf } from './lucene.ts'
import { pageOf } from './paging.ts'

const PAGE = query('sources/page')
const COUNT_ALL = query('sources/count-all')
const PAGE_BY_TEXT = query('sources/page-by-text')
const PLACE_IN_ORDER = query('sources/place-in-order')

type CountedSource = Page<{ readonly source: SourceRecord; readonly claims: number }>

/** By number of claims (descending), then id. */
export async function sourcePage(
  db: Executor,
  text: string | undefined,
  { first, after }: PageRequest,
  without: readonly Id[] = [],
): Promise<CountedSource> {
  const last = after === undefined ? undefined : (await db.read<[place: string]>(PLACE_IN_ORDER, { id: after }))[0]
  const parameters = { place: last?.[0] ?? BEFORE_ALL, limit: first + 1, without }
  const words = wordsOf(text ?? '')
  const { texts, claims, total } = await (words.length === 0 ? all(db, parameters) : named(db, words, parameters))
  const { items, ...page } = pageOf<SourceRecord>(texts, first, total)
  return { ...page, items: items.map((source, i) => ({ source, claims: claims[i]! })) }
}

interface Parameters {
  readonly place: string
  readonly limit: number
  readonly without: readonly Id[]
}
interface Found {
  readonly texts: readonly string[]
  readonly claims: readonly number[]
  readonly total: number
}

async function all(db: Executor, parameters: Parameters): Promise<Found> {
  const [found, count] = await Promise.all([
    db.read<[json: string, claims: number]>(PAGE, { ...parameters }),
    db.read<[total: number]>(COUNT_ALL),
  ])
  return {
    texts: found.map(([json]) => json),
    claims: found.map(([, claims]) => claims),
    total: (count[0]?.[0] ?? 0) - parameters.without.length,
  }
}

/** The longest word is looked up in the index, the others are read in what it finds. */
async function named(db: Executor, words: readonly string[], parameters: Parameters): Promise<Found> {
  const word = words.reduce((longest, other) => (other.length > longest.length ? other : longest))
  const [row] = await db.read<[total: number, texts: string[], claims: number[]]>(PAGE_BY_TEXT, { ...parameters, word, words })
  return { texts: row?.[1] ?? [], claims: row?.[2] ?? [], total: row?.[0] ?? 0 }
}
