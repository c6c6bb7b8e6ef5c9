import { readFile } from 'node:fs/promises'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BRUEHL_RHEIN_ERFT, KOELN, MUENCHEN, NEMO } from './setup/ask.ts'
import { onPaper } from './setup/paper.ts'
import { expectClean, openVisitor, PHONE, type Visit, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor?.close())

const BRUEHL = { id: BRUEHL_RHEIN_ERFT, name: 'Brühl' }
const MIGRAFRICA = 'a-migrafrica'
const IHAUS = 'a-integrationshaus-e-v'
const NAMES: Readonly<Record<string, string>> = { [MIGRAFRICA]: 'Migrafrica', [IHAUS]: 'Integrationshaus e.V.' }
const entry = (
  actor: string,
  { name = NAMES[actor] ?? actor, seeker = BRUEHL as typeof BRUEHL | null, status = 'OPEN', note = '' } = {},
) => ({
  actor,
  name,
  seeker,
  status,
  note,
})

/** A browser that has kept this list. */
async function withList(entries: readonly ReturnType<typeof entry>[], options: Parameters<Visitor['visit']>[1] = {}): Promise<Visit> {
  const visit = await visitor.visit('/quellen', options)
  await visit.page.evaluate((kept) => localStorage.setItem('netzatlas.merkliste', kept), JSON.stringify({ version: 1, entries }))
  await visit.page.goto(new URL('/merkliste', visit.page.url()).href)
  return visit
}
const row = (page: Page, name: string): Locator => page.getByRole('main').getByRole('listitem').filter({ hasText: name })
const note = (page: Page, name: string): Locator => page.getByRole('textbox', { name: `Notiz zu ${name}` })
const status = (page: Page, name: string): Locator => page.getByRole('combobox', { name: `Status: ${name}` })

async function sharedLink(page: Page, withNotes: boolean): Promise<string> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => {
          document.documentElement.dataset.copied = text
        },
      },
    })
  })
  await page.getByRole('button', { name: 'Als Link teilen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merkliste als Link' })
  if (withNotes) {
    await dialog.getByRole('checkbox', { name: /Notiz(en)? mitgeben/ }).check()
    await dialog.getByText('Die Notizen stehen im Link selbst').waitFor()
  }
  await dialog.getByRole('button', { name: 'Link kopieren' }).click()
  await page.locator('html[data-copied]').waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  return (await page.locator('html').getAttribute('data-copied')) ?? ''
}
const another = (context: BrowserContext) => context.newPage()

describe('the shortlist', () => {
  it('says how it is filled, keeps what is noted on an actor page, and takes it off again', async () => {
    const visit = await visitor.visit('/merkliste')
    const { page } = visit
    await page.getByText('Noch niemand gemerkt').waitFor()
    await expectClean(visit)
    await page.getByRole('main').getByRole('link', { name: 'Partner finden' }).click()
    await page.waitForURL(/\/partner/)
    await page.goto(new URL(`/akteure/${MIGRAFRICA}`, page.url()).href)
    await page.getByRole('button', { name: 'Merken Migrafrica' }).click()
    await page.getByRole('button', { name: 'Gemerkt Migrafrica', pressed: true }).click()
    await page.getByText('Von der Merkliste entfernt.').waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('button', { name: 'Gemerkt Migrafrica', pressed: true }).waitFor()
    await page.getByRole('button', { name: 'Menü' }).click()
    await page.getByRole('menuitem', { name: 'Merkliste' }).click()
    await page.getByRole('region', { name: 'Für keine bestimmte Kommune' }).getByRole('heading', { name: 'Migrafrica' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('takes a similar municipality, too, and the menu counts what is on it', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL.id}&ansicht=aehnliche`)
    const { page } = visit
    const count = async (name: string | RegExp) => {
      await page.getByRole('button', { name: 'Menü' }).click()
      await page.getByRole('menuitem', { name, exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menuitem').first().waitFor({ state: 'detached' })
    }
    const mark = page.getByRole('button', { name: /^Merken / }).first()
    await mark.waitFor()
    await count('Merkliste')
    const name = ((await mark.textContent()) ?? '').replace(/^Merken /, '')
    await mark.click()
    await page.getByRole('button', { name: `Gemerkt ${name}`, pressed: true }).waitFor()
    await count(/^Merkliste\s*,?\s*1 gemerkt$/)
    await expectClean(visit)
    await page.goto(new URL('/merkliste', page.url()).href)
    await page.getByRole('region', { name: 'Für Brühl' }).getByRole('heading', { name, exact: true }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('keeps notes and status, which another tab notices, and what is removed can be put back where it stood', async () => {
    const visit = await withList([entry(IHAUS), entry(MIGRAFRICA)])
    const { page } = visit
    await row(page, 'Integrationshaus').getByText('12,7 km von Brühl').waitFor()
    const other = await another(page.context())
    await other.goto(page.url())
    await note(other, 'Migrafrica').waitFor()

    await note(page, 'Migrafrica').fill('Nach den Ferien anrufen')
    await status(page, 'Migrafrica').selectOption({ label: 'will ich ansprechen' })
    await expect.poll(() => note(other, 'Migrafrica').inputValue()).toBe('Nach den Ferien anrufen')
    await expect.poll(() => status(other, 'Migrafrica').inputValue()).toBe('WANTED')
    await page.reload()
    expect(await note(page, 'Migrafrica').inputValue()).toBe('Nach den Ferien anrufen')

    await page.getByRole('button', { name: 'Entfernen Integrationshaus e.V.' }).click()
    await page.getByText('Integrationshaus e.V. ist entfernt.').waitFor()
    await note(other, 'Integrationshaus e.V.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Rückgängig' }).press('Enter')
    await note(page, 'Integrationshaus e.V.').waitFor()
    expect(await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Integrationshaus e.V.',
      'Migrafrica',
    ])
    await expectClean(visit)
    await visit.close()
  })

  it('goes on where the browser has no room, and says so', async () => {
    const visit = await withList([entry(MIGRAFRICA)])
    const { page } = visit
    await note(page, 'Migrafrica').waitFor()
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await note(page, 'Migrafrica').fill('Geht nicht verloren')
    await page.getByRole('alert').getByText('Der Browser kann die Merkliste nicht speichern').waitFor()
    expect(await note(page, 'Migrafrica').inputValue()).toBe('Geht nicht verloren')
    expect(await sharedLink(page, true)).toContain('Geht')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('leaves a list of a newer version alone', async () => {
    const visit = await visitor.visit('/quellen')
    const { page } = visit
    await page.evaluate(() => localStorage.setItem('netzatlas.merkliste', '{"version":2}'))
    await page.goto(new URL(`/akteure/${MIGRAFRICA}`, page.url()).href)
    await page.getByRole('button', { name: 'Merken Migrafrica' }).click()
    await page.getByRole('button', { name: 'Gemerkt Migrafrica' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('netzatlas.merkliste'))).toBe('{"version":2}')
    await page.goto(new URL('/merkliste', page.url()).href)
    await page.getByRole('alert').getByText('stammt aus einer neueren Fassung').waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says who is gone, and lets it be removed', async () => {
    const visit = await withList([entry('a-erfundener-verein', { name: 'Erfundener Verein', note: 'War nett' }), entry(MIGRAFRICA)])
    const { page } = visit
    const gone = row(page, 'Erfundener Verein')
    await gone.getByText('Nicht mehr im Netz').waitFor()
    expect(await gone.getByRole('checkbox').isDisabled()).toBe(true)
    await expectClean(visit)
    await gone.getByRole('button', { name: /^Entfernen/ }).click()
    await page.getByRole('button', { name: '1 ansehen' }).waitFor()
    await visit.close()
  })
})

describe('a shortlist in a link', () => {
  it('opens as somebody else’s, with notes only where they were to go with it, and is merged without touching one’s own', async () => {
    const sender = await withList([entry(IHAUS, { status: 'CONTACTED', note: 'Nur für mich' }), entry(MIGRAFRICA, { status: 'WANTED' })])
    await note(sender.page, 'Migrafrica').waitFor()
    const bare = await sharedLink(sender.page, false)
    expect(decodeURIComponent(bare)).not.toContain('Nur')
    const noted = await sharedLink(sender.page, true)
    await sender.close()

    const receiver = await withList([entry(MIGRAFRICA, { status: 'ANSWERED', note: 'Meine Notiz' })])
    const { page } = receiver
    await page.goto(noted)
    await page.getByText('Das ist eine Merkliste mit 2 Einträgen, die jemand mit Ihnen teilt.').waitFor()
    await row(page, 'Integrationshaus').getByText('Nur für mich').waitFor()
    await page.goto(bare)
    await row(page, 'Integrationshaus').getByText('12,7 km von Brühl').waitFor()
    expect(await page.getByText('Nur für mich').count()).toBe(0)
    await row(page, 'Migrafrica').getByText('Status: will ich ansprechen').waitFor()
    await expectClean(receiver)

    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText('1 Eintrag übernommen. 1 stand schon auf Ihrer Liste und ist unverändert.').waitFor()
    expect(await note(page, 'Migrafrica').inputValue()).toBe('Meine Notiz')
    expect(await status(page, 'Migrafrica').inputValue()).toBe('ANSWERED')
    expect(await status(page, 'Integrationshaus e.V.').inputValue()).toBe('CONTACTED')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await note(page, 'Integrationshaus e.V.').waitFor({ state: 'detached' })
    await note(page, 'Migrafrica').waitFor()
    await receiver.close()
  })

  it('that is damaged says so, and the own list stands there unharmed', async () => {
    const visit = await withList([entry(MIGRAFRICA, { note: 'Meine Notiz' })])
    const { page } = visit
    await page.goto(new URL('/merkliste?liste=v9.a-irgendwer', page.url()).href)
    await page.getByRole('alert').getByText('Dieser Link ist nicht lesbar').waitFor()
    expect(await note(page, 'Migrafrica').inputValue()).toBe('Meine Notiz')
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('what becomes of a shortlist', () => {
  const LONG_NOTE = 'Beim nächsten Treffen klären, wer die Räume stellt. '.repeat(9).trim()
  const rich = [NEMO, KOELN, MUENCHEN, 'a-arbeitsgemeinschaft-der-eine-welt-landesnetzwerke-in-deutschland-e-v-agl']

  it('compares up to four by the same facts, with evidence, on a phone by scrolling', async () => {
    const visit = await withList([...[IHAUS, MIGRAFRICA, NEMO, KOELN].map((id) => entry(id)), entry(MUENCHEN, { seeker: null })], {
      viewport: PHONE,
      hasTouch: true,
    })
    const { page } = visit
    expect(await page.getByRole('button', { name: 'Vergleichen' }).isDisabled()).toBe(true)
    for (const name of ['Integrationshaus e.V.', 'Migrafrica', 'Köln', 'München'])
      await page.getByRole('checkbox', { name: `${name} zum Vergleich auswählen` }).tap()
    await page.getByText('Mehr als 4 stehen nicht nebeneinander.').waitFor()
    expect(await page.getByRole('checkbox', { name: /NeMO/ }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '4 vergleichen' }).tap()
    const table = page.getByRole('table')
    await table
      .getByRole('row', { name: /^Themen/ })
      .getByText('Antidiskriminierung, Entwicklungspolitik')
      .waitFor()
    await table
      .getByRole('row', { name: /^Sprachen/ })
      .getByText('nicht verzeichnet')
      .first()
      .waitFor()
    await table
      .getByRole('row', { name: /^Bedarf und Angebot/ })
      .getByText('Noch niemand hat etwas festgehalten')
      .first()
      .waitFor()
    const together = table.getByRole('row', { name: /^Zusammenarbeit/ })
    await together
      .getByText(/seit 2012, sicher/)
      .first()
      .waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await together
      .getByRole('button', { name: /Quelle/ })
      .first()
      .tap()
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    await page.keyboard.press('Escape')
    await table.getByRole('button', { name: /^Arbeitet schon mit Köln/ }).tap()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await table
      .getByRole('row', { name: /^Kontakt/ })
      .getByText(/gelesen/)
      .first()
      .waitFor()
    await expectClean(visit)
    await page.getByRole('button', { name: 'Zurück zur Liste' }).tap()
    await page.getByRole('region', { name: 'Für Brühl' }).waitFor()
    await visit.close()
  })

  it('keeps the names of those compared in sight on a phone, above their columns', async () => {
    const visit = await withList(
      [IHAUS, MIGRAFRICA, KOELN].map((id) => entry(id)),
      { viewport: PHONE, hasTouch: true },
    )
    const { page } = visit
    await page.getByRole('button', { name: '3 vergleichen' }).tap()
    const table = page.getByRole('table')
    await table
      .getByRole('row', { name: /^Kontakt/ })
      .getByText(/gelesen/)
      .first()
      .waitFor()
    const region = page.getByRole('region', { name: 'Vergleich' })
    await table.getByRole('row', { name: /^Notiz/ }).scrollIntoViewIfNeeded()
    await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
    const head = await table.getByRole('columnheader', { name: /Köln/ }).boundingBox()
    expect(head!.y).toBeLessThan(0)
    const name = page.locator('[aria-hidden="true"] a').filter({ hasText: /^Köln$/ })
    await expect.poll(async () => (await name.locator('..').boundingBox())?.x).toBeCloseTo(head!.x, 0)
    const seen = await name.boundingBox()
    expect(seen!.y).toBeGreaterThan(50)
    expect(seen!.y).toBeLessThan(130)
    expect(await name.evaluate((link, at) => document.elementFromPoint(at.x + 4, at.y + 4) === link, seen!)).toBe(true)
    await expectClean(visit)
    await visit.close()
  })

  it('prints four with long notes on one page, side by side and as a list', async () => {
    const visit = await withList(rich.map((id) => entry(id, { note: LONG_NOTE })))
    const { page } = visit
    await note(page, 'München').waitFor()
    expect((await onPaper(page)).pages).toBe(1)
    await page.getByRole('button', { name: '4 vergleichen' }).click()
    await page
      .getByRole('table')
      .getByRole('row', { name: /^Zusammenarbeit/ })
      .getByText(/sicher/)
      .first()
      .waitFor()
    await page.locator('td [aria-hidden="true"][style*="width"]').first().waitFor({ state: 'detached' })
    expect((await onPaper(page)).pages).toBe(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is printed in the colours of paper from a phone in the dark, and no word of it larger than the rest', async () => {
    const visit = await withList(
      rich.map((id) => entry(id)),
      { viewport: PHONE, hasTouch: true, isMobile: true, theme: 'dark' },
    )
    const { page } = visit
    await page.getByRole('button', { name: '4 vergleichen' }).click()
    const table = page.getByRole('table')
    await table.getByRole('row', { name: /^Kontakt/ }).waitFor()
    const brightness = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number))
    const colour = () => table.evaluate((element) => getComputedStyle(element).color)
    expect(brightness(await colour())).toBeGreaterThan(200)
    await page.emulateMedia({ media: 'print' })
    expect(brightness(await colour())).toBeLessThan(60)
    const sizes = await table.evaluate((element) =>
      [...element.querySelectorAll('td, td select, td a')].map((one) => getComputedStyle(one).fontSize),
    )
    expect(new Set(sizes)).toEqual(new Set(['9px']))
    await visit.close()
  })

  it('is saved as a table with what is shown: one municipality, or all', async () => {
    const visit = await withList(
      [entry(MIGRAFRICA, { status: 'CONTACTED', note: '=Gefährlich; "ja"' }), entry(IHAUS, { seeker: { id: KOELN, name: 'Köln' } })],
      { acceptDownloads: true },
    )
    const { page } = visit
    await row(page, 'Migrafrica').getByText('12,7 km von Brühl').waitFor()
    const file = async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als CSV speichern' }).click()])
      expect(download.suggestedFilename()).toBe('netzatlas-merkliste.csv')
      return (await readFile(await download.path(), 'utf8')).split('\r\n').slice(0, -1)
    }
    const [head, ...lines] = await file()
    expect(head).toMatch(/^\uFEFFName;Art;Ort;/)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^Migrafrica;Migrantenorganisation;Köln;.*;Brühl;12,7;/)
    expect(lines[0]).toContain(`;https://migrafrica.org/;angesprochen;"'=Gefährlich; ""ja""";`)
    await page.getByRole('combobox', { name: 'Für' }).click()
    await page.getByRole('option', { name: 'Köln' }).click()
    await page.waitForURL(/fuer=m-05315000/)
    await row(page, 'Migrafrica').waitFor({ state: 'detached' })
    expect(await file()).toHaveLength(2)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
