import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, numberIn } from './setup/ask.ts'
import { listed, map, shown } from './setup/map.ts'
import { refuse } from './setup/refuse.ts'
import { expectClean, mapIsDrawn, openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('the layers of the map', () => {
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

  it('lists the events of the map, and tells of all at one place by keyboard, each with the way to its page', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.veranstaltungen.grenzen&liste=veranstaltungen&sortierung=place', {
      // The rest of the events comes late: no number is told before.
      prepare: (page) =>
        page.route(/operationName=MapEvents.*after/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1000))
          await route.continue()
        }),
    })
    const { page } = visit
    const title = page.getByRole('heading', { name: /^[\d.]+ Veranstaltungen$/ })
    await title.waitFor()
    const placed = numberIn(await title.textContent())
    expect(await listed(page)).toBe(placed)
    const { events } = await ask<{ events: { totalCount: number } }>('{ events { totalCount } }')
    expect(placed + numberIn(await page.getByText(/weitere haben keinen Ort auf der Karte/).textContent())).toBe(events.totalCount)
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

  it('says which layers did not load, on the map and in place of their list, and asks for them again', async () => {
    let broken = true
    const visit = await visitor.visit('/karte?ebenen=akteure.kooperationen.veranstaltungen.grenzen&liste=veranstaltungen', {
      prepare: (page) =>
        refuse(
          page,
          ({ operationName, variables }) =>
            // The first page of the events arrives: what is there must not pass for all.
            broken && (operationName === 'MapFlows' || (operationName === 'MapEvents' && variables.after !== undefined)),
        ),
    })
    const { page } = visit
    const fault = page.getByRole('alert').filter({ hasText: 'Fehlt auf der Karte' })
    await fault.getByText('Kooperationen', { exact: true }).waitFor()
    await fault.getByText('Veranstaltungen', { exact: true }).waitFor()
    await page.getByText('Der Server konnte die Anfrage nicht beantworten.').waitFor()
    expect(await page.getByRole('heading', { name: /Veranstaltungen$/ }).count()).toBe(0)
    await expectClean(visit)
    broken = false
    await fault.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await page.getByRole('heading', { name: /^[\d.]+ Veranstaltungen$/ }).waitFor()
    await page.getByLabel('Legende').getByText('Kooperationen zwischen Kreisen').waitFor()
    await fault.waitFor({ state: 'detached' })
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
})
