import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { startProduct } from './setup/product.ts'
import { axeViolations, isOwnAddress, mapIsDrawn, openVisitor, type Visitor } from './setup/visit.ts'

/** Opens the map and answers all that is asked for from then on. */
async function openMap(visitor: Visitor, address: string, path = '/karte'): Promise<{ page: Page; asked: readonly string[] }> {
  const { page } = await visitor.visit('/quellen')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address + path)
  return { page, asked }
}

describe('the ground of the map', () => {
  it('comes from the product itself, and nothing else is asked for either', async () => {
    const visitor = await openVisitor()
    const { page, asked } = await openMap(visitor, inject('address'))
    await mapIsDrawn(page)
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((url) => !isOwnAddress(url, inject('address')))).toEqual([])
    await visitor.close()
  })
})

/** One point of colour. */
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
const ATTRIBUTION = '<a href="/">© Musterkarte</a>'
const RASTER = {
  version: 8,
  sources: { bild: { type: 'raster', tiles: ['kacheln/{z}/{x}/{y}.png'], tileSize: 256, attribution: ATTRIBUTION } },
  layers: [{ id: 'bild', type: 'raster', source: 'bild' }],
}
const PINK = '#ff00ff'
/** The world in one colour, without glyphs and sprite. */
const AREA = {
  type: 'Polygon',
  coordinates: [
    [
      [-60, 20],
      [80, 20],
      [80, 75],
      [-60, 75],
      [-60, 20],
    ],
  ],
}
const GEOJSON = {
  version: 8,
  sources: { welt: { type: 'geojson', data: 'welt.geojson', attribution: ATTRIBUTION } },
  layers: [
    { id: 'grund', type: 'background', paint: { 'background-color': '#000' } },
    { id: 'welt', type: 'fill', source: 'welt', paint: { 'fill-color': PINK } },
  ],
}
/** As large public maps are made: vector tiles told of by TileJSON, names with glyphs, pictures of a sprite. */
const VECTOR = {
  version: 8,
  glyphs: 'schrift/{fontstack}/{range}.pbf',
  sprite: 'zeichen',
  sources: { karte: { type: 'vector', url: 'kacheln.json' } },
  layers: [
    { id: 'land', type: 'fill', source: 'karte', 'source-layer': 'land', paint: { 'fill-color': PINK } },
    {
      id: 'namen',
      type: 'symbol',
      source: 'karte',
      'source-layer': 'land',
      layout: { 'text-field': 'Musterland', 'text-font': ['Muster'], 'icon-image': 'punkt' },
    },
  ],
}
/** A vector tile of one layer that is all land (Mapbox Vector Tile 2.1). */
const VECTOR_TILE = (() => {
  const field = (number: number, bytes: readonly number[]) => [(number << 3) | 2, bytes.length, ...bytes]
  // From corner to corner of a side of 64: move to 0 0, line to 64 0, 64 64, 0 64, close.
  const geometry = [9, 0, 0, 26, 128, 1, 0, 0, 128, 1, 127, 0, 15]
  const feature = [0x18, 3, ...field(4, geometry)]
  const name = [...Buffer.from('land')]
  return Buffer.from(field(3, [0x78, 2, ...field(1, name), ...field(2, feature), 0x28, 64]))
})()
/** A range of glyphs without one. */
const GLYPHS = Buffer.from([0x0a, 15, 0x0a, 6, ...Buffer.from('Muster'), 0x12, 5, ...Buffer.from('0-255')])

const PATIENT = { timeout: 30_000, interval: 500 }

/** Share of the pixels of the map that have about that colour, as `#rrggbb`. */
async function shareOf(page: Page, colour: string): Promise<number> {
  const picture = (await page.getByRole('application').screenshot()).toString('base64')
  return page.evaluate(
    async ([source, wanted]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const rgb = [1, 3, 5].map((i) => Number.parseInt(wanted!.slice(i, i + 2), 16))
      let count = 0
      for (let i = 0; i < data.length; i += 4) if (rgb.every((value, channel) => Math.abs(data[i + channel]! - value) < 12)) count++
      return count / (data.length / 4)
    },
    [picture, colour],
  )
}

describe('a product that is told of a style of another server', () => {
  const data = mkdtempSync(join(tmpdir(), 'netzatlas-e2e-map-'))
  /** Undefined: that server has none. */
  let style: object | undefined = RASTER
  let hasTiles = true
  let asked: string[] = []
  const answers: Readonly<Record<string, () => readonly [type: string, body: string | Buffer]>> = {
    '/stil.json': () => ['application/json', JSON.stringify(style)],
    '/welt.geojson': () => ['application/geo+json', JSON.stringify({ type: 'Feature', properties: {}, geometry: AREA })],
    '/kacheln.json': () => [
      'application/json',
      JSON.stringify({ tilejson: '3.0.0', tiles: [`${other}/kacheln/{z}/{x}/{y}.pbf`], maxzoom: 14, attribution: ATTRIBUTION }),
    ],
    '/zeichen.json': () => ['application/json', JSON.stringify({ punkt: { x: 0, y: 0, width: 1, height: 1, pixelRatio: 1 } })],
    '/zeichen.png': () => ['image/png', TILE],
    '/schrift/Muster/0-255.pbf': () => ['application/x-protobuf', GLYPHS],
  }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    response.setHeader('Access-Control-Allow-Origin', '*')
    const isTile = path.startsWith('/kacheln/')
    if (isTile && !hasTiles) return response.writeHead(503).end()
    const isThere = path !== '/stil.json' || style !== undefined
    const answer = isTile
      ? () => [path.endsWith('.pbf') ? 'application/x-protobuf' : 'image/png', path.endsWith('.pbf') ? VECTOR_TILE : TILE] as const
      : isThere
        ? answers[path]
        : undefined
    if (!answer) return response.writeHead(404).end()
    const [type, body] = answer()
    return response.writeHead(200, { 'Content-Type': type }).end(body)
  })
  const stranger = createServer((_request, response) => {
    strangerAsked++
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.writeHead(200, { 'Content-Type': 'image/png' }).end(TILE)
  })
  let strangerAsked = 0
  let other: string
  let third: string
  let product: { readonly address: string; readonly child: ChildProcess }
  let visitor: Visitor
  const listening = async (one: typeof server) => {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', () => resolve()))
    return `http://127.0.0.1:${(one.address() as AddressInfo).port}`
  }
  beforeAll(async () => {
    other = await listening(server)
    third = await listening(stranger)
    product = await startProduct(data, { NETZATLAS_MAP_STYLE: `${other}/stil.json` })
    visitor = await openVisitor([], product.address)
  })
  beforeEach(() => {
    style = RASTER
    hasTiles = true
    asked = []
  })
  afterAll(async () => {
    await visitor?.close()
    const ended = new Promise((resolve) => product.child.once('exit', resolve))
    product.child.kill('SIGTERM')
    await ended
    for (const one of [server, stranger]) {
      one.closeAllConnections()
      one.close()
    }
    rmSync(data, { recursive: true, force: true })
  })
  const shown = async (path = '/karte') => {
    const { page, asked: byPage } = await openMap(visitor, product.address, path)
    await page.getByText(/Kartengrund: © Musterkarte/).waitFor()
    await mapIsDrawn(page)
    return { page, byPage }
  }

  it('shows it below the map and names whose it is, and asks no third server', async () => {
    const { page, byPage } = await shown()
    expect(byPage).toContain(`${other}/stil.json`)
    expect(asked.some((path) => path.startsWith('/kacheln/'))).toBe(true)
    expect(byPage.filter((url) => !isOwnAddress(url, product.address) && !isOwnAddress(url, other))).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    await page
      .getByText(/^Ein gespeichertes Bild zeigt die eigene Karte des Netzatlas, ohne den Kartengrund von 127\.0\.0\.1:\d+\.$/)
      .waitFor()
  })

  it('shows areas of a style without glyphs and sprite, and lays what says something above them', async () => {
    style = GEOJSON
    const { page } = await shown('/karte?ebenen=grenzen')
    await expect.poll(() => shareOf(page, PINK), PATIENT).toBeGreaterThan(0.5)
    const { page: coloured } = await shown('/karte?ebenen=abdeckung.grenzen&mass=akteure&flaechen=laender')
    const land = async () => (await shareOf(page, PINK)) - (await shareOf(coloured, PINK))
    // Coloured and hatched land covers it; what lies around Germany stays.
    await expect.poll(land, PATIENT).toBeGreaterThan(0.1)
    expect(await shareOf(coloured, PINK)).toBeGreaterThan(0.1)
  })

  it('draws actors and cooperations above it', async () => {
    style = GEOJSON
    const { page } = await shown('/karte?ebenen=akteure.kooperationen.grenzen')
    await page.getByLabel('Legende').getByText('Kooperationen zwischen Kreisen').waitFor()
    await expect.poll(() => shareOf(page, PINK), PATIENT).toBeGreaterThan(0.5)
    const colour = (name: string) => page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one).trim(), name)
    for (const name of ['--kind-municipality', '--kind-migrant-organisation', '--relation'])
      await expect.poll(async () => shareOf(page, await colour(name)), { ...PATIENT, message: name }).toBeGreaterThan(0.0001)
  })

  it('lets pictures and data come from that server and nothing from any other', async () => {
    const policy = (await fetch(product.address)).headers.get('content-security-policy') ?? ''
    const rules = policy.split('; ').map((rule) => rule.split(' '))
    expect(rules.filter(([, ...from]) => from.includes(other)).map(([name]) => name)).toEqual(['img-src', 'connect-src'])
    expect(policy.match(/\w+:\/\/[^\s;]+/g)).toEqual([other, other])
  })

  it('shows vector tiles, and asks its server for glyphs and sprite', async () => {
    style = VECTOR
    const { page, byPage } = await shown('/karte?ebenen=grenzen')
    await expect.poll(() => shareOf(page, PINK), PATIENT).toBeGreaterThan(0.4)
    for (const path of ['/kacheln.json', '/zeichen.json', '/zeichen.png', '/schrift/Muster/0-255.pbf']) expect(asked).toContain(path)
    expect(asked.some((path) => /^\/kacheln\/\d+\/\d+\/\d+\.pbf$/.test(path))).toBe(true)
    expect(byPage.filter((url) => !isOwnAddress(url, product.address) && !isOwnAddress(url, other))).toEqual([])
  })

  it('is darkened in a dark theme, so that what is written on it stays readable', async () => {
    style = GEOJSON
    const { page } = await shown('/karte?ebenen=grenzen')
    await expect.poll(() => shareOf(page, PINK), PATIENT).toBeGreaterThan(0.5)
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    await expect.poll(() => shareOf(page, PINK), PATIENT).toBe(0)
  })

  it.each([
    ['there is no style', undefined],
    ['what is there is no style', { version: 8 }],
  ])('shows its own map where %s, says so, and the map can be used', async (_what, broken) => {
    style = broken
    const { page } = await openMap(visitor, product.address)
    await page.getByText(/^Die Hintergrundkarte von 127\.0\.0\.1:\d+ ist nicht erreichbar\./).waitFor()
    await mapIsDrawn(page)
    expect(await page.getByText(/Kartengrund:/).count()).toBe(0)
    expect(await page.getByText(/Grenzen: © GeoBasis-DE/).count()).toBe(1)
    await page.getByRole('cell', { name: 'Köln', exact: true }).first().click()
    await page.waitForURL(/akteur=/)
  })

  it.each([
    ['raster tiles', RASTER],
    ['vector tiles', VECTOR],
  ])('shows its own map where that server has no %s, and says so', async (_what, broken) => {
    style = broken
    hasTiles = false
    const { page } = await openMap(visitor, product.address)
    await page.getByText(/^Die Hintergrundkarte von 127\.0\.0\.1:\d+ ist nicht erreichbar\./).waitFor()
    await mapIsDrawn(page)
    expect(await page.getByText(/Kartengrund:/).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })

  it('asks no server that was not named, even where the style names one', async () => {
    style = { ...RASTER, sources: { bild: { ...RASTER.sources.bild, tiles: [`${third}/{z}/{x}/{y}.png`] } } }
    const { page } = await openMap(visitor, product.address)
    await page.getByText(/^Die Hintergrundkarte von 127\.0\.0\.1:\d+ ist nicht erreichbar\./).waitFor()
    expect(strangerAsked).toBe(0)
  })
})
