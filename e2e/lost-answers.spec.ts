import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KOELN } from './setup/ask.ts'
import { type Editor, loseFirstAnswer, startEditor, wordOfSaving } from './setup/editor.ts'
import { atKoeln, column, dialog, record } from './setup/notices.ts'
import { axeViolations } from './setup/visit.ts'

/** A need of Köln, written and sent; what it says can be changed as long as it is not saved. */
async function saveNeed(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
  await dialog(page).getByRole('combobox', { name: 'Thema' }).selectOption({ label: 'Bildung' })
  const text = dialog(page).getByRole('textbox', { name: /^Was wird gesucht/ })
  await text.fill('Wir suchen ein Team.')
  await dialog(page)
    .getByRole('textbox', { name: /^Quelle/ })
    .fill('Erfundenes Gespräch')
  await dialog(page).getByRole('button', { name: 'Speichern' }).click()
  return text
}

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('lost-answers')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

describe('an officer whose answer is lost on the way', () => {
  it('records it once where the answer was lost on the way and the form was closed and opened again', async () => {
    const visit = await atKoeln(editor)
    const { page } = visit
    const lost = await loseFirstAnswer(page, 'recordNotice')
    await saveNeed(page)
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
    const visit = await atKoeln(editor)
    const { page } = visit
    const lost = await loseFirstAnswer(page, 'recordNotice')
    const text = await saveNeed(page)
    await dialog(page).getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await text.fill('Wir suchen zwei Teams.')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page)
      .getByRole('alert')
      .getByText(/^Ihr erster Versuch ist angekommen: Er ist als Nr\. \d+ gespeichert\. Was Sie seitdem geändert haben, ist noch nicht/)
      .waitFor()
    expect(await text.inputValue()).toBe('Wir suchen zwei Teams.')
    expect(await axeViolations(page)).toEqual([])
    // The answer to the change is lost as well: sent again, it is written once, too.
    const changeLost = await loseFirstAnswer(page, 'recordNotice')
    await dialog(page).getByRole('button', { name: 'Änderung speichern' }).click()
    await dialog(page).getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
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
    expect([lost(), changeLost()]).toEqual([1, 1])
    await visit.close()
  })

  it('loses nothing where the answer to making room for a change is lost too, or the change is refused then', async () => {
    await record(editor, 'NEED', KOELN, { theme: 't-bildung', text: 'Wir suchen ein Team.' })
    const visit = await atKoeln(editor)
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

  it('shows no longer what was taken back for a change whose answer was lost before, where that is refused and the window closed', async () => {
    const visit = await atKoeln(editor)
    const { page } = visit
    await loseFirstAnswer(page, 'recordNotice')
    const text = await saveNeed(page)
    await dialog(page).getByRole('alert').getByText('Der Server antwortet nicht.').waitFor()
    await page.reload()
    // It had arrived.
    await column(page, 'Sucht').getByText('Wir suchen ein Team.').waitFor()
    await page.getByRole('button', { name: 'Bedarf festhalten' }).click()
    await text.fill('Wir suchen ein Team, Tel. 0221 1234567.')
    await dialog(page).getByRole('button', { name: 'Speichern' }).click()
    await dialog(page).getByRole('alert').getByText('Ihr erster Versuch ist angekommen').waitFor()
    await dialog(page).getByRole('button', { name: 'Änderung speichern' }).click()
    await dialog(page)
      .getByRole('alert')
      .getByText(/^Nr\. \d+ ist zurückgenommen, die Änderung aber noch nicht gespeichert\.$/)
      .waitFor()
    await page.keyboard.press('Escape')
    await column(page, 'Sucht').getByText('Noch niemand hat einen Bedarf festgehalten.').waitFor()
    await visit.close()
  })
})
