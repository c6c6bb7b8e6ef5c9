import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberIn } from './setup/ask.ts'
import { expectClean, mapIsDrawn, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const MUNICIPALITIES = 10_751
const UNKNOWN = 'noch niemand hat nachgesehen'
const table = (page: Page) => page.getByRole('table', { name: 'Abdeckung nach Land, Kreis und Gemeinde' })
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** covered, stale, confirmed gap, unknown, all: the numbers of a row; a dash is nothing counted. */
async function numbers(page: Page, name: string): Promise<number[]> {
  const cells = await row(page, name).getByRole('cell').allTextContents()
  return cells.slice(1, 6).map(numberIn)
}

describe('coverage and gaps', () => {
  it('leads to planning a meeting in the chosen Land, and from a Kreis to recording that somebody looked there', async () => {
    const visit = await visitor.visit('/luecken?land=r-05')
    const { page } = visit
    const plan = page.getByRole('main').getByRole('link', { name: 'Nächstes Treffen planen' })
    await plan.waitFor()
    expect(await plan.getAttribute('href')).toBe('/veranstaltungen/planen?land=r-05')
    await page.getByRole('link', { name: 'Nachsehen in Köln festhalten' }).click()
    await page.waitForURL(/\/daten\?kreis=r-05315/)
    await page.getByText('1 Kommune gewählt').waitFor()
    expect(await page.getByRole('checkbox', { name: /^Köln/ }).isChecked()).toBe(true)
    await expectClean(visit)
    await visit.close()
  })

  it('shows four states that add up to all 10,751 municipalities, above the table and in it', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await row(page, 'Deutschland').waitFor()
    const [covered, stale, gap, unknown, all] = (await numbers(page, 'Deutschland')) as [number, number, number, number, number]
    expect(all).toBe(MUNICIPALITIES)
    expect(covered + stale + gap + unknown).toBe(MUNICIPALITIES)
    const tiles = page
      .locator('header')
      .getByRole('button')
      .filter({ hasText: /bestätigt|nachgesehen/ })
    const above = (await tiles.allTextContents()).map((text) => numberIn(/^[\d.]+/.exec(text)?.[0]))
    expect(above.reduce((sum, count) => sum + count, 0)).toBe(MUNICIPALITIES)
    expect(await page.locator('main').textContent()).toContain('das heißt nicht, dass es dort nichts gibt')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens a Land to its Kreise, whose numbers add up to those of the Land', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await row(page, 'Saarland').waitFor()
    const land = await numbers(page, 'Saarland')
    expect(land[4]).toBe(52)
    await table(page).getByRole('button', { name: 'Saarland' }).click()
    await page.waitForURL(/offen=r-10/)
    await table(page)
      .getByRole('rowheader', { name: /Regionalverband Saarbrücken/ })
      .waitFor()
    const more = table(page).getByRole('button', { name: /weitere Kreise?/ })
    await more.click()
    await more.waitFor({ state: 'detached' })
    const inner = await table(page)
      .locator('tr[data-depth="1"]')
      .evaluateAll((rows) =>
        rows.map((each) => [...each.querySelectorAll('td')].slice(1, 6).map((cell) => Number((cell.textContent ?? '').replace(/\D/g, '')))),
      )
    expect(inner).toHaveLength(6)
    for (const [column, count] of land.entries()) expect(inner.reduce((sum, one) => sum + (one[column] ?? 0), 0)).toBe(count)
    await page.reload()
    await table(page)
      .getByRole('rowheader', { name: /Regionalverband Saarbrücken/ })
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens the municipalities behind each number', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await row(page, 'Niedersachsen').waitFor()
    const [, stale, , unknown] = await numbers(page, 'Niedersachsen')
    await row(page, 'Niedersachsen')
      .getByRole('button', { name: new RegExp(`^${stale}, `) })
      .click()
    const list = page.getByRole('dialog')
    await list.getByText(`${stale} von ${stale}`).waitFor()
    expect(
      await list
        .getByRole('listitem')
        .filter({ hasText: /zuletzt bestätigt|ohne Datum/ })
        .count(),
    ).toBe(stale)
    await expectClean(visit)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await row(page, 'Niedersachsen')
      .getByRole('button', { name: new RegExp(`^${unknown}, `) })
      .click()
    await list.getByText('Hier ist nichts verzeichnet, weil noch niemand nachgesehen hat.').waitFor()
    await list.getByText(new RegExp(`von ${unknown}$`)).waitFor()
    await visit.close()
  })

  it('opens all municipalities of a row, each with its state, and those that somebody looked at', async () => {
    const visit = await visitor.visit('/luecken?land=r-10')
    const { page } = visit
    await row(page, 'Saarland').waitFor()
    const list = page.getByRole('dialog')
    await row(page, 'Saarland').getByRole('button', { name: '52, alle', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('liste') === 'r-10~ALL')
    await list.getByText('52 von 52').waitFor()
    const told = list
      .getByRole('listitem')
      .filter({ hasText: /(bestätigt|älter oder ohne Datum|nachgesehen: keine|noch niemand hat nachgesehen)/ })
    expect(await told.count()).toBe(52)
    await expectClean(visit)
    await visit.close()
  })

  it('saves the rows as they stand, sorted, with the numbers they show, as a CSV file', async () => {
    const visit = await visitor.visit('/luecken?sortierung=name', { acceptDownloads: true })
    const { page } = visit
    await row(page, 'Bayern').waitFor()
    const names = await table(page).locator('tbody tr[data-depth="0"] th').allTextContents()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als CSV speichern' }).click()])
    expect(download.suggestedFilename()).toBe('netzatlas-abdeckung.csv')
    const lines = readFileSync(await download.path(), 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
    expect(lines[0]).toContain('niemand hat nachgesehen')
    expect(lines[1]).toMatch(/^"?Deutschland/)
    expect(lines.slice(2).map((line) => /^"?([^";,]+)/.exec(line)?.[1])).toEqual(names.map((name) => name.trim()))
    expect(names).toHaveLength(16)
    for (const line of lines.slice(1)) {
      const [name, , ...cells] = line.replaceAll('"', '').split(';')
      expect([name, ...cells.slice(0, 5).map(Number)]).toEqual([name, ...(await numbers(page, name!))])
    }
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('sorts by keyboard, and says so', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await row(page, 'Bayern').waitFor()
    const header = table(page).getByRole('columnheader', { name: 'alle', exact: true })
    await header.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sortierung=-total/)
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    const all = await table(page)
      .locator('tr[data-depth="0"]')
      .evaluateAll((rows) => rows.map((each) => Number((each.querySelectorAll('td')[5]?.textContent ?? '').replace(/\D/g, ''))))
    expect(all).toHaveLength(16)
    expect(all).toEqual(all.toSorted((a, b) => b - a))
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('never shows what nobody has looked at as 0, nor in the colour of what is known', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await row(page, 'Bayern').waitFor()
    const cells = await table(page).locator('tbody td').allTextContents()
    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter((text) => text.trim() === '0')).toEqual([])
    await page.locator('header').getByRole('button').filter({ hasText: UNKNOWN }).waitFor()
    const legend = await page.locator('header').getByRole('button').filter({ hasText: UNKNOWN }).innerHTML()
    expect(legend).toMatch(/pattern|url\(/)
    await visit.close()
  })

  it('tells on a phone in two lines what is counted and what is not, and the limit once it is another one', async () => {
    const visit = await visitor.visit('/luecken', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const { origin } = new URL(page.url())
    for (const [path, counted] of [
      ['/luecken', '10.751 Kommunen'],
      ['/luecken?land=r-05', '396 Kommunen'],
    ] as const) {
      await page.goto(origin + path)
      const line = page.getByRole('status').filter({ hasText: counted }).locator('..')
      await line.getByText(/^\d+ Kreise und Bezirke zählen nicht mit/).waitFor()
      const lines = await line.evaluate((one) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        const middles = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top, height }) => top + height / 2)
        return middles.toSorted((a, b) => a - b).filter((y, i, all) => i === 0 || y - all[i - 1]! > 12).length
      })
      expect(lines, path).toBe(2)
    }
    await page.locator('header').getByRole('button').filter({ hasText: UNKNOWN }).waitFor()
    await page.goto(`${origin}/luecken?grenze=60`)
    await page.getByText('Grenze für „bestätigt“: 60 Monate').waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('draws the map on a phone where a bar covers its foot or its head, too', async () => {
    const visit = await visitor.visit('/luecken', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await mapIsDrawn(page)
    const map = page.getByRole('application')
    const top = Math.round(await map.evaluate((one) => one.getBoundingClientRect().top))
    const height = Math.round(await map.evaluate((one) => one.clientHeight))
    const [head, foot] = await page.evaluate(() => [
      document.querySelector('header')!.getBoundingClientRect().bottom,
      document.querySelector('nav[class*=bottomDoors]')!.getBoundingClientRect().top,
    ])
    /** The screen where the page is scrolled so that the map begins at `y`. */
    const shot = async (y: number) => {
      await page.evaluate((by) => scrollTo(0, by), top - y)
      return (await page.screenshot()).toString('base64')
    }
    const whole = head! + 8
    const inSight = await shot(whole)
    /** How much of the map's rows from the one to the other looks otherwise than with all of it in sight, where it begins at `y`. */
    const otherwise = async (y: number, from: number, to: number) =>
      page.evaluate(
        async (shots) => {
          const [one, other] = await Promise.all(
            shots.map(async ({ png, row, rows }) => {
              const image = new Image()
              image.src = `data:image/png;base64,${png}`
              await image.decode()
              const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
              context.drawImage(image, 0, 0)
              return context.getImageData(0, row, image.width, rows).data
            }),
          )
          return one!.filter((value, i) => Math.abs(value - other![i]!) > 8).length / one!.length
        },
        [
          { png: await shot(y), row: y + from, rows: to - from },
          { png: inSight, row: whole + from, rows: to - from },
        ],
      )
    const hidden = 150
    expect(await otherwise(foot! - height + hidden, 0, height - hidden)).toBeLessThan(0.01)
    expect(await otherwise(head! - hidden, hidden, height)).toBeLessThan(0.01)
    await visit.close()
  })
})
