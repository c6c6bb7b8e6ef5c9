import type { SourceOrder } from '@netzatlas/shared'
import type { Id, SourceRecord } from '../../../domain/records.ts'
import type { Page, PageRequest } from '../../../ports/store.ts'
import { LAST } from '../../list-places.ts'
import type { Executor } from '../executor.ts'
import { BEFORE_UNDATED, type KeyOrder, type Reading, readingOf, rowsAlong, SOURCE_KEYS } from '../order-keys.ts'
import { query } from '../queries.ts'
import { wordsOf } from './lucene.ts'
import { pageOf } from './paging.ts'

const CLAIMS: KeyOrder = { key: SOURCE_KEYS.CLAIMS, along: query('sources/along-claims') }
const NEWEST: KeyOrder = { key: SOURCE_KEYS.NEWEST, along: query('sources/along-newest'), unknownFrom: BEFORE_UNDATED }
const TITLE: KeyOrder = { key: SOURCE_KEYS.TITLE, along: query('sources/along-titles') }
const SITE: KeyOrder = { key: SOURCE_KEYS.SITE, along: query('sources/along-sites'), unknownFrom: LAST }
const ORDERS: Readonly<Record<SourceOrder, KeyOrder>> = {
  CLAIMS,
  CLAIMS_REVERSED: { ...CLAIMS, back: query('sources/back-along-claims') },
  NEWEST,
  NEWEST_REVERSED: { ...NEWEST, back: query('sources/back-along-newest') },
  TITLE,
  TITLE_REVERSED: { ...TITLE, back: query('sources/back-along-titles') },
  SITE,
  SITE_REVERSED: { ...SITE, back: query('sources/back-along-sites') },
}
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
  const by = ORDERS[order]
  const { key } = by
  const last = after === undefined ? undefined : (await db.read<[place: string | null]>(PLACE_IN_ORDER, { id: after, key }))[0]
  const asked = { ...readingOf(by, last?.[0] ?? undefined), limit: first + 1, without }
  const words = wordsOf(text ?? '')
  const { texts, claims, total } = await (words.length === 0 ? all(db, by, asked) : named(db, words, key, asked))
  const { items, ...page } = pageOf<SourceRecord>(texts, first, total)
  return { ...page, items: items.map((source, i) => ({ source, claims: claims[i]! })) }
}

interface Asked extends Reading {
  readonly limit: number
  readonly without: readonly Id[]
}
interface Found {
  readonly texts: readonly string[]
  readonly claims: readonly number[]
  readonly total: number
}

async function all(db: Executor, by: KeyOrder, { limit, without, ...reading }: Asked): Promise<Found> {
  const [found, count] = await Promise.all([
    rowsAlong<[json: string, claims: number]>(db, by, reading, limit, { without }),
    db.read<[total: number]>(COUNT_ALL),
  ])
  return {
    texts: found.map(([json]) => json),
    claims: found.map(([, claims]) => claims),
    total: (count[0]?.[0] ?? 0) - without.length,
  }
}

/** The longest word is looked up in the index, the others are read in what it finds. */
async function named(db: Executor, words: readonly string[], key: string, asked: Asked): Promise<Found> {
  const word = words.reduce((longest, other) => (other.length > longest.length ? other : longest))
  const [row] = await db.read<[total: number, texts: string[], claims: number[]]>(PAGE_BY_TEXT, { ...asked, key, word, words })
  return { texts: row?.[1] ?? [], claims: row?.[2] ?? [], total: row?.[0] ?? 0 }
}

export async function unusedSources(db: Executor): Promise<readonly Id[]> {
  return (await db.read<[id: Id]>(UNUSED)).map(([id]) => id)
}
