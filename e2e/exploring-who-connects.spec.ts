import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { panel, shown } from './setup/network.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('from the start page to “who connects Bremen’s organisations with the rest, as of 2018, as a link in my mail”', () => {
  const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
  /** Opens the list of the field that has the focus, types until its option of that name is the one that Enter chooses, and is back in the field. */
  const choose = async (page: Page, field: Locator, name: string) => {
    await page.keyboard.press('Enter')
    const option = page.getByRole('option', { name })
    await option.waitFor()
    // As quick fingers do: the list begins anew after a pause, and a busy machine pauses between letters that each wait for the last.
    await Promise.all([...name].map((letter) => page.keyboard.type(letter)))
    await option.and(page.locator('[data-highlighted]')).waitFor()
    await page.keyboard.press('Enter')
    // A Tab while the list is closing goes nowhere.
    await field.and(page.locator(':focus')).waitFor()
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
    const land = question.getByRole('combobox', { name: 'Land' })
    await land.focus()
    await choose(page, land, 'Bremen')
    await page.keyboard.press('Tab')
    await choose(page, question.getByRole('combobox', { name: /Stand/ }), 'Ende 2018')
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
    await page.getByRole('option', { name: /Wer verbindet Bremen mit dem Rest.*Ende 2018/, selected: true }).waitFor()
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
