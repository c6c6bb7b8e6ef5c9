import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KOELN } from './setup/ask.ts'
import { type Editor, startEditor, undoEntry } from './setup/editor.ts'
import { expectClean, PHONE, toTop, type Visit, WIDE } from './setup/visit.ts'

/** An organisation whose themes came with the seed. */
const OF_THE_SEED = 'a-deutsch-afrikanisches-ruhr-forum-e-v-darf'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('facts')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

const RECORD = `mutation($input: ActorFactsInput!) { recordActorFacts(clientId: "e2e-facts-${Date.now()}-ID", actor: "${KOELN}", input: $input) { errors { message } } }`
let recorded = 0

/** The page of Köln, of which three facts were recorded, in a browser that may write. */
async function atKoeln(options?: Parameters<Editor['visit']>[1]): Promise<Visit> {
  const source = { title: 'Erfundenes Faltblatt' }
  const input = { themes: ['t-sport'], languages: ['tr', 'sw'], source }
  const { recordActorFacts } = await editor.ask(RECORD.replace('-ID', `-${++recorded}`), { input })
  expect(recordActorFacts.errors).toEqual([])
  return editor.visit(`/akteure/${KOELN}`, options)
}

const facts = (page: Page) => page.getByRole('table', { name: 'Weitere Angaben' })
const ask = (page: Page, fact: string) => facts(page).getByRole('button', { name: `Gilt noch? ${fact}` })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Gilt diese Angabe noch?' })

describe('a fact about an actor', () => {
  it('is recorded with others in the window, each with its source', async () => {
    const visit = await editor.visit(`/akteure/${KOELN}`)
    const { page } = visit
    await page.getByRole('button', { name: 'Themen, Länder und Sprachen festhalten' }).click()
    const form = page.getByRole('dialog', { name: 'Was ist über Köln bekannt?' })
    await form.getByRole('combobox', { name: 'Sprachen' }).selectOption({ label: 'Türkisch' })
    await form.getByRole('textbox', { name: /^Quelle/ }).fill('Erfundenes Faltblatt')
    await expectClean(visit)
    await form.getByRole('button', { name: 'Speichern' }).click()
    await form.waitFor({ state: 'detached' })
    await facts(page)
      .getByRole('row', { name: /Türkisch/ })
      .getByText('Erfundenes Faltblatt')
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it.each([
    { name: 'wide', viewport: WIDE, theme: 'light' },
    { name: 'phone', viewport: PHONE, theme: 'dark' },
  ] as const)('that was a mistake is taken back by itself, and that is undone: $name', async ({ viewport, theme }) => {
    const visit = await atKoeln({ viewport, theme })
    const { page } = visit
    await ask(page, 'Sprache, Türkisch').click()
    await dialog(page).getByRole('radio', { name: 'War ein Versehen' }).check()
    expect(await dialog(page).getByRole('textbox').count()).toBe(0)
    await expectClean(visit)
    await dialog(page).getByRole('button', { name: 'Zurücknehmen' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await facts(page).getByText('Türkisch').waitFor({ state: 'detached' })
    await facts(page).getByText('Suaheli').waitFor()
    const saved = page.getByRole('status').filter({ hasText: /Gespeichert als Nr\. \d+\./ })
    await saved.getByRole('button', { name: 'Zurücknehmen' }).click()
    await facts(page).getByText('Türkisch').waitFor()
    await toTop(page)
    await expectClean(visit)
    await visit.close()
  })

  it('ends by itself by the keyboard, stays to be read with its end, and is undone in the history', async () => {
    const visit = await atKoeln()
    const { page } = visit
    await ask(page, 'Thema, Sport').focus()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await dialog(page).getByRole('radio', { name: 'Gilt noch' }).focus()
    await page.keyboard.press('ArrowRight')
    await dialog(page)
      .getByRole('textbox', { name: /^Quelle/ })
      .fill('Erfundene Auskunft')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await facts(page)
      .getByRole('row', { name: /Sport/ })
      .getByText(/beendet/)
      .waitFor()
    await page.goto(`${editor.address}/daten`)
    await undoEntry(page, 'Beendet: Köln – Sport')
    await page.goto(`${editor.address}/akteure/${KOELN}`)
    await ask(page, 'Thema, Sport').waitFor()
    expect(await facts(page).getByRole('row', { name: /Sport/ }).textContent()).not.toMatch(/beendet/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('of the base data ends by a source and is no mistake; who may not write is asked nothing', async () => {
    const visit = await editor.visit(`/akteure/${OF_THE_SEED}`)
    const { page } = visit
    await facts(page)
      .getByRole('button', { name: /^Gilt noch\? Thema, / })
      .first()
      .click()
    await dialog(page).getByRole('radio', { name: 'Ist beendet' }).waitFor()
    expect(await dialog(page).getByRole('radio').count()).toBe(2)
    await visit.close()
    const reader = await editor.visitor.visit(`/akteure/${OF_THE_SEED}`)
    await facts(reader.page).waitFor()
    expect(await reader.page.getByRole('button', { name: /^Gilt noch\?/ }).count()).toBe(0)
    await reader.close()
  })
})
