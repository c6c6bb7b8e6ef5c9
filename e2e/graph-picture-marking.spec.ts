import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KOELN, NEMO } from './setup/ask.ts'
import { beside, camera, drag, opened, restingAt, standingToday, uprightOnPage, vertexOnPage } from './setup/picture.ts'
import { fingerOn, type Spot } from './setup/touch.ts'
import { openVisitor, PHONE, type Visitor } from './setup/visit.ts'

const { places } = await standingToday()
const TABLET = { width: 1024, height: 768 }

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('marking actors in the picture of the network', () => {
  it('marks by Shift and click, adds who lies in a box drawn with Shift, and takes away by Shift and click', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const koeln = await vertexOnPage(page, places, KOELN)
    await page.keyboard.down('Shift')
    await page.mouse.click(koeln.x, koeln.y)
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: '1 Akteur markiert' }).waitFor()
    const nemo = await restingAt(() => vertexOnPage(page, places, NEMO))
    const box = { left: nemo.x - 60, top: nemo.y - 45, right: nemo.x + 60, bottom: nemo.y + 45 }
    const toPage = await camera(page)
    const inside = [...places].filter(([, place]) => {
      const { x, y } = toPage(place)
      return x > box.left && x < box.right && y > box.top && y < box.bottom
    })
    expect(inside.length).toBeGreaterThan(2)
    expect(inside.map(([id]) => id)).not.toContain(KOELN)
    const expected = inside.length + 1
    await page.keyboard.down('Shift')
    await drag(page, { x: box.left, y: box.top }, { x: box.right, y: box.bottom })
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: `${expected} Akteure markiert` }).waitFor()
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(0)
    const now = await restingAt(() => vertexOnPage(page, places, NEMO))
    await page.keyboard.down('Shift')
    await page.mouse.click(now.x, now.y)
    await page.keyboard.up('Shift')
    await page
      .getByText(`${expected - 1} Akteure markiert`)
      .first()
      .waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('adds to the chosen actor whoever is clicked with Shift, and takes away who is clicked once more', async () => {
    const visit = await visitor.visit(`/netzwerk?akteur=${NEMO}`)
    const { page } = visit
    await opened(page)
    const marks = (ids: string) => page.waitForURL((url) => url.searchParams.get('wahl') === ids)
    const shiftClick = async (id: string) => {
      const at = await restingAt(() => vertexOnPage(page, places, id))
      await page.keyboard.down('Shift')
      await page.mouse.click(at.x, at.y)
      await page.keyboard.up('Shift')
    }
    await shiftClick(KOELN)
    await marks(`${NEMO}.${KOELN}`)
    await page.getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    await shiftClick(NEMO)
    await marks(KOELN)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('does not take two quick clicks with Shift for a double click that opens a page', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const [nemo, koeln] = [await vertexOnPage(page, places, NEMO), await vertexOnPage(page, places, KOELN)]
    await page.keyboard.down('Shift')
    await page.mouse.click(nemo.x, nemo.y)
    await page.mouse.click(koeln.x, koeln.y)
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: /^\d Akteure? markiert$/ }).waitFor()
    await page.waitForTimeout(300)
    expect(new URL(page.url()).pathname).toBe('/netzwerk')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('marks exactly who lies inside a lasso, not who lies in the box around it', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    await page.getByRole('button', { name: 'Lasso', exact: true }).click()
    const toPage = await camera(page)
    const nemo = toPage(places.get(NEMO)!)
    const [left, right, top, bottom] = [nemo.x - 70, nemo.x + 110, nemo.y - 70, nemo.y + 90]
    // A triangle: the lower right half of the box.
    const corners = [
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]
    const spots = [...places.values()].map(toPage)
    const inBox = spots.filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
    const inside = inBox.filter(({ x, y }) => (x - left) / (right - left) + (y - top) / (bottom - top) > 1)
    expect(inside.length).toBeGreaterThan(3)
    expect(inside.length).toBeLessThan(inBox.length)
    await page.mouse.move(corners[0]!.x, corners[0]!.y)
    await page.mouse.down()
    for (const { x, y } of corners) await page.mouse.move(x, y, { steps: 8 })
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(1)
    await page.mouse.up()
    await page.getByRole('heading', { name: `${inside.length} Akteure markiert` }).waitFor()
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('marks who lies in the box that a finger draws, wherever that begins, and does not move the view', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: TABLET, hasTouch: true })
    const { page } = visit
    await opened(page)
    await page.getByRole('button', { name: 'Rechteck', exact: true }).tap()
    const toPage = await camera(page)
    const nemo = toPage(places.get(NEMO)!)
    const finger = await fingerOn(page)
    const spots = [...places.values()].map(toPage)
    // A finger that lands near somebody means that one: the box begins where nobody is.
    const isFree = (at: Spot) => spots.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) > 45)
    const corners = [40, 60, 80, 100, 120, 140].flatMap((reach) =>
      [-1, 1].flatMap((dx) => [-1, 1].map((dy) => beside(nemo, { x: dx * reach, y: dy * reach }))),
    )
    const from = corners.find(isFree)!
    const to = { x: 2 * nemo.x - from.x, y: 2 * nemo.y - from.y }
    const [left, right, top, bottom] = [Math.min(from.x, to.x), Math.max(from.x, to.x), Math.min(from.y, to.y), Math.max(from.y, to.y)]
    const inside = spots.filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
    await finger.put(from)
    await finger.move(from, to)
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(1)
    await finger.lift()
    await page.getByRole('heading', { name: new RegExp(`^${inside.length} Akteure? markiert$`) }).waitFor()
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(0)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('marks an actor on which a finger rests, and no longer when it rests there again; one that moves marks nobody', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await opened(page)
    const finger = await fingerOn(page)
    const from = await uprightOnPage(page, places, NEMO)
    const marked = () => new URL(page.url()).searchParams.get('wahl')
    await finger.put(from)
    await finger.move(from, beside(from, { x: 0, y: 20 }))
    await page.waitForTimeout(700)
    await finger.lift()
    expect(marked()).toBeNull()
    const at = await restingAt(() => uprightOnPage(page, places, NEMO))
    await finger.put(at)
    await page.waitForURL((url) => url.searchParams.get('wahl') === NEMO)
    await finger.lift()
    await page.getByRole('heading', { name: '1 Akteur markiert' }).waitFor()
    const again = await restingAt(() => uprightOnPage(page, places, NEMO))
    await finger.put(again)
    await page.waitForURL((url) => !url.searchParams.has('wahl'))
    await finger.lift()
    // Lifting it after a long press is no tap.
    await page.waitForTimeout(300)
    expect(new URL(page.url()).searchParams.has('akteur')).toBe(false)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
