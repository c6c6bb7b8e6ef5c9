import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, MUENCHEN, NEMO } from './setup/ask.ts'
import { find, panel, picture, shown } from './setup/network.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('the network', () => {
  it('opens with every actor of the day and says how many of how many', async () => {
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const { network } = await ask<{ network: { vertices: { id: string[] }; hidden: number; withoutLines: number } }>(
      'query N($asOf: Date) { network(asOf: $asOf) { vertices { id } hidden withoutLines } }',
      { asOf: statistics.today },
    )
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const counts = await shown(page)
    expect(counts.shown).toBe(network.vertices.id.length)
    expect(counts.total).toBe(network.vertices.id.length + network.hidden + network.withoutLines)
    await picture(page).locator('canvas').first().waitFor()
    expect(await picture(page).getAttribute('aria-label')).toContain(`${network.vertices.id.length} Akteure`)
    // It fills the window, which has nothing to scroll.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('finds an actor in the picture and shows its relations with a source that leads on', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await find(page, 'nemo', /Bundesverband Netzwerke von Migrantenorganisationen/)
    await page.getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    await page.getByRole('heading', { name: /^Mitglieder/ }).waitFor()
    await panel(page)
      .getByRole('button', { name: /^(\d+ Quellen|Quelle)$/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('link', { name: 'alles aus dieser Quelle' }).first().click()
    await page.waitForURL('**/quellen?offen=*')
    await page.getByRole('heading', { name: /Aussagen? beruh/ }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is walked with the arrow keys, and Enter opens what the ring stands on', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await picture(page).locator('canvas').first().waitFor()
    await picture(page).focus()
    const heard = page.locator('[aria-live="polite"]').filter({ hasText: /, .+, \d+ Beziehung/ })
    await page.keyboard.press('ArrowRight')
    await heard.waitFor()
    const first = await heard.textContent()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key)
      if ((await heard.textContent()) !== first) break
    }
    const now = (await heard.textContent()) ?? ''
    expect(now).not.toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/netzwerk?akteur=*')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/akteure/*')
    const name = await page.locator('main h1').textContent()
    expect(name).toBeTruthy()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('filters by kind and Land, counts what that hides, and resets', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const all = await shown(page)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Art', exact: true }).click()
    await page.getByRole('option', { name: 'Dachverband, Verbund' }).click()
    await page.getByRole('option', { name: 'Migrantenorganisation' }).click()
    await page.keyboard.press('Escape')
    await form.getByRole('combobox', { name: 'Land', exact: true }).click()
    await page.getByRole('option', { name: 'Niedersachsen' }).click()
    await page.waitForURL(/art=UMBRELLA\.MIGRANT_ORGANISATION.*land=r-03|art=MIGRANT_ORGANISATION\.UMBRELLA.*land=r-03/)
    await page.getByText(/Gefiltert: Art, Land/).waitFor()
    await page.getByText(/durch Filter/).waitFor()
    const some = await shown(page)
    expect(some.shown).toBeGreaterThan(0)
    expect(some.shown).toBeLessThan(all.shown)
    expect(some.total).toBe(all.total)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Zurücksetzen' }).first().click()
    await page.getByText('kein Filter').waitFor()
    expect(await shown(page)).toEqual(all)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('takes all filters back by the form’s own reset, and leaves the day', async () => {
    const visit = await visitor.visit('/netzwerk?art=UMBRELLA&land=r-05&beleg=CONFIRMED&stand=2020-01-01')
    const { page } = visit
    const few = await shown(page)
    await page.getByRole('button', { name: 'Filter: 3', exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Alle Filter zurücksetzen' }).click()
    await page.waitForURL((url) => url.search === '?stand=2020-01-01')
    await page.getByText('kein Filter').waitFor()
    expect((await shown(page)).shown).toBeGreaterThan(few.shown)
    expect(await form.getByRole('combobox', { name: 'Land', exact: true }).textContent()).toContain('ganz Deutschland')
    expect(await form.getByRole('button', { name: 'Alle Filter zurücksetzen' }).count()).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says which filter to loosen where nothing is left, and loosens it', async () => {
    const visit = await visitor.visit('/netzwerk?art=FUNDER&land=r-01')
    const { page } = visit
    await page.getByText('Keine Beziehung passt').waitFor()
    await page
      .getByRole('main')
      .getByRole('button', { name: /alle zeigen/ })
      .first()
      .click()
    await picture(page).waitFor()
    expect((await shown(page)).shown).toBeGreaterThan(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('shows NeMO with nine lines on 2015-09-17 and not at all the day before', async () => {
    const visit = await visitor.visit('/netzwerk?ansicht=tabelle&art=UMBRELLA.MIGRANT_ORGANISATION.CIVIL_SOCIETY&stand=2015-09-17')
    const { page } = visit
    const row = page.getByRole('row').filter({ hasText: /NeMO/ }).filter({ hasText: 'Dortmund' })
    await row.waitFor()
    expect((await row.getByRole('cell').allTextContents())[5]).toBe('9')
    await page.getByLabel('Stand als Datum').fill('2015-09-16')
    await page.waitForURL(/stand=2015-09-16/)
    await row.waitFor({ state: 'detached' })
    await shown(page)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('never moves a vertex when filter or day change', async () => {
    interface Columns {
      readonly vertices: { readonly id: string[]; readonly x: number[]; readonly y: number[] }
    }
    const query = 'query N($asOf: Date, $filter: NetworkFilter) { network(asOf: $asOf, filter: $filter) { vertices { id x y } } }'
    const at = ({ vertices }: Columns) => new Map(vertices.id.map((id, i) => [id, [vertices.x[i], vertices.y[i]]]))
    const all = at((await ask<{ network: Columns }>(query)).network)
    const fewer = await Promise.all([
      ask<{ network: Columns }>(query, { filter: { kinds: ['MUNICIPALITY', 'UMBRELLA'] } }),
      ask<{ network: Columns }>(query, { filter: { within: 'r-05' } }),
      ask<{ network: Columns }>(query, { asOf: '2015-09-17' }),
    ])
    const compared = fewer.flatMap(({ network }) => [...at(network)].filter(([id]) => all.has(id)))
    expect(compared.length).toBeGreaterThan(100)
    for (const [id, place] of compared) expect(place, id).toEqual(all.get(id))
  })

  it('tells the path between two actors as sentences, each with its sources', async () => {
    const { paths } = await ask<{ paths: { steps: { sentence: string }[] }[] }>(
      'query P($from: ID!, $to: ID!) { paths(from: $from, to: $to) { steps { sentence } } }',
      { from: MUENCHEN, to: NEMO },
    )
    const visit = await visitor.visit(`/netzwerk?akteur=${MUENCHEN}`)
    const { page } = visit
    await page.getByRole('button', { name: 'Weg zeigen' }).click()
    await page.getByText('Zweiten Akteur suchen oder im Bild anklicken').waitFor()
    await page.getByRole('combobox', { name: 'Nach' }).fill('NeMO')
    await page.getByRole('option', { name: /Bundesverband Netzwerke/ }).click()
    await page.waitForURL(new RegExp(`von=${MUENCHEN}&bis=${NEMO}`))
    await page
      .getByText(/kürzeste[rn]? Weg|kein belegter Weg/)
      .first()
      .waitFor()
    const anyTime = page.getByRole('button', { name: 'Auch ohne sicheres Datum suchen' })
    if (await anyTime.isVisible()) await anyTime.click()
    for (const { sentence } of paths[0]!.steps) await page.getByText(sentence, { exact: true }).first().waitFor()
    await panel(page)
      .getByRole('button', { name: /Quelle/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('link', { name: 'alles aus dieser Quelle' }).first().waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('has a table with as many actors as the picture, to sort and walk by keyboard', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    const counts = await shown(page)
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    await page.getByRole('tab', { name: `Akteure (${counts.shown.toLocaleString('de')})` }).waitFor()
    const table = page.getByRole('table', { name: 'Akteure' })
    expect(await table.getAttribute('aria-rowcount')).toBe(String(counts.shown + 1))
    await page.getByRole('columnheader', { name: 'Akteur' }).getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sort=name/)
    expect(await page.getByRole('columnheader', { name: 'Akteur' }).getAttribute('aria-sort')).toBe('ascending')
    await table.locator('tbody tr[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.waitForURL(/akteur=/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('comes back to exactly the same view with back, forward and reload', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await find(page, 'morgen', /MORGEN/)
    await page.getByRole('heading', { name: 'MORGEN', exact: true }).waitFor()
    const chosen = page.url()
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    await page.getByRole('table', { name: 'Akteure' }).waitFor()
    const table = page.url()
    await page.goBack()
    await picture(page).waitFor()
    expect(page.url()).toBe(chosen)
    await page.goForward()
    await page.getByRole('table', { name: 'Akteure' }).waitFor()
    expect(page.url()).toBe(table)
    await page.reload()
    await page.getByRole('heading', { name: 'MORGEN', exact: true }).waitFor()
    await page.getByRole('table', { name: 'Akteure' }).waitFor()
    expect(page.url()).toBe(table)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('lights up in the picture who the panel points at, and in the panel who the picture does, by keyboard too', async () => {
    const visit = await visitor.visit(`/netzwerk?akteur=${NEMO}`)
    const { page } = visit
    await shown(page)
    const names = panel(page).locator('li [data-actor]')
    await names.first().waitFor()
    const ids = await names.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.actor))
    await names.first().hover()
    await picture(page)
      .and(page.locator(`[data-lit="${ids[0]}"]`))
      .waitFor()
    // A pointer at rest would point at whatever the panel scrolls under it.
    await page.mouse.move(5, 5)
    await names.nth(1).focus()
    await picture(page)
      .and(page.locator(`[data-lit="${ids[1]}"]`))
      .waitFor()
    await picture(page).focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key)
      if ((await panel(page).locator('[data-lit]').count()) > 0) break
    }
    const lit = await picture(page).getAttribute('data-lit')
    expect(ids).toContain(lit)
    expect(await panel(page).locator('[data-lit]').first().getAttribute('data-actor')).toBe(lit)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('sets the day on a phone by the histogram, by keyboard and by touch, and says how many are left', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const all = await shown(page)
    await page.getByRole('button', { name: 'Stand: heute' }).tap()
    const dating = page.getByRole('region', { name: 'An welchem Tag?' })
    const slider = dating.getByRole('slider', { name: 'Stand' })
    await slider.focus()
    await page.keyboard.press('PageDown')
    await page.waitForURL(/stand=2025-/)
    const box = (await dating.getByRole('img', { name: /Beziehungen nach Jahr/ }).boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForURL(/stand=200\d-/)
    // The picture stays in sight above it, with room for more than half a square of the screen's width.
    const [above, below] = [(await picture(page).boundingBox())!, (await dating.boundingBox())!]
    expect(above.y + above.height).toBeLessThanOrEqual(below.y)
    expect(above.height).toBeGreaterThan(above.width / 2)
    expect(await axeViolations(page)).toEqual([])
    await dating.getByRole('button', { name: 'Fertig' }).tap()
    await dating.waitFor({ state: 'detached' })
    expect((await shown(page)).shown).toBeLessThan(all.shown)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('works on a phone: the chosen actor stands in the sheet below the picture', async () => {
    const visit = await visitor.visit(`/netzwerk?akteur=${NEMO}`, { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await page.getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    await picture(page).waitFor()
    await page.getByRole('button', { name: 'Filter', exact: true }).tap()
    await page.getByRole('dialog', { name: 'Was soll zu sehen sein?' }).waitFor()
    await page.getByRole('button', { name: 'Fertig' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
