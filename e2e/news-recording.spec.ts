import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KOELN } from './setup/ask.ts'
import { type Editor, startEditor, wordOfSaving } from './setup/editor.ts'
import { expectClean, PHONE } from './setup/visit.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('news')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Meldung festhalten' })
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /Gespeichert als Nr\. \d+\./ })
const TITLE = 'Stadt und Vereine gründen ein erfundenes Netzwerk'

describe('an officer', () => {
  it('records news from the page of an actor, is told what must not be in it, finds it in the stream, withdraws it and takes that back', async () => {
    const visit = await editor.visit(`/akteure/${KOELN}`)
    const { page } = visit
    await page.getByRole('button', { name: 'Meldung festhalten' }).click()
    const title = dialog(page).getByRole('textbox', { name: /^Was geschah/ })
    await title.fill(`${TITLE}, Mail an eins@verein.example`)
    await dialog(page).getByRole('textbox', { name: /^Wann/ }).fill('Mai 2026')
    await dialog(page).getByText('Köln', { exact: true }).waitFor()
    await dialog(page).getByRole('combobox', { name: 'Wozu gehört es?' }).fill('MiGlobe')
    const option = page.getByRole('option', { name: /^MiGlobe.*Programm/ }).first()
    await option.waitFor()
    await option.click()
    await dialog(page).getByRole('button', { name: 'MiGlobe entfernen' }).waitFor()
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle Ein Amt/ })
      .fill('Erfundenes Amtsblatt')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).getByRole('alert').getByText('Hier steht eine E-Mail-Adresse.').waitFor()
    await expect.poll(() => title.evaluate((field) => field === document.activeElement), { timeout: 20_000 }).toBe(true)
    await expectClean(visit)
    await title.fill(TITLE)
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await saved(page).waitFor()

    await page.goto(`${editor.address}/neues?art=meldung`)
    const note = page.getByRole('listitem').filter({ hasText: TITLE })
    await note.getByText('Mai 2026').waitFor()
    await note.getByRole('link', { name: 'Köln', exact: true }).waitFor()
    await note.getByRole('link', { name: 'MiGlobe' }).waitFor()
    await note.getByRole('button', { name: /Erfundenes Amtsblatt/ }).waitFor()
    await expectClean(visit)
    await note.getByRole('button', { name: `Zurückziehen: ${TITLE}` }).click()
    const withdraw = page.getByRole('dialog', { name: 'Meldung zurückziehen' })
    await withdraw.getByRole('button', { name: 'Zurückziehen', exact: true }).click()
    await withdraw.waitFor({ state: 'detached' })
    await page.getByText('1 Meldung zurückgehalten oder zurückgezogen').click()
    await note.getByRole('button', { name: `Ändern: ${TITLE}` }).waitFor()
    await saved(page).getByRole('button', { name: 'Zurücknehmen' }).click()
    await note.getByRole('button', { name: `Zurückziehen: ${TITLE}` }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()

    const reader = await editor.visitor.visit('/neues?zu=p-miglobe')
    await reader.page.getByText(TITLE).waitFor()
    expect(await reader.page.getByRole('button', { name: /^Ändern/ }).count()).toBe(0)
    await reader.close()
  })

  it('records news from the entry of an offering, which shows them to everybody', async () => {
    const visit = await editor.visit('/angebote?offen=o-bestandsaufnahme')
    const { page } = visit
    const news = (on: Page) => on.getByRole('region', { name: 'Meldungen' })
    await news(page).getByText('Noch niemand hat eine Meldung dazu festgehalten.').waitFor()
    await news(page).getByRole('button', { name: 'Meldung festhalten' }).click()
    await dialog(page)
      .getByRole('textbox', { name: /^Was geschah/ })
      .fill(TITLE)
    await dialog(page).getByRole('textbox', { name: /^Wann/ }).fill('Mai 2026')
    await dialog(page).getByText('Bestandsaufnahme', { exact: true }).waitFor()
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle Ein Amt/ })
      .fill('Erfundenes Amtsblatt')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await saved(page).waitFor()
    await news(page).getByText(TITLE).waitFor()
    await expectClean(visit)
    expect(visit.faults).toEqual([])
    await visit.close()

    const reader = await editor.visitor.visit('/angebote?offen=o-bestandsaufnahme', { viewport: PHONE })
    await news(reader.page).getByText(TITLE).waitFor()
    const inSight = async () => {
      const box = await reader.page.getByRole('button', { name: 'Bestandsaufnahme', exact: true }).boundingBox()
      return box !== null && box.y >= 0 && box.y < PHONE.height
    }
    await expect.poll(inSight).toBe(true)
    await reader.close()
  })

  it('does the same by keyboard, says it anew and takes it back', async () => {
    const visit = await editor.visit('/neues')
    const { page } = visit
    const keys = async (...all: readonly string[]) => {
      for (const key of all) await page.keyboard.press(key)
    }
    await page.getByRole('button', { name: 'Meldung festhalten' }).focus()
    await keys('Enter')
    await dialog(page)
      .getByRole('textbox', { name: /^Was geschah/ })
      .focus()
    await page.keyboard.type(TITLE)
    await keys('Tab')
    await page.keyboard.type('2026')
    const field = dialog(page).getByRole('combobox', { name: 'Wozu gehört es?' })
    await field.focus()
    await page.keyboard.type('Köln')
    await page.locator('[role="option"][data-highlighted]').filter({ hasText: /^Köln/ }).waitFor()
    await keys('Enter')
    await dialog(page).getByRole('button', { name: 'Köln entfernen' }).waitFor()
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle Ein Amt/ })
      .focus()
    await page.keyboard.type('Erfundenes Amtsblatt')
    await keys('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)
    const note = page.getByRole('listitem').filter({ hasText: TITLE })
    await note.getByRole('button', { name: `Ändern: ${TITLE}` }).focus()
    await keys('Enter')
    const edit = page.getByRole('dialog', { name: 'Meldung ändern' })
    await edit.getByRole('textbox', { name: /^Mehr dazu/ }).focus()
    await page.keyboard.type('Viele kamen.')
    await edit.getByRole('button', { name: 'Speichern' }).focus()
    await keys('Enter')
    await edit.waitFor({ state: 'detached' })
    await wordOfSaving(page)
    await note.getByText('Viele kamen.').waitFor()
    await saved(page).getByRole('button', { name: 'Zurücknehmen' }).focus()
    await keys('Enter')
    await note.getByText('Viele kamen.').waitFor({ state: 'detached' })
    await page.goto(`${editor.address}/daten`)
    await page.getByText('Meldung vom 2026 geändert: Köln.').first().waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('finds the form clean on a phone, in English and dark', async () => {
    const visit = await editor.visit('/neues', { language: 'en', theme: 'dark', viewport: PHONE })
    const { page } = visit
    await page.getByRole('button', { name: 'Record news' }).click()
    const form = page.getByRole('dialog', { name: 'Record news' })
    await form.getByRole('textbox', { name: /^What happened/ }).waitFor()
    await expectClean(visit)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('A date is missing here', { exact: false }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await visit.close()
  })
})
