import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEMO } from './setup/ask.ts'
import { panel } from './setup/network.ts'
import { beside, drag, litAt, onPage, opened, restingAt, standingToday, uprightOnPage, vertexOnPage } from './setup/picture.ts'
import { fingerOn } from './setup/touch.ts'
import { openVisitor, PHONE, type Visitor } from './setup/visit.ts'

const { places } = await standingToday()
let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('the picture of the network, moved by mouse and finger', () => {
  it('lets an actor be dragged with its lines, and it stays there', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const from = await vertexOnPage(page, places, NEMO)
    const to = { x: from.x + 70, y: from.y + 90 }
    const before = await onPage(page, { x: 0, y: 0 })
    await drag(page, from, to)
    await page.waitForURL(/fest=/)
    expect(await onPage(page, { x: 0, y: 0 })).toEqual(before)
    expect(await litAt(page, to)).toBe(NEMO)
    expect(await litAt(page, { x: from.x, y: from.y })).not.toBe(NEMO)
    await page.reload()
    await opened(page)
    expect(await litAt(page, to)).toBe(NEMO)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is moved by a finger wherever that lands: nobody is put elsewhere by mistake', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await opened(page)
    const before = await onPage(page, { x: 0, y: 0 })
    const finger = await fingerOn(page)
    const from = await uprightOnPage(page, places, NEMO)
    await finger.put(from)
    await finger.move(from, beside(from, { x: 40, y: -30 }))
    await finger.lift()
    await expect.poll(async () => (await onPage(page, { x: 0, y: 0 })).x - before.x, { timeout: 10_000 }).toBeGreaterThan(20)
    expect(page.url()).not.toContain('fest=')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('lets a finger drag the chosen actor, which it need not hit exactly, and move the view everywhere else', async () => {
    const visit = await visitor.visit(`/netzwerk?akteur=${NEMO}`, { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await opened(page)
    const finger = await fingerOn(page)
    const nemo = await uprightOnPage(page, places, NEMO)
    const before = await onPage(page, { x: 0, y: 0 })
    const from = beside(nemo, { x: -15, y: 15 })
    const way = { x: 60, y: -50 }
    await finger.put(from)
    await finger.move(from, beside(from, way))
    await finger.lift()
    await page.waitForURL(/fest=/)
    expect(await onPage(page, { x: 0, y: 0 })).toEqual(before)
    // Where it was, a finger moves the view now; where it is, the actor.
    const moved = page.url()
    await finger.put(nemo)
    await finger.move(nemo, beside(nemo, { x: 0, y: 40 }))
    await finger.lift()
    await expect.poll(async () => (await onPage(page, { x: 0, y: 0 })).y - before.y, { timeout: 10_000 }).toBeGreaterThan(20)
    expect(page.url()).toBe(moved)
    const view = await onPage(page, { x: 0, y: 0 })
    const now = beside(beside(nemo, way), { x: 0, y: view.y - before.y })
    await finger.put(now)
    await finger.move(now, beside(now, { x: -30, y: 0 }))
    await finger.lift()
    await page.waitForURL((url) => url.href !== moved)
    expect(await onPage(page, { x: 0, y: 0 })).toEqual(view)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('keeps who is tapped above the sheet that rises to tell of it', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await opened(page)
    const before = (await panel(page).boundingBox())!
    const at = await uprightOnPage(page, places, NEMO)
    await page.touchscreen.tap(at.x, at.y)
    await page.waitForURL((url) => url.searchParams.get('akteur') === NEMO)
    await panel(page).getByRole('heading', { name: 'NeMO', exact: true }).waitFor()
    const now = await restingAt(() => uprightOnPage(page, places, NEMO))
    const risen = (await panel(page).boundingBox())!
    expect(risen.height).toBeGreaterThan(1.5 * before.height)
    expect(now.y).toBeLessThan(risen.y)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
