import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, NEMO } from './setup/ask.ts'
import { panel } from './setup/network.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

/** The server's answers as those of a network too large to count at once; the job stands where the test puts it. */
async function asLarge(page: Page): Promise<{ state: string; done: number; cancelled: boolean }> {
  const job = { state: 'RUNNING', done: 37, cancelled: false }
  const told = () => ({ __typename: 'Job', id: 'exact-test', state: job.state, done: job.done, total: 100 })
  await page.route('**/graphql*', async (route) => {
    const request = route.request()
    const text = decodeURIComponent(request.url()) + (request.postData() ?? '')
    if (text.includes('mutation StartExact')) return route.fulfill({ json: { data: { startExactBetweenness: told() } } })
    if (text.includes('mutation CancelJob')) {
      job.cancelled = true
      return route.fulfill({ json: { data: { cancelJob: { __typename: 'Job', id: 'exact-test', state: 'CANCELLED' } } } })
    }
    if (text.includes('query Job(')) return route.fulfill({ json: { data: { job: told() } } })
    if (!text.includes('query NetworkLists') || text.includes('"exact":true')) return route.continue()
    const answer = await route.fetch()
    const body = await answer.json()
    body.data.networkLists.method = '500 pivots, seed 42'
    return route.fulfill({ response: answer, json: body })
  })
  return job
}

describe('what the structure of the network says', () => {
  it('names in the table of relations those that hold a group, with a rank and how robust it is', async () => {
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const { bridges } = await ask<{ bridges: { separated: number[] } }>('query B($asOf: Date) { bridges(asOf: $asOf) { separated } }', {
      asOf: statistics.today,
    })
    const visit = await visitor.visit('/netzwerk?ansicht=tabelle&tabelle=beziehungen')
    const { page } = visit
    await page.getByRole('columnheader', { name: 'Brücke: hängen daran' }).click()
    await page.waitForURL(/sort=/)
    const first = page.getByRole('table', { name: 'Beziehungen' }).getByRole('row').nth(1)
    await first.getByRole('cell', { name: String(bridges.separated[0]), exact: true }).waitFor()
    await first
      .getByRole('cell', { name: /^\d+(–\d+)?(, sagt wenig)?$/ })
      .first()
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('names those who link others, and each one opens with a sentence of its own', async () => {
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const { networkLists } = await ask<{ networkLists: { brokers: { actor: { id: string; name: string; shortName: string | null } }[] } }>(
      'query L($asOf: Date) { networkLists(asOf: $asOf, first: 3) { brokers { actor { id name shortName } } } }',
      { asOf: statistics.today },
    )
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await page.getByRole('button', { name: 'Kennzahlen' }).click()
    await panel(page).getByRole('heading', { name: 'Wer verbindet Gruppen, die sonst getrennt wären?' }).waitFor()
    const rows = panel(page).getByRole('tabpanel').locator('button[data-actor]')
    await rows
      .first()
      .getByText(/^Rang 1, (robust zwischen|auch wenn|unsicher)/)
      .waitFor()
    for (const [i, { actor }] of networkLists.brokers.entries()) expect(await rows.nth(i).getAttribute('data-actor')).toBe(actor.id)
    await panel(page).getByRole('tab', { name: 'Brücken' }).click()
    await panel(page)
      .getByText(/hängt daran|hängen daran/)
      .first()
      .waitFor()
    await panel(page)
      .locator('li:has(button[data-actor] ~ button[data-actor])')
      .getByText(/^Rang 1, (robust zwischen|auch wenn|unsicher)/)
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await panel(page).getByRole('tab', { name: 'Vermittler' }).click()
    await rows.first().click()
    await panel(page)
      .getByText(/Liegt auf [\d,]+\s% der kürzesten Wege zwischen anderen\./)
      .waitFor()
    await panel(page)
      .getByText(/Rang 1 von \d+, (robust|auch wenn|unsicher)/)
      .first()
      .waitFor()
    await panel(page).getByRole('button', { name: 'Zurück zu den Kennzahlen' }).click()
    await panel(page).getByRole('heading', { name: 'Das Netzwerk in Zahlen' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('tells how many pairs are linked, which are fewer than the relations', async () => {
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const { network } = await ask<{ network: { lines: { source: number[]; target: number[] } } }>(
      'query N($asOf: Date) { network(asOf: $asOf) { lines { source target } } }',
      { asOf: statistics.today },
    )
    const { source, target } = network.lines
    const pairs = new Set(source.map((one, i) => [one, target[i]!].sort((a, b) => a - b).join(' '))).size
    expect(pairs).toBeLessThan(source.length)
    const visit = await visitor.visit('/netzwerk?kennzahlen=1')
    await panel(visit.page)
      .getByText(new RegExp(`^[\\d.]+ Akteure\\. Von ihren Paaren sind ${pairs.toLocaleString('de')} verbunden\\.$`))
      .waitFor()
    await visit.close()
  })

  it('tells by a link who connected Bremen with the rest in 2018, on a phone, too', async () => {
    for (const viewport of [undefined, PHONE]) {
      const visit = await visitor.visit('/netzwerk?kennzahlen=1&land=r-04&stand=2018-06-01', viewport && { viewport })
      const { page } = visit
      await panel(page).getByRole('heading', { name: 'Wer verbindet Bremen mit dem Rest?' }).waitFor()
      await panel(page).getByText('01.06.2018').first().waitFor()
      await panel(page).getByRole('heading', { name: 'In Bremen' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      expect(visit.faults).toEqual([])
      await visit.close()
    }
  })

  it('counts exactly as a job that shows how far it is and can be stopped', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const job = await asLarge(page)
    await page.getByRole('button', { name: 'Kennzahlen' }).click()
    await panel(page)
      .getByText(/Geschätzt aus einer Stichprobe/)
      .waitFor()
    await panel(page).getByRole('button', { name: 'Genau berechnen' }).click()
    await panel(page).getByText('37 % berechnet').waitFor()
    job.done = 62
    await panel(page).getByText('62 % berechnet').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await panel(page).getByRole('button', { name: 'Abbrechen' }).click()
    await panel(page).getByText('Abgebrochen. Es gelten die geschätzten Werte.').waitFor()
    expect(job.cancelled).toBe(true)
    await panel(page).getByRole('button', { name: 'Genau berechnen' }).click()
    await panel(page).getByText('62 % berechnet').waitFor()
    job.state = 'DONE'
    await panel(page).getByText('Genau berechnet.').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says on an actor’s page what falls apart without it, by name', async () => {
    const { removalImpact } = await ask<{ removalImpact: { cutOffCount: number; cutOff: { name: string }[] } }>(
      'query R($id: ID!, $asOf: Date) { removalImpact(id: $id, asOf: $asOf) { cutOffCount cutOff { name } } }',
      { id: NEMO, asOf: '2026-11-24' },
    )
    const visit = await visitor.visit(`/akteure/${NEMO}?stand=2026-11-24`)
    const { page } = visit
    const section = page.getByRole('region', { name: 'Stellung im Netzwerk' })
    await section.getByRole('heading', { name: 'Was fällt auseinander, wenn dieser Akteur ausscheidet?' }).waitFor()
    await section.getByText(`${removalImpact.cutOffCount} Akteure verlieren den Anschluss an den größten Rest.`).waitFor()
    await section.getByRole('link', { name: removalImpact.cutOff[0]!.name, exact: true }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await section.getByRole('button', { name: 'verbindet andere · Betweenness' }).click()
    await page.getByText(/Brandes 2001/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('colours by the newest confirmation, where undated is an outline with a count of its own, and the table says the years', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await page.getByRole('combobox', { name: 'Farbe' }).click()
    await page.getByRole('option', { name: 'neueste Bestätigung' }).click()
    const legend = page.getByRole('region', { name: 'Legende' })
    for (const text of ['Farbe: wann zuletzt bestätigt', /^frisch: \d{4}–\d{4}$/, /^vor \d{4}$/, 'ohne Datum: unbekannt'])
      await legend.getByText(text).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    await page.getByRole('columnheader', { name: 'neueste Bestätigung' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('colours the picture by Land and sizes it by a measure, and the legend says both', async () => {
    const visit = await visitor.visit('/netzwerk?farbe=STATE&groesse=PAGERANK&zweimodus=1')
    const { page } = visit
    const legend = page.getByRole('region', { name: 'Legende' })
    for (const text of ['Farbe: Land', 'andere', 'ohne Angabe', 'Kooperation', 'Größe: starke Nachbarn'])
      await legend.getByText(text, { exact: true }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
