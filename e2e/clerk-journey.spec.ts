import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BRUEHL_RHEIN_ERFT } from './setup/ask.ts'
import { finger, type Hand, keys, mouse } from './setup/hands.ts'
import { onPaper } from './setup/paper.ts'
import { expectClean, openVisitor, PHONE, type Visit, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor?.close())

const results = (page: Page) => page.locator('main ol > li')

/** Finds three near Brühl, notes them, compares them and prints them on one page. */
async function journey(visit: Visit, hand: Hand): Promise<void> {
  const { page } = visit
  const field = page.getByRole('combobox', { name: 'Für welche Kommune?' })
  await field.waitFor()
  await field.focus()
  await page.keyboard.type('Bruehl Rhein-Erft')
  const option = page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ })
  await option.waitFor()
  await hand.choose(option)
  await page.waitForURL(new RegExp(`kommune=${BRUEHL_RHEIN_ERFT}`))

  const names: string[] = []
  for (const i of [0, 1, 2]) {
    const result = results(page).nth(i)
    names.push((await result.getByRole('heading').textContent()) ?? '')
    await hand.press(result.getByRole('button', { name: /^Merken / }))
    await result.getByRole('button', { name: /^Gemerkt /, pressed: true }).waitFor()
  }
  await hand.press(page.getByRole('main').getByRole('link', { name: 'Merkliste (3)' }))
  await page.waitForURL(/\/merkliste/)
  const list = page.getByRole('region', { name: 'Für Brühl' })
  for (const name of names) await list.getByRole('heading', { name, exact: true }).waitFor()

  await hand.press(page.getByRole('button', { name: '3 vergleichen' }))
  const table = page.getByRole('table')
  for (const name of names) await table.getByRole('columnheader', { name }).waitFor()
  const distances = table.getByRole('row', { name: /^Ort/ }).getByRole('cell')
  for (const i of [0, 1, 2])
    await distances
      .nth(i)
      .getByText(/[\d,]+ km von Brühl/)
      .waitFor()
  const contacts = table.getByRole('row', { name: /^Kontakt/ }).getByRole('cell')
  for (const text of await contacts.allTextContents()) expect(text).not.toBe('')
  await table.locator('[aria-hidden="true"][style*="width"]').first().waitFor({ state: 'detached' })
  await expectClean(visit)

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await hand.press(page.getByRole('button', { name: 'Drucken' }))
  await page.locator('html[data-printed]').waitFor({ state: 'attached' })
  await expectOnePage(page, names)
  expect(visit.faults).toEqual([])
}

async function expectOnePage(page: Page, names: readonly string[]): Promise<void> {
  const { pages, elements } = await onPaper(page)
  expect(pages).toBe(1)
  const text = elements.map((one) => one.text.replace(/\s+/g, '')).join(' ')
  for (const name of names) expect(text).toContain(name.replace(/\s+/g, ''))
}

describe('a clerk with two hours a week finds, compares and prints three partners', () => {
  it('by mouse', async () => {
    const visit = await visitor.visit('/partner')
    await journey(visit, mouse)
    await visit.close()
  })

  it('by keyboard alone', async () => {
    const visit = await visitor.visit('/partner')
    await journey(visit, keys)
    await visit.close()
  })

  it('by touch on a phone', async () => {
    const visit = await visitor.visit('/partner', { viewport: PHONE, hasTouch: true })
    await journey(visit, finger)
    await visit.close()
  })
})
