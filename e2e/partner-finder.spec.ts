import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BRUEHL_RHEIN_ERFT } from './setup/ask.ts'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const found = (page: Page) => page.locator('main').getByText(/\d Organisation(en)? im Umkreis von \d+ km/)
const results = (page: Page) => page.locator('main ol > li')

async function distances(page: Page): Promise<number[]> {
  const texts = await results(page).allTextContents()
  return texts.map((text) => Number(/([\d.,]+) km bis zur Ortsmitte/.exec(text)?.[1]?.replace(',', '.')))
}

describe('finding partners', () => {
  it('on a phone: "Bruehl" asks which one, and the nearest to Brühl in the Rhein-Erft-Kreis come first, with reasons', async () => {
    const visit = await visitor.visit('/partner', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await page.getByRole('combobox', { name: 'Für welche Kommune?' }).fill('Bruehl')
    await page.getByRole('option', { name: /Brühl Rhein-Neckar-Kreis/ }).waitFor()
    await page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ }).tap()
    await page.waitForURL(new RegExp(`kommune=${BRUEHL_RHEIN_ERFT}`))
    await found(page).waitFor()
    const away = await distances(page)
    expect(away.length).toBeGreaterThan(5)
    expect(away).toEqual(away.toSorted((a, b) => a - b))
    expect(away[0]).toBeCloseTo(12.7, 1)
    expect(await results(page).first().textContent()).toContain('Köln')
    await page
      .getByText(/Arbeitet zu .+\./)
      .first()
      .waitFor()
    await page.getByText('Von Brühl selbst ist keine Zusammenarbeit bekannt; dort hat noch niemand nachgesehen.').waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('by keyboard alone: the field, the arrow, Enter, and a larger radius with the arrow keys', async () => {
    const visit = await visitor.visit('/partner')
    const { page } = visit
    await page.getByRole('combobox', { name: 'Für welche Kommune?' }).focus()
    await page.keyboard.type('Bruehl Rhein-Erft')
    await page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ }).waitFor()
    while (
      !/Rhein-Erft/.test(
        (await page
          .locator('[role="option"][data-highlighted]')
          .textContent()
          .catch(() => '')) ?? '',
      )
    )
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await found(page).waitFor()
    await page.getByText(/im Umkreis von 25 km/).waitFor()
    const before = await results(page).count()
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/km=20/)
    await page.getByText(/im Umkreis von 20 km/).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.getByText(/im Umkreis von 30 km/).waitFor()
    expect(await results(page).count()).toBeGreaterThanOrEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('keeps to a theme that is chosen, and counts before one chooses', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}&zeige=200`)
    const { page } = visit
    await found(page).waitFor()
    const chip = page.getByRole('button', { name: /^Integration \d+$/ })
    const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0])
    await chip.click()
    await page.getByText(`${count} Organisationen im Umkreis von 25 km`).waitFor()
    expect(await results(page).count()).toBe(count)
    for (const text of await results(page).allTextContents()) expect(text).toContain('Integration')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('goes on by fifty past the first hundred, keeps how many in the address, and knows who is further out', async () => {
    const visit = await visitor.visit(`/partner?kommune=m-05911000&km=200`)
    const { page } = visit
    await found(page).waitFor()
    const total = Number(/^([\d.]+)/.exec((await found(page).textContent()) ?? '')?.[1]?.replace('.', ''))
    expect(total).toBeGreaterThan(162)
    const more = page.getByRole('button', { name: '50 weitere' })
    for (const shown of [62, 112, 162]) {
      await more.click()
      await page.waitForURL(new RegExp(`zeige=${shown}`))
      await expect.poll(() => results(page).count(), { timeout: 20_000 }).toBe(shown)
    }
    await page.getByText(`162 von ${total}`).waitFor()
    expect(await page.getByText('Weiter draußen ist niemand bekannt').count()).toBe(0)
    const names = await results(page).getByRole('heading').allTextContents()
    expect(
      new Set(
        await results(page)
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).size,
    ).toBeGreaterThan(161)
    await page.reload()
    await expect.poll(() => results(page).count(), { timeout: 20_000 }).toBe(162)
    expect(await results(page).getByRole('heading').allTextContents()).toEqual(names)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('names the nearest further out where nobody is near, and goes there', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}&km=5`)
    const { page } = visit
    await page.getByText('Im Umkreis von 5 km ist niemand bekannt, der dazu passt').waitFor()
    await page.getByText(/Am nächsten liegt .+, 12,7 km entfernt\./).waitFor()
    await page.getByRole('button', { name: 'Bis 15 km suchen' }).click()
    await page.getByText(/im Umkreis von 15 km/).waitFor()
    expect(await results(page).count()).toBeGreaterThan(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('prints the list without the furniture around it', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await found(page).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false)
    expect(await results(page).first().isVisible()).toBe(true)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says why somebody may be missing', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await page.getByRole('button', { name: 'Warum fehlt …?' }).click()
    await page.getByText('Der Sitz liegt weiter als 25 km entfernt.', { exact: false }).waitFor()
    await page.getByText('Der Netzatlas ist kein vollständiges Register.', { exact: false }).waitFor()
    await visit.close()
  })
})
