import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, type Visitor, WIDE } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('the places to go to', () => {
  it.each([
    { viewport: WIDE, language: 'de', menu: 'Menü', lookUp: 'Nachschlagen' },
    { viewport: PHONE, language: 'en', menu: 'Menu', lookUp: 'Look up' },
  ] as const)('are the same in the menu and on the first page: $language', async ({ viewport, language, menu, lookUp }) => {
    const { page, faults, close } = await visitor.visit('/', { viewport, language })
    const links = page.getByRole('navigation', { name: lookUp }).getByRole('link')
    await links.first().waitFor()
    const onPage = await links.allTextContents()
    await page.getByRole('button', { name: menu }).click()
    const items = page.getByRole('group', { name: lookUp }).getByRole('menuitem')
    await items.first().waitFor()
    const inMenu = await items.allTextContents()
    expect(onPage).toEqual(inMenu)
    expect(onPage.length).toBeGreaterThan(6)
    expect(faults).toEqual([])
    await close()
  })
})

describe('a long window', () => {
  it('of text alone keeps its head in sight and is read on by keyboard', async () => {
    const visit = await visitor.visit('/', { viewport: { width: 1366, height: 500 } })
    const { page } = visit
    await page.locator('main h1').waitFor()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Tastenkürzel' })
    await dialog.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    const last = dialog.locator('dd').last()
    await expect.poll(() => last.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true)
    const close = await dialog.getByRole('button', { name: 'Schließen' }).boundingBox()
    expect(close?.y).toBeGreaterThanOrEqual(0)
    await expectClean(visit)
    await visit.close()
  })
})

describe('a window between phone and wide screen', () => {
  const PATHS = ['/akteure', '/akteure/m-05315000', '/wettbewerb', '/quellen', '/veranstaltungen']
  it.each(PATHS.flatMap((path) => [768, 1024, 1280].map((width) => ({ path, width }))))(
    'breaks no name into letters and squeezes no column: $path, $width px',
    async ({ path, width }) => {
      const { page, faults, close } = await visitor.visit(path, { viewport: { width, height: 900 } })
      await page.locator('main td').first().waitFor()
      const lines = await page.locator('main h1').evaluate((heading) => {
        return heading.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(heading).lineHeight)
      })
      expect(lines).toBeLessThan(2.1)
      const narrowest = await page
        .locator('main td')
        .evaluateAll((cells) =>
          Math.min(...cells.filter((cell) => (cell.textContent ?? '').trim().length > 3).map((cell) => cell.getBoundingClientRect().width)),
        )
      expect(narrowest).toBeGreaterThan(40)
      expect(faults).toEqual([])
      await close()
    },
  )
})

describe('the list of sources', () => {
  it.each([600, 768, 1024])('leaves its titles room at %i px', async (width) => {
    const visit = await visitor.visit('/quellen', { viewport: { width, height: 900 } })
    const { page } = visit
    const row = page.locator('tbody tr').first()
    await row.waitFor()
    const title = await row
      .locator('td')
      .filter({ hasText: /\p{L}{4}/u })
      .first()
      .boundingBox()
    const table = await page.getByRole('table').boundingBox()
    expect(title?.width).toBeGreaterThan(0.6 * (table?.width ?? Number.POSITIVE_INFINITY))
    await expectClean(visit)
    await visit.close()
  })
})
