import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEMO } from './setup/ask.ts'
import { find, panel, picture } from './setup/network.ts'
import { axeViolations, openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('groups of the network', () => {
  it('groups by Land and opens a group', async () => {
    const visit = await visitor.visit('/netzwerk?gruppen=STATE')
    const { page } = visit
    const status = page.getByText(/^\d+ Gruppen mit [\d.]+ Akteuren$/)
    await status.waitFor()
    const before = await status.textContent()
    await picture(page).locator('canvas').first().waitFor()
    await picture(page).focus()
    await page.keyboard.press('ArrowRight')
    await page
      .locator('[aria-live="polite"]')
      .filter({ hasText: /Gruppe mit [\d.]+ Akteur/ })
      .waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await Promise.race([dialog.waitFor(), page.waitForURL(/offen=/)])
    if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: /^Alle \d+ einzeln$/ }).click()
    await page.waitForURL(/offen=/)
    await page.getByText('1 Gruppe geöffnet').waitFor()
    await page.getByRole('button', { name: 'Schließen' }).first().click()
    await page.getByText('1 Gruppe geöffnet').waitFor({ state: 'detached' })
    expect(await status.textContent()).toBe(before)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says that a group of a link is not there any more, shows the rest, and forgets it', async () => {
    const visit = await visitor.visit('/netzwerk?gruppen=STATE&offen=g-state-r-04.g-state-r-99')
    const { page } = visit
    const notice = page.getByText('Eine Gruppe, die dieser Link öffnet, gibt es hier nicht mehr.')
    await notice.waitFor()
    await page.getByText('1 Gruppe geöffnet').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Aus dem Link entfernen' }).click()
    await page.waitForURL((url) => url.searchParams.get('offen') === 'g-state-r-04')
    await notice.waitFor({ state: 'detached' })
    await page.getByText('1 Gruppe geöffnet').waitFor()
    const undo = page.getByRole('button', { name: 'Rückgängig', exact: true })
    expect(await undo.getAttribute('title')).toContain('Fehlende Gruppe aus dem Link entfernt')
    await undo.click()
    await notice.waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('asks before a large group opens: its strongest come singly, the others stay one, nobody is lost, and all of it can be undone', async () => {
    const visit = await visitor.visit('/netzwerk?gruppen=STATE&ansicht=tabelle')
    const { page } = visit
    const status = page.getByText(/^\d+ Gruppen mit [\d.]+ Akteuren$/)
    await status.waitFor()
    const before = await status.textContent()
    const table = page.getByRole('table', { name: 'Akteure' })
    await table.getByText('Nordrhein-Westfalen', { exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^Nordrhein-Westfalen: \d+ Akteure$/ })
    await dialog.waitFor()
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Die 20 mit den meisten Beziehungen' }).click()
    await page.waitForURL((url) => url.searchParams.get('offen') === 'g-state-r-05*20')
    await table.getByText('Nordrhein-Westfalen, übrige', { exact: true }).click()
    expect(await status.textContent()).toBe(before)
    const rest = page.getByRole('dialog', { name: /^Nordrhein-Westfalen: \d+ weitere Akteure$/ })
    await rest.getByRole('button', { name: '20 weitere' }).click()
    await page.waitForURL((url) => url.searchParams.get('offen') === 'g-state-r-05*40')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.waitForURL((url) => url.searchParams.get('offen') === 'g-state-r-05*20')
    await page.reload()
    await table.getByText('Nordrhein-Westfalen, übrige', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.waitForURL((url) => !url.searchParams.has('offen'))
    await table.getByText('Nordrhein-Westfalen', { exact: true }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('opens the group of whoever is searched for, and says in which group an actor of a link is', async () => {
    const visit = await visitor.visit('/netzwerk?gruppen=STATE')
    const { page } = visit
    await page.getByText(/^\d+ Gruppen mit [\d.]+ Akteuren$/).waitFor()
    await find(page, 'nemo', /Bundesverband Netzwerke von Migrantenorganisationen/)
    await page.waitForURL(/offen=g-state-r-05/)
    await page.getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    await page.getByText('1 Gruppe geöffnet').waitFor()
    await page.getByRole('button', { name: 'Schließen' }).first().click()
    await panel(page).getByText('Im Bild in der Gruppe Nordrhein-Westfalen.').waitFor()
    await panel(page).getByRole('button', { name: 'Gruppe öffnen' }).click()
    await page.waitForURL(/offen=g-state-r-05/)
    await panel(page).getByRole('button', { name: 'Umfeld hervorheben' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says nothing of where an actor is until it is known in which group', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/graphql*', async (route) => {
      const request = route.request()
      if (`${request.url()} ${request.postData()}`.includes('GroupMembers')) await held
      await route.continue()
    })
    await page.goto(new URL(`/netzwerk?gruppen=STATE&akteur=${NEMO}`, page.url()).href)
    await panel(page).getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    await panel(page).getByRole('button', { name: 'Weg zeigen' }).waitFor()
    expect(
      await panel(page)
        .getByText(/^Nicht im Bild/)
        .count(),
    ).toBe(0)
    release()
    await panel(page).getByRole('button', { name: 'Gruppe öffnen' }).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
