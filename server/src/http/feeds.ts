import type { IncomingMessage, ServerResponse } from 'node:http'
import { NEWS_GROUPS, type NewsGroup } from '@netzatlas/shared'
import type { Clock } from '../domain/clock.ts'
import type { EventRecord } from '../domain/records.ts'
import { eventsOf } from '../features/events/of-region.ts'
import { calendarOf, type Writing } from '../features/feeds/calendar.ts'
import { newsOf } from '../features/feeds/news.ts'
import type { NewsFilter } from '../features/news/choose.ts'
import type { StreamSource } from '../features/news/stream.ts'
import { given } from '../graphql/given.ts'
import { keptByRevision } from '../graphql/kept.ts'
import type { ClaimReader, RecordReader, RevisionReader, StatisticsReader } from '../ports/store.ts'
import { addressOf } from './address.ts'
import { matches } from './body-cache.ts'

export interface FeedEndpoint {
  readonly store: RecordReader & ClaimReader & RevisionReader & StatisticsReader
  readonly network: StreamSource['network']
  readonly clock: Clock
}

const CALENDAR_PATH = '/veranstaltungen.ics'
const NEWS_PATH = '/neues.atom'
/** Whether data are made up: the statistics count all claims, which a feed asked for every hour has no need of. */
const madeUp = keptByRevision<boolean>()

/**
 * `/veranstaltungen.ics`, with `land=r-05` of a region, with `id=e-...` one event; `/neues.atom`, with `art=preis`, `land=r-05`,
 * `thema=t-...`, `zu=m-...` what one can choose on the page of the news. Both with `sprache=en`.
 */
export const isFeed = (path: string): boolean => path === CALENDAR_PATH || path === NEWS_PATH

interface Found {
  readonly contentType: string
  readonly text: string
  /** What a browser calls the file. */
  readonly fileName?: string
}
interface Refused {
  readonly refused: string
}

export async function answerFeed(
  { store, network, clock }: FeedEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string) =>
    void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${text}\n`)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(405, 'Method not allowed')
  }
  const url = addressOf(request)
  const today = clock.today()
  const etag = `W/"${(await store.revision()).content}-${today}"`
  if (matches(request.headers['if-none-match'], etag))
    return void response.writeHead(304, { ETag: etag, 'Cache-Control': 'no-cache' }).end()
  const fictional = await madeUp(store, '', async () => (await store.statistics(today)).fictional)
  const language = url.searchParams.get('sprache') === 'en' ? 'en' : 'de'
  const how: Writing = { language, origin: url.origin, today, fictional }
  const found = url.pathname === NEWS_PATH ? await news(url, how, { store, network, today }) : await calendar(url.searchParams, how, store)
  if ('refused' in found) return refuse(404, found.refused)
  const body = Buffer.from(found.text)
  response
    .writeHead(200, {
      'Content-Type': found.contentType,
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ETag: etag,
      ...(found.fileName === undefined ? {} : { 'Content-Disposition': `attachment; filename="${found.fileName}"` }),
    })
    .end(request.method === 'HEAD' ? undefined : body)
}

async function news(url: URL, how: Writing, source: StreamSource): Promise<Found | Refused> {
  const chosen = await chooseNews(url.searchParams, source.store)
  if ('refused' in chosen) return chosen
  const { filter, about } = chosen
  const text = await newsOf({ ...how, search: url.search, ...(about === undefined ? {} : { about }) }, filter, source)
  return { contentType: 'application/atom+xml; charset=utf-8', text }
}

const NO_SUCH_REGION = 'Dieses Gebiet gibt es nicht. / There is no such region.'

async function chooseNews(
  params: URLSearchParams,
  store: RecordReader,
): Promise<{ readonly filter: NewsFilter; readonly about?: string } | Refused> {
  const [kind, within, theme, tied] = ['art', 'land', 'thema', 'zu'].map((key) => params.get(key) ?? undefined)
  if (kind !== undefined && !isGroup(kind)) {
    const known = Object.keys(NEWS_GROUPS).join(', ')
    return { refused: `„art“ ist eines von: ${known}. / "art" is one of: ${known}.` }
  }
  const [region, topic, record] = await store.records([within ?? '', theme ?? '', tied ?? ''])
  if (within !== undefined && region?.type !== 'region') return { refused: NO_SUCH_REGION }
  if (theme !== undefined && topic?.type !== 'theme') return { refused: 'Dieses Thema gibt es nicht. / There is no such theme.' }
  if (tied !== undefined && !record) return { refused: 'Das gibt es nicht (mehr). / There is no such thing (any more).' }
  const names = [record, region, topic].flatMap((one) => (one && 'name' in one ? [one.name] : []))
  return {
    filter: given({ kinds: kind && NEWS_GROUPS[kind], about: tied, within, theme }),
    ...(names.length === 0 ? {} : { about: names.join(', ') }),
  }
}

const isGroup = (word: string): word is NewsGroup => Object.hasOwn(NEWS_GROUPS, word)

async function calendar(params: URLSearchParams, how: Writing, store: FeedEndpoint['store']): Promise<Found | Refused> {
  const [id, land] = [params.get('id'), params.get('land')]
  const chosen = await chooseEvents(id, land, store)
  if ('refused' in chosen) return chosen
  const { text, shown } = await calendarOf(chosen.events, { ...how, ...(chosen.place === undefined ? {} : { place: chosen.place }) }, store)
  if (id !== null && shown === 0)
    return {
      refused: 'Von dieser Veranstaltung ist kein genauer Tag bekannt. / No exact day is known of this event.',
    }
  const name = [how.language === 'en' ? 'events' : 'veranstaltungen', id ?? land].filter((part) => part !== null).join('-')
  return { contentType: 'text/calendar; charset=utf-8', text, fileName: `${name}.ics` }
}

async function chooseEvents(
  id: string | null,
  land: string | null,
  store: RecordReader & ClaimReader,
): Promise<{ readonly events: readonly EventRecord[]; readonly place?: string } | Refused> {
  if (id !== null) {
    const [event] = await store.records([id])
    return event?.type === 'event' ? { events: [event] } : { refused: 'Diese Veranstaltung gibt es nicht. / There is no such event.' }
  }
  if (land === null) return { events: await store.recordsOfType('event') }
  const [region] = await store.records([land])
  return region?.type === 'region' ? { events: await eventsOf(land, store), place: region.name } : { refused: NO_SUCH_REGION }
}
