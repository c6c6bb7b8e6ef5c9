import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KOELN, numberIn } from './setup/ask.ts'
import { type Editor, fromMenu, EDITING_LINK as LINK, loseFirstAnswer, startEditor, undoEntry } from './setup/editor.ts'
import { axeViolations, expectClean, PHONE } from './setup/visit.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('recording')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

/** How many municipalities of the Land are in each state, as the table of coverage says. */
async function numbers(page: Page, land: string): Promise<number[]> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: land }) })
    .first()
  await row.waitFor()
  const cells = await row.getByRole('cell').allTextContents()
  return cells.slice(1, 6).map(numberIn)
}

const preview = (page: Page) => page.getByRole('status', { name: 'Was sich ändert' })

/** Ticks a whole Kreis of which nothing is known, and says how it was looked at. */
async function fillIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Alle 11 ankreuzen' }).click()
  await page.getByText('11 Kommunen gewählt').waitFor()
  await page.getByRole('combobox', { name: 'Methode' }).selectOption('SURVEY')
}

/** The row of a cooperation on the page of Köln, for a browser that may write, and what asks whether it still holds. */
async function atCooperation() {
  const visit = await editor.visit(`/akteure/${KOELN}`)
  const { page } = visit
  const row = page.getByRole('row').filter({ hasText: 'Deutsch-Spanischer Kulturkreis' })
  return { visit, page, row, dialog: page.getByRole('dialog', { name: 'Gilt die Kooperation noch?' }) }
}

/** The same with the answer that it has ended, which is not recorded yet. */
async function toldItEnded() {
  const at = await atCooperation()
  await at.row.getByRole('button', { name: /^Gilt noch/ }).click()
  await at.dialog.getByRole('checkbox', { name: /Köln/ }).waitFor()
  await at.dialog.getByRole('radio', { name: 'Ist beendet' }).check()
  return at
}

describe('recording that somebody looked', () => {
  it('changes coverage at once, says beforehand how, and is taken back', async () => {
    const visit = await editor.visitor.visit(LINK)
    const { page } = visit
    await page.waitForURL('**/daten')
    await page.getByText('Dieser Browser darf Daten ändern').waitFor()
    await page.getByRole('link', { name: 'Abdeckung und Lücken' }).click()
    const before = await numbers(page, 'Nordrhein-Westfalen')
    await fromMenu(page, 'Daten pflegen')
    await page.getByRole('combobox', { name: 'Kreis oder kreisfreie Stadt' }).fill('Eusk')
    await page
      .getByRole('option', { name: /Euskirchen/, selected: false })
      .first()
      .waitFor()
    await page.locator('[role=option][data-highlighted]').waitFor()
    await page.keyboard.press('Enter')
    await fillIn(page)

    await page.getByRole('button', { name: 'Fund hinzufügen' }).click()
    await page.getByRole('combobox', { name: 'Kommune', exact: true }).selectOption({ label: 'Bad Münstereifel' })
    await page.getByRole('radio', { name: 'Eine Organisation, die hier noch fehlt' }).check()
    await page.getByLabel('Name der Organisation').fill('Verein der Wolken')
    await page.getByRole('combobox', { name: 'Arbeitet sie mit der Kommune zusammen?' }).selectOption('LOCAL')
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText('Verein der Wolken').waitFor()

    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('alert').getByText('Die Quelle fehlt.').waitFor()
    const title = page.getByRole('textbox', { name: /^Quelle/ })
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Umfrage eines erfundenen Kreises')
    await preview(page).getByText('1 Kommune wird „bestätigt“, bisher „noch niemand hat nachgesehen“ (Bad Münstereifel).').waitFor()
    await preview(page).getByText('10 Kommunen werden „nachgesehen: keine“, bisher „noch niemand hat nachgesehen“.').waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    await page.keyboard.press('Enter')
    await page.getByText(/Gespeichert als Nr\. \d+\./).waitFor()

    await page.getByRole('link', { name: 'Abdeckung und Lücken' }).first().click()
    const after = await numbers(page, 'Nordrhein-Westfalen')
    expect(
      after
        .map((count, i) => count - before[i]!)
        .filter((change) => change !== 0)
        .toSorted((a, b) => a - b),
    ).toEqual([-11, 1, 10])
    await page.goBack()
    await undoEntry(page, /Nachgesehen in .*: in 1 eine Kooperation gefunden, in 10 keine\./)
    await page.getByRole('link', { name: 'Abdeckung und Lücken' }).click()
    expect(await numbers(page, 'Nordrhein-Westfalen')).toEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is refused without the editing link, and what was filled in outlasts the refusal, a new tab and the way to the link', async () => {
    const visit = await editor.visitor.visit('/daten?kommune=m-05366004')
    const { page } = visit
    await page.getByRole('heading', { name: 'Dieser Browser darf noch nichts ändern' }).waitFor()
    await page.getByText('1 Kommune gewählt').waitFor()
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('REGISTER')
    await page.getByRole('textbox', { name: /^Quelle/ }).fill('Erfundenes Vereinsregister')
    await preview(page)
      .getByText(/^1 Kommune wird „nachgesehen: keine“/)
      .waitFor()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page
      .getByRole('alert')
      .getByText(/^Dieser Browser darf nichts ändern\. Öffnen Sie den Bearbeitungslink/)
      .waitFor()
    await page.goto(editor.address + LINK)
    await page.getByText('Ihr Entwurf vom letzten Mal steht noch hier.').waitFor()
    expect(await page.getByRole('textbox', { name: /^Quelle/ }).inputValue()).toBe('Erfundenes Vereinsregister')
    await page.getByRole('button', { name: 'Speichern' }).click()
    const saved = page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' })
    await saved.waitFor()
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('adds in the finder what a source says of an organisation, finds it by that, opens the statement, and takes it back', async () => {
    const visit = await editor.visit(`/partner?kommune=${KOELN}`)
    const { page } = visit
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Angaben ergänzen/ }) })
      .first()
    const name = await row.getByRole('heading', { level: 3 }).textContent()
    await row.getByRole('button', { name: /^Angaben ergänzen/ }).click()
    const dialog = page.getByRole('dialog', { name: `Was ist über ${name} bekannt?` })
    await dialog.getByRole('combobox', { name: 'Sprachen' }).selectOption({ label: 'Türkisch' })
    await dialog.getByRole('group', { name: 'Sprachen' }).getByRole('button', { name: 'Türkisch' }).waitFor()
    await dialog.getByRole('textbox', { name: /^Quelle/ }).fill('Erfundenes Faltblatt')
    await expectClean(visit)
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await dialog.waitFor({ state: 'detached' })
    const saved = page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' })
    await saved.waitFor()
    await page
      .getByRole('group', { name: 'Sprache' })
      .getByRole('button', { name: /^Türkisch/ })
      .click()
    await page.getByText('1 Organisation im Umkreis von 25 km').waitFor()
    await page.getByRole('button', { name: 'Spricht Türkisch.' }).click()
    await page.getByRole('dialog', { name: 'Sprachen' }).getByText('Erfundenes Faltblatt').waitFor()
    await page.keyboard.press('Escape')
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await page.getByText('Im Umkreis von 25 km ist niemand bekannt').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('puts what was changed after a lost answer in the place of what arrived, and says so', async () => {
    const visit = await editor.visit('/daten?kommune=m-05366004')
    const { page } = visit
    await page.getByText('1 Kommune gewählt').waitFor()
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('SURVEY')
    const source = page.getByRole('textbox', { name: /^Quelle/ })
    await source.fill('Erfundene Umfrage')
    const lost = await loseFirstAnswer(page, 'recordAssessment')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await source.fill('Zweite erfundene Umfrage')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('alert').getByText('Ihr erster Versuch ist angekommen').waitFor()
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('REGISTER')
    await page.getByRole('button', { name: 'Änderung speichern' }).click()
    await page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' }).waitFor()
    const { sources, history } = await editor.ask(
      '{ sources(text: "erfundene Umfrage") { nodes { title } } history(first: 3) { nodes { action } } }',
    )
    expect(sources.nodes).toEqual([{ title: 'Zweite erfundene Umfrage' }])
    expect(history.nodes.map(({ action }: { action: string }) => action)).toEqual(['record-assessment', 'undo', 'record-assessment'])
    expect(lost()).toBe(1)
    await visit.close()
  })

  it('takes back once what was sent twice, since the first answer was lost on the way', async () => {
    const visit = await editor.visit('/daten?kommune=m-05366004')
    const { page } = visit
    await page.getByText('1 Kommune gewählt').waitFor()
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('SURVEY')
    await page.getByRole('textbox', { name: /^Quelle/ }).fill('Erfundene Umfrage')
    await page.getByRole('button', { name: 'Speichern' }).click()
    const saved = page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' })
    await saved.waitFor()
    const lost = await loseFirstAnswer(page, 'mutation Undo')
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await saved.getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await saved.waitFor({ state: 'detached' })
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    expect(lost()).toBe(1)
    await visit.close()
  })

  it('confirms on its row that a cooperation still holds, by keyboard, and offers it to nobody else', async () => {
    const reader = await editor.visitor.visit('/akteure/m-05315000')
    await reader.page.getByRole('link', { name: 'Nachsehen festhalten' }).waitFor()
    await reader.page.getByRole('table', { name: 'Beziehungen' }).waitFor()
    expect(await reader.page.getByRole('button', { name: /^Gilt noch/ }).count()).toBe(0)
    await reader.close()

    const { visit, page, row, dialog } = await atCooperation()
    await row.getByRole('button', { name: /^Gilt noch/ }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('checkbox', { name: /Köln/ }).waitFor()
    await dialog.getByRole('textbox', { name: /^Quelle/ }).fill('Auskunft eines erfundenen Amtes')
    await expectClean(visit)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/^Partner: bestätigt \(/).waitFor()
    await fromMenu(page, 'Daten pflegen')
    await undoEntry(page, 'Bestätigt, dass es noch gilt: Köln – Deutsch-Spanischer Kulturkreis')
    await page.goBack()
    await page.getByText(/^Partner: älter oder ohne Datum \(/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('takes an end as precisely as it is known, says what is wrong with a date, and gives it back', async () => {
    const { visit, page, row, dialog } = await toldItEnded()
    await dialog.getByRole('textbox', { name: /^Quelle/ }).fill('Auskunft eines erfundenen Amtes')
    const until = dialog.getByRole('textbox', { name: 'Wann endete sie?' })
    await until.fill('neulich')
    await dialog.getByRole('button', { name: 'Ende festhalten' }).click()
    await dialog.getByText('„neulich“ ist kein Datum.').waitFor()
    expect(await until.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectClean(visit)
    await until.fill('märz 2025')
    await page.keyboard.press('Tab')
    expect(await until.inputValue()).toBe('März 2025')
    await dialog.getByRole('button', { name: 'Ende festhalten' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText('bis März 2025').waitFor()
    await fromMenu(page, 'Daten pflegen')
    await undoEntry(page, /Beendet: Köln – Deutsch-Spanischer Kulturkreis.* \(März 2025\)\./)
    await page.goBack()
    await row.getByText('bis März 2025').waitFor({ state: 'detached' })
    await row.getByRole('button', { name: /^Gilt noch/ }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('takes an end that nobody can date, says so where it stands, and gives it back', async () => {
    const { visit, page, row, dialog } = await toldItEnded()
    await dialog.getByText('Wissen Sie es nicht, lassen Sie das Feld leer.').waitFor()
    await dialog.getByRole('textbox', { name: /^Quelle/ }).fill('Auskunft eines erfundenen Amtes')
    await expectClean(visit)
    await dialog.getByRole('button', { name: 'Ende festhalten' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText(/, inzwischen beendet/).waitFor()
    await fromMenu(page, 'Daten pflegen')
    await undoEntry(page, /Beendet: Köln – Deutsch-Spanischer Kulturkreis.* \(wann, ist nicht bekannt\)\./)
    await page.goBack()
    await row.getByText(/inzwischen beendet/).waitFor({ state: 'detached' })
    await row.getByRole('button', { name: /^Gilt noch/ }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says of a cooperation found in the form that it has ended, or that nobody knows', async () => {
    const visit = await editor.visit('/daten?kommune=m-05315000')
    const { page } = visit
    await page.getByText('1 Kommune gewählt').waitFor()
    const when = page.getByRole('textbox', { name: 'Wann?', exact: true })
    await when.fill('2026')
    await page.keyboard.press('Tab')
    expect(await when.inputValue()).toBe('2026')
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('TOWN_HALL')
    await page.getByRole('textbox', { name: /^Quelle/ }).fill('Auskunft eines erfundenen Amtes')
    const add = async (answer: string) => {
      await page.getByRole('button', { name: 'Fund hinzufügen' }).click()
      const box = page.getByRole('group', { name: 'Fund hinzufügen' })
      await box.getByRole('radio', { name: 'Eine Kooperation, die hier schon steht' }).check()
      await box.getByRole('radio', { name: /Deutsch-Spanischer Kulturkreis/ }).check()
      await box.getByRole('button', { name: 'Übernehmen' }).click()
      await box.getByText('Wählen Sie, ob die Kooperation noch gilt.').waitFor()
      await box.getByRole('radio', { name: answer }).check()
      return box
    }
    const unclear = await add('Weiß ich nicht')
    await unclear.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText(/· unklar, bleibt wie es ist/).waitFor()
    await page.getByRole('button', { name: /^Fund „Köln – Deutsch-Spanischer/ }).click()
    const ended = await add('Ist beendet')
    await ended.getByRole('textbox', { name: 'Wann endete sie?' }).fill('12.3.')
    await ended.getByRole('button', { name: 'Übernehmen' }).click()
    await ended.getByText('„12.3.“ ist kein Datum.').waitFor()
    await ended.getByRole('textbox', { name: 'Wann endete sie?' }).fill('12.3.2025')
    // Nothing of the form half under the bar at the head of the page, where it would count as small.
    await ended.evaluate((form) => form.scrollIntoView({ block: 'center' }))
    await expectClean(visit)
    await ended.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText(/· beendet 12\.03\.2025/).waitFor()
    await page.getByRole('button', { name: 'Speichern' }).click()
    const saved = page.getByRole('status').filter({ hasText: 'Gespeichert als Nr.' })
    await saved.waitFor()
    await page
      .getByText(/Nachgesehen in Köln \(2026, Verwaltung gefragt\): keine Kooperation gefunden; beendet: Köln – .* \(12\.03\.2025\)\./)
      .first()
      .waitFor()
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is clean on a phone, in English and dark, with the form open and where the link is wrong', async () => {
    const visit = await editor.visitor.visit('/daten?kreis=r-05366', { language: 'en', theme: 'dark', viewport: PHONE })
    const { page } = visit
    await page.getByRole('button', { name: 'Tick all 11' }).click()
    await page.getByRole('button', { name: 'Add a finding' }).click()
    await page.getByRole('radio', { name: 'An organisation that is still missing here' }).check()
    // What the bar at the top half covers would be called too small.
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectClean(visit)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.goto(`${editor.address}/bearbeiten?schluessel=wrong`)
    await page.getByRole('heading', { name: 'This editing link is not valid' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await visit.close()
  })
})
