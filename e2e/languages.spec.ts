import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KOELN } from './setup/ask.ts'
import { SCREENS } from './setup/screens.ts'
import { openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

/**
 * German words of the frame around the data; names of actors and themes stay as their sources write them, and a Land is a Land
 * in English too.
 */
const GERMAN =
  /^(Suchen|Menü|Filter zurücksetzen|Zurücksetzen|Anzeigen|Schließen|Tabelle|Karte|Bild|Netzwerk|Übersicht|Akteure?|Quellen?|Veranstaltungen|Wettbewerb|Angebote|Beziehungen|Kommune|Ort|Thema|Beleg|Datum|Stand|Legende|Ebenen|heute|alle|beliebig|kein Filter|bestätigt|angegeben|erschlossen|widersprüchlich|Weitere laden|Als CSV speichern|Drucken|Ändern)$/

/** Texts of buttons, labels, headings, column heads and tabs. */
const chrome = (page: Page): Promise<string[]> =>
  page
    .locator('header, nav, main')
    .locator('button, label, h1, h2, h3, th, [role="tab"], [role="combobox"], legend, dt, input')
    .evaluateAll((elements) =>
      elements.flatMap((element) => [
        ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => (textContent ?? '').trim()),
        ...[...element.querySelectorAll('span')].map(({ textContent }) => (textContent ?? '').trim()),
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('placeholder') ?? '',
      ]),
    )

describe('language and theme', () => {
  it('changes both by keyboard and keeps the view', async () => {
    const visit = await visitor.visit(`/netzwerk?ansicht=tabelle&akteur=${KOELN}&sort=name`)
    const { page } = visit
    await page.getByRole('table', { name: 'Akteure' }).waitFor()
    const address = page.url()
    await page.getByRole('button', { name: 'Menü' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio', { name: 'English' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Actors' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('menuitemradio', { name: 'dark' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.keyboard.press('Escape')
    expect(page.url()).toBe(address)
    await page.getByRole('heading', { name: 'Köln', exact: true }).waitFor()
    await page.getByRole('link', { name: 'Map', exact: true }).first().click()
    await page.waitForURL('**/karte')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('stays with the language it speaks where another cannot be loaded, says so, and changes when the page is loaded again', async () => {
    const { page, close } = await visitor.visit('/quellen')
    await page.route('**/assets/en-*', (route) => route.abort())
    await page.getByRole('button', { name: 'Menü' }).click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await page.getByRole('alert').getByText('Die Sprache ist gerade nicht zu erreichen.').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await page.unroute('**/assets/en-*')
    await page.reload()
    await page.getByRole('button', { name: 'Menu', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await close()
  })

  it('follows the system until somebody chooses', async () => {
    const visit = await visitor.visit('/', { theme: 'dark' })
    expect(await visit.page.locator('html').getAttribute('data-theme')).toBe('dark')
    await visit.close()
  })

  it.each(SCREENS)('has no German in the frame of %s in English', async (path) => {
    const visit = await visitor.visit(path, { language: 'en' })
    const { page } = visit
    await page.locator('main h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    const texts = await chrome(page)
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => GERMAN.test(text))).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('knows the German words it looks for', async () => {
    const visit = await visitor.visit('/netzwerk')
    await visit.page.getByText(/von [\d.]+ Akteuren/).waitFor()
    expect((await chrome(visit.page)).filter((text) => GERMAN.test(text)).length).toBeGreaterThan(5)
    await visit.close()
  })
})
