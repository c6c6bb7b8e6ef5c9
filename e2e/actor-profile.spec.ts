import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, KOELN, NEMO, numberIn } from './setup/ask.ts'
import { openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('the page of an actor', () => {
  it('shows nine members of NeMO on 2015-09-17, and none the day before', async () => {
    const visit = await visitor.visit(`/akteure/${NEMO}?stand=2015-09-17`)
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: /NeMO/ }).waitFor()
    const fold = page.locator('details').filter({ hasText: '9 Mitglieder zeigen' })
    await fold.waitFor()
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
    const members = page.getByRole('table', { name: '9 Mitglieder zeigen' })
    expect(await members.locator('tbody tr').count()).toBe(9)
    for (const name of ['Dortmund', 'MORGEN', 'moveGLOBAL', 'MiSO', 'Forum der Kulturen Stuttgart'])
      await members.getByText(name, { exact: false }).first().waitFor()
    await page.goto(page.url().replace('2015-09-17', '2015-09-16'))
    await page.getByRole('heading', { level: 1, name: /NeMO/ }).waitFor()
    await page.getByText('Gezeigt ist, was am 16.09.2015 galt oder gelten konnte.').waitFor()
    expect(await page.getByText(/Mitglied(er)? zeigen/).count()).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('puts the contradiction side by side: nine founders from seven Länder, or eight from six', async () => {
    const visit = await visitor.visit(`/akteure/${NEMO}`)
    const { page } = visit
    const section = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Angaben, die sich widersprechen' }) })
      .first()
    await section.waitFor()
    const text = (await section.textContent()) ?? ''
    for (const number of ['9', '8', '7', '6']) expect(text).toContain(number)
    await section.getByText('Alle Angaben bleiben stehen.').waitFor()
    expect(await section.getByRole('button').count()).toBeGreaterThanOrEqual(2)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('groups claims, each with evidence and source, and lists what all of it rests on', async () => {
    const visit = await visitor.visit(`/akteure/${KOELN}`)
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: 'Köln' }).waitFor()
    const relations = page.getByRole('table', { name: 'Beziehungen' })
    await relations.waitFor()
    const rows = await relations.locator('tbody tr').allTextContents()
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect(row).toMatch(/bestätigt|angegeben|erschlossen|widersprüchlich/)
    await page
      .getByRole('table', { name: 'Veranstaltungen, Auszeichnungen, Beschlüsse' })
      .getByText('Kommune bewegt Welt', { exact: false })
      .first()
      .waitFor()
    await page.getByRole('heading', { name: /So wissen wir das/ }).waitFor()
    await relations.getByRole('button').last().click()
    const popover = page.getByRole('dialog')
    const outside = popover.getByRole('link').first()
    expect(await outside.getAttribute('rel')).toContain('noopener')
    await popover.getByRole('link', { name: 'alles aus dieser Quelle' }).first().click()
    await page.waitForURL('**/quellen?offen=*')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('leads to network, map and partners, with the actor chosen there', async () => {
    const visit = await visitor.visit(`/akteure/${KOELN}`)
    const { page } = visit
    await page.getByRole('link', { name: 'Im Netzwerk zeigen' }).first().click()
    await page.waitForURL(new RegExp(`/netzwerk\\?akteur=${KOELN}`))
    await page.getByRole('heading', { name: 'Köln', exact: true }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Partner in der Nähe' }).first().click()
    await page.waitForURL(new RegExp(`/partner\\?kommune=${KOELN}`))
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it.each(['/netzwerk', '/karte'])('is told beside %s as of the day that the view shows, and keeps the day on its doors', async (view) => {
    const visit = await visitor.visit(`${view}?akteur=${NEMO}&stand=2015-09-17`)
    const { page } = visit
    const panel = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'NeMO', exact: true }) })
    await panel.getByText('9 Mitglieder sicher').waitFor()
    await panel.getByText('Stand 17.09.2015').waitFor()
    await panel.getByText('Gründungsmitglied', { exact: false }).first().waitFor()
    expect(await page.getByRole('link', { name: 'Akteursseite' }).getAttribute('href')).toContain('stand=2015-09-17')
    await page.goto(page.url().replace('2015-09-17', '2015-09-16'))
    await panel.getByText('0 Mitglieder sicher').waitFor()
    expect(await panel.getByText('Gründungsmitglied', { exact: false }).count()).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('has on a past day as many relations as the network of that day, though not all of its statements are read yet', async () => {
    const day = '2026-06-30'
    const { neighbourhood } = await ask<{ neighbourhood: { vertices: { id: string[] } } }>(
      'query N($of: [ID!]!, $day: Date!) { neighbourhood(of: $of, asOf: $day, limit: 1000) { vertices { id } } }',
      { of: [KOELN], day },
    )
    const related = neighbourhood.vertices.id.length - 1
    expect(related).toBeGreaterThan(5)
    const visit = await visitor.visit('/')
    const { page } = visit
    // Nobody in the seed has more statements than a page of them holds: here a page holds three.
    await page.route('**/graphql?*ActorPanel*', (route) =>
      route.continue({ url: route.request().url().replace('%22first%22%3A100', '%22first%22%3A3') }),
    )
    await page.goto(new URL(`/netzwerk?akteur=${KOELN}&stand=${day}`, page.url()).href)
    const panel = page.getByRole('complementary')
    await panel.getByText(/Nach Belegen gezählt sind die 3 geladenen/).waitFor()
    expect(numberIn(await panel.locator('div:has(> dt:text-is("Beziehungen")) > dd').textContent())).toBe(related)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says in the panel in how many statements it counts, and over which time', async () => {
    const { page, ...visit } = await visitor.visit(`/netzwerk?akteur=${KOELN}`)
    const panel = page.getByRole('complementary')
    await panel.getByText(/^Belege gezählt in \d+ Angaben\. Alle Zeiten zusammen, auch Beendetes und Undatiertes\.$/).waitFor()
    await page.goto(`${page.url()}&stand=2026-06-30`)
    await panel.getByText(/^Belege gezählt in \d+ Angaben\.$/).waitFor()
    await visit.close()
  })

  it('shows what sources say differently of a cooperation, though that it exists is beyond dispute', async () => {
    const visit = await visitor.visit('/akteure/m-08416041')
    const { page } = visit
    const contradiction = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /^Angaben, die sich widersprechen Tübingen – Villa/ }) })
    await contradiction.getByText('24.09.2006').waitFor()
    await contradiction.getByText('23.09.2006').waitFor()
    await contradiction.getByRole('button', { name: 'tuepedia.de' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('tells namesakes apart', async () => {
    const visit = await visitor.visit('/akteure/m-05362012')
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: 'Brühl' }).waitFor()
    await page
      .getByText(/Rhein-Erft-Kreis/)
      .first()
      .waitFor()
    await page.getByText('Nicht zu verwechseln mit:', { exact: false }).waitFor()
    await page
      .getByText(/Rhein-Neckar-Kreis/)
      .first()
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
