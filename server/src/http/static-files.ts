import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { matches } from './body-cache.ts'
import { type Encoding, preferredEncoding } from './encodings.ts'

/** Files of the built client, by the path they are asked for; nothing outside this list is ever read. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

interface StaticFile {
  readonly path: string
  readonly contentType: string
  /** Its name holds a hash of its content. */
  readonly immutable: boolean
  /** Precompressed copies beside it. */
  readonly variants: readonly Encoding[]
  /** Changes its text on the way out. */
  readonly rewrite?: (text: string) => string
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const suffixes: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
]

/** The pages a person can open directly; the client draws them. `:id` stands for one segment. */
const PAGES = [
  '/',
  '/netzwerk',
  '/karte',
  '/luecken',
  '/luecken/:kreis',
  '/partner',
  '/akteure',
  '/akteure/:id',
  '/wettbewerb',
  '/veranstaltungen',
  '/veranstaltungen/planen',
  '/angebote',
  '/bedarfe',
  '/merkliste',
  '/neues',
  '/quellen',
  '/daten',
  '/bearbeiten',
]
const pages = PAGES.map((page) => new RegExp(`^${page.replace(/:\w+/g, '[^/]+')}/?$`))

/** Empty where the client has not been built. */
export async function findStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const present = new Set(paths)
  const files = new Map<string, StaticFile>()
  for (const path of paths) {
    const contentType = contentTypes[extname(path)]
    if (contentType === undefined) continue
    const asked = `/${relative(folder, path).split(sep).join('/')}`
    const variants = suffixes.filter(([, suffix]) => present.has(path + suffix)).map(([encoding]) => encoding)
    files.set(asked, { path, contentType, variants, immutable: asked.startsWith('/assets/') })
  }
  return files
}

/** Of made up data: the page says so from its first byte, so that there is room for the words from the start. */
export function markFictional(files: StaticFiles): StaticFiles {
  const page = files.get('/index.html')
  if (!page) return files
  return new Map(files).set('/index.html', { ...page, variants: [], rewrite: (html) => html.replace('<html', '<html data-fictional') })
}

/** Answers with a file, with the page for one of the dashboard's addresses, or with 404. `status`: of a page, where it says that something is wrong. */
export async function answerStatic(files: StaticFiles, request: IncomingMessage, response: ServerResponse, status = 200): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' }).end('Method not allowed\n')
    return
  }
  const path = pathOf(request)
  const file = path === '/' || path === '/index.html' ? undefined : files.get(path)
  if (file) return sendFile(file, 200, request, response)
  const index = files.get('/index.html')
  const isAsset = extname(path) !== '' && !pages.some((page) => page.test(path))
  if (index && !isAsset) return sendFile(index, pages.some((page) => page.test(path)) ? status : 404, request, response)
  const text = index ? 'Not found\n' : 'The dashboard has not been built: run "pnpm build", or "npm start", which does it.\n'
  response.writeHead(status === 200 ? 404 : status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(text)
}

function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
  } catch {
    return '/\0'
  }
}

async function sendFile(file: StaticFile, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const preferred = preferredEncoding(request.headers['accept-encoding'])
  const encoding = file.variants.includes(preferred)
    ? preferred
    : file.variants.includes('gzip') && preferred === 'br'
      ? 'gzip'
      : 'identity'
  const suffix = suffixes.find(([name]) => name === encoding)?.[1] ?? ''
  const read = await readFile(file.path + suffix)
  const body = file.rewrite ? Buffer.from(file.rewrite(read.toString())) : read
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  response.setHeader('Content-Type', file.contentType)
  response.setHeader('Vary', 'Accept-Encoding')
  if (status < 400 || !response.hasHeader('Cache-Control'))
    response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', etag)
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body)
}
