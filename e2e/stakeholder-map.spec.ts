import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, KOELN, NEMO, numberIn } from './setup/ask.ts'
import { onPaper } from './setup/paper.ts'
import { expectClean, mapIsDrawn, openVisitor, PHONE, type Visitor, WIDE } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const map = (page: Page) => page.getByRole('application', { name: /^Karte mit [\d.]+ Akteuren/ })
const SHOWN = /^([\d.]+) von ([\d.]+) Akteuren$/

async function shown(page: Page): Promise<number> {
  const line = page.getByText(SHOWN)
  await line.waitFor()
  return numberIn(SHOWN.exec((await line.textContent()) ?? '')?.[1])
}

/** Pixels at the right of a phone that a fit of the map leaves free. */
const FREE_STRIP = 66

/** Actors listed in the table beside the map. */
const listed = async (page: Page) => Number(await page.getByRole('table').first().getAttribute('aria-rowcount')) - 1

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

  it('draws coverage with its legend and day, by keyboard', async () => {
    const visit = await visitor.visit('/karte')
    const { page } = visit
    await shown(page)
    await map(page).waitFor()
    await page.getByRole('checkbox', { name: /^Abdeckung/ }).focus()
    await page.keyboard.press('Space')
    await page.waitForURL(/ebenen=.*abdeckung/)
    const legend = page.getByLabel('Legende')
    await legend.getByText('Noch niemand hat nachgesehen', { exact: false }).waitFor()
    await legend.getByText(/Stand: heute\. Schraffiert heißt nicht, dass es dort nichts gibt\./).waitFor()
    await page.getByText(/^\d+ bekannt$/).waitFor()
    await mapIsDrawn(page)
    await expectClean(visit)
    await visit.close()
  })

  it('colours Kreise by a figure with its steps written out, lists the same figures, and tells each of one Kreis', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.abdeckung.grenzen&mass=akteure&liste=regionen')
    const { page } = visit
    await page.getByRole('heading', { name: '400 Kreise' }).waitFor()
    const legend = page.getByLabel('Legende')
    await legend.getByText('Bekannte Akteure eines Kreises').waitFor()
    await legend.getByText('kein Akteur bekannt').waitFor()
    const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'Köln', exact: true }) })
    const actors = numberIn((await row.getByRole('cell').nth(3).textContent()) ?? '')
    await row.click()
    await page.waitForURL(/region=05315/)
    await page.getByRole('heading', { name: 'Köln', exact: true }).waitFor()
    const { places } = await ask<{ places: { region: (string | null)[] } }>('{ places { region } }')
    expect(actors).toBe(places.region.filter((region) => region?.startsWith('05315')).length)
    await page.getByRole('button', { name: `Alle ${actors} Akteure hier markieren` }).click()
    await page.getByRole('heading', { name: `${actors} Akteure markiert` }).waitFor()
    await page.getByRole('combobox', { name: 'je', exact: true }).click()
    const states = page.getByRole('option', { name: 'Land', exact: true })
    await states.hover()
    await page.locator('[role=option][data-highlighted]', { hasText: 'Land' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '16 Länder' }).waitFor()
    await page.waitForURL(/flaechen=laender/)
    await expectClean(visit)
    await visit.close()
  })

  it('draws cooperations between Kreise as wide as they are many, and lists those behind each number with their sources', async () => {
    const { cooperationFlows: flows } = await ask<{ cooperationFlows: { pairs: number; count: number[]; fromName: string[] } }>(
      '{ cooperationFlows(filter: { possible: true }) { pairs count fromName } }',
    )
    expect(flows.pairs).toBeGreaterThan(2)
    const visit = await visitor.visit('/karte?ebenen=akteure.kooperationen.grenzen&liste=kooperationen')
    const { page } = visit
    await page.getByRole('heading', { name: `${flows.pairs} Paare von Kreisen` }).waitFor()
    expect(await listed(page)).toBe(flows.pairs)
    await page.getByLabel('Legende').getByText('Kooperationen zwischen Kreisen').waitFor()
    await page.locator('tbody tr[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL(/fluss=\d{5}\.\d{5}/)
    const panel = page.getByRole('complementary')
    await panel.getByText(`${flows.count[0]} Kooperationen`).waitFor()
    expect(await panel.getByRole('button', { name: /\.(de|org|eu|net|com)/ }).count()).toBeGreaterThan(0)
    await expectClean(visit)
    await visit.close()
  })

  it('marks everybody in a box, drawn with Shift, by the menu or by keys, and around a place by keyboard, and keeps them for the network', async () => {
    const visit = await visitor.visit('/karte')
    const { page } = visit
    await shown(page)
    await map(page).waitFor()
    const drag = async () => {
      const canvas = (await map(page).boundingBox())!
      await page.mouse.move(canvas.x + canvas.width * 0.62, canvas.y + canvas.height * 0.78)
      await page.mouse.down()
      await page.mouse.move(canvas.x + canvas.width * 0.72, canvas.y + canvas.height * 0.86, { steps: 4 })
      await page.mouse.move(canvas.x + canvas.width * 0.78, canvas.y + canvas.height * 0.95, { steps: 4 })
      await page.mouse.up()
    }
    await page.keyboard.down('Shift')
    await drag()
    await page.keyboard.up('Shift')
    const title = page.getByRole('heading', { name: /^\d+ Akteure? markiert$/ })
    await title.waitFor()
    expect(numberIn((await title.textContent()) ?? '')).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Aufheben' }).click()
    await page.getByRole('button', { name: 'Markieren' }).click()
    await page.getByRole('menuitem', { name: 'Rahmen ziehen' }).click()
    await page.getByText('Ziehen Sie einen Rahmen um die Orte.', { exact: false }).waitFor()
    await drag()
    await title.waitFor()
    expect(numberIn((await title.textContent()) ?? '')).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Aufheben' }).click()
    await title.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Markieren' }).click()
    await page.getByRole('menuitem', { name: 'Rahmen ziehen' }).click()
    await page.getByText('Ziehen Sie einen Rahmen um die Orte.', { exact: false }).waitFor()
    await map(page).focus()
    await page.keyboard.press('Enter')
    for (const key of ['ArrowRight', 'ArrowDown']) for (let i = 0; i < 4; i++) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await title.waitFor()
    expect(numberIn((await title.textContent()) ?? '')).toBeGreaterThan(0)

    await visit.page.goto(`${new URL(page.url()).origin}/karte?akteur=${KOELN}&umkreis=20`)
    const found = page.getByText(/^\d+ Akteure um Köln$/)
    await found.waitFor()
    const near = numberIn((await found.textContent()) ?? '')
    expect(near).toBeGreaterThan(44)
    const { places } = await ask<{ places: { lon: number[]; lat: number[]; country: string[] } }>('{ places { lon lat country } }')
    const cos = Math.cos((50.94 * Math.PI) / 180)
    const roughly = places.lon.filter((lon, i) => Math.hypot((lon - 6.957) * cos, places.lat[i]! - 50.9366) * 111.2 <= 20).length
    expect(Math.abs(near - roughly)).toBeLessThan(10)
    await page.getByLabel('Im Umkreis von').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `${near} Akteure markiert` }).waitFor()
    await page
      .getByRole('link', { name: /Netzwerk/ })
      .last()
      .waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it.each([
    [1440, 900],
    [768, 1024],
    [PHONE.width, PHONE.height],
  ])('sets the bar for marking above the map at %i x %i: a box and a radius are drawn beside it, never under it', async (width, height) => {
    const visit = await visitor.visit('/karte', { viewport: { width, height }, hasTouch: width < 1000 })
    const { page } = visit
    await shown(page)
    await mapIsDrawn(page)
    const apart = async (inBar: Locator) => {
      await inBar.waitFor()
      const [bar, canvas] = [(await inBar.boundingBox())!, (await map(page).boundingBox())!]
      expect(bar.y + bar.height).toBeLessThanOrEqual(canvas.y)
      return canvas.height
    }
    await page.getByRole('button', { name: 'Markieren' }).click()
    await page.getByRole('menuitem', { name: 'Rahmen ziehen' }).click()
    await apart(page.getByText('Ziehen Sie einen Rahmen um die Orte.', { exact: false }))
    await page.getByRole('button', { name: 'Abbrechen' }).click()
    await page.goto(`${new URL(page.url()).origin}/karte?akteur=${KOELN}&umkreis=20`)
    const found = page.getByText(/^\d+ Akteure um Köln$/)
    const high = await apart(found)
    await apart(page.getByRole('button', { name: 'Markieren' }).last())
    const cover = width < 768 ? (await map(page).boundingBox())!.y + high - (await page.getByRole('complementary').boundingBox())!.y : 0
    expect(high - cover).toBeGreaterThan(230)
    await expectClean(visit)
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

  it('is saved as SVG and PNG with its legend, and as GeoJSON with every actor that is shown', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.kooperationen.abdeckung.grenzen&mass=akteure')
    const { page } = visit
    const count = await shown(page)
    await map(page).waitFor()
    await page.getByLabel('Legende').getByText('Bekannte Akteure eines Kreises').waitFor()
    await page.getByLabel('Legende').getByText('Kooperationen zwischen Kreisen').waitFor()
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const file = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      return readFileSync(await (await coming).path())
    }
    const svg = (await file('SVG')).toString()
    for (const text of [
      'Karte der Akteure',
      'Bekannte Akteure eines Kreises',
      'kein Akteur bekannt',
      'Schraffiert heißt, dass nichts bekannt ist, nicht, dass es dort nichts gibt.',
      'Migrantenorganisation',
      'Stand ',
      'GeoBasis-DE',
    ])
      expect(svg, text).toContain(text)
    expect(svg).toMatch(/>\d+ km<\/text>/)
    expect((await file('PNG')).subarray(1, 4).toString()).toBe('PNG')
    const { metadata, features } = JSON.parse((await file('GeoJSON')).toString()) as {
      metadata: { title: string; filter: string; sources: string[] }
      features: { properties: { layer: string }; geometry: object | null }[]
    }
    expect(metadata).toMatchObject({ title: 'Karte der Akteure', filter: 'kein Filter' })
    expect(metadata.sources.join()).toContain('Destatis')
    expect(features.filter(({ properties }) => properties.layer === 'actor')).toHaveLength(count)
    expect(features.filter(({ properties, geometry }) => properties.layer === 'region' && geometry !== null)).toHaveLength(400)
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

  it('writes into GeoJSON what each colour and code word means, the coverage of every municipality and the date of every event', async () => {
    const { municipalityCoverage: known } = await ask<{ municipalityCoverage: { ags: string[]; state: string[] } }>(
      '{ municipalityCoverage(known: true) { ags state } }',
    )
    const visit = await visitor.visit('/karte?ebenen=abdeckung.veranstaltungen.grenzen')
    const { page } = visit
    await page.getByRole('heading', { name: `${known.ags.length} Gemeinden, von denen etwas bekannt ist` }).waitFor()
    await mapIsDrawn(page)
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'GeoJSON', exact: true }).click()
    const { metadata, features } = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as {
      metadata: { title: string; lines: string[]; legend: { title: string; entries: { text: string }[] }[]; codes: Record<string, object> }
      features: { properties: { layer: string; ags: string; coverage: string; from: string | null }; geometry: object | null }[]
    }
    expect(metadata.title).toBe('Karte: Abdeckung, Kennzahlen, Veranstaltungen')
    expect(metadata.lines.join()).not.toContain('Akteuren')
    expect(metadata.legend.flatMap(({ entries }) => entries.map(({ text }) => text)).join()).toContain('Noch niemand hat nachgesehen')
    expect(metadata.codes).toMatchObject({ coverage: { UNKNOWN: 'noch niemand hat nachgesehen' } })
    const regions = features.filter(({ properties }) => properties.layer === 'region')
    expect(regions.map(({ properties }) => `${properties.ags} ${properties.coverage}`).toSorted()).toEqual(
      known.ags.map((ags, i) => `${ags} ${known.state[i]}`).toSorted(),
    )
    expect(regions.filter(({ geometry }) => geometry !== null).length).toBeGreaterThan(regions.length * 0.9)
    const events = features.filter(({ properties }) => properties.layer === 'event')
    expect(events.length).toBeGreaterThan(10)
    expect(events.filter(({ properties }) => properties.from !== null).length).toBeGreaterThan(0)
    await expectClean(visit)

    await page.goto(`${new URL(page.url()).origin}/karte?ansicht=tabelle&ebenen=abdeckung.grenzen&mass=akteure&liste=regionen`)
    await page.getByRole('heading', { name: '400 Kreise' }).waitFor()
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const fromTable = page.waitForEvent('download')
    await page.getByRole('button', { name: 'GeoJSON', exact: true }).click()
    const file = JSON.parse(readFileSync(await (await fromTable).path(), 'utf8')) as {
      features: { geometry: object | null; properties: { actors: number | null } }[]
    }
    const coloured = file.features.filter(({ properties }) => properties.actors !== null)
    expect(coloured.length).toBeGreaterThan(50)
    expect(coloured.filter(({ geometry }) => geometry === null)).toEqual([])
    await visit.close()
  })

  it('lists the events of the map, and tells of all at one place by keyboard, each with the way to its page', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.veranstaltungen.grenzen&liste=veranstaltungen&sortierung=place')
    const { page } = visit
    const title = page.getByRole('heading', { name: /^[\d.]+ Veranstaltungen$/ })
    await title.waitFor()
    expect(await listed(page)).toBe(numberIn(await title.textContent()))
    await page.locator('tbody tr[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/veranstaltung=e-/)
    const panel = page.getByRole('complementary', { name: 'Veranstaltungen an diesem Ort' })
    const entries = panel.getByRole('listitem')
    await entries.first().waitFor()
    const id = new URL(page.url()).searchParams.get('veranstaltung')
    const links = await panel.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links).toContain(`/veranstaltungen?offen=${id}`)
    await expectClean(visit)
    await panel.getByRole('link').first().click()
    await page.waitForURL(/\/veranstaltungen\?offen=e-/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens the events of a place by a click on their mark', async () => {
    type Events = { events: { nodes: { id: string; place: { lon: number; lat: number; label: string } | null }[] } }
    const { events } = await ask<Events>('{ events(first: 100) { nodes { id place { lon lat label } } } }')
    const place = events.nodes.find((event) => event.place?.label === 'Bonn')!.place!
    const visit = await visitor.visit(`/karte?ebenen=veranstaltungen.grenzen&lon=${place.lon}&lat=${place.lat}&zoom=9`)
    const { page } = visit
    await page.getByRole('heading', { name: /^[\d.]+ Veranstaltungen$/ }).waitFor()
    await mapIsDrawn(page)
    const canvas = (await map(page).boundingBox())!
    await page.mouse.click(canvas.x + canvas.width / 2 + 9, canvas.y + canvas.height / 2 - 9)
    await page.waitForURL(/veranstaltung=e-/)
    await page.getByRole('complementary').getByRole('heading', { name: 'Bonn', exact: true }).waitFor()
    expect(visit.faults).toEqual([])
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

  it('shows single cooperations with their evidence from near', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.kooperationen.grenzen&lon=7&lat=51.2&zoom=8.3')
    const { page } = visit
    await page.getByLabel('Legende').getByText('Einzelne Kooperationen').waitFor()
    await page.getByLabel('Legende').getByText('angegeben', { exact: true }).waitFor()
    await page.getByText(/Paare? mit einem Ort in diesem Ausschnitt/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows partner countries on the map of the world, with the cooperations of each', async () => {
    const { partnerCountries } = await ask<{ partnerCountries: { count: number; country: { code: string } }[] }>(
      '{ partnerCountries { count country { code } } }',
    )
    const visit = await visitor.visit('/karte?ebenen=partnerlaender.grenzen&liste=partnerlaender')
    const { page } = visit
    await page.getByRole('heading', { name: `${partnerCountries.length} Partnerländer` }).waitFor()
    await page.getByRole('button', { name: 'Welt zeigen' }).click()
    await page.getByRole('button', { name: 'Deutschland zeigen' }).waitFor()
    await page.getByRole('cell', { name: 'Ruanda', exact: true }).click()
    await page.waitForURL(/staat=RW/)
    const { count } = partnerCountries.find(({ country }) => country.code === 'RW')!
    const panel = page.getByRole('complementary')
    await panel.getByText(`${count} Kooperationen`).waitFor()
    expect(await panel.getByRole('listitem').count()).toBe(count)
    await expectClean(visit)
    await visit.close()
  })

  it('shows the world beside layers and legend, not under them', async () => {
    const visit = await visitor.visit('/karte?ebenen=partnerlaender.grenzen&welt=1')
    const { page } = visit
    await mapIsDrawn(page)
    await map(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/zoom=/)
    const view = new URL(page.url()).searchParams
    const [canvas, legend] = [(await map(page).boundingBox())!, (await page.getByLabel('Legende').boundingBox())!]
    const NICARAGUA = -85.2
    const PANNED = 90
    const world = 512 * 2 ** Number(view.get('zoom'))
    const x = canvas.x + canvas.width / 2 + ((NICARAGUA - Number(view.get('lon'))) / 360) * world + PANNED
    expect(x).toBeGreaterThan(legend.x + legend.width + 12)
    expect(visit.faults).toEqual([])
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
