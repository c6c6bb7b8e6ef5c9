import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../domain/clock.ts'
import type { EventRecord } from '../domain/records.ts'
import { eventsOf } from '../features/events/of-region.ts'
import { calendarOf, type Writing } from '../features/feeds/calendar.ts'
import { newsOf } from '../features/feeds/news.ts'
import type { ClaimReader, RecordReader, RevisionReader, StatisticsReader } from '../ports/store.ts'
import { addressOf } from './address.ts'
import { matches } from './body-cache.ts'

export interface FeedEndpoint {
  readonly store: RecordReader & ClaimReader & RevisionReader & StatisticsReader
  readonly clock: Clock
}

const CALENDAR_PATH = '/veranstaltungen.ics'
const NEWS_PATH = '/neues.atom'

/** `/veranstaltungen.ics`, with `land=r-05` of a region, with `id=e-...` one event; `/neues.atom`. Both with `sprache=en`. */
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

export async function answerFeed({ store, clock }: FeedEndpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
  const { fictional } = await store.statistics(today)
  const language = url.searchParams.get('sprache') === 'en' ? 'en' : 'de'
  const how: Writing = { language, origin: url.origin, today, fictional }
  const found = url.pathname === NEWS_PATH ? await news(how, store) : await calendar(url.searchParams, how, store)
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

async function news(how: Writing, store: FeedEndpoint['store']): Promise<Found> {
  return { contentType: 'application/atom+xml; charset=utf-8', text: await newsOf(how, store) }
}

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
  return region?.type === 'region'
    ? { events: await eventsOf(land, store), place: region.name }
    : { refused: 'Dieses Gebiet gibt es nicht. / There is no such region.' }
}
