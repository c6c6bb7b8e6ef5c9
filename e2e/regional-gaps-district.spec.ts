import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberIn } from './setup/ask.ts'
import { onPaper } from './setup/paper.ts'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const towns = (page: Page) => page.getByRole('table', { name: /^Kommunen: / })
const counts = async (page: Page) => {
  const tiles = page.locator('main header').getByRole('button')
  return (await tiles.allTextContents()).map((text) => numberIn(/^[\d.]+/.exec(text)?.[0]))
}

/** The page of a district tells what it promises: reasons, municipalities that add up, neighbours, offerings. */
async function expectDistrict(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('heading', { name: /^Hier zuerst nachsehen: Platz \d+ von \d+$/ }).waitFor()
  await page.getByText('Das ist keine Lücke').waitFor()
  const sum = (await counts(page)).reduce((all, count) => all + count, 0)
  expect(sum).toBeGreaterThan(1)
  expect(await towns(page).getByRole('row').count()).toBe(sum + 1)
  for (const title of [
    'Wie der Platz zustande kommt',
    'Nächste Partner jenseits der Grenze',
    'Wer zuletzt nachgesehen hat',
    'Was helfen kann',
  ]) {
    await page.getByRole('heading', { name: title }).waitFor()
  }
  await page.getByRole('heading', { name: 'Was Nachbarn tun' }).waitFor()
}

/** Whether the map has a picture that comes onto paper: that of WebGL does not. */
const paintedForPrint = (page: Page) =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const copy = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas + canvas')
    const pixels = copy?.getContext('2d')?.getImageData(0, 0, copy.width, copy.height).data ?? []
    window.dispatchEvent(new Event('afterprint'))
    return pixels.some((value) => value !== 0) && !document.querySelector('.maplibregl-canvas + canvas')
  })

describe('where to look first', () => {
  it('leads from the start page to the page of a district by mouse', async () => {
    const visit = await visitor.visit('/')
    const { page } = visit
    await page.getByRole('navigation').getByRole('link', { name: 'Abdeckung und Lücken' }).first().click()
    await page.getByRole('button', { name: 'Wo zuerst nachsehen' }).click()
    await page.waitForURL(/sicht=rang/)
    await page.getByText('Ob es Lücken gibt, weiß darum noch niemand.').waitFor()
    const first = page.getByRole('region', { name: 'Wo zuerst nachsehen' })
    await first.getByText(/^Bei \d+ von \d+ Kreisen ist noch so wenig bekannt, dass mehr als 10 Plätze möglich sind\./).waitFor()
    expect(await first.getByRole('listitem').count()).toBe(20)
    await expectClean(visit)
    await first.getByRole('link', { name: 'Recklinghausen', exact: true }).click()
    await page.waitForURL(/\/luecken\/r-05562/)
    await expectDistrict(page, 'Recklinghausen')
    await expectClean(visit)
    await visit.close()
  })

  it('prints a district on two pages, with day and sources, without what only acts on a screen', async () => {
    const visit = await visitor.visit('/luecken/05382')
    const { page } = visit
    await expectDistrict(page, 'Rhein-Sieg-Kreis')
    const sources = page.getByRole('region', { name: 'Quellen' })
    await sources.getByRole('link').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const name of ['Nachsehen festhalten', 'Blatt als PDF', 'Als CSV speichern'])
      expect(await page.getByText(name).isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByText(/^Stand der Auskunft: .* Diese Seite im Netzatlas: http/).isVisible()).toBe(true)
    await page.waitForFunction(() => performance.getEntriesByName('netzatlas:map-idle').length > 0)
    expect(await paintedForPrint(page)).toBe(true)
    const file = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect([...file.matchAll(/\/Type \/Page\b/g)].length).toBeLessThanOrEqual(2)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('prints no heading as the last line of a page, wherever a page ends', async () => {
    const visit = await visitor.visit('/luecken/05562')
    const { page } = visit
    await expectDistrict(page, 'Recklinghausen')
    await page.getByRole('region', { name: 'Quellen' }).getByRole('link').first().waitFor()
    for (let above = 0; above < 720; above += 80) {
      await page.evaluate((px) => document.querySelector('main')!.style.setProperty('padding-top', `${px}px`), above)
      const { ends } = await onPaper(page)
      expect(ends.length).toBeGreaterThan(1)
      expect(
        ends.filter((roles) => roles.some((role) => /^H\d$|^THead$/.test(role))),
        `${above} px above`,
      ).toEqual([])
    }
    await visit.close()
  })

  it('gives the names of municipalities no more room than the numbers beside them need to be read with them', async () => {
    const visit = await visitor.visit('/luecken/05562')
    const heads = towns(visit.page).getByRole('columnheader')
    await heads.first().waitFor()
    const widths = await heads.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
    expect(widths[0]! / widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(0.33)
    await visit.close()
  })

  it('leads there by keyboard too, and on to a neighbour', async () => {
    const visit = await visitor.visit('/')
    const { page } = visit
    await page.locator('main h1').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await page.waitForURL(/\/luecken/)
    await page.getByRole('button', { name: 'Wo zuerst nachsehen' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sicht=rang/)
    const link = page.getByRole('region', { name: 'Wo zuerst nachsehen' }).getByRole('link', { name: 'Wesel', exact: true })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/luecken\/r-05170/)
    await expectDistrict(page, 'Wesel')
    const neighbour = page.getByRole('region', { name: 'Was Nachbarn tun' }).getByRole('link', { name: /Recklinghausen/ })
    await neighbour.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/luecken\/r-05562/)
    await expectDistrict(page, 'Recklinghausen')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens the municipalities behind a number on a phone, and keeps what was asked on the way back', async () => {
    const visit = await visitor.visit('/luecken/05562?partner=MIGRANT_ORGANISATION&grenze=120', { viewport: PHONE })
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: 'Recklinghausen' }).waitFor()
    const unknown = page.locator('main header').getByRole('button', { name: /noch niemand hat nachgesehen/ })
    const count = numberIn(/^[\d.]+/.exec((await unknown.textContent()) ?? '')?.[0])
    await unknown.click()
    await page.waitForURL(/zustand=UNKNOWN/)
    await page.getByText('Nur: noch niemand hat nachgesehen.').waitFor()
    expect(await towns(page).getByRole('row').count()).toBe(count + 1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Abdeckung: Nordrhein-Westfalen' }).click()
    await page.waitForURL((url) => url.searchParams.get('grenze') === '120' && url.searchParams.get('land') === 'r-05')
    await page.getByText('Grenze für „bestätigt“: 120 Monate').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says of an address that is no district what to do', async () => {
    const visit = await visitor.visit('/luecken/r-99999')
    await visit.page.getByRole('heading', { name: 'Diesen Kreis gibt es nicht' }).waitFor()
    await visit.page.getByRole('link', { name: 'Zur Übersicht aller Kreise' }).click()
    await visit.page.getByRole('table', { name: 'Abdeckung nach Land, Kreis und Gemeinde' }).waitFor()
    await visit.close()
  })
})

describe('coverage, asked otherwise', () => {
  it('counts people as it counts municipalities: the four states add up, and each number opens its list', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await page.getByRole('button', { name: 'Menschen' }).click()
    await page.waitForURL(/zaehlt=einwohner/)
    await page.getByText(/^[\d.]+ Einwohner, Stand/).waitFor()
    const sum = (await counts(page)).reduce((all, count) => all + count, 0)
    await page.getByText(`${new Intl.NumberFormat('de-DE').format(sum)} Einwohner, Stand`).waitFor()
    await page
      .locator('main header')
      .getByRole('button', { name: /in den letzten 24 Monaten bestätigt/ })
      .click()
    await page
      .getByRole('dialog')
      .getByText(/Einwohner$/)
      .first()
      .waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('stands beside another day: a number more or less for each state', async () => {
    const visit = await visitor.visit('/luecken')
    const { page } = visit
    await page.getByRole('button', { name: 'Vergleichen' }).click()
    const compared = page.getByRole('region', { name: 'Vergleich' })
    await compared.getByLabel('Stand').fill('2015-01-01')
    await page.waitForURL(/vstand=2015-01-01/)
    await compared.getByRole('columnheader', { name: 'Deutschland, 01.01.2015' }).waitFor()
    const row = compared.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'noch niemand hat nachgesehen' }) })
    const [now, then, change] = (await row.getByRole('cell').allTextContents()).map((text) => numberIn(/^[+-]?[\d.]+/.exec(text)?.[0]))
    expect(Math.abs(then! - now!)).toBe(Math.abs(change!))
    await expectClean(visit)
    await visit.close()
  })
})
