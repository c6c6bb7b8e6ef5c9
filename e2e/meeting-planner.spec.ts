import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const headline = (page: Page, text: RegExp) => page.locator('main h2').filter({ hasText: text })
const reached = async (page: Page) => {
  const [, near, all] =
    /(?:hätte|hätten zusammen) ([\d.]+) von ([\d.]+)/.exec((await page.locator('main h2').first().textContent()) ?? '') ?? []
  return { near: Number(near?.replace('.', '')), all: Number(all?.replace('.', '')) }
}

describe('planning the next meeting', () => {
  it('by mouse: from the meetings of a Land to a place, who is near it and who is not, and to an actor', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('button', { name: /^Nordrhein-Westfalen/ }).click()
    await page.waitForURL(/land=r-05/)
    await page.getByRole('link', { name: 'Nächstes Treffen planen' }).click()
    await page.waitForURL(/\/veranstaltungen\/planen\?land=r-05/)
    await headline(page, /^Ein Treffen in .+ im Umkreis von 50 km\.$/).waitFor()
    await page.getByText(/^Alle 396 Kommunen in Nordrhein-Westfalen sind verglichen/).waitFor()
    const one = await reached(page)
    expect(one.near).toBeGreaterThan(0)
    expect(one.near).toBeLessThan(one.all)
    await page.getByRole('button', { name: `Im Umkreis (${one.near})` }).waitFor()

    await page.getByRole('button', { name: '2', exact: true }).click()
    await headline(page, /^2 Treffen in /).waitFor()
    const two = await reached(page)
    expect(two.near).toBeGreaterThan(one.near)
    expect(two.all).toBe(one.all)
    expect(await page.locator('ol[aria-label="Vorgeschlagene Orte"] > li').count()).toBe(2)

    await page.getByRole('button', { name: `Nicht im Umkreis (${two.all - two.near})` }).click()
    await page.waitForURL(/liste=offen/)
    const table = page.getByRole('table', { name: /^Nicht im Umkreis/ })
    expect(await table.getAttribute('aria-rowcount')).toBe(String(two.all - two.near + 1))
    await table.getByText('keine verzeichnet').first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Als CSV speichern' }).click()
    expect((await download).suggestedFilename()).toBe('treffen-planen-nicht-im-umkreis.csv')
    await expectClean(visit)

    const actor = table.getByRole('link').first()
    const name = (await actor.textContent()) ?? ''
    await actor.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.goBack()
    await headline(page, /^2 Treffen in /).waitFor()
    expect(await reached(page)).toEqual(two)
    await visit.close()
  })

  it('by keyboard alone: Land, radius, number, a place that is planned already, and the list', async () => {
    const visit = await visitor.visit('/veranstaltungen/planen')
    const { page } = visit
    await headline(page, /^Ein Treffen in /).waitFor()
    await page.getByRole('combobox', { name: 'Wo soll das Treffen sein?' }).focus()
    await page.keyboard.type('Hes')
    await page.waitForURL(/land=r-06/)
    await page.getByText(/Kommunen in Hessen sind verglichen/).waitFor()
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/km=40/)
    await headline(page, /im Umkreis von 40 km\.$/).waitFor()
    await page.getByRole('button', { name: '1', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForURL(/treffen=2/)
    await headline(page, /^2 Treffen in /).waitFor()
    const before = await reached(page)

    await page.getByRole('combobox', { name: 'Was ist schon geplant?' }).focus()
    await page.keyboard.type('Frankfurt am Main')
    await page.locator('[role="option"][data-highlighted]').filter({ hasText: 'Frankfurt am Main' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/geplant=m-06412000/)
    await page.getByRole('button', { name: /^Durch Geplantes \(\d+\)$/ }).waitFor()
    expect((await reached(page)).near).toBeLessThan(before.near)
    await page.getByRole('button', { name: 'Frankfurt am Main aus den geplanten Orten entfernen' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.search.includes('geplant'))
    await page.getByRole('button', { name: `Im Umkreis (${before.near})` }).waitFor()
    expect(await reached(page)).toEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('on a phone: the question folds into a line, and what nobody answers says which part to widen', async () => {
    const visit = await visitor.visit('/veranstaltungen/planen?land=r-04&thema=t-gibt-es-nicht', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await page.getByText('Zu dieser Frage ist kein Akteur mit Ort verzeichnet.').waitFor()
    await page.getByRole('button', { name: 'Alle Themen' }).tap()
    await headline(page, /^Ein Treffen in /).waitFor()
    await page.getByRole('button', { name: 'Ändern' }).tap()
    await page.getByRole('button', { name: 'Kommunen', exact: true }).tap()
    await page.waitForURL(/art=MIGRANT_ORGANISATION/)
    await page.getByRole('button', { name: 'Ergebnis zeigen' }).tap()
    await page.getByText('Migrantenorganisationen', { exact: false }).first().waitFor()
    await expectClean(visit)
    await visit.close()
  })
})
