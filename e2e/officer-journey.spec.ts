import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPdf, textsOf } from '../server/test/api/read-pdf.ts'
import { numberIn } from './setup/ask.ts'
import { EDITING_LINK, type Editor, startEditor, undoEntry } from './setup/editor.ts'
import { finger, type Hand, mouse } from './setup/hands.ts'
import { expectClean, PHONE, type Visit } from './setup/visit.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('officer')
})
afterAll(() => editor?.close())
beforeEach(() => editor.takeBackAll())

/** Where to go next has an answer with its reasons, on paper and as a place, after so many actions and minutes. */
const MOST_ACTIONS = 5
const MOST_MS = 3 * 60_000

/** Counts what the officer does; what the test reads in between costs nothing. */
function actions() {
  let done = 0
  return {
    act: async (action: () => Promise<unknown>) => {
      done += 1
      await action()
    },
    get done() {
      return done
    },
  }
}

const tiles = async (page: Page): Promise<number[]> => {
  const texts = await page.locator('main header').getByRole('button').allTextContents()
  return texts.map((text) => numberIn(/^[\d.]+/.exec(text)?.[0]))
}
/** Waits for the numbers of the page: bestätigt, älter, nachgesehen: keine, unbekannt. */
async function numbersWhen(page: Page, fits: (numbers: readonly number[]) => boolean): Promise<readonly number[]> {
  await expect.poll(async () => fits(await tiles(page)), { timeout: 20_000 }).toBe(true)
  return tiles(page)
}

async function expectReasons(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Recklinghausen' }).waitFor()
  await page.getByRole('heading', { name: /^Hier zuerst nachsehen: Platz \d+ von \d+$/ }).waitFor()
  await page.getByRole('heading', { name: 'Wie der Platz zustande kommt' }).waitFor()
  await page.getByText('Das ist keine Lücke').waitFor()
}

/** The sheet is tagged, and its numbers are those of the page. */
async function expectSheet(download: Download, numbers: readonly number[]): Promise<void> {
  const { elements, info, isMarked } = await readPdf(new Uint8Array(await readFile(await download.path())))
  expect(info).toMatchObject({ Title: 'Recklinghausen (Kreis): Abdeckung und Veranstaltungen', Language: 'de' })
  expect(isMarked).toBe(true)
  expect(textsOf(elements, 'H1')).toEqual(['Recklinghausen (Kreis)'])
  expect(elements.find(({ role }) => role === 'Figure')?.alt).toMatch(/^Karte von Recklinghausen/)
  const rows = textsOf(elements, 'TR').slice(1, 5)
  expect(rows.map((row) => Number(row.split(' | ')[1]!.replace('–', '0')))).toEqual(numbers)
}

async function expectMeeting(page: Page): Promise<void> {
  await page.waitForURL(/\/veranstaltungen\/planen\?land=r-05/)
  await page
    .locator('main h2')
    .filter({ hasText: /^Ein Treffen in .+ im Umkreis von 50 km\.$/ })
    .waitFor()
  await page.getByText(/Kommunen in Nordrhein-Westfalen sind verglichen/).waitFor()
}

/** From the start page to why, the sheet and the meeting place; gives the numbers of the page. */
async function lookUp(visit: Visit, { press }: Hand): Promise<readonly number[]> {
  const { page } = visit
  const counted = actions()
  await page.locator('main h1').first().waitFor()
  await counted.act(() =>
    press(
      page
        .getByRole('navigation')
        .getByRole('link', { name: /Lücken$/ })
        .filter({ visible: true })
        .first(),
    ),
  )
  await counted.act(() => press(page.getByRole('button', { name: 'Wo zuerst nachsehen' })))
  const first = page.getByRole('region', { name: 'Wo zuerst nachsehen' })
  await counted.act(() => press(first.getByRole('link', { name: 'Recklinghausen', exact: true })))
  await expectReasons(page)
  const numbers = await numbersWhen(page, (its) => its.length === 4)
  let sheet: Download | undefined
  await counted.act(async () => {
    sheet = await download(page, () => press(page.getByRole('link', { name: 'Blatt als PDF' })))
  })
  await expectSheet(sheet!, numbers)
  await counted.act(() => press(page.getByRole('main').getByRole('link', { name: 'Nächstes Treffen planen' })))
  await expectMeeting(page)
  await expectClean(visit)
  expect(counted.done).toBeLessThanOrEqual(MOST_ACTIONS)
  return numbers
}

const download = async (page: Page, act: () => Promise<unknown>) => (await Promise.all([page.waitForEvent('download'), act()]))[0]

describe('an officer who decides where to go next', { timeout: MOST_MS }, () => {
  it('by mouse: looks up where, why, the sheet and the meeting place; then records a look, sees the figures change, and takes it back', async () => {
    const visit = await editor.visitor.visit('/', { acceptDownloads: true })
    const { page } = visit
    const before = await lookUp(visit, mouse)

    await page.goto(editor.address + EDITING_LINK)
    await page.getByText('Dieser Browser darf Daten ändern').waitFor()
    await page.goto(`${editor.address}/luecken/05562`)
    await expectReasons(page)
    await page.getByRole('link', { name: 'Nachsehen festhalten' }).click()
    await page.getByRole('button', { name: 'Alle 10 ankreuzen' }).click()
    await page.getByRole('combobox', { name: 'Methode' }).selectOption('SURVEY')
    await page.getByRole('textbox', { name: /^Quelle/ }).fill('Umfrage eines erfundenen Kreises')
    await page
      .getByRole('status', { name: 'Was sich ändert' })
      .getByText(/„nachgesehen: keine“/)
      .waitFor()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('link', { name: 'Seite des Kreises ansehen' }).click()
    const [covered, stale, , unknown] = before as [number, number, number, number]
    const after = await numbersWhen(page, (numbers) => numbers[3] === 0)
    expect(after).toEqual([covered, stale, unknown, 0])
    await expectSheet(await download(page, () => page.getByRole('link', { name: 'Blatt als PDF' }).click()), after)
    await page.goto(`${editor.address}/daten`)
    await undoEntry(page, /^.*Nachgesehen in .* \(.*Umfrage\)/)
    await page.goto(`${editor.address}/luecken/05562`)
    expect(await numbersWhen(page, (numbers) => numbers.length === 4 && numbers[3] !== 0)).toEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('by touch on a phone: looks up where, why, the sheet and the meeting place', async () => {
    const visit = await editor.visitor.visit('/', { acceptDownloads: true, viewport: PHONE, hasTouch: true, isMobile: true })
    await lookUp(visit, finger)
    await visit.close()
  })

  it('does the same by keyboard alone', async () => {
    const visit = await editor.visitor.visit(EDITING_LINK, { acceptDownloads: true })
    const { page } = visit
    await page.getByText('Dieser Browser darf Daten ändern').waitFor()
    await page.goto(editor.address)
    const counted = actions()
    await page.locator('main h1').first().waitFor()
    await counted.act(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press('l')
    })
    await page.waitForURL(/\/luecken/)
    const enter = async (target: ReturnType<Page['getByRole']>) => {
      await target.focus()
      await page.keyboard.press('Enter')
    }
    await counted.act(() => enter(page.getByRole('button', { name: 'Wo zuerst nachsehen' })))
    const first = page.getByRole('region', { name: 'Wo zuerst nachsehen' })
    await counted.act(() => enter(first.getByRole('link', { name: 'Recklinghausen', exact: true })))
    await expectReasons(page)
    const before = await numbersWhen(page, (numbers) => numbers.length === 4)
    let sheet: Download | undefined
    await counted.act(async () => {
      sheet = await download(page, () => enter(page.getByRole('link', { name: 'Blatt als PDF' })))
    })
    await expectSheet(sheet!, before)
    await counted.act(() => enter(page.getByRole('main').getByRole('link', { name: 'Nächstes Treffen planen' })))
    await expectMeeting(page)
    expect(counted.done).toBeLessThanOrEqual(MOST_ACTIONS)

    await page.goBack()
    await expectReasons(page)
    await enter(page.getByRole('link', { name: 'Nachsehen festhalten' }))
    await enter(page.getByRole('button', { name: 'Alle 10 ankreuzen' }))
    await page.getByText('10 Kommunen gewählt').waitFor()
    await page.getByRole('combobox', { name: 'Methode' }).focus()
    await page.keyboard.type('Umfrage')
    await page.getByRole('textbox', { name: /^Quelle/ }).focus()
    await page.keyboard.type('Umfrage eines erfundenen Kreises')
    await page
      .getByRole('status', { name: 'Was sich ändert' })
      .getByText(/„nachgesehen: keine“/)
      .waitFor()
    await page.keyboard.press('Enter')
    await enter(page.getByRole('link', { name: 'Seite des Kreises ansehen' }))
    const [covered, stale, , unknown] = before as [number, number, number, number]
    expect(await numbersWhen(page, (numbers) => numbers[3] === 0)).toEqual([covered, stale, unknown, 0])
    await page.goBack()
    const entry = page
      .getByRole('listitem')
      .filter({ hasText: /Nachgesehen in .* \(.*Umfrage\)/ })
      .first()
    await enter(entry.getByRole('button', { name: /zurücknehmen$/ }))
    await page
      .getByText(/^Nr\. \d+ zurückgenommen:/)
      .first()
      .waitFor()
    await page.goBack()
    await expectReasons(page)
    expect(await numbersWhen(page, (numbers) => numbers.length === 4 && numbers[3] !== 0)).toEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
