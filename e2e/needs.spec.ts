import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KOELN } from './setup/ask.ts'
import { type Editor, loseFirstAnswer, startEditor, wordOfSaving } from './setup/editor.ts'
import { finger, keys, mouse } from './setup/hands.ts'
import { axeViolations, expectClean, PHONE, type Visit } from './setup/visit.ts'

const BONN = 'm-05314000'
const DUESSELDORF = 'm-05111000'

let editor: Editor
let written = 0
beforeAll(async () => {
  editor = await startEditor('needs')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

const RECORD = `mutation($id: ID!, $kind: NoticeKind!, $actor: ID!, $input: NoticeInput!) {
  recordNotice(clientId: $id, kind: $kind, actor: $actor, input: $input) { command errors { message } } }`
const record = async (kind: 'NEED' | 'OFFER', actor: string, input: Record<string, unknown>) => {
  const source = { title: 'Erfundene Auskunft' }
  const { recordNotice } = await editor.ask(RECORD, {
    id: `e2e-needs-${++written}-${Date.now()}`,
    kind,
    actor,
    input: { source, ...input },
  })
  expect(recordNotice.errors).toEqual([])
}
const bonnOffers = () => record('OFFER', BONN, { theme: 't-bildung', language: 'fr', text: 'Wir zeigen unsere Schulbesuche.' })

/** A browser that may write, on the page of Köln. */
async function atKoeln(): Promise<Visit> {
  const visit = await editor.visit(`/akteure/${KOELN}`)
  await visit.page.getByRole('button', { name: 'Bedarf festhalten' }).waitFor()
  return visit
}

const column = (page: Page, name: 'Sucht' | 'Bietet'): Locator => page.getByRole('region', { name, exact: true })
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Was Köln sucht' })

describe('an officer', () => {
  it('records a need, is told what must not be in it, sees who answers it, and takes it back', async () => {
    await bonnOffers()
    const visit = await atKoeln()
    const { page } = visit
    await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
    const text = dialog(page).getByRole('textbox', { name: /^Was wird gesucht/ })
    await text.fill('Wir suchen ein Team für Schulbesuche, Tel. 0221 1234567.')
    await dialog(page)
      .getByRole('combobox', { name: /^Sprache/ })
      .selectOption({ label: 'Französisch' })
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .fill('Erfundenes Gespräch')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).getByRole('alert').getByText('Hier steht eine Telefonnummer.').waitFor()
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectClean(visit)
    await text.fill('Wir suchen ein Team für Schulbesuche.')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })

    const need = column(page, 'Sucht').getByRole('listitem').filter({ hasText: 'Wir suchen ein Team für Schulbesuche.' }).first()
    await need.getByText('Bildung · auf Französisch').waitFor()
    await need.getByRole('button', { name: '1 Angebot passt dazu' }).click()
    await need.getByRole('link', { name: 'Bonn', exact: true }).waitFor()
    await need
      .getByText(/^Passt, weil beide das Thema „Bildung“ nennen, beide Französisch nennen und sie \d+ km voneinander entfernt sind/)
      .waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)

    const saved = page.getByRole('status').filter({ hasText: /Gespeichert als Nr\. \d+\./ })
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await column(page, 'Sucht').getByText('Noch niemand hat einen Bedarf festgehalten.').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is shown that a page is a source already, takes it under its title, and no second one is made', async () => {
    const { sources } = await editor.ask('{ sources(first: 1) { totalCount nodes { title url } } }')
    const [known] = sources.nodes
    const visit = await atKoeln()
    const { page } = visit
    await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
    await dialog(page)
      .getByRole('textbox', { name: /^Was wird gesucht/ })
      .fill('Wir suchen ein Team.')
    const title = dialog(page).getByRole('textbox', { name: /^Quelle/ })
    await title.fill('Was wir dort gelesen haben')
    await dialog(page)
      .getByRole('textbox', { name: /^Webadresse/ })
      .fill(`${known.url}#ganz-unten`)
    // Sent from within the field: it is told what is known, and nothing is written yet.
    await page.keyboard.press('Enter')
    await dialog(page)
      .getByRole('alert')
      .getByText(/^Diese Webadresse steht schon als „/)
      .waitFor()
    const choice = dialog(page).getByRole('group', { name: 'Diese Webadresse steht schon unter den Quellen.' })
    await choice.getByRole('radio', { name: /^Eine eigene Quelle festhalten/ }).waitFor()
    await expectClean(visit)
    await choice.getByRole('radio', { name: `Diese Quelle verwenden: „${known.title}“` }).click()
    await expect.poll(() => title.inputValue()).toBe(known.title)
    await dialog(page).getByText('Der Eintrag stützt sich auf die vorhandene Quelle').waitFor()
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)
    await column(page, 'Sucht').getByRole('listitem').getByRole('link', { name: known.title }).first().waitFor()
    const now = await editor.ask('{ sources(first: 1) { totalCount edges { notices } } }')
    expect([now.sources.totalCount, now.sources.edges[0].notices]).toEqual([sources.totalCount, 1])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('records it once where the answer was lost on the way and the form was closed and opened again', async () => {
    const visit = await atKoeln()
    const { page } = visit
    const lost = await loseFirstAnswer(page, 'recordNotice')
    await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
    await dialog(page)
      .getByRole('textbox', { name: /^Was wird gesucht/ })
      .fill('Wir suchen ein Team.')
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .fill('Erfundenes Gespräch')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await dialog(page)
      .getByText(
        'Hier steht wieder, was Sie vor dem Schließen eingetragen hatten. Ob es schon gespeichert ist, war nicht zu erfahren: Speichern Sie noch einmal, doppelt gespeichert wird es nicht.',
      )
      .waitFor()
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)
    await column(page, 'Sucht').getByRole('button', { name: 'Beenden: Bildung' }).waitFor()
    expect(await column(page, 'Sucht').getByRole('button', { name: 'Beenden: Bildung' }).count()).toBe(1)
    expect(lost()).toBe(1)
    await visit.close()
  })

  it('whose answer was lost and who changes the text is told which one stands, and saves the change in its place', async () => {
    const visit = await atKoeln()
    const { page } = visit
    const lost = await loseFirstAnswer(page, 'recordNotice')
    await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
    const text = dialog(page).getByRole('textbox', { name: /^Was wird gesucht/ })
    await text.fill('Wir suchen ein Team.')
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .fill('Erfundenes Gespräch')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await text.fill('Wir suchen zwei Teams.')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page)
      .getByRole('alert')
      .getByText(/^Ihr erster Versuch ist angekommen: Er ist als Nr\. \d+ gespeichert\. Was Sie seitdem geändert haben, ist noch nicht/)
      .waitFor()
    expect(await text.inputValue()).toBe('Wir suchen zwei Teams.')
    expect(await axeViolations(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Änderung speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)
    await column(page, 'Sucht').getByText('Wir suchen zwei Teams.').waitFor()
    expect(await column(page, 'Sucht').getByRole('button', { name: 'Beenden: Bildung' }).count()).toBe(1)
    const { history } = await editor.ask('{ history(first: 3) { nodes { number action undoes } } }')
    const [{ number }] = history.nodes
    expect(history.nodes.map(({ action, undoes }: { action: string; undoes: number | null }) => [action, undoes])).toEqual([
      ['record-need', null],
      ['undo', number - 2],
      ['record-need', null],
    ])
    expect(lost()).toBe(1)
    await visit.close()
  })

  it('loses nothing where the answer to making room for a change is lost too, or the change is refused then', async () => {
    await record('NEED', KOELN, { theme: 't-bildung', text: 'Wir suchen ein Team.' })
    const visit = await atKoeln()
    const { page } = visit
    const lost = await loseFirstAnswer(page, 'endNotice')
    const end = page.getByRole('dialog', { name: 'Bedarf beenden' })
    await column(page, 'Sucht').getByRole('button', { name: 'Beenden: Bildung' }).click()
    await end.getByRole('button', { name: 'Beenden' }).click()
    await end.getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    const day = end.getByLabel('Gilt nicht mehr ab')
    await day.fill('2099-01-01')
    await end.getByRole('button', { name: 'Beenden' }).click()
    await end.getByRole('alert').getByText('Ihr erster Versuch ist angekommen').waitFor()
    const undoLost = await loseFirstAnswer(page, 'mutation Undo')
    const change = end.getByRole('button', { name: 'Änderung speichern' })
    await change.click()
    await end.getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await change.click()
    // In the future it cannot end: the first end is taken back, and that is said.
    await end
      .getByRole('alert')
      .getByText(/^Nr\. \d+ ist zurückgenommen, die Änderung aber noch nicht gespeichert\.$/)
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await end.waitFor({ state: 'detached' })
    await column(page, 'Sucht').getByRole('button', { name: 'Beenden: Bildung' }).waitFor()
    expect([lost(), undoLost()]).toEqual([1, 1])
    await visit.close()
  })

  it('does the same by keyboard, and ends what was met', async () => {
    await bonnOffers()
    const visit = await atKoeln()
    const { page } = visit
    const keys = async (...all: readonly string[]) => {
      for (const key of all) await page.keyboard.press(key)
    }
    await page.getByRole('button', { name: 'Bedarf festhalten' }).focus()
    await keys('Enter')
    await dialog(page).getByRole('combobox', { name: 'Thema' }).focus()
    await dialog(page).getByRole('option', { name: 'Bildung', exact: true }).waitFor({ state: 'attached' })
    await page.keyboard.type('Bildu')
    await keys('Tab')
    await page.keyboard.type('Wir suchen ein Team.')
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .focus()
    await page.keyboard.type('Erfundenes Gespräch')
    await keys('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)
    const need = column(page, 'Sucht').getByRole('listitem').filter({ hasText: 'Wir suchen ein Team.' }).first()
    await need.getByRole('button', { name: '1 Angebot passt dazu' }).focus()
    await keys('Enter')
    await need.getByRole('link', { name: 'Bonn', exact: true }).waitFor()
    await need.getByRole('button', { name: 'Beenden: Bildung' }).focus()
    await keys('Enter')
    const end = page.getByRole('dialog', { name: 'Bedarf beenden' })
    await end.getByRole('button', { name: 'Beenden' }).focus()
    await keys('Enter')
    await end.waitFor({ state: 'detached' })
    await wordOfSaving(page)
    await column(page, 'Sucht').getByText('An diesem Tag ist kein Bedarf offen.').waitFor()
    await column(page, 'Sucht').getByText('1 weiterer Bedarf').waitFor()
    await page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' }).getByRole('button', { name: 'Zurücknehmen' }).focus()
    await keys('Enter')
    await need.getByRole('button', { name: 'Beenden: Bildung' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('an officer at the overview', () => {
  it.each([
    ['by mouse', mouse, undefined],
    ['by keyboard alone', keys, undefined],
    ['by touch on a phone', finger, PHONE],
  ] as const)('%s: records a need, sees who answers it, and takes it back', async (_, { press, choose }, viewport) => {
    await bonnOffers()
    const visit = await editor.visit('/bedarfe', viewport ? { viewport, hasTouch: true } : {})
    const { page } = visit
    await page.getByRole('combobox', { name: 'Wer sucht oder bietet etwas?' }).focus()
    await page.keyboard.type('Koeln')
    const option = page.getByRole('option', { name: /^Köln kreisfreie Stadt/ })
    await option.waitFor()
    await choose(option)
    await press(page.getByRole('button', { name: 'Bedarf festhalten' }))
    await dialog(page).getByRole('option', { name: 'Bildung', exact: true }).waitFor({ state: 'attached' })
    await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
    await dialog(page)
      .getByRole('textbox', { name: /^Was wird gesucht/ })
      .focus()
    await page.keyboard.type('Wir suchen ein Team.')
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .focus()
    await page.keyboard.type('Erfundenes Gespräch')
    await expectClean(visit)
    await press(dialog(page).getByRole('button', { name: 'Speichern' }))
    await dialog(page).waitFor({ state: 'detached' })
    await wordOfSaving(page)
    const entries = page.getByRole('region', { name: /^Einträge/ })
    const need = entries.getByRole('listitem').filter({ hasText: 'Wir suchen ein Team.' }).first()
    await press(need.getByRole('button', { name: '1 Angebot passt dazu' }))
    await need.getByText(/^Passt, weil beide das Thema „Bildung“ nennen/).waitFor()
    await need.getByRole('link', { name: 'Bonn', exact: true }).waitFor()
    await press(page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' }).getByRole('button', { name: 'Zurücknehmen' }))
    await need.waitFor({ state: 'detached' })
    await entries.getByText('Wir zeigen unsere Schulbesuche.').waitFor()
    await page.getByText('Kein offener Bedarf eingetragen; 1 Angebot.').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('finds what was typed again after the form was closed or the page reloaded, until it is saved or discarded', async () => {
    const visit = await atKoeln()
    const { page } = visit
    const text = dialog(page).getByRole('textbox', { name: /^Was wird gesucht/ })
    const again = dialog(page).getByText('Hier steht wieder, was Sie vor dem Schließen eingetragen hatten')
    const open = () => page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await open()
    await text.fill('Wir suchen ein Team.')
    expect(await again.count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.reload()
    await open()
    await again.waitFor()
    expect(await text.inputValue()).toBe('Wir suchen ein Team.')
    await expectClean(visit)
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    await again.waitFor({ state: 'detached' })
    expect(await text.inputValue()).toBe('')
    await text.fill('Wir suchen zwei Teams.')
    await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .fill('Erfundenes Gespräch')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await open()
    await text.waitFor()
    expect(await text.inputValue()).toBe('')
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('what is wished for, where, and who offers it', () => {
  it('tells nobody has recorded anything from nothing, opens the list of a number, and saves what is shown', async () => {
    const visit = await editor.visitor.visit('/bedarfe')
    const { page } = visit
    await page.getByText('Noch niemand hat einen Bedarf oder ein Angebot festgehalten.').waitFor()
    const row = (land: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: land, exact: true }) })
    await row('Nordrhein-Westfalen').getByText('noch niemand hat etwas festgehalten').waitFor()
    await bonnOffers()
    await record('NEED', KOELN, { theme: 't-bildung', text: 'Wir suchen ein Team.' })
    await record('NEED', KOELN, { theme: 't-sport', text: 'Wir suchen einen Platz.' })
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
    await record('NEED', KOELN, { theme: 't-bildung', language: 'fr', text: 'Wir suchen ein Team.' })
    await record('OFFER', one.id, { theme: 't-bildung', language: 'fr', text: 'Wir kommen in Schulen.' })
    await record('OFFER', other.id, { theme: 't-bildung', language: 'fr', text: 'Noch nicht für alle.', withheld: true })
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
    await bonnOffers()
    await record('NEED', KOELN, { theme: 't-sport', language: 'fr', text: 'Wir suchen einen Platz.' })
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
    await record('NEED', KOELN, { theme: 't-sport', text: 'Wir suchen einen Platz.' })
    await record('OFFER', DUESSELDORF, { theme: 't-bildung', text: 'Wir zeigen unsere Schulbesuche.' })
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
    await bonnOffers()
    await record('NEED', KOELN, { theme: 't-bildung', text: 'Wir suchen ein Team.' })
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
