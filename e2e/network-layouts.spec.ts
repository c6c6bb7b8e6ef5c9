import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, NEMO } from './setup/ask.ts'
import { picture, shown } from './setup/network.ts'
import { litAt, onPage, opened } from './setup/picture.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

type JobState = 'RUNNING' | 'DONE' | 'FAILED'

/**
 * The small network's layouts are there at once. Here the server says of them what a test wants it to, as it does of a large
 * network's until they are computed; pictures are answered as always.
 */
async function slowly(page: Page, state: JobState = 'RUNNING') {
  const asked: string[] = []
  const said = { state: state as JobState }
  const job = () => ({ __typename: 'Job', id: 'layout-told', state: said.state, done: 16, total: 64 })
  await page.route(/\/graphql/, async (route) => {
    const request = route.request()
    const sent = request.postData() ?? decodeURIComponent(request.url().replaceAll('+', ' '))
    if (sent.includes('cancelJob')) asked.push('cancel')
    else if (sent.includes('prepareLayout')) asked.push('prepare')
    else if (/\bnetwork\(/.test(sent) && /"layout":\s*"GEOGRAPHIC"/.test(sent)) asked.push('picture')
    if (sent.includes('cancelJob')) return route.fulfill({ json: { data: { cancelJob: { ...job(), state: 'CANCELLED' } } } })
    if (sent.includes('prepareLayout')) return route.fulfill({ json: { data: { prepareLayout: job() } } })
    if (/\bjob\(id/.test(sent)) return route.fulfill({ json: { data: { job: job() } } })
    return route.fallback()
  })
  const say = (next: JobState) => {
    said.state = next
  }
  return { asked, say }
}

const choose = async (page: Page, layout: string) => {
  await page.getByRole('combobox', { name: 'Anordnung' }).click()
  await page.getByRole('option', { name: layout }).click()
}
const told = (page: Page) => page.getByRole('region', { name: 'Anordnung berechnen' })

describe('the arrangement', () => {
  it('is chosen in the toolbar, stands in the address, and in the picture everybody stands where it says, whatever is filtered', async () => {
    const { network } = await ask<{ network: { vertices: { id: string[]; x: number[]; y: number[] } } }>(
      '{ network(layout: GEOGRAPHIC) { vertices { id x y } } }',
    )
    const at = network.vertices.id.indexOf(NEMO)
    const place = { x: network.vertices.x[at]!, y: network.vertices.y[at]! }
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    await choose(page, 'nach Ort')
    await page.waitForURL(/anordnung=GEOGRAPHIC/)
    const lit = async () => litAt(page, await onPage(page, place))
    await expect.poll(lit, { timeout: 15_000 }).toBe(NEMO)
    await page.goto(`${page.url()}&art=UMBRELLA`)
    await opened(page)
    await expect.poll(lit, { timeout: 15_000 }).toBe(NEMO)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})

describe('an arrangement that takes a while', () => {
  it('leaves the picture as it is, says how far it is, and takes its place once it is there', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    const server = await slowly(page)
    await choose(page, 'nach Ort')
    await told(page).getByText('Die Anordnung „nach Ort“ wird berechnet. Bis dahin gilt „Gemeinschaften“.').waitFor()
    expect(await told(page).getByRole('progressbar').getAttribute('value')).toBe('0.25')
    await picture(page).waitFor()
    expect(server.asked).toEqual(['prepare'])
    expect(await axeViolations(page)).toEqual([])
    server.say('DONE')
    await told(page).waitFor({ state: 'detached' })
    await expect.poll(() => server.asked).toContain('picture')
    await page.waitForURL(/anordnung=GEOGRAPHIC/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is given up by keyboard: the former one stays chosen, and the server is told', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    const server = await slowly(page)
    await choose(page, 'nach Ort')
    await told(page).getByRole('button', { name: 'Abbrechen' }).focus()
    await page.keyboard.press('Enter')
    await told(page).waitFor({ state: 'detached' })
    await page.waitForURL((url) => !url.searchParams.has('anordnung'))
    await expect.poll(() => server.asked).toEqual(['prepare', 'cancel'])
    await page.getByRole('combobox', { name: 'Anordnung' }).filter({ hasText: 'Gemeinschaften' }).waitFor()
    await picture(page).and(page.locator(':focus')).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says that it failed, and is tried again', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await shown(page)
    const server = await slowly(page, 'FAILED')
    await choose(page, 'nach Ort')
    await told(page).getByText('Die Anordnung „nach Ort“ konnte nicht berechnet werden. Es gilt weiter „Gemeinschaften“.').waitFor()
    server.say('DONE')
    await told(page).getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await told(page).waitFor({ state: 'detached' })
    await expect.poll(() => server.asked.filter((what) => what === 'picture').length).toBeGreaterThan(0)
    expect(server.asked.filter((what) => what === 'prepare')).toHaveLength(2)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is told on a phone, too, over the picture that a link opens on meanwhile', async () => {
    const visit = await visitor.visit('/akteure', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await slowly(page)
    await page.goto(new URL('/netzwerk?anordnung=GEOGRAPHIC', page.url()).href)
    await told(page).getByText('Bis dahin gilt „Gemeinschaften“.').waitFor()
    await picture(page).locator('canvas').first().waitFor()
    const [box, within] = [(await told(page).boundingBox())!, (await picture(page).boundingBox())!]
    expect(box.x >= within.x && box.x + box.width <= within.x + within.width && box.height < within.height / 3).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await told(page).getByRole('button', { name: 'Abbrechen' }).tap()
    await told(page).waitFor({ state: 'detached' })
    await page.waitForURL((url) => !url.searchParams.has('anordnung'))
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
