import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEMO, numberIn } from './setup/ask.ts'
import { find, panel, picture, shown } from './setup/network.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const undo = (page: Page) => page.getByRole('button', { name: 'Rückgängig', exact: true })
const redo = (page: Page) => page.getByRole('button', { name: 'Wiederholen', exact: true })

const actorsShown = async (page: Page): Promise<number> => (await shown(page)).shown
const settles = (page: Page, actors: number) => expect.poll(() => actorsShown(page), { timeout: 10_000 }).toBe(actors)

async function markThree(page: Page): Promise<void> {
  await picture(page).locator('canvas').first().waitFor()
  await picture(page).focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Space')
  }
}

describe('steps of the network', () => {
  it('are undone and done again by keys and buttons, each told in a sentence', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await actorsShown(page)
    expect(await undo(page).isDisabled()).toBe(true)
    await find(page, 'nemo', /Bundesverband Netzwerke von Migrantenorganisationen/)
    await panel(page).getByRole('button', { name: 'Ausblenden', exact: true }).click()
    await settles(page, all - 1)
    expect(await undo(page).getAttribute('title')).toMatch(/^Rückgängig: Ausgeblendet: .*Netzwerke von Migrantenorganisationen/)
    await page.keyboard.press('Control+z')
    await settles(page, all)
    await page.getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    expect(await redo(page).getAttribute('title')).toMatch(/Ausgeblendet: /)
    await page.keyboard.press('Control+Shift+z')
    await settles(page, all - 1)
    await undo(page).click()
    await undo(page).click()
    await settles(page, all)
    await page.waitForURL((url) => url.search === '')
    expect(await undo(page).isDisabled()).toBe(true)
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    await settles(page, all - 1)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('are meant by the keys in a search field that is empty or as one found it, and the text is once somebody has typed', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await actorsShown(page)
    await find(page, 'nemo', /Bundesverband Netzwerke von Migrantenorganisationen/)
    await panel(page).getByRole('button', { name: 'Ausblenden', exact: true }).click()
    await settles(page, all - 1)
    const field = page.getByRole('combobox', { name: 'Im Bild suchen' })
    await field.focus()
    await page.keyboard.press('Control+z')
    await settles(page, all)
    await page.keyboard.press('Control+Shift+z')
    await settles(page, all - 1)
    await page.keyboard.type('nem')
    await page.keyboard.press('Control+z')
    await expect.poll(() => field.inputValue()).not.toBe('nem')
    expect(await actorsShown(page)).toBe(all - 1)
    await field.fill('')
    await page.keyboard.press('Escape')
    await field.focus()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+z')
    await settles(page, all)
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    const words = page.getByRole('searchbox', { name: 'In der Tabelle suchen' })
    await words.fill('Köln')
    await page.getByRole('button', { name: 'Tabelle', exact: true }).focus()
    await page.waitForURL((url) => url.searchParams.get('suche') === 'Köln')
    await words.focus()
    await page.keyboard.press('Control+z')
    await page.waitForURL((url) => !url.searchParams.has('suche'))
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('go with the browser’s back and forward, and one can jump in their list', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await actorsShown(page)
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    await page.getByRole('button', { name: 'Bild', exact: true }).click()
    await find(page, 'morgen', /MORGEN/)
    await page.waitForURL(/akteur=/)
    await undo(page).click()
    await page.waitForURL((url) => url.search === '')
    await page.goForward()
    await page.waitForURL(/akteur=/)
    await page.goBack()
    await page.waitForURL((url) => url.search === '')
    await page.goBack()
    await page.waitForURL(/ansicht=tabelle/)
    await page.getByRole('button', { name: 'Alle Schritte' }).click()
    const steps = page.getByRole('dialog', { name: 'Alle Schritte' }).getByRole('listitem')
    expect(await steps.allTextContents()).toEqual([
      expect.stringMatching(/^Gewählt: .*MORGEN/),
      'Als Bild gezeigt',
      'Als Tabelle gezeigt',
      'Anfang',
    ])
    await steps.first().getByRole('button').click()
    await page.waitForURL(/akteur=/)
    await steps.last().getByRole('button').click()
    await page.waitForURL((url) => url.search === '')
    await page.keyboard.press('Escape')
    expect(await actorsShown(page)).toBe(all)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('are there after a reload, and in a new tab after the old one was closed', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await actorsShown(page)
    await markThree(page)
    await panel(page).getByRole('button', { name: 'Ausblenden', exact: true }).click()
    await settles(page, all - 3)
    await page.reload()
    await settles(page, all - 3)
    await undo(page).click()
    await settles(page, all)
    await panel(page).getByRole('heading', { name: '3 Akteure markiert' }).waitFor()
    await redo(page).click()
    await settles(page, all - 3)

    const later = await page.context().newPage()
    const { origin } = new URL(page.url())
    await page.close()
    await later.goto(`${origin}/netzwerk`)
    await later.getByText('Ihre letzte Ansicht ist wieder da.').waitFor()
    await settles(later, all - 3)
    await undo(later).click()
    await settles(later, all)
    await undo(later).click()
    await panel(later).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    await later.reload()
    await panel(later).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    await redo(later).click()
    await redo(later).click()
    await settles(later, all - 3)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('a tab that is duplicated', () => {
  it('has its steps from then on to itself, and so has the one it is a copy of', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await find(page, 'nemo', /Bundesverband Netzwerke von Migrantenorganisationen/)
    await page.waitForURL(/akteur=/)
    // The browser copies the session of a window that another opens, as it does of a tab that is duplicated.
    const [copy] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open(location.href))])
    await copy.getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    await panel(copy).getByRole('button', { name: 'Ausblenden', exact: true }).click()
    await copy.waitForURL(/aus=/)
    await panel(page).getByRole('button', { name: 'Hervorhebung aufheben' }).click()
    await page.waitForURL((url) => !url.search.includes('fokus='))
    for (const [tab, last] of [
      [page, /^Rückgängig: Hervorhebung aufgehoben/],
      [copy, /^Rückgängig: Ausgeblendet: /],
    ] as const) {
      await tab.reload()
      await shown(tab)
      expect(await undo(tab).getAttribute('title')).toMatch(last)
      // What was done before they parted, both can undo.
      await undo(tab).click()
      await undo(tab).click()
      await tab.waitForURL((url) => url.search === '')
    }
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('exploring by hand', () => {
  it('marks by box, hides all others, and brings everybody back with one reset', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await actorsShown(page)
    await picture(page).locator('canvas').first().waitFor()
    await page.getByRole('button', { name: 'Rechteck', exact: true }).click()
    const box = (await picture(page).boundingBox())!
    await page.mouse.move(box.x + box.width * 0.42, box.y + box.height * 0.03)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3, { steps: 4 })
    await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.6, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/wahl=|mehr=v1/)
    const heading = (await panel(page).getByRole('heading', { level: 2 }).textContent()) ?? ''
    const marked = numberIn(/^([\d.]+) Akteure markiert$/.exec(heading)?.[1])
    expect(marked).toBeGreaterThan(5)
    await panel(page).getByRole('button', { name: 'Alle anderen ausblenden' }).click()
    await settles(page, marked)
    await page.getByText(new RegExp(`${(all - marked).toLocaleString('de')} von Hand`)).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Zurücksetzen' }).first().click()
    await settles(page, all)
    await page.getByRole('button', { name: 'Verschieben', exact: true }).click()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('brings hidden ones back one by one from the list of what is hidden', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await actorsShown(page)
    await markThree(page)
    await page.keyboard.press('Delete')
    await settles(page, all - 3)
    await page.getByRole('button', { name: 'Anzeigen', exact: true }).first().click()
    const why = page.getByRole('dialog', { name: 'Was ist ausgeblendet?' })
    await why.getByText('3 von Hand').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await why
      .getByRole('button', { name: /^Wieder einblenden \S/ })
      .nth(1)
      .click()
    await settles(page, all - 2)
    await why.getByRole('button', { name: 'Alle wieder einblenden' }).click()
    await settles(page, all)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('moves and pins by keyboard, says so, and nobody else moves; the note is heard and in the link', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await picture(page).locator('canvas').first().waitFor()
    await picture(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Alt+ArrowRight')
    await page.waitForURL(/fest=[^&.]+$/)
    const heard = page.locator('[aria-live="polite"]').filter({ hasText: /angeheftet/ })
    await heard.waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/akteur=/)
    await panel(page).getByRole('button', { name: 'Mehr', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Notiz schreiben' }).click()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Notiz' }).fill('Beim Treffen. fragen')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await panel(page).getByText('Notiz: Beim Treffen. fragen').waitFor()
    const elsewhere = await visitor.visit(new URL(page.url()).pathname + new URL(page.url()).search)
    await panel(elsewhere.page).getByText('Notiz: Beim Treffen. fragen').waitFor()
    expect(new URL(elsewhere.page.url()).searchParams.get('fest')).toBe(new URL(page.url()).searchParams.get('fest'))
    await panel(elsewhere.page).getByRole('button', { name: 'Schließen' }).click()
    await panel(elsewhere.page).getByRole('heading', { name: 'Notizen in dieser Ansicht' }).waitFor()
    await panel(elsewhere.page).getByText('Beim Treffen. fragen', { exact: true }).waitFor()
    await elsewhere.page.getByRole('region', { name: 'Legende' }).getByText('Notiz', { exact: true }).waitFor()
    await elsewhere.close()
    await panel(page).getByRole('button', { name: 'Mehr', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Zurück an ihren Platz' }).click()
    await page.waitForURL((url) => !url.searchParams.has('fest'))
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('asks before a hub fills the picture, and shows only as many neighbours as one chooses', async () => {
    const visit = await visitor.visit('/netzwerk?art=UMBRELLA&einzelne=1&akteur=a-miso-netzwerk-hannover-e-v')
    const { page } = visit
    const few = await actorsShown(page)
    await panel(page)
      .getByRole('button', { name: /weitere Nachbarn einblenden/ })
      .click()
    const dialog = page.getByRole('dialog', { name: /einblenden\?$/ })
    const kind = dialog.getByRole('button', { name: /^Migrantenorganisationen \(\d+\)$/ })
    const count = numberIn(await kind.textContent())
    expect(count).toBeGreaterThan(1)
    expect(await axeViolations(page)).toEqual([])
    await kind.click()
    await page.waitForURL(/auf=a-miso-netzwerk-hannover-e-v(\*|%2A)MIGRANT_ORGANISATION/)
    await settles(page, few + count)
    await undo(page).click()
    await settles(page, few)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('has one selection in picture, table and map', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    await page.getByRole('searchbox', { name: 'In der Tabelle suchen' }).fill('koln')
    const table = page.getByRole('table', { name: 'Akteure' })
    await expect.poll(() => table.getAttribute('aria-rowcount').then(Number)).toBeLessThan(40)
    await table.getByRole('checkbox', { name: 'Köln markieren', exact: true }).click()
    await table.locator('tbody tr').nth(1).focus()
    await page.keyboard.press('Shift+Space')
    await panel(page).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    await page.getByRole('button', { name: 'Spalten' }).click()
    await page.getByRole('checkbox', { name: 'Ort', exact: true }).uncheck()
    await page.getByRole('columnheader', { name: 'Ort', exact: true }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Bild', exact: true }).click()
    await panel(page).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    await panel(page).getByRole('link', { name: 'Auf der Karte zeigen' }).click()
    await page.waitForURL(/\/karte\?wahl=/)
    await panel(page).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    await panel(page)
      .getByRole('link', { name: /Netzwerk/ })
      .click()
    await page.waitForURL(/\/netzwerk\?wahl=/)
    await panel(page).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('views', () => {
  it('are saved with a note, opened, renamed, deleted, and the deletion is undone', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&groesse=BETWEENNESS')
    const { page } = visit
    const here = await actorsShown(page)
    await page.getByRole('button', { name: 'Ansichten' }).click()
    await page.getByRole('button', { name: 'Diese Ansicht speichern' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ansicht speichern' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Bremen')
    await dialog.getByRole('textbox', { name: 'Bemerkung' }).fill('Für die Sitzung')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await page.waitForURL(/name=Bremen/)
    await page.goto(new URL('/netzwerk?land=r-02', page.url()).href)
    await shown(page)
    await page.getByRole('button', { name: 'Ansichten' }).click()
    const menu = page.getByRole('dialog', { name: 'Ansichten' })
    await menu.getByText(/Für die Sitzung/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await menu.getByRole('button', { name: 'Bremen', exact: true }).click()
    await page.waitForURL(/land=r-04/)
    await settles(page, here)
    await menu.getByRole('button', { name: 'Umbenennen Bremen' }).click()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Bremen 2026')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    if (!(await menu.isVisible())) await page.getByRole('button', { name: 'Ansichten' }).click()
    await menu.getByRole('button', { name: 'Löschen Bremen 2026' }).click()
    await menu.getByText('Gelöscht: Bremen 2026').waitFor()
    await menu.getByRole('button', { name: 'Rückgängig' }).click()
    await menu.getByRole('button', { name: 'Bremen 2026', exact: true }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('from the start page to “who connects Bremen’s organisations with the rest, as of 2018, as a link in my mail”', () => {
  const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
  /** Types in an open list until its option of that name is the one that Enter chooses. */
  const typeTo = async (page: Page, name: string) => {
    const option = page.getByRole('option', { name })
    await option.waitFor()
    // As quick fingers do: the list begins anew after a pause, and a busy machine pauses between letters that each wait for the last.
    await Promise.all([...name].map((letter) => page.keyboard.type(letter)))
    await option.and(page.locator('[data-highlighted]')).waitFor()
  }
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  /** What the page would begin in the visitor's mail program, once it does. */
  const catchMail = (page: Page) =>
    page.addInitScript(() =>
      document.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="mailto:"]')
        if (!link) return
        event.preventDefault()
        Object.assign(window, { mail: link.href })
      }),
    )
  const mail = async (page: Page) => {
    const begun = await page.waitForFunction(() => (window as unknown as { mail?: string }).mail)
    const { searchParams } = new URL((await begun.jsonValue())!)
    return { subject: searchParams.get('subject')!, body: searchParams.get('body')! }
  }
  const ANSWER = { land: 'r-04', stand: '2018-12-31', groesse: 'BETWEENNESS', kennzahlen: '1', umfeld: '1' }
  /** The link opens, for whoever gets the message, on whom it was asked for. */
  async function tellsWho(page: Page, link: URL): Promise<void> {
    expect(Object.fromEntries(link.searchParams)).toEqual(ANSWER)
    await page.goto(link.href)
    await panel(page)
      .getByText(/Wer verbindet Bremen mit dem Rest\?/)
      .waitFor()
    await page.getByText(/^davon \d+ im Umfeld$/).waitFor()
    await page.getByLabel('Stand als Datum').and(page.locator('[value="2018-12-31"]')).waitFor()
  }

  it('takes two decisions and one click with the mouse until it is in a mail, and the link shows the answer', async () => {
    const visit = await visitor.visit('/akteure')
    const { page } = visit
    await catchMail(page)
    await page.goto(new URL('/', page.url()).href)
    const question = page.getByRole('region', { name: /Wer verbindet die Organisationen/ })
    await question.getByRole('combobox', { name: 'Land' }).click()
    await page.getByRole('option', { name: 'Bremen' }).click()
    await question.getByRole('combobox', { name: /Stand/ }).click()
    await page.getByRole('option', { name: '2018' }).click()
    await question.getByRole('link', { name: 'Per E-Mail senden' }).click()
    const { subject, body } = await mail(page)
    expect(subject).toBe('Wer verbindet die Organisationen mit dem Rest? Bremen, Stand: Ende 2018')
    const [words, link] = body.split('\r\n')
    expect(words).toBe(subject)
    await tellsWho(page, new URL(link!))
    await page.getByRole('region', { name: 'Legende' }).getByText('blasser: Umfeld, außerhalb').waitFor()
    // Whom the list names outside the Land can be found in the picture.
    const outside = panel(page)
      .getByRole('heading', { name: 'Außerhalb' })
      .locator('xpath=following-sibling::ul[1]')
      .getByRole('button')
      .first()
    await outside.click()
    await panel(page).getByRole('button', { name: 'Umfeld hervorheben' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('takes as much with the keyboard alone', async () => {
    const visit = await visitor.visit('/akteure')
    const { page } = visit
    await catchMail(page)
    await page.goto(new URL('/', page.url()).href)
    const question = page.getByRole('region', { name: /Wer verbindet die Organisationen/ })
    await question.getByRole('combobox', { name: 'Land' }).focus()
    await page.keyboard.press('Enter')
    await typeTo(page, 'Bremen')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await typeTo(page, 'Ende 2018')
    await page.keyboard.press('Enter')
    for (const stop of ['Im Netzwerk zeigen', 'Link kopieren', 'Per E-Mail senden']) {
      await page.keyboard.press('Tab')
      await page.locator(':focus').filter({ hasText: stop }).waitFor()
    }
    await page.keyboard.press('Enter')
    const { subject, body } = await mail(page)
    expect(subject).toContain('Bremen, Stand: Ende 2018')
    await tellsWho(page, new URL(body.split('\r\n')[1]!))
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is copied as well', async () => {
    const visit = await visitor.visit('/', CLIPBOARD)
    const { page } = visit
    const question = page.getByRole('region', { name: /Wer verbindet die Organisationen/ })
    await question.getByRole('combobox', { name: 'Land' }).click()
    await page.getByRole('option', { name: 'Bremen' }).click()
    await question.getByRole('combobox', { name: /Stand/ }).click()
    await page.getByRole('option', { name: '2018' }).click()
    await question.getByRole('button', { name: 'Link kopieren' }).click()
    await question.getByText('Link kopiert').waitFor()
    expect(Object.fromEntries(new URL(await copied(page)).searchParams)).toEqual(ANSWER)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is asked in the search, too, and answered in the network', async () => {
    const visit = await visitor.visit('/', CLIPBOARD)
    const { page } = visit
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('wer verbindet bremen 2018')
    await page.getByRole('option', { name: /Wer verbindet Bremen mit dem Rest/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/netzwerk\?land=r-04&stand=2018-12-31/)
    await panel(page)
      .getByText(/Wer verbindet Bremen mit dem Rest\?/)
      .waitFor()
    await page.getByRole('button', { name: 'Link kopieren' }).click()
    await page.getByText('Link kopiert').waitFor()
    expect(await copied(page)).toBe(page.url())
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('and what is seen in the network is copied with one click, on a phone too', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04', { ...CLIPBOARD, viewport: PHONE, hasTouch: true })
    const { page } = visit
    await shown(page)
    await page.getByRole('button', { name: 'Link kopieren' }).tap()
    await page.getByText('Link kopiert').waitFor()
    expect(await copied(page)).toBe(page.url())
    expect(await axeViolations(page)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('groups', () => {
  it('let an actor’s neighbours out one by one, with a count and a choice, and stay closed; nobody counts twice', async () => {
    const visit = await visitor.visit(`/netzwerk?gruppen=STATE&akteur=${NEMO}`)
    const { page } = visit
    const status = page.getByText(/^\d+ Gruppen mit \d+ Akteuren$/)
    await status.waitFor()
    const before = await status.textContent()
    await panel(page)
      .getByRole('button', { name: /^\d+ weitere Nachbarn einblenden$/ })
      .click()
    const dialog = page.getByRole('dialog', { name: /^\d+ .* einblenden\?$/ })
    await dialog.getByText('Sie stehen dann einzeln neben ihrer Gruppe').waitFor()
    await dialog.getByRole('button', { name: /^Bayern \(\d+\)$/ }).click()
    await page.waitForURL(/auf=[^&]*Bayern/)
    await panel(page).getByRole('button', { name: 'Eingeblendete Nachbarn ausblenden' }).waitFor()
    const legend = page.getByRole('region', { name: 'Legende' })
    await legend.getByText('Dachverband, Verbund').waitFor()
    await expect.poll(() => legend.getByText('unsicher oder beendet').count(), { timeout: 10_000 }).toBe(0)
    expect(await status.textContent()).toBe(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
