/**
 * Measures the map of the large network without a graphics card, in one run against MapLibre alone: until it rests with
 * all actors against MapLibre's own clustering in the browser; until cooperations are drawn (flows between Kreise)
 * against every line as GeoJSON; until those of a near window are drawn singly against the same ones as GeoJSON; and the
 * script time of colouring all Kreise anew. Ours and theirs take turns. What it is
 * measured against draws the same land, but no labels.
 *
 * node bench/map/run.ts --data <folder of the large network> [--runs 3] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, unpackChromium } from '../../e2e/setup/chromium.ts'
import { conditions, percentile, table } from '../lib/report.ts'
import { startServer } from '../lib/server.ts'
import { PEER_PAGE } from './peer.ts'

type Browser = Awaited<ReturnType<typeof launch>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const { values } = parseArgs({
  options: { data: { type: 'string' }, runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
})
if (!values.data) throw new Error('--data <folder> names the large network: pnpm generate --size large --seed 42 --data <folder>')
const RUNS = Number(values.runs)
const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks/map.md')
const MAPLIBRE = join(import.meta.dirname, '../../client/node_modules/maplibre-gl/dist')
/** A script that works as a module too. */
const TOPOJSON = join(import.meta.dirname, '../../client/node_modules/topojson-client/dist/topojson-client.js')
const PATIENCE = 180_000

const median = (all: readonly number[]) => percentile(all, 50)

async function page(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE', reducedMotion: 'reduce' })
  const opened = await context.newPage()
  opened.setDefaultTimeout(PATIENCE)
  await opened.route('**/peer/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!
    if (name === 'index.html') return route.fulfill({ contentType: 'text/html', body: PEER_PAGE })
    const file = name === 'topojson.mjs' ? TOPOJSON : join(MAPLIBRE, name)
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) })
  })
  return opened
}

async function peer(
  browser: Browser,
  address: string,
  what: 'points' | 'lines' | 'near',
  about?: Near,
): Promise<{ ms: number; count: number }> {
  const opened = await page(browser)
  await opened.goto(`${address}/peer/index.html`)
  await opened.waitForFunction((name) => name in window, what)
  const measured = await opened.evaluate(
    ([name, its]) => (window as never as Record<string, (its: unknown) => Promise<{ ms: number; count: number }>>)[name]!(its),
    [what, about] as const,
  )
  await opened.context().close()
  return measured
}

/** From the making of the map until it rests and its rings are drawn. */
async function ownIdle(browser: Browser, address: string): Promise<number> {
  const opened = await page(browser)
  await opened.goto(`${address}/karte`)
  await opened.waitForFunction(() =>
    ['netzatlas:map-idle', 'netzatlas:map-rings'].every((name) => performance.getEntriesByName(name).length > 0),
  )
  const ms = await opened.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]!.startTime
    return Math.max(at('netzatlas:map-idle'), at('netzatlas:map-rings')) - at('netzatlas:map-start')
  })
  await opened.context().close()
  return ms
}

/** From the click that asks for cooperations, with their data at hand, until two frames after the legend tells of them. */
async function ownLines(opened: Page, words: string): Promise<number> {
  await opened.waitForFunction(() => performance.getEntriesByName('netzatlas:map-idle').length > 0)
  const layer = opened.getByRole('checkbox', { name: /^Kooperationen/ })
  const legend = opened.getByText(words)
  await legend.waitFor()
  await layer.click()
  await legend.waitFor({ state: 'detached' })
  return layer.evaluate(
    (box: HTMLElement, told) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        box.click()
        const look = () => {
          if (!document.body.textContent?.includes(told)) return requestAnimationFrame(look)
          return requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)))
        }
        requestAnimationFrame(look)
      }),
    words,
  )
}

async function ownFlows(browser: Browser, address: string): Promise<number> {
  const opened = await page(browser)
  await opened.goto(`${address}/karte?ebenen=akteure.kooperationen.grenzen`)
  const ms = await ownLines(opened, 'Kooperationen zwischen Kreisen')
  await opened.context().close()
  return ms
}

/** A window, and what the map asked for to draw its cooperations singly. */
interface Near {
  readonly view: typeof NEAR
  readonly variables: unknown
}

/** The Rhine and the Ruhr, from where cooperations are drawn singly. */
const NEAR = { lon: 7.1, lat: 51.3, zoom: 8.5 }

async function ownSingles(browser: Browser, address: string): Promise<{ ms: number; about: Near }> {
  const opened = await page(browser)
  const asked = opened.waitForRequest((request) => new URL(request.url()).searchParams.get('operationName') === 'MapCooperationLines')
  await opened.goto(`${address}/karte?ebenen=akteure.kooperationen.grenzen&lon=${NEAR.lon}&lat=${NEAR.lat}&zoom=${NEAR.zoom}`)
  const about = { view: NEAR, variables: JSON.parse(new URL((await asked).url()).searchParams.get('variables')!) }
  const ms = await ownLines(opened, 'Einzelne Kooperationen')
  await opened.context().close()
  return { ms, about }
}

/** Script time of each colouring of all Kreise, as the map itself notes it. */
async function recolouring(browser: Browser, address: string): Promise<{ ms: number; regions: number }[]> {
  const opened = await page(browser)
  await opened.goto(`${address}/karte?ebenen=abdeckung.grenzen&mass=akteure`)
  await opened.waitForFunction(() => performance.getEntriesByName('netzatlas:map-idle').length > 0)
  const all: { ms: number; regions: number }[] = []
  for (const measure of ['Kooperationen', 'Akteure je 100.000', 'zuletzt bestätigt', 'bekannte Akteure']) {
    const before = await opened.evaluate(() => performance.getEntriesByName('netzatlas:map-recolour').length)
    await opened.getByRole('combobox', { name: 'nach', exact: true }).click()
    await opened.getByRole('option', { name: measure, exact: true }).click()
    await opened.waitForFunction((count) => performance.getEntriesByName('netzatlas:map-recolour').length > count, before)
    all.push(
      await opened.evaluate(() => {
        const { duration, detail } = performance.getEntriesByName('netzatlas:map-recolour').at(-1) as PerformanceMeasure
        return { ms: duration, regions: detail as number }
      }),
    )
  }
  await opened.context().close()
  return all
}

/** Both in turns, so that what else the machine does meets both. */
async function inTurns<A, B>(ours: () => Promise<A>, theirs: () => Promise<B>): Promise<readonly [A[], B[]]> {
  const all: readonly [A[], B[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    all[0].push(await ours())
    all[1].push(await theirs())
  }
  return all
}

const measuredOn = conditions()
const browser = await launch(await unpackChromium())
const large = await startServer({ NETZATLAS_DATA: values.data })
try {
  const [idle, clustered] = await inTurns(
    () => ownIdle(browser, large.address),
    () => peer(browser, large.address, 'points'),
  )
  const [flows, lines] = await inTurns(
    () => ownFlows(browser, large.address),
    () => peer(browser, large.address, 'lines'),
  )
  const about: Near[] = []
  const [singles, same] = await inTurns(
    async () => {
      const own = await ownSingles(browser, large.address)
      about.push(own.about)
      return own.ms
    },
    () => peer(browser, large.address, 'near', about.at(-1)),
  )
  const coloured: { ms: number; regions: number }[] = []
  for (let run = 0; run < RUNS; run++) coloured.push(...(await recolouring(browser, large.address)))

  const [ownMs, peerMs] = [median(idle), median(clustered.map(({ ms }) => ms))]
  const [flowMs, lineMs] = [median(flows), median(lines.map(({ ms }) => ms))]
  const [singleMs, sameMs] = [median(singles), median(same.map(({ ms }) => ms))]
  const [times, regions] = [coloured.map(({ ms }) => ms), Math.max(...coloured.map((one) => one.regions))]
  const [points, count, pairs] = [clustered[0]!.count, lines[0]!.count, same[0]!.count].map((value) => value.toLocaleString('en'))
  const text = `# The map\n\n${measuredOn}; ${RUNS} runs, medians; no graphics card.\n\n${table(
    ['what', 'ours, ms', 'MapLibre alone, ms', 'MapLibre / ours'],
    [
      [`until the map rests with ${points} actors`, ownMs.toFixed(0), peerMs.toFixed(0), (peerMs / ownMs).toFixed(1)],
      [`cooperations: flows between Kreise, ${count} lines as GeoJSON`, flowMs.toFixed(0), lineMs.toFixed(0), (lineMs / flowMs).toFixed(1)],
      [
        `cooperations of a near window: ${pairs} pairs, the same as GeoJSON`,
        singleMs.toFixed(0),
        sameMs.toFixed(0),
        (sameMs / singleMs).toFixed(1),
      ],
      [`colouring ${regions} Kreise anew (script), median`, median(times).toFixed(1), '', ''],
      [`colouring ${regions} Kreise anew (script), slowest`, Math.max(...times).toFixed(1), '', ''],
    ],
  )}\n`
  process.stdout.write(text)
  if (values.write) writeFileSync(DOCUMENT, text)
} finally {
  await browser.close()
  await large.stop()
}
