import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

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
    expect(await page.getByText('keine verzeichnet').count()).toBeGreaterThan(0)
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

  it('puts the two dates of the ceremony of 2014 side by side, each with its sources, on contest and event', async () => {
    for (const path of ['/wettbewerb', '/veranstaltungen?offen=e-preisverleihung-kommune-bewegt-welt-2014']) {
      const visit = await visitor.visit(path)
      const { page } = visit
      const early = page.getByText('15.09.2014', { exact: true }).first()
      await page.getByText('Alle Angaben bleiben stehen.').first().waitFor()
      const late = page.getByText('19.09.2014', { exact: true }).first()
      const [left, right] = [await early.boundingBox(), await late.boundingBox()]
      expect(right?.y).toBe(left?.y)
      expect(right?.x).toBeGreaterThan(left?.x ?? Number.POSITIVE_INFINITY)
      expect(visit.faults).toEqual([])
      await visit.close()
    }
  })

  it('says prizes and categories in English, and leaves names to be read as German', async () => {
    const visit = await visitor.visit('/wettbewerb', { language: 'en' })
    const { page } = visit
    await page.getByText('1st prize', { exact: false }).first().waitFor()
    await page.getByText('large municipalities', { exact: true }).first().waitFor()
    for (const german of ['1. Preis', 'große Kommunen', 'Publikumspreis']) expect(await page.getByText(german).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Bad Köstritz' }).getAttribute('lang')).toBe('de')
    await page.goto(page.url().replace('/wettbewerb', '/veranstaltungen'))
    const row = page.locator('tbody tr').first()
    await row.waitFor()
    expect(await row.locator('td').nth(1).locator('[lang="de"]').count()).toBe(1)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('never shows a bare address as the title of a source', async () => {
    const visit = await visitor.visit('/quellen')
    const { page } = visit
    await page.getByRole('searchbox', { name: 'Website oder Titel suchen' }).fill('dig-ev.de')
    const title = page.locator('tbody tr[data-index="0"] td').nth(1)
    await expect.poll(() => title.textContent(), { timeout: 20_000 }).toMatch(/^dig-ev\.de › kommune bewegt die welt/)
    expect(await page.locator('tbody').textContent()).not.toMatch(/\.de\/\S{20}/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows on a phone which Länder have no recorded meeting, and opens the list of a Land from there', async () => {
    const visit = await visitor.visit('/veranstaltungen', { viewport: PHONE })
    const { page } = visit
    await page.locator('tbody tr').first().waitFor()
    await page.getByRole('button', { name: 'Länder', exact: true }).click()
    await page.waitForURL(/ansicht=laender/)
    await page.getByText(/In \d+ von 16 Ländern ist ein Netzwerktreffen verzeichnet\. Keines verzeichnet ist für/).waitFor()
    expect(await page.getByText('keine verzeichnet', { exact: true }).count()).toBeGreaterThan(0)
    expect(await page.locator('tbody').count()).toBe(0)
    await page.getByRole('button', { name: /^Hessen/ }).click()
    await page.waitForURL((address) => address.search === '?land=r-06')
    await page.locator('tbody tr').first().waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('saves every row of a list as a file, also those not read yet', async () => {
    const { page, close } = await visitor.visit('/veranstaltungen')
    const total = Number(/^(\d+) Veranstaltungen/.exec((await page.getByText(/^\d+ Veranstaltungen$/).textContent()) ?? '')?.[1])
    expect(total).toBeGreaterThan(100)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als CSV speichern' }).click()])
    const file = readFileSync(await download.path(), 'utf8')
    expect(file.trim().split('\r\n')).toHaveLength(total + 1)
    await close()
  })

  it('sorts all of a long list by a column without reading more of it than is seen', async () => {
    const { page, faults, close } = await visitor.visit('/veranstaltungen')
    await page.locator('tbody tr').first().waitFor()
    let pages = 0
    page.on('request', (request) => {
      if (decodeURIComponent(request.url()).includes('query Events(')) pages++
    })
    await page.getByRole('button', { name: 'Teilnahme, wie angegeben' }).click()
    await page.waitForURL(/sort=-attendance/)
    await page.locator('th[aria-sort="descending"]', { hasText: 'Teilnahme' }).waitFor()
    const most = page.locator('tbody tr[data-index="0"] td').nth(4)
    await expect.poll(() => most.textContent(), { timeout: 20_000 }).toMatch(/\d/)
    expect(pages).toBe(1)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als CSV speichern' }).click()])
    const stated = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(/(\d[\d.]*)/.exec(line.split(';')[4] ?? '')?.[1]?.replaceAll('.', '') ?? -1))
    expect(stated).toEqual(stated.toSorted((a, b) => b - a))
    expect(stated.filter((figure) => figure >= 0).length).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'Teilnahme, wie angegeben' }).click()
    await page.waitForURL(/sort=attendance/)
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Teilnahme' }).waitFor()
    const least = String(Math.min(...stated.filter((figure) => figure >= 0)))
    await expect.poll(() => most.textContent(), { timeout: 20_000 }).toContain(least)
    expect(faults).toEqual([])
    await close()
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
    const claims = Number(await row.locator('td').nth(3).textContent())
    await row.click()
    await page.waitForURL(/offen=/)
    await page.getByRole('heading', { name: `${claims} Aussagen beruhen auf dieser Seite` }).waitFor()
    const outside = page.getByRole('link', { name: 'Seite öffnen' })
    expect(await outside.getAttribute('href')).toMatch(/^https?:/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
