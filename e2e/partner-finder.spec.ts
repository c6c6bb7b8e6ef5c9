import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BRUEHL_RHEIN_ERFT, KOELN } from './setup/ask.ts'
import { expectClean, mapIsDrawn, openVisitor, PHONE, settled, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const found = (page: Page) => page.locator('main').getByText(/\d Organisation(en)? im Umkreis von \d+ km/)
const results = (page: Page) => page.locator('main ol > li')

async function distances(page: Page): Promise<number[]> {
  const texts = await results(page).allTextContents()
  return texts.map((text) => Number(/([\d.,]+) km bis zur Ortsmitte/.exec(text)?.[1]?.replace(',', '.')))
}

describe('finding partners', () => {
  it('on a phone: "Bruehl" asks which one, and the nearest to Brühl in the Rhein-Erft-Kreis come first, with reasons', async () => {
    const visit = await visitor.visit('/partner', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await page.getByRole('combobox', { name: 'Für welche Kommune?' }).fill('Bruehl')
    await page.getByRole('option', { name: /Brühl Rhein-Neckar-Kreis/ }).waitFor()
    await page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ }).tap()
    await page.waitForURL(new RegExp(`kommune=${BRUEHL_RHEIN_ERFT}`))
    await found(page).waitFor()
    const away = await distances(page)
    expect(away.length).toBeGreaterThan(5)
    expect(away).toEqual(away.toSorted((a, b) => a - b))
    expect(away[0]).toBeCloseTo(12.7, 1)
    expect(await results(page).first().textContent()).toContain('Köln')
    await page
      .getByText(/Arbeitet zu .+\./)
      .first()
      .waitFor()
    await page.getByText('Von Brühl selbst ist keine Zusammenarbeit bekannt; dort hat noch niemand nachgesehen.').waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('by keyboard alone: the field, the arrow, Enter, and a larger radius with the arrow keys', async () => {
    const visit = await visitor.visit('/partner')
    const { page } = visit
    await page.getByRole('combobox', { name: 'Für welche Kommune?' }).focus()
    await page.keyboard.type('Bruehl Rhein-Erft')
    await page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ }).waitFor()
    while (
      !/Rhein-Erft/.test(
        (await page
          .locator('[role="option"][data-highlighted]')
          .textContent()
          .catch(() => '')) ?? '',
      )
    )
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await found(page).waitFor()
    await page.getByText(/im Umkreis von 25 km/).waitFor()
    const before = await results(page).count()
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/km=20/)
    await page.getByText(/im Umkreis von 20 km/).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.getByText(/im Umkreis von 30 km/).waitFor()
    expect(await results(page).count()).toBeGreaterThanOrEqual(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('keeps to a theme that is chosen, and counts before one chooses', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}&zeige=200`)
    const { page } = visit
    await found(page).waitFor()
    const chip = page.getByRole('button', { name: /^Integration \d+$/ })
    const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0])
    await chip.click()
    await page.getByText(`${count} Organisationen im Umkreis von 25 km`).waitFor()
    expect(await results(page).count()).toBe(count)
    for (const text of await results(page).allTextContents()) expect(text).toContain('Integration')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('goes on by fifty past the first hundred, keeps how many in the address, and knows who is further out', async () => {
    const visit = await visitor.visit(`/partner?kommune=m-05911000&km=200`)
    const { page } = visit
    await found(page).waitFor()
    const total = Number(/^([\d.]+)/.exec((await found(page).textContent()) ?? '')?.[1]?.replace('.', ''))
    expect(total).toBeGreaterThan(162)
    const more = page.getByRole('button', { name: '50 weitere' })
    for (const shown of [62, 112, 162]) {
      await more.click()
      await page.waitForURL(new RegExp(`zeige=${shown}`))
      await expect.poll(() => results(page).count(), { timeout: 20_000 }).toBe(shown)
    }
    await page.getByText(`162 von ${total}`).waitFor()
    expect(await page.getByText('Weiter draußen ist niemand bekannt').count()).toBe(0)
    const names = await results(page).getByRole('heading').allTextContents()
    expect(
      new Set(
        await results(page)
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).size,
    ).toBeGreaterThan(161)
    await page.reload()
    await expect.poll(() => results(page).count(), { timeout: 20_000 }).toBe(162)
    expect(await results(page).getByRole('heading').allTextContents()).toEqual(names)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('names the nearest further out where nobody is near, and goes there', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}&km=5`)
    const { page } = visit
    await page.getByText('Im Umkreis von 5 km ist niemand bekannt, der dazu passt').waitFor()
    expect(await page.getByRole('link', { name: 'Festhalten, was Sie suchen' }).getAttribute('href')).toBe('/bedarfe')
    await page.getByText(/Am nächsten liegt .+, 12,7 km entfernt\./).waitFor()
    await page.locator('#how-far').getByText('niemand bekannt', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Migrantenorganisation\s*niemand bekannt$/ }).waitFor()
    expect(
      await page
        .locator('main')
        .getByText(/^0 Organisationen/)
        .count(),
    ).toBe(0)
    await page.getByRole('button', { name: 'Bis 15 km suchen' }).click()
    await page.getByText(/im Umkreis von 15 km/).waitFor()
    expect(await results(page).count()).toBeGreaterThan(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('prints the list without the furniture around it', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await found(page).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false)
    expect(await results(page).first().isVisible()).toBe(true)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('reaches the first contact on a phone in at most four actions', async () => {
    const visit = await visitor.visit('/partner', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    let actions = 0
    const act = async (what: () => Promise<void>) => {
      actions += 1
      await what()
    }
    await act(() => page.getByRole('combobox', { name: 'Für welche Kommune?' }).fill('Bruehl'))
    await page.getByRole('option', { name: /Brühl Rhein-Neckar-Kreis/ }).waitFor()
    await act(() => page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ }).tap())
    await found(page).waitFor()
    const contact = results(page).first().locator('a[target="_blank"]').first()
    await contact.waitFor()
    // The tests never leave the product: where the link would lead is read instead.
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true }))
    await act(() => contact.tap())
    expect(await contact.getAttribute('href')).toMatch(/^https?:\/\//)
    expect(actions).toBeLessThanOrEqual(4)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('costs a phone at most 500 kB until the first results stand in their typeface; the map comes after them', async () => {
    const visit = await visitor.visit('/partner', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('main ol > li')) return
        performance.mark('first-results')
        watch.disconnect()
      })
      watch.observe(document.body, { childList: true, subtree: true })
    })
    await page.getByRole('combobox', { name: 'Für welche Kommune?' }).fill('Bruehl')
    await page.getByRole('option', { name: /Brühl Rhein-Erft-Kreis/ }).tap()
    await found(page).waitFor()
    await mapIsDrawn(page)
    const bytes = await page.evaluate(async () => {
      await document.fonts.ready
      const shown = performance.getEntriesByName('first-results')[0]!.startTime
      const answers = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      const until = (answers as PerformanceResourceTiming[]).filter(({ startTime, name }) => startTime < shown || name.endsWith('.woff2'))
      return until.reduce((sum, { transferSize }) => sum + transferSize, 0)
    })
    expect(bytes).toBeGreaterThan(200_000)
    expect(bytes).toBeLessThan(500_000)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows points that add up, opens the claims behind a reason, and orders by points', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await found(page).waitFor()
    const first = results(page).first()
    await first.getByRole('button', { name: 'Punkte und Belege' }).click()
    const rows = page.getByRole('dialog').locator('tbody tr')
    await rows.filter({ hasText: 'Zusammen' }).waitFor()
    const points: number[] = []
    for (const text of await rows.allTextContents()) {
      const number = /([\d,]+) von [\d,]+$/.exec(text)?.[1]
      if (number) points.push(Number(number.replace(',', '.')))
    }
    const total = points.pop()
    expect(points.length).toBeGreaterThan(1)
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total!, 6)
    await page.getByRole('dialog').getByText('nicht verzeichnet').first().waitFor()
    await page.keyboard.press('Escape')
    await first
      .getByRole('button', { name: /^(Arbeitet (zu|schon mit)|Hat schon mit)/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Meiste Punkte zuerst' }).click()
    await page.waitForURL(/ordnung=punkte/)
    // The former list goes before the other one comes.
    await expect.poll(() => results(page).count(), { timeout: 10_000 }).toBeGreaterThan(5)
    await settled(page)
    await expectClean(visit)
    await visit.close()
  })

  it('keeps weights that somebody sets in the link, and takes them back', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await found(page).waitFor()
    await page.getByRole('button', { name: 'Wie die Punkte entstehen' }).click()
    const distance = page.getByRole('slider', { name: /^Nähe/ })
    await distance.focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/gewicht=DISTANCE\*0/)
    await page.getByText('zählt nicht').waitFor()
    expect(visit.faults).toEqual([])
    await page.getByRole('button', { name: 'Übliche Punkte' }).click()
    await page.waitForURL((url) => !url.search.includes('gewicht'))
    await visit.close()
  })

  it('looks in the own Kreis and those beside it', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await found(page).waitFor()
    await page.getByRole('button', { name: /Kreise daneben/ }).click()
    await page.waitForURL(/gebiet=kreise/)
    await page.getByText(/\d Organisationen: Rhein-Erft-Kreis und Kreise daneben/).waitFor()
    expect(await results(page).allTextContents()).not.toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('finds who is tied to one of several countries, and says of a country that nobody is known', async () => {
    const visit = await visitor.visit(`/partner?kommune=${KOELN}&km=100&partnerland=l-TR.l-AQ.l-GH`)
    const { page } = visit
    await found(page).waitFor()
    const chosen = page.getByRole('group', { name: 'Partnerland oder Herkunft' }).getByRole('button')
    await chosen.filter({ hasText: /^Türkei \(\d+\)$/ }).waitFor()
    await chosen.filter({ hasText: /^Ghana \(\d+\)$/ }).waitFor()
    await results(page).first().getByText('1 von 3 gewählten Ländern').waitFor()
    await expectClean(visit)
    await chosen.filter({ hasText: 'Antarktis (niemand bekannt)' }).click()
    await results(page).first().getByText('1 von 2 gewählten Ländern').waitFor()
    await page.waitForURL(/partnerland=l-TR\.l-GH/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says why somebody is not in the list, and brings it in', async () => {
    const visit = await visitor.visit(`/partner?kommune=${BRUEHL_RHEIN_ERFT}&km=5`)
    const { page } = visit
    await page.getByText('Im Umkreis von 5 km ist niemand bekannt, der dazu passt').waitFor()
    await page.getByRole('button', { name: 'Warum fehlt …?' }).click()
    await page.getByRole('combobox', { name: 'Wen vermissen Sie?' }).fill('Familienwelt')
    await page
      .getByRole('option', { name: /Familienwelt/ })
      .first()
      .click()
    await page.getByText(/Der Sitz ist 12,7 km entfernt, gesucht wird bis 5 km/).waitFor()
    await expectClean(visit)
    await page.getByRole('dialog').getByRole('button', { name: 'Bis 15 km suchen' }).click()
    await page.getByText(/Familienwelt.* steht in der Liste, an Stelle \d+\./).waitFor()
    await page.getByRole('button', { name: /Liste bis Stelle \d+ zeigen/ }).click()
    await results(page)
      .getByRole('heading', { name: /Familienwelt/ })
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows municipalities like it that work with somebody, with evidence, and who can introduce it', async () => {
    const visit = await visitor.visit(`/akteure/${BRUEHL_RHEIN_ERFT}`)
    const { page } = visit
    await page.getByRole('link', { name: 'Ähnliche Kommunen' }).click()
    await page.waitForURL(/ansicht=aehnliche/)
    await page.getByText(/Kommunen, die schon mit jemandem arbeiten|Kommunen wie Brühl arbeiten schon mit jemandem/).waitFor()
    await page.getByRole('button', { name: 'Größe', exact: true }).click()
    await page.waitForURL(/gleich=SIZE/)
    await page
      .getByText(/Einwohner; Brühl hat/)
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /^\d+ Belege?$/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await page.keyboard.press('Escape')
    await results(page).first().getByRole('button', { name: 'Wer kann vermitteln?' }).click()
    await page
      .getByRole('dialog')
      .getByText(/Kette bekannter Kontakte|Schritte/)
      .waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it.each([
    { how: 'by keyboard', screen: {} },
    { how: 'by touch on a phone', screen: { viewport: PHONE, hasTouch: true } },
  ])('opens the partners that a municipality has beside those in its row, $how', async ({ how, screen }) => {
    const visit = await visitor.visit('/partner?kommune=m-05111000&ansicht=aehnliche&art=MIGRANT_ORGANISATION.UMBRELLA', screen)
    const { page } = visit
    const open = (button: Locator) => (how === 'by keyboard' ? button.press('Enter') : button.tap())
    const cologne = results(page).filter({ has: page.getByRole('heading', { name: /Köln/ }) })
    await open(cologne.getByRole('button', { name: 'und 3 weitere' }))
    const dialog = page.getByRole('dialog', { name: 'Mit wem Köln noch arbeitet' })
    await dialog.getByRole('listitem').first().waitFor()
    expect(await dialog.getByRole('listitem').count()).toBe(3)
    await expectClean(visit)
    await open(dialog.getByText('Belege', { exact: true }).first())
    await dialog.getByText(/^Köln .*zusammen/).waitFor()
    await expectClean(visit)
    await visit.close()
  })
})
