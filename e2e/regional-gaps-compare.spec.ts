import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, numberIn } from './setup/ask.ts'
import { expectClean, openVisitor, PHONE, toTop, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

type Known = { municipalityCoverage: { id: string[]; state: string[] } }
const KNOWN = 'query ($asOf: Date, $within: ID) { municipalityCoverage(known: true, asOf: $asOf, within: $within) { id state } }'
/** The state of every known municipality on a day. */
async function statesOn(asOf: string | null, within: string | null = null): Promise<ReadonlyMap<string, string>> {
  const { municipalityCoverage: columns } = await ask<Known>(KNOWN, { asOf, within })
  return new Map(columns.id.map((id, i) => [id, columns.state[i]!]))
}
const compared = (page: Page) => page.getByRole('region', { name: 'Vergleich', exact: true })

describe('coverage compared Kreis by Kreis', () => {
  it('tells how many municipalities went from which state to which between two days, and which', async () => {
    const [then, now] = await Promise.all([statesOn('2020-01-01'), statesOn(null)])
    const all = [...new Set([...then.keys(), ...now.keys()])]
    const moved = all.filter((id) => then.get(id) !== now.get(id)).length
    const visit = await visitor.visit('/luecken?vergleich=1&vstand=2020-01-01')
    const { page } = visit
    const table = compared(page).getByRole('region', { name: 'Veränderungen je Kreis' }).getByRole('table')
    const total = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Deutschland', exact: true }) })
    await total.waitFor()
    const counts = (await total.getByRole('cell').allTextContents()).map(numberIn)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(moved)
    await compared(page).getByText(`${moved} Kommunen haben ihren Zustand geändert,`).waitFor()
    const first = total.getByRole('button').first()
    const count = numberIn(await first.textContent())
    await first.focus()
    await page.keyboard.press('Enter')
    const list = page.getByRole('dialog')
    await list.getByText(new RegExp(`^${count} Kommunen?$`)).waitFor()
    expect(await list.getByRole('listitem').count()).toBe(count)
    await expectClean(visit)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await toTop(page)
    await expectClean(visit)
    await visit.close()
  })

  it('opens the list behind every number of both sides, on the day of each', async () => {
    const visit = await visitor.visit('/luecken?land=r-10&vergleich=1&vland=r-05&vstand=2020-01-01')
    const { page } = visit
    const table = compared(page).getByRole('table').first()
    const line = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'noch niemand hat nachgesehen' }) })
    const list = page.getByRole('dialog')
    for (const [side, address] of [
      [0, /^r-10~UNKNOWN$/],
      [1, /^r-05~UNKNOWN~2020-01-01$/],
    ] as const) {
      const number = line.getByRole('button').nth(side)
      await number.waitFor()
      const count = numberIn(/^[\d.]+/.exec((await number.textContent()) ?? '')?.[0])
      await number.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => address.test(url.searchParams.get('liste') ?? ''))
      await list.getByText(new RegExp(`von ${new Intl.NumberFormat('de-DE').format(count)}$`)).waitFor()
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'detached' })
    }
    await toTop(page)
    await expectClean(visit)
    await visit.close()
  })

  it('sets the Kreise of two Länder side by side, on the day of each, and opens each number', async () => {
    const saarland = await statesOn('2020-01-01', 'r-10')
    const visit = await visitor.visit('/luecken?land=r-05&vergleich=1&vland=r-10&vstand=2020-01-01')
    const { page } = visit
    const table = compared(page).getByRole('region', { name: 'Kreise im Vergleich' }).getByRole('table')
    await table.waitFor()
    await compared(page).getByRole('button', { name: 'Alle 59 Kreise zeigen' }).click()
    const rows = table.getByRole('row').filter({ has: page.getByRole('cell', { name: 'Saarland', exact: true }) })
    expect(await rows.count()).toBe(6)
    let known = 0
    for (const row of await rows.all()) {
      const cells = await row.getByRole('cell').allTextContents()
      known += cells.slice(1, 4).reduce((sum, text) => sum + numberIn(text), 0)
    }
    expect(known).toBe(saarland.size)
    const unknown = rows.first().getByRole('button', { name: /noch niemand hat nachgesehen$/ })
    const count = numberIn(await unknown.textContent())
    await unknown.click()
    await page.waitForURL((url) => /^r-10\d{3}~UNKNOWN~2020-01-01$/.test(url.searchParams.get('liste') ?? ''))
    const list = page.getByRole('dialog')
    await list.getByText(new RegExp(`von ${count}$`)).waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('says on a phone what to choose, and stays within its width', async () => {
    const visit = await visitor.visit('/luecken?vergleich=1', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await compared(page).getByText('Wählen Sie einen anderen Stand oder ein anderes Land').waitFor()
    await compared(page).getByLabel('Stand').fill('2020-01-01')
    await compared(page).getByRole('region', { name: 'Veränderungen je Kreis' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await expectClean(visit)
    await visit.close()
  })
})

describe('ranks of Länder', () => {
  it('are as the API gives them, and each leads to the ranks of its Kreise', async () => {
    type Gaps = { gaps: { region: { id: string; name: string } }[] }
    const { gaps } = await ask<Gaps>('{ gaps(level: STATE, first: 16) { region { id name } } }')
    const visit = await visitor.visit('/luecken?sicht=rang')
    const { page } = visit
    await page.getByRole('group', { name: 'Rangfolge' }).getByRole('button', { name: 'Länder' }).click()
    await page.waitForURL(/rangvon=laender/)
    const first = page.getByRole('region', { name: 'Wo zuerst nachsehen' })
    await first.getByRole('link', { name: gaps[0]!.region.name, exact: true }).waitFor()
    expect(await first.getByRole('listitem').getByRole('link').allTextContents()).toEqual(gaps.map(({ region }) => region.name))
    await expectClean(visit)
    await first.getByRole('link', { name: gaps[0]!.region.name, exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('land') === gaps[0]!.region.id && url.searchParams.get('sicht') === 'rang')
    await first.getByRole('listitem').first().waitFor()
    await visit.close()
  })
})

describe('the way back from a Kreis', () => {
  it('keeps that people were counted', async () => {
    const visit = await visitor.visit('/luecken?land=r-05&zaehlt=einwohner')
    const { page } = visit
    await page
      .getByRole('table')
      .getByRole('link', { name: /^Köln\b/ })
      .click()
    await page.waitForURL(/\/luecken\/r-05315/)
    await page.getByRole('link', { name: 'Abdeckung: Nordrhein-Westfalen' }).click()
    await page.waitForURL((url) => url.searchParams.get('land') === 'r-05' && url.searchParams.get('zaehlt') === 'einwohner')
    await page.getByText(/^[\d.]+ Einwohner, Stand/).waitFor()
    await visit.close()
  })
})
