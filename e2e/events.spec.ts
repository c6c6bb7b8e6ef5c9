import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('meetings and who was recorded at them', () => {
  it('the strip of years keeps the list to one year, and gives it back', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('button', { name: '2011: keine verzeichnet' }).waitFor()
    const year = page.getByRole('button', { name: /^2016: \d+ Veranstaltungen$/ })
    const count = Number(/: (\d+)/.exec((await year.getAttribute('title')) ?? '')?.[1])
    await year.click()
    await page.waitForURL(/jahr=2016/)
    await page.getByText(/^\d+ passende Veranstaltungen$/).waitFor()
    const dates = page.locator('tbody tr[data-index] td:first-child')
    await expect.poll(async () => (await dates.allTextContents()).every((text) => text.includes('2016')), { timeout: 20_000 }).toBe(true)
    expect(await dates.count()).toBeGreaterThanOrEqual(count)
    await page.getByRole('button', { name: 'Alle Jahre zeigen' }).click()
    await page.getByText(/^\d+ Veranstaltungen$/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('by Land and year: a number opens its events with attendance as stated, and a Land without any says so', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('button', { name: 'Länder und Jahre' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/ansicht=jahre/)
    const table = page.getByRole('table', { name: 'Veranstaltungen je Land und Jahr' })
    await table
      .getByRole('row', { name: /^Bayern/ })
      .getByText('keine verzeichnet')
      .last()
      .waitFor()
    const number = table.getByRole('button', { name: /^Baden-Württemberg, 2016: \d+ Veranstaltung/ })
    await number.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Baden-Württemberg, 2016' })
    await dialog.getByText('Teilnahme: rund 40').waitFor()
    await expectClean(visit)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await visit.close()
  })

  it('municipalities once, more than once, none recorded: the three sum to all of a Land, and each opens its list', async () => {
    const visit = await visitor.visit('/veranstaltungen?ansicht=kommunen&welche=alle', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const row = page.getByRole('row', { name: /^Nordrhein-Westfalen/ })
    await row.waitFor()
    const cells = (await row.getByRole('cell').allTextContents()).map((text) => Number(text.replace('.', '')))
    expect(cells[0]! + cells[1]! + cells[2]!).toBe(cells[3])
    expect(cells[3]).toBe(396)
    await row.getByRole('button', { name: /mehrmals/ }).tap()
    const dialog = page.getByRole('dialog', { name: 'Nordrhein-Westfalen, Teilnahme: mehrmals' })
    await dialog.getByText(`${cells[1]} von ${cells[1]}`).waitFor()
    await expectClean(visit)
    await dialog.getByRole('button').filter({ hasNotText: 'Schließen' }).last().tap()
    await page.waitForURL(/offen=e-/)
    await visit.close()
  })
})
