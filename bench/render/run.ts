/**
 * Measures how long our drawing and three others take to show the same network: until the first picture, for a step of
 * zooming, and to bring out a neighbourhood. All in one run, one after the other in changing order.
 *
 * npm --prefix bench/render ci && node bench/render/run.ts [--rounds 3] [--sizes 2500x7500,10000x30000] [--only ours,sigma]
 *   [--patience <seconds for one renderer and size>] [--log <file of results: earlier ones in it count, too>] [--write]
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, unpackChromium } from '../../e2e/setup/chromium.ts'
import { conditions, percentile, table } from '../lib/report.ts'
import { bundle, RENDERERS } from './bundle.ts'
import { sceneOf } from './data.ts'
import { cpuSeconds } from './processor.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '2500x7500,10000x30000,25000x100000' },
    only: { type: 'string', default: RENDERERS.join(',') },
    log: { type: 'string' },
    patience: { type: 'string', default: '120' },
    screenshots: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
type Browser = Awaited<ReturnType<typeof launch>>

const WINDOW = { width: 1440, height: 900 }
const FRAMES = 8

interface Result {
  readonly first: number
  readonly firstCpu: number
  readonly zoom: number
  readonly zoomCpu: number
  readonly zoomScript: number
  readonly highlight: number
  readonly highlightCpu: number
}

const measured = conditions()
const sizes = values.sizes.split(',').map((size) => size.split('x').map(Number) as [number, number])
const names = values.only.split(',')
const bundles = new Map(await Promise.all(names.map(async (name) => [name, await bundle(name)] as const)))
const tokens = readFileSync(join(import.meta.dirname, '../../client/src/ui/tokens.css'), 'utf8')
const results = new Map<string, Result[]>()
const keep = (key: string, result: Result) => results.set(key, [...(results.get(key) ?? []), result])
if (values.log && existsSync(values.log))
  for (const line of readFileSync(values.log, 'utf8').split('\n').filter(Boolean)) {
    const { key, result } = JSON.parse(line) as { key: string; result: Result }
    keep(key, result)
  }
const executable = await unpackChromium()

const scenes = sizes.map(([vertices, lines]) => JSON.stringify(sceneOf(vertices, lines)))
let rounds = 0
for (; rounds < Number(values.rounds); rounds++) {
  for (const [i, [vertices, lines]] of sizes.entries()) {
    const order = names.map((_, place) => names[(place + rounds) % names.length]!)
    for (const name of order) {
      const key = `${vertices}x${lines} ${name}`
      const browser = await launch(executable)
      try {
        const result = await Promise.race([measure(browser, name, scenes[i]!), late()])
        keep(key, result)
        if (values.log) appendFileSync(values.log, `${JSON.stringify({ key, result })}\n`)
        process.stderr.write(`${key} ${JSON.stringify(result)}\n`)
      } catch (error) {
        process.stderr.write(`${key} ${String(error).slice(0, 300)}\n`)
      } finally {
        await browser.close()
      }
    }
  }
  // What was measured so far stands even if a later round is broken off.
  report()
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('took too long')), 1000 * Number(values.patience)).unref())
}

async function measure(browser: Browser, name: string, scene: string): Promise<Result> {
  const page = await browser.newPage({ viewport: WINDOW })
  page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`))
  await page.route('http://bench.local/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><style>${tokens} body{margin:0} #stage{position:relative;width:100vw;height:100vh;overflow:hidden}
        #stage>[data-layer]{position:absolute;inset:0;width:100%;height:100%} #stage>[data-layer=above]{pointer-events:none}</style><div id="stage"></div>`,
    }),
  )
  await page.goto(`http://bench.local/${name === 'ours (all lines)' ? '?all' : ''}`)
  await page.addScriptTag({ content: bundles.get(name)!, type: 'module' })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const script = async () => (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === 'ScriptDuration')!.value
  const ask = <T>(call: string): Promise<T> => page.evaluate(`window.bench.${call}`) as Promise<T>
  await page.evaluate((json) => Object.assign(window, { scene: JSON.parse(json) }), scene)
  const begin = cpuSeconds()
  const first = await ask<number>('first(window.scene)')
  const firstCpu = 1000 * (cpuSeconds() - begin)
  await ask('rest()')
  if (values.screenshots) await page.screenshot({ path: join(values.screenshots, `${name}.png`) })
  const before = { cpu: cpuSeconds(), script: await script() }
  const zoom = await ask<number[]>(`zoom(${FRAMES})`)
  const after = { cpu: cpuSeconds(), script: await script() }
  await ask('rest()')
  const { vertices } = JSON.parse(scene) as { vertices: { id: string[]; importance: number[] } }
  const hubs = vertices.id
    .map((id, i) => ({ id, degree: vertices.importance[i]! }))
    .sort((a, b) => b.degree - a.degree)
    .slice(3, 6)
  const beforeHighlight = cpuSeconds()
  const highlight = await ask<number[]>(`highlight(${JSON.stringify(hubs.map(({ id }) => id))})`)
  const afterHighlight = cpuSeconds()
  return {
    first,
    firstCpu,
    zoom: percentile(zoom, 50),
    zoomCpu: (1000 * (after.cpu - before.cpu)) / FRAMES,
    zoomScript: (1000 * (after.script - before.script)) / FRAMES,
    highlight: percentile(highlight, 50),
    // Brought out and taken back.
    highlightCpu: (1000 * (afterHighlight - beforeHighlight)) / (2 * highlight.length),
  }
}

function report(): void {
  const median = (key: string, of: (result: Result) => number): number | undefined => {
    const all = results.get(key)?.map(of)
    return all && all.length > 0 ? percentile(all, 50) : undefined
  }
  const measures = [
    ['first picture', (r: Result) => r.first],
    ['processor time of it', (r: Result) => r.firstCpu],
    ['zoom frame', (r: Result) => r.zoom],
    ['of it script', (r: Result) => r.zoomScript],
    ['processor time of a zoom frame', (r: Result) => r.zoomCpu],
    ['highlight', (r: Result) => r.highlight],
    ['processor time of a highlight', (r: Result) => r.highlightCpu],
  ] as const
  const all = [...new Set([...results.keys()].map((key) => key.split(' ')[0]!))].map(
    (size) => size.split('x').map(Number) as [number, number],
  )
  const sections = all.map(([vertices, lines]) => {
    const size = `${vertices}x${lines}`
    const runs = Math.max(...RENDERERS.map((name) => results.get(`${size} ${name}`)?.length ?? 0))
    const rows = RENDERERS.map((name) => [
      name,
      ...measures.map(([, of]) => {
        const value = median(`${size} ${name}`, of)
        const ours = median(`${size} ours`, of)
        if (value === undefined) return 'gave up'
        const ratio = ours && name !== 'ours' ? ` (${(value / ours).toFixed(1)})` : ''
        return `${value < 10 ? value.toFixed(1) : Math.round(value)}${ratio}`
      }),
    ])
    return `### ${vertices.toLocaleString('en')} vertices, ${lines.toLocaleString('en')} lines, median of ${runs === 1 ? 'one run' : `up to ${runs} runs`}\n\n${table(['ms', ...measures.map(([name]) => name)], rows)}`
  })
  const text = `${measured}.\n\n${sections.join('\n\n')}`
  console.log(text)
  if (!values.write) return
  const file = join(import.meta.dirname, '../../docs/benchmarks/render.md')
  const document = readFileSync(file, 'utf8')
  const [begin, end] = ['<!-- render -->', '<!-- /render -->']
  writeFileSync(file, `${document.slice(0, document.indexOf(begin) + begin.length)}\n${text}\n${document.slice(document.indexOf(end))}`)
}
