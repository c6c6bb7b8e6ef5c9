/**
 * Measures what a browser with an empty cache loads for the first page: compressed bytes of every answer, by kind, and
 * what is loaded later for graph and map.
 *
 * node bench/page/run.ts [--data <folder>] [--write]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, unpackChromium } from '../../e2e/setup/chromium.ts'
import { conditions, table, writeSection } from '../lib/report.ts'
import { startServer } from '../lib/server.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } })
const TARGET_KB = 500
const PAGES = ['/', '/netzwerk', '/karte']

interface Loaded {
  readonly kind: string
  readonly url: string
  readonly bytes: number
}

const measured = conditions()
const own = values.data ? undefined : mkdtempSync(join(tmpdir(), 'netzatlas-page-'))
const server = await startServer({ NETZATLAS_DATA: values.data ?? own! })
try {
  const chromium = await launch(await unpackChromium())
  try {
    const pages = new Map<string, Loaded[]>()
    for (const path of PAGES) {
      const context = await chromium.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      const answers = new Map<string, { kind: string; url: string }>()
      const loaded: Loaded[] = []
      session.on('Network.responseReceived', ({ requestId, type, response }) => answers.set(requestId, { kind: type, url: response.url }))
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const answer = answers.get(requestId)
        if (answer) loaded.push({ ...answer, bytes: encodedDataLength })
      })
      await page.goto(server.address + path, { waitUntil: 'networkidle' })
      await page.waitForTimeout(1_000)
      pages.set(path, loaded)
      await context.close()
    }
    report(pages)
  } finally {
    await chromium.close()
  }
} finally {
  await server.stop()
  if (own) rmSync(own, { recursive: true, force: true })
}

function report(pages: ReadonlyMap<string, readonly Loaded[]>): void {
  const kinds = ['Document', 'Stylesheet', 'Script', 'Font', 'Fetch', 'Image', 'Other']
  const kilobytes = (list: readonly Loaded[]) => (list.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000).toFixed(1)
  const kindOf = ({ kind }: Loaded) => (kinds.includes(kind) ? kind : 'Other')
  const rows = [...pages].map(([path, loaded]) => {
    const total = Number(kilobytes(loaded))
    const verdict = path === '/' ? (total <= TARGET_KB ? 'met' : '**missed**') : ''
    return [
      `\`${path}\``,
      ...kinds.map((kind) => kilobytes(loaded.filter((one) => kindOf(one) === kind))),
      kilobytes(loaded),
      path === '/' ? `${TARGET_KB}` : '',
      verdict,
    ]
  })
  const largest = pages
    .get('/')!
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 8)
  for (const { url, bytes } of largest)
    process.stderr.write(`${(bytes / 1_000).toFixed(1).padStart(8)} kB  ${url.replace(server.address, '')}\n`)
  const text = [
    `${measured}. Chromium, empty cache, real data; bytes as transferred (compressed, with headers), each page opened by itself until nothing more is loaded.`,
    '',
    table(['kB', ...kinds.map((kind) => kind.toLowerCase()), 'all', 'must be at most', ''], rows),
  ].join('\n')
  console.log(text)
  if (values.write) writeSection('page', text)
}
