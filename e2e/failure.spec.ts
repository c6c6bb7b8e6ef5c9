import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTOR_PAGE, SCREENS } from './setup/screens.ts'
import { axeViolations, openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('when something fails', () => {
  it.each([...SCREENS, ACTOR_PAGE])('%s says that the server does not answer, and works after trying again', async (path) => {
    const visit = await visitor.visit('/hilfe-gibt-es-nicht')
    const { page } = visit
    const address = new URL(page.url()).origin
    await page.route(/\/graphql/, (route) => route.abort())
    await page.goto(address + path)
    await page.getByText('Der Server antwortet nicht.').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.unroute(/\/graphql/)
    for (let left = await page.getByRole('button', { name: 'Noch einmal versuchen' }).count(); left > 0; left--)
      await page
        .getByRole('button', { name: 'Noch einmal versuchen' })
        .first()
        .click({ timeout: 3000 })
        .catch(() => undefined)
    await page.getByText('Der Server antwortet nicht.').first().waitFor({ state: 'detached' })
    await page.locator('main h1').first().waitFor()
    await visit.close()
  })

  it.each(['/akteure/m-99999999', '/netzwerk?akteur=m-99999999', '/karte?akteur=m-99999999'])(
    'an actor that is not there gets a page that says what to do: %s',
    async (path) => {
      const visit = await visitor.visit(path)
      const { page } = visit
      await page.getByText('Diesen Akteur gibt es nicht (mehr).').first().waitFor()
      await page.getByText('Vielleicht wurde er mit einem anderen zusammengeführt.', { exact: false }).first().waitFor()
      expect(await axeViolations(page)).toEqual([])
      await visit.close()
    },
  )

  it('a page whose code cannot be loaded any more says that the server does not answer, and opens once it does', async () => {
    const visit = await visitor.visit('/wettbewerb')
    const { page } = visit
    await page.locator('main h2').first().waitFor()
    await page.route(/\/(assets|health)\b/, (route) => route.abort())
    await page.getByRole('link', { name: 'Akteure', exact: true }).click()
    await page.getByText('Der Server antwortet nicht.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.unroute(/\/(assets|health)\b/)
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Akteure' }).waitFor()
    await visit.close()
  })

  it('a municipality that is not there is said to be unknown, with a way on', async () => {
    const visit = await visitor.visit('/partner?kommune=m-99999999')
    await visit.page.getByText('Diese Kommune gibt es nicht').first().waitFor()
    await visit.page.getByRole('button', { name: 'Andere Kommune wählen' }).click()
    await visit.page.waitForURL(/\/partner$/)
    await visit.close()
  })

  it('an unknown address gets a page with the way back', async () => {
    const visit = await visitor.visit('/nirgendwo/hier')
    const { page } = visit
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht.' }).waitFor()
    await page.getByRole('link', { name: 'Zur Übersicht' }).click()
    await page.waitForURL(/\/$/)
    await page.locator('main h1').waitFor()
    // The browser itself tells of the status of the document that is not there.
    expect(visit.faults.filter((fault) => !fault.includes('404'))).toEqual([])
    await visit.close()
  })

  it.each([
    '/netzwerk?farbe=GELB&art=QUATSCH&stand=2015-13-45&tiefe=99&sort=-gibtesnicht&gruppen=X',
    '/karte?lon=abc&lat=1000&zoom=-5&ebenen=%00&art=.....',
    '/luecken?liste=r-99~NICHTS&offen=r-00..&sortierung=unsinn&ebene=mond',
    '/partner?kommune=m-05362012&km=17&thema=.&art=X',
    '/akteure?sort=zufall&art=1&verbunden=ja',
    '/quellen?offen=gibt-es-nicht',
    '/veranstaltungen?land=r-77',
    '/angebote?art=NICHTS&offen=x',
  ])('a damaged link still opens: %s', async (path) => {
    const visit = await visitor.visit(path)
    const { page } = visit
    await page.locator('main h1').first().waitFor()
    await page.waitForTimeout(800)
    expect(await page.getByText('Ein unerwarteter Fehler ist aufgetreten.').count()).toBe(0)
    expect(await page.getByText('Das hat nicht geklappt').count()).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
