import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KOELN } from './setup/ask.ts'
import { type Editor, startEditor } from './setup/editor.ts'
import { bonnOffers, column, record } from './setup/notices.ts'
import { expectClean, PHONE } from './setup/visit.ts'

const DUESSELDORF = 'm-05111000'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('needs-lists')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

describe('what is wished for, where, and who offers it', () => {
  it('tells nobody has recorded anything from nothing, opens the list of a number, and saves what is shown', async () => {
    const visit = await editor.visitor.visit('/bedarfe')
    const { page } = visit
    await page.getByText('Noch niemand hat einen Bedarf oder ein Angebot festgehalten.').waitFor()
    const row = (land: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: land, exact: true }) })
    await row('Nordrhein-Westfalen').getByText('noch niemand hat etwas festgehalten').waitFor()
    await bonnOffers(editor)
    await record(editor, 'NEED', KOELN, { theme: 't-bildung', text: 'Wir suchen ein Team.' })
    await record(editor, 'NEED', KOELN, { theme: 't-sport', text: 'Wir suchen einen Platz.' })
    await page.reload()
    await row('Bayern').getByText('noch niemand hat etwas festgehalten').waitFor()
    await row('Nordrhein-Westfalen').getByRole('button', { name: '1 ohne Angebot, Nordrhein-Westfalen: Liste zeigen' }).click()
    await page.waitForURL(/land=r-05/)
    const entries = page.getByRole('region', { name: /^Einträge/ })
    await entries.getByText('Wir suchen einen Platz.').waitFor()
    await entries.getByText('Wir suchen ein Team.').waitFor({ state: 'detached' })
    await expectClean(visit)
    const download = page.waitForEvent('download')
    await entries.getByRole('button', { name: 'Als CSV speichern' }).click()
    const file = readFileSync((await (await download).path()) ?? '', 'utf8')
    expect(file.split('\r\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^Köln;.*;Bedarf;Sport;Wir suchen einen Platz\.;;;\d{4}-\d\d-\d\d;;0;Erfundene Auskunft;$/),
    ])
    await page.getByRole('button', { name: 'Thema', exact: true }).click()
    await page.getByRole('rowheader', { name: 'Sport' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows the finder who answers the needs of a municipality, both entries with their source, on a phone', async () => {
    const { partners } = await editor.ask(
      `{ partners(for: "${KOELN}", kinds: [MIGRANT_ORGANISATION], first: 2) { actor { id name } } }`,
      {},
    )
    const [one, other] = partners.map(({ actor }: { actor: { id: string } }) => actor)
    await record(editor, 'NEED', KOELN, { theme: 't-bildung', language: 'fr', text: 'Wir suchen ein Team.' })
    await record(editor, 'OFFER', one.id, { theme: 't-bildung', language: 'fr', text: 'Wir kommen in Schulen.' })
    await record(editor, 'OFFER', other.id, { theme: 't-bildung', language: 'fr', text: 'Noch nicht für alle.', withheld: true })
    const visit = await editor.visitor.visit(`/partner?kommune=${KOELN}`, { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const rowOf = (name: string) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name, exact: true }) })
        .first()
    const because = page.getByRole('button', { name: 'Bietet an, was Köln sucht: Bildung (Französisch).' })
    await rowOf(one.name).filter({ has: because }).waitFor()
    await rowOf(other.name)
      .getByText(/^Nicht verzeichnet: .*Gegenstück zu Bedarf und Angebot/)
      .waitFor()
    expect(await because.count()).toBe(1)
    await because.click()
    const reason = page.getByRole('dialog', { name: 'Bedarf und Angebot' })
    for (const text of ['Wir suchen ein Team.', 'Wir kommen in Schulen.']) await reason.getByText(text).waitFor()
    expect(await reason.getByRole('link', { name: 'Erfundene Auskunft' }).count()).toBe(2)
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await visit.close()
  })

  it('tells with a need what comes close on another theme, and at its source all that rests on it', async () => {
    await bonnOffers(editor)
    await record(editor, 'NEED', KOELN, { theme: 't-sport', language: 'fr', text: 'Wir suchen einen Platz.' })
    const visit = await editor.visitor.visit('/bedarfe')
    const { page } = visit
    const need = page.getByRole('listitem').filter({ hasText: 'Wir suchen einen Platz.' }).first()
    await need.getByText('Noch bietet das niemand an.').waitFor()
    await need.getByRole('button', { name: '1 Angebot zu einem anderen Thema kommt dem nahe' }).click()
    await need.getByText(/^Anderes Thema \(Bildung\), kommt aber nahe, weil beide Französisch nennen und sie \d+ km/).waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    await page.goto(`${editor.address}/quellen?q=Erfundene+Auskunft`)
    const rows = page.locator('tbody tr').filter({ hasText: 'Erfundene Auskunft' })
    await rows.nth(1).waitFor()
    expect(await rows.locator('td').nth(0).textContent()).toBe('keine Webadresse')
    expect(await rows.locator('td').nth(3).textContent()).toBe('0')
    expect(await rows.locator('td').nth(4).textContent()).toBe('1')
    await rows.filter({ hasText: 'Erfundene Auskunft' }).first().click()
    await page.getByRole('heading', { name: '1 Bedarf oder Angebot beruht auf dieser Seite' }).waitFor()
    await page
      .getByRole('listitem')
      .getByText(/^Wir (suchen einen Platz|zeigen unsere Schulbesuche)\.$/)
      .waitFor()
    expect(await page.getByRole('heading', { name: /Aussagen beruhen/ }).count()).toBe(0)
    await expectClean(visit)
    await visit.close()
  })

  it('tells what comes close within the distance that somebody chooses, and keeps the choice in the address', async () => {
    await record(editor, 'NEED', KOELN, { theme: 't-sport', text: 'Wir suchen einen Platz.' })
    await record(editor, 'OFFER', DUESSELDORF, { theme: 't-bildung', text: 'Wir zeigen unsere Schulbesuche.' })
    const visit = await editor.visitor.visit('/bedarfe')
    const { page } = visit
    const need = page.getByRole('listitem').filter({ hasText: 'Wir suchen einen Platz.' }).first()
    await need.getByText('Noch bietet das niemand an.').waitFor()
    const near = need.getByRole('button', { name: '1 Angebot zu einem anderen Thema kommt dem nahe' })
    expect(await near.count()).toBe(0)
    await page.getByRole('combobox', { name: 'Kommt nahe bis' }).click()
    await page.getByRole('option', { name: '50 km' }).click()
    await near.click()
    await need.getByText(/^Anderes Thema \(Bildung\), kommt aber nahe, weil sie 3\d km voneinander entfernt sind/).waitFor()
    expect(new URL(page.url()).searchParams.get('umkreis')).toBe('50')
    await page.goto(`${editor.address}/akteure/${DUESSELDORF}?umkreis=50`)
    await column(page, 'Bietet').getByRole('button', { name: '1 Bedarf zu einem anderen Thema kommt dem nahe' }).waitFor()
    await page.getByRole('combobox', { name: 'Kommt nahe bis' }).click()
    await page.getByRole('option', { name: '25 km' }).click()
    await column(page, 'Bietet')
      .getByRole('button', { name: /kommt dem nahe/ })
      .waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('umkreis')).toBeNull()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is clean on a phone, in English and dark, with a need and who answers it', async () => {
    await bonnOffers(editor)
    await record(editor, 'NEED', KOELN, { theme: 't-bildung', text: 'Wir suchen ein Team.' })
    const visit = await editor.visitor.visit('/bedarfe?nach=thema', { language: 'en', theme: 'dark', viewport: PHONE })
    const { page } = visit
    await page.getByRole('button', { name: '1 offer fits' }).click()
    await page.getByText(/^Fits because both name the theme "Education"/).waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await visit.close()
  })
})
