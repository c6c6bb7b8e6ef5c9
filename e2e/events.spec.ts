import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberIn } from './setup/ask.ts'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('meetings and who was recorded at them', () => {
  it('the strip of years keeps the list to one year, and gives it back', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('button', { name: '2011: keine verzeichnet' }).waitFor()
    const year = page.getByRole('button', { name: /^2016: \d+ Veranstaltungen$/ })
    const count = Number(/: (\d+)/.exec((await year.getAttribute('title')) ?? '')?.[1])
    await year.click()
    await page.waitForURL(/jahr=2016/)
    await page.getByText(/^\d+ passende Veranstaltungen$/).waitFor()
    const dates = page.locator('tbody tr[data-index] td:first-child')
    await expect.poll(async () => (await dates.allTextContents()).every((text) => text.includes('2016')), { timeout: 20_000 }).toBe(true)
    expect(await dates.count()).toBeGreaterThanOrEqual(count)
    await page.getByRole('button', { name: 'Alle Jahre zeigen' }).click()
    await page.getByText(/^\d+ Veranstaltungen$/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('near a municipality: what comes next or that none is recorded, then the archive with who was awarded, in the panel too', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('button', { name: 'In der Nähe und Nachlesen' }).click()
    await page.getByRole('heading', { name: 'Nachlesen', exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'In der Nähe von welcher Kommune?' }).fill('Jülich')
    await page.getByRole('option', { name: /^Jülich/ }).waitFor()
    await page.locator('[role="option"][data-highlighted]').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/fuer=m-/)
    await page.getByRole('heading', { name: 'Als Nächstes im Umkreis von 100 km um Jülich' }).waitFor()
    await page.getByText('Verzeichnet ist keine Veranstaltung, die noch kommt.').waitFor()
    const archive = page.getByRole('region', { name: /^Nachlesen: was im Umkreis von 100 km um Jülich war/ })
    const ceremony = archive.getByRole('listitem').filter({ hasText: 'Preisverleihung Kommune bewegt Welt 2016' })
    while ((await ceremony.count()) === 0) {
      const shown = await archive.getByRole('listitem').count()
      await archive.getByRole('button', { name: /^Weitere zeigen/ }).click()
      await expect.poll(() => archive.getByRole('listitem').count(), { timeout: 20_000 }).toBeGreaterThan(shown)
    }
    await ceremony.getByText(/Ausgezeichnet wurden .*München.* und Schwerin\./).waitFor()
    await ceremony.getByText(/Köln, \d+(,\d)? km entfernt/).waitFor()
    await ceremony.getByRole('button', { name: 'Preisverleihung Kommune bewegt Welt 2016' }).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Was dabei herauskam' }).waitFor()
    await expectClean(visit)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('by Land and year: a number opens its events with attendance as stated, and a Land without any says so', async () => {
    const visit = await visitor.visit('/veranstaltungen')
    const { page } = visit
    await page.getByRole('button', { name: 'Länder und Jahre' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/ansicht=jahre/)
    const table = page.getByRole('table', { name: 'Veranstaltungen je Land und Jahr' })
    await table
      .getByRole('row', { name: /^Bayern/ })
      .getByText('keine verzeichnet')
      .last()
      .waitFor()
    const number = table.getByRole('button', { name: /^Baden-Württemberg, 2016: \d+ Veranstaltung/ })
    await number.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Baden-Württemberg, 2016' })
    await dialog.getByText('Teilnahme: rund 40').waitFor()
    await expectClean(visit)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await visit.close()
  })

  it('by Land and year: the sums of all rows and of no Land open their events too', async () => {
    const visit = await visitor.visit('/veranstaltungen?ansicht=jahre&welche=alle')
    const { page } = visit
    const table = page.getByRole('table', { name: 'Veranstaltungen je Land und Jahr' })
    for (const name of ['zusammen', 'anderswo oder ohne Ort']) {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      const sum = row.getByRole('button', { name: /, Summe: / })
      const count = numberIn(await sum.textContent())
      await sum.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: `${name}, Summe` })
      const events = dialog.locator('li > button[lang=de]')
      await events.first().waitFor()
      for (let listed = 100; listed < count; listed += 100) {
        await dialog.getByRole('button', { name: 'Weitere laden' }).click()
        await expect.poll(() => events.count(), { timeout: 20_000 }).toBeGreaterThan(listed)
      }
      expect(await events.count()).toBe(count)
      await expectClean(visit)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await visit.close()
  })

  it('municipalities once, more than once, none recorded: the three sum to all of a Land, and each opens its list', async () => {
    const visit = await visitor.visit('/veranstaltungen?ansicht=kommunen&welche=alle', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const row = page.getByRole('row', { name: /^Nordrhein-Westfalen/ })
    await row.waitFor()
    const cells = (await row.getByRole('cell').allTextContents()).map((text) => Number(text.replace('.', '')))
    expect(cells[0]! + cells[1]! + cells[2]!).toBe(cells[3])
    expect(cells[3]).toBe(396)
    await row.getByRole('button', { name: /mehrmals/ }).tap()
    const dialog = page.getByRole('dialog', { name: 'Nordrhein-Westfalen, Teilnahme: mehrmals' })
    await dialog.getByText(`${cells[1]} von ${cells[1]}`).waitFor()
    await expectClean(visit)
    await dialog.getByRole('button').filter({ hasNotText: 'Schließen' }).last().tap()
    await page.waitForURL(/offen=e-/)
    await visit.close()
  })

  it('an event with a day goes into the calendar, and calendar and feed can be subscribed to', async () => {
    const visit = await visitor.visit('/veranstaltungen?land=r-05&offen=e-1-deutsch-afrikanische-diaspora-konferenz-dortmund')
    const { page } = visit
    const entry = page.getByRole('link', { name: 'In den Kalender' })
    await entry.waitFor()
    const fetched = async (href: string | null) => {
      const response = await page.request.get(new URL(href ?? '', page.url()).href)
      return [response.status(), response.headers()['content-type']]
    }
    expect(await fetched(await entry.getAttribute('href'))).toEqual([200, 'text/calendar; charset=utf-8'])
    await page.getByRole('button', { name: 'Abonnieren' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Abonnieren' })
    const subscription = dialog.getByRole('link', { name: 'Kalender abonnieren' })
    await subscription.waitFor()
    expect(await subscription.getAttribute('href')).toMatch(/^webcal:\/\/[^/]+\/veranstaltungen\.ics\?land=r-05$/)
    const feed = dialog.getByRole('link', { name: 'Neuigkeiten abonnieren (Feed)' })
    expect(await fetched(await feed.getAttribute('href'))).toEqual([200, 'application/atom+xml; charset=utf-8'])
    await expectClean(visit)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href')).toBe('/neues.atom')
    await visit.close()
  })

  it('an event known by month only says why it goes into no calendar, and offerings lead to the feed', async () => {
    const visit = await visitor.visit('/veranstaltungen?offen=e-4-sdg-vernetzungstreffen-der-deutsch-namibischen-kommunalpartnerschaften')
    await visit.page.getByText('Kein genauer Tag bekannt, deshalb kein Kalendereintrag.').waitFor()
    expect(await visit.page.getByRole('link', { name: 'In den Kalender' }).count()).toBe(0)
    await visit.close()
    const offerings = await visitor.visit('/angebote', { viewport: PHONE, hasTouch: true })
    await offerings.page.getByRole('button', { name: 'Abonnieren' }).tap()
    await offerings.page.getByRole('link', { name: 'Neuigkeiten abonnieren (Feed)' }).waitFor()
    await expectClean(offerings)
    await offerings.close()
  })
})
