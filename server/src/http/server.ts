import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { OnlineMap } from '../environment.ts'
import { type Health, storeHealth } from '../observability/health.ts'
import { type Logger, withRequestId } from '../observability/logger.ts'
import { requestIdOf } from '../observability/request-id.ts'
import type { RevisionReader, StoreLifecycle } from '../ports/store.ts'
import { EDITING_PATH } from './editing-key.ts'
import { answerEditingLink, type EditingDoor } from './editing-link.ts'
import { answerFeed, type FeedEndpoint, isFeed } from './feeds.ts'
import { answerGraphql, type GraphqlEndpoint } from './graphql-endpoint.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { answerSheet, isSheet, type SheetEndpoint } from './sheets.ts'
import { answerStarting } from './starting.ts'
import { answerStatic, type StaticFiles } from './static-files.ts'

/** What the dashboard asks for which style its maps show. */
const ONLINE_MAP_PATH = '/online-map.json'
const KEEP_ALIVE_MS = 65_000

/** What is served once everything stands. */
export interface Site {
  readonly graphql: GraphqlEndpoint
  readonly store: RevisionReader & StoreLifecycle
  readonly files: StaticFiles
  readonly editing: EditingDoor
  readonly sheets: SheetEndpoint
  readonly feeds: FeedEndpoint
}

export interface HttpServer {
  readonly server: Server
  /** From now on requests are answered; before, all but /health get 503. */
  open(site: Site): void
  /** No new requests; resolves when those under way are answered, or after `graceMs`. */
  close(graceMs: number): Promise<void>
}

/** The one port: API, health and dashboard. Not yet listening. `onlineMap`: a style of another server that its maps show. */
export function createHttpServer(logger: Logger, onlineMap?: OnlineMap): HttpServer {
  let site: Site | undefined
  let stopping = false

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0]
    if (path === '/health') return answerHealth(stopping ? undefined : site, stopping, response)
    if (!site) return answerStarting(request, response)
    if (path === ONLINE_MAP_PATH) return answerOnlineMap(onlineMap, response)
    if (path === EDITING_PATH) return answerEditingLink(site.editing, site.files, request, response)
    if (path && isSheet(path)) return answerSheet(site.sheets, request, response)
    if (path && isFeed(path)) return answerFeed(site.feeds, request, response)
    return path === '/graphql' ? answerGraphql(site.graphql, request, response) : answerStatic(site.files, request, response)
  }

  const server = createServer((request, response) => {
    const requestId = requestIdOf(request.headers['x-request-id'])
    const started = performance.now()
    response.setHeader('X-Request-Id', requestId)
    setSecurityHeaders(request, response, onlineMap?.origins)
    withRequestId(requestId, () => {
      response.once('close', () => {
        const { method, url } = request
        const ms = Math.round(performance.now() - started)
        logger.info({ requestId, method, path: url?.split('?', 1)[0], status: response.statusCode, ms }, 'request')
      })
      answer(request, response).catch((error: unknown) => {
        logger.error({ err: error }, 'A request failed')
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Something went wrong. It has been recorded.\n')
      })
    })
  })

  // Longer than proxies usually keep a connection: a request must not arrive while it is being closed here.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return {
    server,
    open(next) {
      site = next
    },
    async close(graceMs) {
      stopping = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(force)
    },
  }
}

async function answerHealth(site: Site | undefined, stopping: boolean, response: ServerResponse): Promise<void> {
  const health: Health = site ? await storeHealth(site.store) : { status: stopping ? 'stopping' : 'starting' }
  response
    .writeHead(health.status === 'ok' ? 200 : 503, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(health))
}

/** {"style", "origins"}, or null where no other server is to be asked. */
function answerOnlineMap(onlineMap: OnlineMap | undefined, response: ServerResponse): void {
  response
    .writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(JSON.stringify(onlineMap ?? null))
}
