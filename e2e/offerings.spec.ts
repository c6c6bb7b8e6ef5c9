import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const NAKOPA = 'Nachhaltige Kommunalentwicklung durch Partnerschaftsprojekte (Nakopa)'
const table = (page: Page, name: RegExp): Locator => page.getByRole('table', { name })
const row = (within: Page | Locator, name: string): Locator => {
  const page = 'goto' in within ? within : within.page()
  return within.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
}
const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Was passt zu uns? Kommune oder Kreis' })

describe('offerings and funding', () => {
  it('tell what sources state, each with its source, and what no source states', async () => {
    const visit = await visitor.visit('/angebote')
    const { page } = visit
    const nakopa = row(table(page, /^Heute offen/), NAKOPA)
    await nakopa.getByText('10 %').waitFor()
    await nakopa.getByText('Eigenanteil:').waitFor()
    await nakopa.getByText('50.000 - 250.000').waitFor()
    await nakopa.getByText('In der Quelle nicht angegeben: wer es nutzen kann, wofür und Frist.').waitFor()
    await nakopa.getByRole('button', { name: 'skew.engagement-global.de', exact: true }).click()
    await page.getByRole('link', { name: 'Alles aus dieser Quelle' }).first().waitFor()
    await page.keyboard.press('Escape')
    await expectClean(visit)
    await visit.close()
  })

  it('fit a municipality that is typed with a fault: the fitting first, each with its conditions, and unknown is no no', async () => {
    const visit = await visitor.visit('/angebote')
    const { page } = visit
    await field(page).fill('Koln')
    await page.getByRole('option', { name: /^Köln/ }).waitFor()
    await page.locator('[role="option"][data-highlighted]').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/fuer=m-05315000/)
    const fitting = row(table(page, /^Passt zu Köln/), NAKOPA)
    await fitting.getByText(/^Für wen: Andere Kommunen haben es genutzt: /).waitFor()
    await fitting.getByText(/^Wo: In Nordrhein-Westfalen haben es genutzt: Rhein-Kreis Neuss\./).waitFor()
    await row(table(page, /^Lässt sich nicht sicher sagen/), 'Beraterinnen- und Beraterpool')
      .getByText(/Ob es heute offen ist, sagt keine Quelle\./)
      .waitFor()
    const no = table(page, /^Passt nicht zu Köln/)
    await row(no, 'Diaspora2030')
      .getByText(/Die Bedingung nennt keine Kommunen: „mind\. 50 % der Mitglieder/)
      .waitFor()
    await row(no, 'Global Nachhaltige Kommune Hessen').getByText('Quellen nennen nur Hessen.').waitFor()
    await row(no, 'MiGlobe').getByText('Beendet: 2020.').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      expect.stringMatching(/^Passt zu Köln/),
      expect.stringMatching(/^Lässt sich nicht/),
      expect.stringMatching(/^Passt nicht/),
    ])
    await expectClean(visit)
    await page.goBack()
    await table(page, /^Heute offen/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('are reached from the page of a municipality, and a link to nobody says what to do', async () => {
    const visit = await visitor.visit('/akteure/m-05314000')
    const { page } = visit
    await page.getByRole('link', { name: 'Passende Angebote' }).click()
    await table(page, /^Passt zu Bonn/).waitFor()
    await page.goto(page.url().replace('m-05314000', 'm-nirgends'))
    await page.getByRole('alert').getByText('Nicht verzeichnet. Bitte eine Kommune eintippen.').waitFor()
    await table(page, /^Heute offen/).waitFor()
    await visit.close()
  })

  it('list advice by theme and region on a phone, and who was advised; where no source names one is counted and shown on request', async () => {
    const visit = await visitor.visit('/angebote?art=ADVISER_POOL&land=r-05', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const advice = row(page, 'MiGlobe')
    await advice.getByText('9 Beratungen, die Quellen nennen').tap()
    await advice.getByRole('link', { name: 'Duisburg', exact: true }).waitFor()
    await row(page, 'Fachstelle für migrantisches Eine-Welt-Engagement (Forum für soziale Innovation)').waitFor()
    expect(await row(page, 'Interkulturelles Kompetenzzentrum für Migrant*innenorganisationen (IKMO)').count()).toBe(0)
    await page.getByText('bei 1 weiteren nennt keine Quelle Thema oder Region').waitFor()
    expect(await row(page, 'Beraterinnen- und Beraterpool').count()).toBe(0)
    await page.getByRole('button', { name: 'auch zeigen' }).tap()
    await row(page, 'Beraterinnen- und Beraterpool').waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await visit.close()
  })

  it('that end leave "open today" at midnight on a page that stays open', async () => {
    const visit = await visitor.visit('/quellen')
    const { page } = visit
    await page.clock.install({ time: new Date('2026-11-30T23:58:00+01:00') })
    let asked = 0
    await page.route(/\/graphql\?.*Offerings/, async (route) => {
      asked += 1
      const response = await route.fetch()
      const ended = (await response.text()).replace(
        /("name":"Kommunale Klimapartnerschaften".*?"standing":)"OPEN"/,
        asked > 1 ? '$1"ENDED"' : '$1"OPEN"',
      )
      await route.fulfill({ response, body: ended })
    })
    await page.goto(page.url().replace('/quellen', '/angebote'))
    await row(table(page, /^Heute offen/), 'Kommunale Klimapartnerschaften').waitFor()
    await page.clock.fastForward('01:00')
    expect(asked).toBe(1)
    await page.clock.fastForward('02:00')
    await row(table(page, /^Beendet/), 'Kommunale Klimapartnerschaften').waitFor()
    expect(await row(table(page, /^Heute offen/), 'Kommunale Klimapartnerschaften').count()).toBe(0)
    await visit.close()
  })
})
