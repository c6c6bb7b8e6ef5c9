import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, KOELN, NEMO, numberIn } from './setup/ask.ts'
import { listed, map, shown } from './setup/map.ts'
import { onPaper } from './setup/paper.ts'
import { expectClean, mapIsDrawn, openVisitor, PHONE, type Visitor, WIDE } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

/** Pixels at the right of a phone that a fit of the map leaves free. */
const FREE_STRIP = 66

describe('the map', () => {
  it('opens on the actors that are known, as many in the table as on the map', async () => {
    const visit = await visitor.visit('/karte')
    const { page } = visit
    const count = await shown(page)
    expect(count).toBeGreaterThan(500)
    await map(page).waitFor()
    expect(await listed(page)).toBe(count)
    await mapIsDrawn(page)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows the relations of the chosen actor in panel and table, and keeps them in the address', async () => {
    const visit = await visitor.visit('/karte')
    const { page } = visit
    await shown(page)
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: 'Köln', exact: true }) })
      .filter({ hasText: 'Kommune' })
      .first()
      .click()
    await page.waitForURL(new RegExp(`akteur=${KOELN}`))
    await page.getByRole('heading', { name: 'Köln', exact: true }).waitFor()
    const title = page.getByRole('heading', { name: /^\d+ Beziehungen von Köln$/ })
    await title.waitFor()
    const relations = numberIn(/^\d+/.exec((await title.textContent()) ?? '')?.[0])
    expect(await listed(page)).toBe(relations)
    await page.getByRole('table').getByRole('button', { name: /\./ }).first().click()
    await page.getByRole('dialog').getByRole('link', { name: 'alles aus dieser Quelle' }).first().waitFor()
    await page.reload()
    await title.waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows all of its legend beside a chosen actor with its lines, and in a low window instead of the layers', async () => {
    const visit = await visitor.visit(`/karte?akteur=${NEMO}`)
    const { page } = visit
    const legend = page.getByLabel('Legende')
    await legend.getByText('Beziehung der Auswahl').waitFor()
    const inSight = () =>
      legend.evaluate((box) => {
        const last = [...box.querySelectorAll('li')].at(-1)!.getBoundingClientRect()
        const { bottom } = box.getBoundingClientRect()
        return last.bottom <= bottom && bottom <= box.parentElement!.parentElement!.getBoundingClientRect().bottom
      })
    await expect.poll(inSight, { timeout: 20_000 }).toBe(true)
    await page.setViewportSize({ width: 1366, height: 680 })
    await page.getByRole('checkbox', { name: 'Akteure' }).waitFor({ state: 'detached' })
    await expect.poll(inSight, { timeout: 20_000 }).toBe(true)
    await page.getByRole('button', { name: 'Ebenen', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Abdeckung, Kennzahlen' }).click()
    await legend.getByText('Beziehung der Auswahl').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Legende', exact: true }).click()
    await legend.getByText('Noch niemand hat nachgesehen').scrollIntoViewIfNeeded()
    await expectClean(visit)
    await visit.close()
  })

  it('is printed with its legend, its sources and every row of its table, also from a phone', async () => {
    for (const viewport of [WIDE, PHONE]) {
      const visit = await visitor.visit('/karte?ebenen=akteure.abdeckung.grenzen&mass=kooperationen&flaechen=kreise&land=r-05', {
        viewport,
      })
      const { page } = visit
      const count = await shown(page)
      await mapIsDrawn(page)
      const { elements } = await onPaper(page)
      const said = elements.map(({ text }) => text).join(' ')
      for (const words of ['Karte der Akteure', 'Bekannte Kooperationen eines Kreises', 'keine Kooperation bekannt', '© GeoBasis-DE'])
        expect(said).toContain(words)
      expect(said).not.toContain('Ebenen')
      if (viewport === WIDE) expect(elements.filter(({ role }) => role === 'TR').length).toBeGreaterThan(count)
      await visit.close()
    }
  })

  it('still lists regions where nobody passes the filters, and says so beside it', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.abdeckung.grenzen&mass=kooperationen&flaechen=kreise&land=r-13&art=FUNDER')
    const { page } = visit
    await page.getByText('Niemand passt zu diesen Filtern').waitFor()
    await page.getByRole('button', { name: 'Regionen', exact: true }).click()
    await page.getByRole('cell', { name: 'Mecklenburgische Seenplatte' }).waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('shows the whole of a chosen Land, and says nothing of what lies outside', async () => {
    const visit = await visitor.visit('/karte?ebenen=abdeckung.grenzen&mass=kooperationen&flaechen=kreise&land=r-05')
    const { page } = visit
    await mapIsDrawn(page)
    const box = (await page.getByRole('application').boundingBox())!
    await page.mouse.move(box.x + box.width - 40, box.y + box.height / 2)
    await page.getByText('nicht im gewählten Land').filter({ visible: true }).first().waitFor()
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height - 120)
    await page
      .getByText(/keine Kooperation bekannt|bekannte Kooperation/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('covers no ring of the whole country on a phone, neither by its buttons nor by that of the layers', async () => {
    const visit = await visitor.visit('/karte', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await mapIsDrawn(page)
    const [canvas, layers, all] = await Promise.all(
      [map(page), page.getByRole('button', { name: 'Ebenen', exact: true }), page.getByRole('button', { name: 'Alles', exact: true })].map(
        async (one) => (await one.boundingBox())!,
      ),
    )
    for (const button of [layers!, all!]) {
      expect(button.x).toBeGreaterThanOrEqual(canvas!.x + canvas!.width - FREE_STRIP)
      expect(Math.round(button.height)).toBeGreaterThanOrEqual(44)
    }
    expect(layers!.y).toBeGreaterThan(all!.y + all!.height)
    await page.getByRole('button', { name: 'Ebenen', exact: true }).tap()
    await page.getByRole('checkbox', { name: /^Abdeckung/ }).waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('chooses an actor in the table by keyboard alone', async () => {
    const visit = await visitor.visit('/karte?ansicht=tabelle')
    const { page } = visit
    await shown(page)
    await page.locator('tbody tr[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/akteur=/)
    await page.getByRole('heading', { name: /Beziehung(en)? von/ }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('filters by Land and tells what is not on the map, and why', async () => {
    const visit = await visitor.visit('/karte')
    const { page } = visit
    const all = await shown(page)
    await page.getByRole('combobox', { name: 'Land', exact: true }).click()
    await page.getByRole('option', { name: 'Saarland' }).click()
    await page.waitForURL(/land=r-10/)
    await page.getByText(/durch Filter/).waitFor()
    const some = await shown(page)
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    await expect.poll(() => listed(page), { timeout: 20_000 }).toBe(some)
    await page.getByRole('button', { name: 'Zurücksetzen' }).first().click()
    await page.getByText('kein Filter').waitFor()
    await expect.poll(() => shown(page), { timeout: 20_000 }).toBe(all)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('tells places nobody knows from places that are protected, and lists both', async () => {
    const { places } = await ask<{ places: { unknownPlaces: number; protectedPlaces: number } }>(
      '{ places { unknownPlaces protectedPlaces } }',
    )
    expect(places.protectedPlaces).toBeGreaterThan(0)
    const visit = await visitor.visit('/karte')
    const { page } = visit
    await page.getByText(`${places.unknownPlaces} ohne bekannten Ort`).first().waitFor()
    await page.getByText(`${places.protectedPlaces} mit geschütztem Ort`).first().waitFor()
    for (const [place, title, count] of [
      [0, /ohne bekannten Ort$/, places.unknownPlaces],
      [1, /mit geschütztem Ort$/, places.protectedPlaces],
    ] as const) {
      await page.getByRole('button', { name: 'Anzeigen' }).click()
      await page.getByRole('button', { name: 'Liste zeigen' }).nth(place).click()
      const list = page.getByRole('dialog', { name: title })
      await list.getByRole('link').first().waitFor()
      expect(await page.getByText('Nicht auf der Karte', { exact: true }).count()).toBe(0)
      expect(await list.getByRole('link').count()).toBe(count)
      if (place === 1) await expectClean(visit)
      await list.getByRole('button', { name: 'Schließen' }).click()
    }
    await visit.close()
  })

  it('keeps half of a phone for the map, fits the chosen actor with its lines above the sheet, and follows the sheet', async () => {
    const visit = await visitor.visit(`/karte?akteur=${NEMO}`, { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await page.getByRole('heading', { name: 'NeMO' }).waitFor()
    const canvas = map(page)
    const sheet = page.getByRole('complementary')
    const free = async () => (await sheet.boundingBox())!.y - (await canvas.boundingBox())!.y
    expect(await free()).toBeGreaterThan(230)
    const buttons = page.getByRole('button', { name: 'Alles', exact: true })
    await buttons.waitFor()
    const lowest = await buttons.boundingBox()
    expect(lowest!.y + lowest!.height).toBeLessThan((await sheet.boundingBox())!.y)
    const source = page.getByRole('button', { name: '© Quellen der Karte' })
    const inSight = async () => {
      const box = await source.boundingBox()
      return box!.y + box!.height <= (await sheet.boundingBox())!.y && box!.x + box!.width <= PHONE.width
    }
    expect(await inSight()).toBe(true)
    const half = await free()
    const grip = page.getByRole('button', { name: /Höhe/ })
    await grip.tap()
    await grip.tap()
    await expect.poll(free, { timeout: 20_000 }).toBeGreaterThan(half + 100)
    await expect.poll(inSight, { timeout: 20_000 }).toBe(true)
    await expectClean(visit)
    await visit.close()
  })

  it('draws a plain map and says so where the browser has no WebGL', async () => {
    const without = await openVisitor(['--disable-3d-apis'])
    const visit = await without.visit('/karte')
    const { page } = visit
    await page.getByText('Einfache Karte: Ihr Browser zeichnet ohne WebGL.').waitFor()
    await page.locator('main svg path').first().waitFor()
    const note = (await page.getByText('Einfache Karte: Ihr Browser zeichnet ohne WebGL.').boundingBox())!
    const legend = (await page.getByLabel('Legende').boundingBox())!
    expect(note.x).toBeGreaterThan(legend.x + legend.width)
    expect(await listed(page)).toBe(await shown(page))
    await expectClean(visit)
    await without.close()
  })
})
