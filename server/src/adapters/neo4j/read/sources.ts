import type { SourceOrder } from '@netzatlas/shared'
import type { Id, SourceRecord } from '../../../domain/records.ts'
import type { Page, PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { BEFORE_ALL, SOURCE_KEYS } from '../order-keys.ts'
import { type Query, query } from '../queries.ts'
import { wordsOf } from './lucene.ts'
import { pageOf } from './paging.ts'

const ALONG = {
  CLAIMS: query('sources/along-claims'),
  NEWEST: query('sources/along-newest'),
  TITLE: query('sources/along-titles'),
  SITE: query('sources/along-sites'),
} as const satisfies Record<SourceOrder, Query>
const COUNT_ALL = query('sources/count-all')
const PAGE_BY_TEXT = query('sources/page-by-text')
const PLACE_IN_ORDER = query('sources/place-in-order')
const UNUSED = query('sources/unused')

type CountedSource = Page<{ readonly source: SourceRecord; readonly claims: number }>

export async function sourcePage(
  db: Executor,
  text: string | undefined,
  order: SourceOrder,
  { first, after }: PageRequest,
  without: readonly Id[] = [],
): Promise<CountedSource> {
  const key = SOURCE_KEYS[order]
  const last = after === undefined ? undefined : (await db.read<[place: string | null]>(PLACE_IN_ORDER, { id: after, key }))[0]
  const parameters = { place: last?.[0] ?? BEFORE_ALL, limit: first + 1, without }
  const words = wordsOf(text ?? '')
  const { texts, claims, total } = await (words.length === 0 ? all(db, ALONG[order], parameters) : named(db, words, key, parameters))
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

async function all(db: Executor, along: Query, parameters: Parameters): Promise<Found> {
  const [found, count] = await Promise.all([
    db.read<[json: string, claims: number]>(along, { ...parameters }),
    db.read<[total: number]>(COUNT_ALL),
  ])
  return {
    texts: found.map(([json]) => json),
    claims: found.map(([, claims]) => claims),
    total: (count[0]?.[0] ?? 0) - parameters.without.length,
  }
}

/** The longest word is looked up in the index, the others are read in what it finds. */
async function named(db: Executor, words: readonly string[], key: string, parameters: Parameters): Promise<Found> {
  const word = words.reduce((longest, other) => (other.length > longest.length ? other : longest))
  const [row] = await db.read<[total: number, texts: string[], claims: number[]]>(PAGE_BY_TEXT, { ...parameters, key, word, words })
  return { texts: row?.[1] ?? [], claims: row?.[2] ?? [], total: row?.[0] ?? 0 }
}

export async function unusedSources(db: Executor): Promise<readonly Id[]> {
  return (await db.read<[id: Id]>(UNUSED)).map(([id]) => id)
}
