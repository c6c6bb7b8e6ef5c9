import { ACTOR_KINDS, type ActorOrder, type Day, FIRST_DAY, LAST_DAY } from '@netzatlas/shared'
import { dayNumber } from '../../../domain/day-numbers.ts'
import type { ActorRecord, Id } from '../../../domain/records.ts'
import type { ActorFilter, Box, DegreeOn, Page, PageRequest } from '../../../ports/store.ts'
import type { Executor, Parameters } from '../executor.ts'
import { type Query, query } from '../queries.ts'
import { kindsOf, piecesOf, termOf, wordsOf } from './lucene.ts'
import { type CountedRow, pageOf } from './paging.ts'

type Order = Exclude<ActorOrder, 'DISTANCE'>

const ALONG = {
  NAME: query('actors/along-names'),
  DEGREE: query('actors/along-degrees'),
  LAST_CONFIRMED: query('actors/along-confirmations'),
} as const satisfies Record<Order, Query>
const COUNT_ALL = query('actors/count-all')
const FOUND_WITHIN = query('actors/found-within')
const FOUND_BY_COUNTRY = query('actors/found-by-country')
const FOUND_BY_TEXT = query('actors/found-by-text')
const FOUND_BY_THEME = query('actors/found-by-theme')
const FOUND_BY_LANGUAGE = query('actors/found-by-language')
const FOUND_BY_KIND = query('actors/found-by-kind')
const IN_BOX = query('actors/in-box')
const DEGREES = query('actors/degrees')
const DEGREES_ON = query('actors/degrees-on')
const PLACE_IN_ORDER = query('actors/place-in-order')

const MOST = Number.MAX_SAFE_INTEGER
/** So many are sorted; of more, a page along the index of the order soon has enough that pass. */
const SORTABLE = 1_000

/** An index of the filter counts those that pass. Where they are few it also gives the page, otherwise the index of the order does. */
export async function actorPage(
  db: Executor,
  filter: ActorFilter,
  order: Order,
  { first, after }: PageRequest,
): Promise<Page<ActorRecord>> {
  if (passesNone(filter)) return { items: [], hasNext: false, total: 0 }
  const parameters = { ...filterParameters(filter), ...(await placeOf(db, order, after)), limit: first + 1 }
  const along = async () => (await db.read<[json: string]>(ALONG[order], parameters)).map(([json]) => json)
  if (isUnfiltered(filter)) {
    const [texts, count] = await Promise.all([along(), db.read<[total: number]>(COUNT_ALL)])
    return pageOf(texts, first, count[0]?.[0] ?? 0)
  }
  const [found] = await db.read<CountedRow>(indexFor(filter), { ...parameters, ...fullText(filter), order, sortable: SORTABLE })
  const [total, texts] = found ?? [0, []]
  return pageOf(total > SORTABLE ? await along() : texts, first, total)
}

/** By the condition that mostly leaves fewest. */
function indexFor(filter: ActorFilter): Query {
  if (filter.within) return FOUND_WITHIN
  if (filter.countries) return FOUND_BY_COUNTRY
  if (wordsOf(filter.text ?? '').length > 0) return FOUND_BY_TEXT
  if (filter.themes) return FOUND_BY_THEME
  return filter.languages ? FOUND_BY_LANGUAGE : FOUND_BY_KIND
}

/** Actors of the kinds with the words, and with the languages, for the full-text indexes. */
function fullText({ text, kinds, languages }: ActorFilter): Parameters {
  const actors = kinds ? `+kind:(${kinds.join(' ')})` : kindsOf(['ACTOR'])
  return {
    text: `${actors} ${piecesOf(wordsOf(text ?? ''))}`,
    spoken: `${actors} +languages:(${(languages ?? []).map(termOf).join(' ')})`,
  }
}

/** By id. */
export async function actorsWithin(db: Executor, { south, west, north, east }: Box, filter: ActorFilter): Promise<readonly ActorRecord[]> {
  if (passesNone(filter)) return []
  const rows = await db.read<[json: string]>(IN_BOX, {
    ...filterParameters(filter),
    south: Math.max(south, -90),
    west: Math.max(west, -180),
    north: Math.min(north, 90),
    east: Math.min(east, 180),
  })
  return rows.map(([json]) => JSON.parse(json) as ActorRecord)
}

export async function degrees(db: Executor, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  return new Map(await db.read<[id: Id, degree: number]>(DEGREES, { ids }))
}

export async function degreesOn(db: Executor, ids: readonly Id[], day: Day): Promise<ReadonlyMap<Id, DegreeOn>> {
  const rows = await db.read<[id: Id, certain: number, possible: number]>(DEGREES_ON, { ids, day: dayNumber(day) })
  return new Map(rows.map(([id, certain, possible]) => [id, { certain, possible }]))
}

/** `null` passes all. Whether any line touches an actor at whatever time is told by its degree, at a day or of a status by `lineTimes`. */
function filterParameters({
  text,
  kinds,
  within,
  themes,
  countries,
  topicsOn,
  languages,
  hasLines,
  status,
  asOf,
}: ActorFilter): Parameters {
  const words = wordsOf(text ?? '')
  const least = hasLines === true || status ? 1 : 0
  const most = hasLines === false && asOf === undefined ? 0 : MOST
  const timed = status !== undefined || (asOf !== undefined && hasLines !== undefined)
  const day = asOf?.replaceAll('-', '')
  return {
    kinds: kinds ?? ACTOR_KINDS,
    within: within || null,
    words: words.length > 0 ? words : null,
    themes: themes ?? null,
    countries: countries ?? null,
    toldFrom: dayNumber(topicsOn ?? FIRST_DAY),
    toldUntil: dayNumber(topicsOn ?? LAST_DAY),
    languages: languages ?? null,
    least,
    most,
    anyDegree: least === 0 && most === MOST ? true : null,
    times: timed ? true : null,
    linked: hasLines !== false,
    status: status ?? null,
    from: day ?? '0',
    until: day ?? '~',
  }
}

/** One of an empty list, or without lines and yet with lines of a status. */
const passesNone = ({ kinds, themes, countries, languages, status, hasLines }: ActorFilter): boolean =>
  [kinds, themes, countries, languages, status].some((list) => list?.length === 0) || (hasLines === false && status !== undefined)

const isUnfiltered = (filter: ActorFilter): boolean =>
  wordsOf(filter.text ?? '').length === 0 &&
  !filter.within &&
  [filter.kinds, filter.themes, filter.countries, filter.languages, filter.hasLines, filter.status].every((its) => its === undefined)

interface Place {
  /** What ascends: the name. */
  readonly up: string
  /** What descends: degree or day. */
  readonly down: number | Day
  readonly after: Id
  /** Where the index of the order goes on. */
  readonly place: string
}

const FIRST: Readonly<Record<Order, Place>> = {
  NAME: { up: '', down: 0, after: '', place: '' },
  DEGREE: { up: '', down: MOST, after: '', place: '' },
  LAST_CONFIRMED: { up: '', down: '~', after: '', place: '' },
}

type Stands = [name: string, degree: number, confirmed: Day, degreeOrder: string, confirmedOrder: string]

async function placeOf(db: Executor, order: Order, after: Id | undefined): Promise<Place> {
  const [last] = after === undefined ? [] : await db.read<Stands>(PLACE_IN_ORDER, { id: after })
  if (after === undefined || !last) return FIRST[order]
  const [name, degree, confirmed, degreeOrder, confirmedOrder] = last
  if (order === 'NAME') return { up: name, down: 0, after, place: '' }
  return order === 'DEGREE'
    ? { up: '', down: degree, after, place: degreeOrder }
    : { up: '', down: confirmed, after, place: confirmedOrder }
}
