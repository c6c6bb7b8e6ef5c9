import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KOELN, MUENCHEN } from './setup/ask.ts'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const results = (page: Page) => page.getByRole('dialog').getByRole('option')

describe('search over everything', () => {
  it('opens with Ctrl-K, finds München for "Muenchen" and goes there with Enter alone', async () => {
    const visit = await visitor.visit('/quellen')
    const { page } = visit
    await page.locator('main h1').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('Muenchen')
    await expect.poll(() => results(page).first().textContent(), { timeout: 10_000 }).toContain('München')
    await results(page)
      .first()
      .and(page.getByRole('option', { selected: true }))
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/akteure/${MUENCHEN}`)
    await page.getByRole('heading', { level: 1, name: 'München' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('finds Köln for "Koeln" and Saarbrücken with a letter wrong, and opens what is clicked', async () => {
    const visit = await visitor.visit('/')
    const { page } = visit
    await page.getByRole('button', { name: /Suchen|Kommune, Organisation/ }).click()
    const field = page.getByRole('dialog').getByRole('combobox')
    await field.fill('Saarbrükcen')
    await results(page).filter({ hasText: 'Saarbrücken' }).first().waitFor()
    await field.fill('Koeln')
    const koeln = results(page)
      .filter({ hasText: /^.*Köln.*kreisfreie Stadt, Nordrhein-Westfalen/ })
      .first()
    await koeln.waitFor()
    await koeln.click()
    await page.waitForURL(`**/akteure/${KOELN}`)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('tells the two Brühl apart by their Kreis, and is free of accessibility faults while open', async () => {
    const visit = await visitor.visit('/')
    const { page } = visit
    await page.locator('main h1').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('Brühl')
    await results(page).filter({ hasText: 'Rhein-Erft-Kreis, Nordrhein-Westfalen' }).first().waitFor()
    await results(page).filter({ hasText: 'Rhein-Neckar-Kreis, Baden-Württemberg' }).first().waitFor()
    await expectClean(visit)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await visit.close()
  })

  it('says what to do when nothing is found', async () => {
    const visit = await visitor.visit('/', { viewport: PHONE })
    const { page } = visit
    await page.locator('main h1').waitFor()
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('combobox').fill('xqzvwkj')
    await page.getByText('Nichts gefunden für „xqzvwkj“.').waitFor()
    await page.getByText('Versuchen Sie weniger Wörter oder einen anderen Namen.').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
