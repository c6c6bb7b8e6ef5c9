import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('looking things up', () => {
  it('names the five municipalities that won "Kommune bewegt Welt" more than once, and editions with their entries', async () => {
    const visit = await visitor.visit('/wettbewerb')
    const { page } = visit
    await page.getByRole('button', { name: /Kommune bewegt Welt/ }).click()
    const several = page.locator('section').filter({ has: page.getByRole('heading', { name: 'In mehr als einem Jahr ausgezeichnet' }) })
    await several.waitFor()
    const winners = await several.getByRole('link').allTextContents()
    expect(winners.map((name) => name.trim()).toSorted()).toEqual(['Kiel', 'Köln', 'Leipzig', 'Marburg', 'Saarbrücken'])
    expect(await several.textContent()).toMatch(/Köln\s*20\d\d, 20\d\d/)
    await page.getByRole('heading', { level: 2, name: '2014' }).waitFor()
    expect(await page.getByText('Beiträge laut Angabe').count()).toBeGreaterThan(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens a meeting with hosts, attendance as stated and its sources', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('heading', { name: 'Netzwerktreffen je Land' }).waitFor()
    expect(await page.getByText('keine erfasst').count()).toBeGreaterThan(0)
    await page
      .getByRole('textbox', { name: 'Veranstaltung suchen' })
      .or(page.getByRole('searchbox', { name: 'Veranstaltung suchen' }))
      .fill('Netzwerktreffen')
    await page.getByText(/passende Veranstaltungen?/).waitFor()
    const first = page.locator('tbody tr[tabindex="0"]')
    await first.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/offen=/)
    await page.getByRole('heading', { name: 'Gastgeber und Veranstalter' }).waitFor()
    await page.getByRole('heading', { name: 'Aussagen und Quellen' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('never lists what has ended as open today', async () => {
    const visit = await visitor.visit('/angebote')
    const { page } = visit
    const open = page.getByRole('table', { name: /^Heute offen/ })
    const ended = page.getByRole('table', { name: /^Beendet/ })
    await ended.waitFor()
    const names = (table: typeof open) => table.locator('tbody tr > td:first-child > button').allTextContents()
    const [openNames, endedNames] = [await names(open), await names(ended)]
    expect(openNames).toContain('Wettbewerb Kommune bewegt Welt')
    expect(endedNames).toContain('Bundesweites Netzwerk Migration und Entwicklung auf kommunaler Ebene')
    expect(endedNames).toContain('CIM Pilotprogramm Migrantenorganisationen')
    expect(openNames.filter((name) => endedNames.includes(name))).toEqual([])
    await ended.getByRole('button', { name: 'CIM Pilotprogramm Migrantenorganisationen' }).click()
    await page.getByRole('heading', { name: /^Aussagen und Quellen/ }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens a source and lists every claim that rests on it', async () => {
    const visit = await visitor.visit('/quellen')
    const { page } = visit
    const row = page.locator('tbody tr[data-index="0"]')
    await row.waitFor()
    const claims = Number(/(\d+)\s*$/.exec((await row.textContent()) ?? '')?.[1])
    await row.click()
    await page.waitForURL(/offen=/)
    await page.getByRole('heading', { name: `${claims} Aussagen beruhen auf dieser Seite` }).waitFor()
    const outside = page.getByRole('link', { name: 'Seite öffnen' })
    expect(await outside.getAttribute('href')).toMatch(/^https?:/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
