import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../domain/clock.ts'
import { withDeadline, within } from '../domain/deadline.ts'
import { ownTurn } from '../domain/turns.ts'
import type { Writing } from '../graphql/context.ts'
import { maskError, presentError, statusOf } from '../graphql/errors.ts'
import { type Language, languageOf } from '../graphql/language.ts'
import { MAX_BODY_BYTES } from '../graphql/limits.ts'
import type { createApi, Exchange } from '../graphql/yoga.ts'
import type { Logger } from '../observability/logger.ts'
import type { RevisionReader } from '../ports/store.ts'
import { type BodyCache, cacheKey, etagOf, inEncoding, keep, matches } from './body-cache.ts'
import { encode, preferredEncoding } from './encodings.ts'
import { BodyTooLarge, readBody } from './read-body.ts'
import { allowInlinePage } from './security-headers.ts'

/** Sent by our own client; a form on another site cannot. */
export const CSRF_HEADER = 'x-netzatlas-csrf'

/** Shorter answers are not worth compressing. */
const MIN_COMPRESSED_BYTES = 1_000
/** Larger bodies are read and worked on in turns of their own. */
const AT_ONE_GO = 256 * 1024

export interface GraphqlEndpoint {
  readonly api: Awaited<ReturnType<typeof createApi>>
  readonly store: RevisionReader
  readonly clock: Clock
  readonly logger: Logger
  /** Whether the request comes from a browser that opened the editing link. */
  readonly mayEdit: (request: IncomingMessage) => boolean
  /** Milliseconds from a request to its answer. */
  readonly timeout: number
  /** Absent: nothing is kept. */
  readonly cache?: BodyCache
}

interface Question {
  readonly query: unknown
  readonly operationName: unknown
  readonly variables: unknown
}

/** Answers one request to /graphql: guards first, then a kept body, then the API. */
export async function answerGraphql(endpoint: GraphqlEndpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (needsCsrfHeader(request) && request.headers[CSRF_HEADER] === undefined) {
    return refuse(response, 403, 'CSRF', `Posts that are not application/json need the header ${CSRF_HEADER}.`)
  }
  let body: Buffer
  try {
    body = await readBody(request, MAX_BODY_BYTES)
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    response.setHeader('Connection', 'close')
    return refuse(response, 413, 'BODY_TOO_LARGE', `A request may have at most ${MAX_BODY_BYTES} bytes.`)
  }

  const language = languageOf(request.headers['accept-language'])
  try {
    const answer = await within(endpoint.timeout, () =>
      withDeadline(readingTime(endpoint.timeout), () => answerQuestion(endpoint, request, body, language)),
    )
    send(request, response, answer)
  } catch (error) {
    fail(endpoint, request, response, error, language)
  }
}

/** What a store no longer answers in this time is told as missing, beside what it has answered. */
const readingTime = (timeout: number): number => Math.max(timeout - 1_000, timeout / 2)

/** A kept body, or what the API says. */
async function answerQuestion(endpoint: GraphqlEndpoint, request: IncomingMessage, body: Buffer, language: Language): Promise<Answer> {
  const key = await keyOf(endpoint, request, body, language)
  const kept = key === undefined ? undefined : endpoint.cache?.get(key)
  if (kept) {
    const encoding = preferredEncoding(request.headers['accept-encoding'])
    return { ...kept, status: 200, encoding, body: await inEncoding(kept, encoding) }
  }
  const exchange: Exchange = { language, writing: writingOf(endpoint, request), outcome: { cacheable: true } }
  const answer = await endpoint.api.fetch(urlOf(request), fetchInit(request, body), exchange)
  const contentType = answer.headers.get('content-type') ?? 'application/json'
  const answered = Buffer.from(await answer.arrayBuffer())
  if (answered.length > AT_ONE_GO) await ownTurn()
  const fresh = key !== undefined && exchange.outcome.cacheable && answer.status === 200 ? await keep(answered, contentType) : undefined
  if (fresh) endpoint.cache?.set(key!, fresh)
  const encoding = answered.length < MIN_COMPRESSED_BYTES ? 'identity' : preferredEncoding(request.headers['accept-encoding'])
  const encoded = fresh && encoding === 'br' ? fresh.brotli : await encode(answered, encoding)
  const allow = answer.headers.get('allow')
  return {
    status: answer.status,
    contentType,
    encoding,
    body: encoded,
    ...(isReusable(request, answer.status) && { etag: fresh?.etag ?? etagOf(answered) }),
    ...(allow === null ? {} : { allow }),
  }
}

/** Host, Origin and what a proxy forwards can take the right to write away, never give it. */
function writingOf({ mayEdit }: GraphqlEndpoint, request: IncomingMessage): Writing {
  if (!mayEdit(request)) return 'NO_EDITING_LINK'
  return request.headers[CSRF_HEADER] === undefined || isFromElsewhere(request) ? 'FOREIGN_PAGE' : 'ALLOWED'
}

/** What the browser says where it says so; else whether the page's host is the one that was asked. */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  const { origin, host } = headers
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}

/** Whatever a form or a script of another site can send without asking first. */
function needsCsrfHeader(request: IncomingMessage): boolean {
  return request.method === 'POST' && !/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')
}

async function keyOf(
  { cache, store, clock }: GraphqlEndpoint,
  request: IncomingMessage,
  body: Buffer,
  language: string,
): Promise<string | undefined> {
  const question = cache && questionOf(request, body)
  if (!question || typeof question.query !== 'string') return undefined
  const { content } = await store.revision()
  const accept = request.headers.accept ?? ''
  return cacheKey({ ...question, scope: 'public', contentRevision: content, day: clock.today(), language, accept })
}

/** What a question may consist of to be answered from what is kept; anything else is left to the API to judge. */
const PARTS = new Set(['query', 'operationName', 'variables'])

function questionOf(request: IncomingMessage, body: Buffer): Question | undefined {
  try {
    if (request.method === 'GET') {
      const { searchParams } = new URL(urlOf(request))
      if ([...searchParams.keys()].some((name) => !PARTS.has(name))) return undefined
      const variables = searchParams.get('variables')
      return {
        query: searchParams.get('query'),
        operationName: searchParams.get('operationName'),
        variables: variables === null ? null : JSON.parse(variables),
      }
    }
    if (request.method !== 'POST') return undefined
    const question = JSON.parse(body.toString('utf8')) as Question
    return Object.keys(question).every((name) => PARTS.has(name)) ? question : undefined
  } catch {
    return undefined
  }
}

const urlOf = (request: IncomingMessage): string => `http://localhost${request.url}`

function fetchInit(request: IncomingMessage, body: Buffer): RequestInit {
  const headers: Record<string, string> = {}
  for (const name of ['accept', 'content-type'] as const) if (request.headers[name] !== undefined) headers[name] = request.headers[name]
  const method = request.method ?? 'GET'
  return method === 'GET' || method === 'HEAD' ? { method, headers } : { method, headers, body: body.toString('utf8') }
}

interface Answer {
  readonly status: number
  readonly contentType: string
  readonly encoding: 'br' | 'gzip' | 'identity'
  readonly body: Buffer
  /** Of one that may be asked for again by it. */
  readonly etag?: string
  /** The methods there are, where this one is none of them. */
  readonly allow?: string
}

const isReusable = ({ method }: IncomingMessage, status: number): boolean => method === 'GET' && status === 200

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, contentType, encoding, body, etag, allow } = answer
  if (contentType.startsWith('text/html')) allowInlinePage(response)
  if (allow !== undefined) response.setHeader('Allow', allow)
  response.setHeader('Content-Type', contentType)
  response.setHeader('Vary', 'Accept, Accept-Encoding, Accept-Language')
  const tag = isReusable(request, status) ? etag : undefined
  response.setHeader('Cache-Control', tag === undefined ? 'no-store' : 'no-cache')
  if (tag !== undefined) response.setHeader('ETag', tag)
  if (tag !== undefined && matches(request.headers['if-none-match'], tag)) {
    response.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(status).end(body)
}

/** What the API would answer, where not even the revision can be read or the time is up. */
function fail({ logger }: GraphqlEndpoint, request: IncomingMessage, response: ServerResponse, error: unknown, language: Language): void {
  const masked = maskError(error, (cause) => logger.error({ err: cause }, 'A question could not be answered'))
  const presented = presentError(masked, language)
  const contentType = /graphql-response\+json/.test(request.headers.accept ?? '') ? 'application/graphql-response+json' : 'application/json'
  response
    .writeHead(statusOf(presented) ?? 500, { 'Content-Type': `${contentType}; charset=utf-8`, 'Cache-Control': 'no-store' })
    .end(JSON.stringify({ errors: [presented] }))
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(body)
}
