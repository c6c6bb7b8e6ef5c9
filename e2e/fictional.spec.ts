import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberIn } from './setup/ask.ts'
import { answersTakeTime, jumps } from './setup/layout-shift.ts'
import { startProduct } from './setup/product.ts'
import { openVisitor, PHONE, settled, type Visitor, WIDE } from './setup/visit.ts'

const root = join(import.meta.dirname, '..')
const data = mkdtempSync(join(tmpdir(), 'netzatlas-e2e-fictional-'))
let product: Awaited<ReturnType<typeof startProduct>>
let visitor: Visitor
beforeAll(async () => {
  await promisify(execFile)('node', ['tools/generate/main.ts', '--size', 'small', '--seed', '42', '--data', data], { cwd: root })
  product = await startProduct(data)
  visitor = await openVisitor([], product.address)
})
afterAll(async () => {
  await visitor?.close()
  const ended = new Promise((resolve) => product.child.once('exit', resolve))
  product.child.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true, force: true })
})

/** Answers that are asked for by this pattern wait until they are let go. */
async function held(page: Page, pattern: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(pattern, async (route) => {
    await promise
    await route.continue().catch(() => undefined)
  })
  return resolve
}

describe('made-up data', () => {
  it.each(
    ['/', '/netzwerk', '/karte', '/luecken', '/akteure', '/wettbewerb', '/veranstaltungen', '/quellen', '/neues'].flatMap((path) => [
      { path, viewport: WIDE },
      { path, viewport: PHONE },
    ]),
  )('are called so before anything of them is known, and nothing moves: $path, $viewport.width px', async ({ path, viewport }) => {
    let letGo = () => {}
    const prepare = async (page: Page) => {
      await answersTakeTime(page)
      letGo = await held(page, /operationName=Shell\b/)
    }
    const { page, faults, close } = await visitor.visit(path, { viewport, prepare })
    await page.getByText(/^Erfundene Daten zum Ausprobieren/).waitFor()
    await page.locator('main h1').first().waitFor()
    letGo()
    await settled(page)
    expect(await jumps(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  it('are called so in a saved picture of the network, too', async () => {
    const { page, close } = await visitor.visit('/netzwerk')
    await page.getByRole('application').waitFor()
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'SVG', exact: true }).click()
    const path = join(data, 'saved.svg')
    await (await saving).saveAs(path)
    expect(readFileSync(path, 'utf8')).toContain('Erfundene Daten zum Ausprobieren')
    await close()
  })
})

describe('a network with more lines than a browser prints as shapes', () => {
  it('lies on paper as pixels, with its colours', async () => {
    const { page, close } = await visitor.visit('/netzwerk?alle=1')
    await page.getByRole('application').locator('[data-layer="ground"]').waitFor()
    await page.getByText(/^[\d.]+ von [\d.]+ Akteuren$/).waitFor()
    const { begun, coloured } = await page.evaluate(() => {
      const { prototype } = CanvasRenderingContext2D
      const plain = prototype.moveTo
      let begun = 0
      prototype.moveTo = function (this: CanvasRenderingContext2D, x: number, y: number) {
        begun++
        plain.call(this, x, y)
      }
      window.dispatchEvent(new Event('beforeprint'))
      const canvas = document.querySelector<HTMLCanvasElement>('[data-drawn] canvas')!
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      // A share of what is no shade of grey.
      let coloured = 0
      for (let i = 0; i < data.length; i += 4) if (Math.abs(data[i]! - data[i + 2]!) > 60) coloured++
      return { begun, coloured: (4 * coloured) / data.length }
    })
    expect(begun).toBeLessThan(1000)
    expect(coloured).toBeGreaterThan(0.03)
    await close()
  })
})

/** A page after the first one. */
const NEXT_PAGE = /\/graphql\?.*after%22%3A%22/

describe('a list of more than 2,000', () => {
  const save = (page: Page) => page.getByRole('button', { name: 'Als CSV speichern' })
  const total = async (page: Page) =>
    numberIn(
      /^([\d.]+) Akteure/.exec(
        (await page
          .getByText(/^[\d.]+ Akteure/)
          .first()
          .textContent()) ?? '',
      )?.[1],
    )

  it('is saved to its last row, in the order of the table', async () => {
    const { page, faults, close } = await visitor.visit('/akteure?sort=name')
    await save(page).waitFor()
    const all = await total(page)
    expect(all).toBeGreaterThan(2000)
    const [download] = await Promise.all([page.waitForEvent('download'), save(page).click()])
    const [, ...rows] = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(rows).toHaveLength(all)
    expect(new Set(rows).size).toBeGreaterThan(0.99 * all)
    const first = await page.locator('tbody tr[data-index="0"] a').textContent()
    expect(rows[0]).toContain(first)
    expect(faults).toEqual([])
    await close()
  })

  it('tells how far it is read and can be stopped by the same key; where the server fails it says that nothing was saved', async () => {
    const { page, close } = await visitor.visit('/akteure')
    await save(page).focus()
    const letGo = await held(page, NEXT_PAGE)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Abbrechen' }).waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: `100 von ${(await total(page)).toLocaleString('de-DE')} gelesen` })
      .waitFor()
    await page.keyboard.press('Enter')
    await save(page).waitFor()
    letGo()
    await page.unrouteAll({ behavior: 'wait' })
    await page.route(NEXT_PAGE, (route) => route.abort())
    await save(page).press('Enter')
    await page.getByText('Nicht gespeichert: Die Liste war nicht ganz zu lesen.').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Noch einmal versuchen' }).press('Enter'),
    ])
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength((await total(page)) + 1)
    await close()
  })
})
