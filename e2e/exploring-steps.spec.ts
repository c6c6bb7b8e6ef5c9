import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { find, panel, shown } from './setup/network.ts'
import { actorsShown, markThree, redo, settles, undo } from './setup/steps.ts'
import { openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

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
