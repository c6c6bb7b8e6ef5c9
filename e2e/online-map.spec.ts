import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startProduct } from './setup/product.ts'
import { axeViolations, isOwnAddress, openVisitor, type Visitor } from './setup/visit.ts'

const drawn = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('netzatlas:map-idle').length > 0)

/** Opens the map and answers all that is asked for from then on. */
async function openMap(visitor: Visitor, address: string): Promise<{ page: Page; asked: readonly string[] }> {
  const { page } = await visitor.visit('/quellen')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${address}/karte`)
  return { page, asked }
}

describe('the ground of the map', () => {
  it('comes from the product itself, and nothing else is asked for either', async () => {
    const visitor = await openVisitor()
    const { page, asked } = await openMap(visitor, inject('address'))
    await drawn(page)
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((url) => !isOwnAddress(url, inject('address')))).toEqual([])
    await visitor.close()
  })
})

/** One point of colour. */
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
const STYLE = {
  version: 8,
  sources: { bild: { type: 'raster', tiles: ['kacheln/{z}/{x}/{y}.png'], tileSize: 256, attribution: '<a href="/">© Musterkarte</a>' } },
  layers: [{ id: 'bild', type: 'raster', source: 'bild' }],
}

describe('a product that is told of a style of another server', () => {
  const data = mkdtempSync(join(tmpdir(), 'netzatlas-e2e-map-'))
  let hasTiles = true
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (request.url === '/stil.json') response.end(JSON.stringify(STYLE))
    else if (hasTiles) response.writeHead(200, { 'Content-Type': 'image/png' }).end(TILE)
    else response.writeHead(503).end()
  })
  let other: string
  let product: { readonly address: string; readonly child: ChildProcess }
  let visitor: Visitor
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    product = await startProduct(data, { NETZATLAS_MAP_STYLE: `${other}/stil.json` })
    visitor = await openVisitor([], product.address)
  })
  afterAll(async () => {
    await visitor?.close()
    const ended = new Promise((resolve) => product.child.once('exit', resolve))
    product.child.kill('SIGTERM')
    await ended
    server.closeAllConnections()
    server.close()
    rmSync(data, { recursive: true, force: true })
  })

  it('shows it below the map and names whose it is, and asks no third server', async () => {
    hasTiles = true
    const { page, asked } = await openMap(visitor, product.address)
    await page.getByText(/Kartengrund: © Musterkarte/).waitFor()
    await drawn(page)
    expect(asked).toContain(`${other}/stil.json`)
    expect(asked.some((url) => url.startsWith(`${other}/kacheln/`))).toBe(true)
    expect(asked.filter((url) => !isOwnAddress(url, product.address) && !isOwnAddress(url, other))).toEqual([])
    expect(await axeViolations(page)).toEqual([])
  })

  it('shows its own map where that server has no tiles, and says so', async () => {
    hasTiles = false
    const { page } = await openMap(visitor, product.address)
    await page.getByText(/^Die Hintergrundkarte von 127\.0\.0\.1:\d+ ist nicht erreichbar\./).waitFor()
    await drawn(page)
    expect(await page.getByText(/Kartengrund:/).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })
})
