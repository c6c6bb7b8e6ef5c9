import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, toTop, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('the news', () => {
  it('tell what is dated by year, keep to a kind that is chosen, and say who had a part and from where', async () => {
    const visit = await visitor.visit('/neues')
    const { page } = visit
    await page.getByRole('heading', { level: 2, name: '2025' }).waitFor()
    await page.getByRole('combobox', { name: 'Art', exact: true }).click()
    await page.getByRole('option', { name: 'Beschlüsse' }).click()
    await page.waitForURL(/art=beschluss/)
    const signed = page.getByRole('listitem').filter({ hasText: 'Gezeichnet von' })
    const coarse = page.getByRole('region', { name: '2020' }).getByRole('listitem').filter({ hasText: 'Musterresolution' })
    await coarse.getByText('2020', { exact: true }).waitFor()
    await expect.poll(() => page.getByText('Kooperation beginnt').count(), { timeout: 20_000 }).toBe(0)
    expect(await signed.count()).toBeGreaterThan(3)
    const more = coarse.getByRole('button', { name: /^\d+ weitere$/ })
    const links = coarse.getByRole('link')
    const before = await links.count()
    await more.click()
    await more.waitFor({ state: 'detached' })
    expect(await links.count()).toBeGreaterThan(before)
    await coarse.getByRole('button', { name: /skew\.engagement-global\.de/ }).click()
    await page.getByRole('dialog').getByText('alles aus dieser Quelle').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await toTop(page)
    await expectClean(visit)
    await visit.close()
  })

  it('lead from the page of an actor to all that it had a part in, and from there to everything', async () => {
    const visit = await visitor.visit('/akteure/m-05315000')
    const { page } = visit
    await page.getByRole('link', { name: /^Alles, was ein Datum hat \(\d+\)$/ }).click()
    await page.waitForURL(/\/neues\?zu=m-05315000/)
    await page.getByText('Nur was zu diesem Eintrag gehört: Köln').waitFor()
    const status = page.getByRole('status').filter({ hasText: /^\d+ von \d+$/ })
    const all = async () => Number(/von (\d+)/.exec((await status.textContent()) ?? '')?.[1])
    const few = await all()
    await page.getByRole('button', { name: 'Alles zeigen' }).click()
    await expect.poll(all, { timeout: 20_000 }).toBeGreaterThan(few)
    const shown = page.getByRole('main').getByRole('listitem')
    const first = await shown.count()
    await page.getByRole('button', { name: 'Ältere laden' }).click()
    await expect.poll(() => shown.count(), { timeout: 20_000 }).toBeGreaterThan(first)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('say on a phone, in English and dark, that nothing dated is recorded, which is not that nothing happened', async () => {
    const visit = await visitor.visit('/neues?art=beschluss&land=r-04', { language: 'en', theme: 'dark', viewport: PHONE })
    const { page } = visit
    await page.getByText('Nothing dated is recorded for these filters.').waitFor()
    await page.getByText(/^That does not mean that nothing happened/).waitFor()
    await expectClean(visit)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.getByRole('heading', { level: 2, name: '2025' }).waitFor()
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await visit.close()
  })
})
