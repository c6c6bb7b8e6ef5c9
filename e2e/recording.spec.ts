import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numberIn } from './setup/ask.ts'
import { startProduct } from './setup/product.ts'
import { axeViolations, expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

const KEY = 'an-obviously-fictional-key-of-a-test'
const LINK = `/bearbeiten?schluessel=${KEY}`

/** Others read while this writes: a product of its own. */
let product: Awaited<ReturnType<typeof startProduct>>
let visitor: Visitor
let data: string
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'netzatlas-e2e-recording-'))
  product = await startProduct(data, { NETZATLAS_EDIT_TOKEN: KEY })
  visitor = await openVisitor([], product.address)
})
afterAll(async () => {
  await visitor?.close()
  if (product) {
    const ended = new Promise((resolve) => product.child.once('exit', resolve))
    product.child.kill('SIGTERM')
    await ended
  }
  rmSync(data, { recursive: true, force: true })
})

/** What an attempt that failed has left is taken back, so that the next one begins where it did. */
beforeEach(async () => {
  const opened = await fetch(product.address + LINK, { redirect: 'manual' })
  const headers = {
    'content-type': 'application/json',
    'x-netzatlas-csrf': '1',
    cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  }
  const ask = async (query: string) =>
    (await (await fetch(`${product.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()).data
  const { history } = await ask('{ history(first: 20) { nodes { id author undoes undoneBy } } }')
  for (const { id, author, undoes, undoneBy } of history.nodes) {
    if (author === 'LOCAL_EDITING' && undoes === null && undoneBy === null)
      await ask(`mutation { undo(clientId: "leftover-${id}", command: "${id}") { command } }`)
  }
})

/** How many municipalities of the Land are in each state, as the table of coverage says. */
async function numbers(page: Page, land: string): Promise<number[]> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: land }) })
    .first()
  await row.waitFor()
  const cells = await row.getByRole('cell').allTextContents()
  return cells.slice(1, 6).map(numberIn)
}

const menu = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Menü' }).click()
  await page.getByRole('menuitem', { name }).click()
}

const preview = (page: Page) => page.getByRole('status', { name: 'Was sich ändert' })

/** Ticks a whole Kreis of which nothing is known, and says how it was looked at. */
async function fillIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Alle 11 ankreuzen' }).click()
  await page.getByText('11 Kommunen gewählt').waitFor()
  await page.getByRole('combobox', { name: 'Methode' }).selectOption('SURVEY')
}

describe('recording that somebody looked', () => {
  it('changes coverage at once, says beforehand how, and is taken back', async () => {
    const visit = await visitor.visit(LINK)
    const { page } = visit
    await page.waitForURL('**/daten')
    await page.getByText('Dieser Browser darf Daten ändern').waitFor()
    await page.getByRole('link', { name: 'Abdeckung und Lücken' }).click()
    const before = await numbers(page, 'Nordrhein-Westfalen')
    await menu(page, 'Daten pflegen')
    await page.getByRole('combobox', { name: 'Kreis oder kreisfreie Stadt' }).fill('Eusk')
    await page
      .getByRole('option', { name: /Euskirchen/, selected: false })
      .first()
      .waitFor()
    await page.locator('[role=option][data-highlighted]').waitFor()
    await page.keyboard.press('Enter')
    await fillIn(page)

    await page.getByRole('button', { name: 'Fund hinzufügen' }).click()
    await page.getByRole('combobox', { name: 'Kommune', exact: true }).selectOption({ label: 'Bad Münstereifel' })
    await page.getByRole('radio', { name: 'Eine Organisation, die hier noch fehlt' }).check()
    await page.getByLabel('Name der Organisation').fill('Verein der Wolken')
    await page.getByRole('combobox', { name: 'Arbeitet sie mit der Kommune zusammen?' }).selectOption('LOCAL')
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText('Verein der Wolken').waitFor()

    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('alert').getByText('Die Quelle fehlt.').waitFor()
    const title = page.getByRole('textbox', { name: /^Quelle/ })
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Umfrage eines erfundenen Kreises')
    await preview(page).getByText('1 Kommune wird „bestätigt“, bisher „noch niemand hat nachgesehen“ (Bad Münstereifel).').waitFor()
    await preview(page).getByText('10 Kommunen werden „nachgesehen: keine“, bisher „noch niemand hat nachgesehen“.').waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    await page.keyboard.press('Enter')
    await page.getByText(/Gespeichert als Nr\. \d+\./).waitFor()

    await page.getByRole('link', { name: 'Abdeckung ansehen' }).click()
    const after = await numbers(page, 'Nordrhein-Westfalen')
    expect(
      after
        .map((count, i) => count - before[i]!)
        .filter((change) => change !== 0)
        .toSorted((a, b) => a - b),
    ).toEqual([-11, 1, 10])
    await page.goBack()
    const entry = page
      .getByRole('listitem')
      .filter({ hasText: /Nachgesehen in .*: in 1 eine Kooperation gefunden, in 10 keine\./ })
      .first()
    await entry.getByRole('button', { name: /zurücknehmen$/ }).click()
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Abdeckung und Lücken' }).click()
    expect(await numbers(page, 'Nordrhein-Westfalen')).toEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is refused without the editing link, and what was filled in outlasts the refusal, a new tab and the way to the link', async () => {
    const visit = await visitor.visit('/daten?kommune=m-05366004')
    const { page } = visit
    await page.getByRole('heading', { name: 'Dieser Browser darf noch nichts ändern' }).waitFor()
    await page.getByText('1 Kommune gewählt').waitFor()
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('REGISTER')
    await page.getByRole('textbox', { name: /^Quelle/ }).fill('Erfundenes Vereinsregister')
    await preview(page)
      .getByText(/^1 Kommune wird „nachgesehen: keine“/)
      .waitFor()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page
      .getByRole('alert')
      .getByText(/^Dieser Browser darf nichts ändern\. Öffnen Sie den Bearbeitungslink/)
      .waitFor()
    await page.goto(product.address + LINK)
    await page.getByText('Ihr Entwurf vom letzten Mal steht noch hier.').waitFor()
    expect(await page.getByRole('textbox', { name: /^Quelle/ }).inputValue()).toBe('Erfundenes Vereinsregister')
    await page.getByRole('button', { name: 'Speichern' }).click()
    const saved = page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' })
    await saved.waitFor()
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('confirms on its row that a cooperation still holds, by keyboard, and offers it to nobody else', async () => {
    const reader = await visitor.visit('/akteure/m-05315000')
    await reader.page.getByRole('link', { name: 'Nachsehen festhalten' }).waitFor()
    await reader.page.getByRole('table', { name: 'Beziehungen' }).waitFor()
    expect(await reader.page.getByRole('button', { name: /^Gilt noch/ }).count()).toBe(0)
    await reader.close()

    const visit = await visitor.visit(LINK)
    const { page } = visit
    await page.getByText('Dieser Browser darf Daten ändern').waitFor()
    await page.goto(`${product.address}/akteure/m-05315000`)
    const row = page.getByRole('row').filter({ hasText: 'Deutsch-Spanischer Kulturkreis' })
    await row.getByRole('button', { name: /^Gilt noch/ }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Gilt noch' })
    await dialog.getByRole('checkbox', { name: /Köln/ }).waitFor()
    await dialog.getByRole('textbox', { name: /^Quelle/ }).fill('Auskunft eines erfundenen Amtes')
    await expectClean(visit)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/^Partner: bestätigt \(/).waitFor()
    await page.getByRole('button', { name: 'Menü' }).click()
    await page.getByRole('menuitem', { name: 'Daten pflegen' }).click()
    const entry = page
      .getByRole('listitem')
      .filter({ hasText: 'Bestätigt, dass es noch gilt: Köln – Deutsch-Spanischer Kulturkreis' })
      .first()
    await entry.getByRole('button', { name: /zurücknehmen$/ }).click()
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    await page.goBack()
    await page.getByText(/^Partner: älter oder ohne Datum \(/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is clean on a phone, in English and dark, with the form open and where the link is wrong', async () => {
    const visit = await visitor.visit('/daten?kreis=r-05366', { language: 'en', theme: 'dark', viewport: PHONE })
    const { page } = visit
    await page.getByRole('button', { name: 'Tick all 11' }).click()
    await page.getByRole('button', { name: 'Add a finding' }).click()
    await page.getByRole('radio', { name: 'An organisation that is still missing here' }).check()
    // What the bar at the top half covers would be called too small.
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.goto(`${product.address}/bearbeiten?schluessel=wrong`)
    await page.getByRole('heading', { name: 'This editing link is not valid' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await visit.close()
  })
})
