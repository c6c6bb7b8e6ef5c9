import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Editor, startEditor, wordOfSaving } from './setup/editor.ts'
import { expectClean, PHONE, toTop } from './setup/visit.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('terms')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

const POOL = 'Beraterinnen- und Beraterpool'
const AT_POOL = '/angebote?offen=o-beraterinnen-und-beraterpool'
const rowOf = (within: Page | Locator, page: Page): Locator =>
  within.getByRole('row').filter({ has: page.getByRole('button', { name: POOL, exact: true }) })
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: `Bedingungen von ${POOL}` })
const field = (page: Page, name: RegExp): Locator => dialog(page).getByRole('textbox', { name })

describe('an officer', () => {
  it('records a deadline and an own share with their source, is told at the field what is wrong, and takes it back', async () => {
    const visit = await editor.visit(AT_POOL)
    const { page } = visit
    await rowOf(page.getByRole('table', { name: /^Ohne Datum/ }), page).waitFor()
    await page.getByRole('button', { name: 'Bedingungen festhalten oder ändern' }).click()
    expect(await field(page, /^Wofür/).inputValue()).toMatch(/^begleitet Kommunen/)
    await field(page, /^Frist/).fill('31.3.2099')
    await field(page, /^Offen ab/).fill('2100')
    await field(page, /^Eigenanteil/).fill('10 % (auch in Arbeitszeit)')
    await field(page, /^Quelle/).fill('Erfundener Aufruf')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).getByRole('alert').getByText('Die Frist liegt vor „Offen ab“.').waitFor()
    const deadline = field(page, /^Frist/)
    await expect.poll(() => deadline.evaluate((input) => input === document.activeElement)).toBe(true)
    await expectClean(visit)
    await field(page, /^Offen ab/).fill('November 2026')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)

    const open = rowOf(page.getByRole('table', { name: /^Heute offen/ }), page)
    await open.getByText('31.03.2099').waitFor()
    await open.getByText('10 % (auch in Arbeitszeit)').waitFor()
    await open.getByText('In der Quelle nicht angegeben: wer es nutzen kann.').waitFor()
    await toTop(page)
    await expectClean(visit)
    await page
      .getByRole('status')
      .filter({ hasText: /Gespeichert als Nr\. \d+\./ })
      .getByRole('button', { name: 'Zurücknehmen' })
      .click()
    await rowOf(page.getByRole('table', { name: /^Ohne Datum/ }), page).waitFor()
    await page.goto(`${editor.address}/daten`)
    await page.getByText(`Bedingungen von ${POOL} festgehalten: Frist 31.03.2099, offen ab November 2026, Eigenanteil.`).first().waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('sees every statement with its sources, adds one, and lets another source contradict: both stay and are shown', async () => {
    const visit = await editor.visit(AT_POOL)
    const { page } = visit
    const open = async () => {
      await page.getByRole('button', { name: 'Bedingungen festhalten oder ändern' }).click()
      await field(page, /^Wofür\?/)
        .first()
        .waitFor()
    }
    const save = async (title: string) => {
      await field(page, /^Quelle/).fill(title)
      await dialog(page).getByRole('button', { name: 'Speichern' }).click()
      await dialog(page).waitFor({ state: 'detached' })
      await wordOfSaving(page)
    }
    await open()
    const first = await field(page, /^Wofür\?/).inputValue()
    await dialog(page).getByRole('button', { name: 'Weitere Aussage, wofür' }).click()
    await field(page, /^Wofür\? \(2\. Aussage\)/).fill('Zwei Beratungen im Jahr')
    await save('Erfundener Aushang')

    await open()
    expect(await field(page, /^Wofür\?/).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value).sort())).toEqual(
      [first, 'Zwei Beratungen im Jahr'].sort(),
    )
    const second = dialog(page).getByText('Erfundener Aushang')
    await second.waitFor()
    await dialog(page).getByRole('button', { name: 'Eine Quelle widerspricht' }).first().click()
    await field(page, /^Andere Quelle: Wofür\?/).fill('Nur eine Beratung im Jahr')
    await expectClean(visit)
    await save('Erfundene Auskunft')

    const row = rowOf(page.getByRole('table', { name: /^Ohne Datum/ }), page)
    await row.getByText('Nur eine Beratung im Jahr').first().waitFor()
    expect(await row.getByText('widersprüchlich', { exact: true }).count()).toBeGreaterThanOrEqual(2)
    await open()
    expect(await dialog(page).getByText('widersprüchlich', { exact: true }).count()).toBe(2)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('finds the form on a phone, in English and dark, wide enough for a thumb; who only reads finds the way to it', async () => {
    const options = { language: 'en', theme: 'dark', viewport: PHONE, hasTouch: true } as const
    const visit = await editor.visit(`${AT_POOL}&fuer=m-05315000`, options)
    const { page } = visit
    await page.getByRole('button', { name: 'Record or change the terms' }).tap()
    const form = page.getByRole('dialog', { name: `Terms of ${POOL}` })
    await form.getByRole('textbox', { name: /^Who may use it/ }).fill('Municipalities')
    await form.getByRole('textbox', { name: /^Deadline/ }).fill('2099')
    await form.getByRole('textbox', { name: /^Source/ }).fill('An invented call')
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await form.getByRole('button', { name: 'Save' }).tap()
    await form.waitFor({ state: 'detached' })
    await page.getByText('The source names municipalities: "Municipalities".').waitFor()
    await page.getByText('deadline 2099', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Record or change the terms' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()

    const reader = await editor.visitor.visit(AT_POOL)
    await reader.page.getByRole('link', { name: 'So halten Sie Bedingungen fest oder berichtigen sie' }).click()
    await reader.page.waitForURL(/\/daten/)
    await reader.close()
  })
})
