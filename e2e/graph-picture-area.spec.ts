import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEMO, numberIn } from './setup/ask.ts'
import { picture } from './setup/network.ts'
import { camera, opened, standingToday } from './setup/picture.ts'
import { fingerOn, type Spot } from './setup/touch.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

const { places } = await standingToday()

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

/** On a narrow screen the layout, 1,000 units high, stands on its side. */
async function spotsOn(page: Page): Promise<ReadonlyMap<string, Spot>> {
  const toPage = await camera(page)
  return new Map([...places].map(([id, { x, y }]) => [id, toPage({ x: 1000 - y, y: x })]))
}

/** How many are marked, once that is another number than before. */
async function markedAfter(page: Page, before: number): Promise<number> {
  const heading = page.getByRole('heading', { name: /^\d+ Akteure? markiert$/ })
  let now = before
  await expect
    .poll(async () => {
      now = numberIn(await heading.textContent())
      return now
    })
    .not.toBe(before)
  return now
}

/** Pixels within which it is left open on which side of the outline somebody lies. */
const EDGE = 3
/** How far inside an outline each one lies, in pixels; less than nothing outside. */
const depths = async (page: Page, depth: (spot: Spot) => number): Promise<number[]> => [...(await spotsOn(page)).values()].map(depth)
const expectBetween = (count: number, all: readonly number[]) => {
  expect(count).toBeGreaterThanOrEqual(all.filter((depth) => depth > EDGE).length)
  expect(count).toBeLessThanOrEqual(all.filter((depth) => depth > -EDGE).length)
}

describe('an area on a phone', () => {
  it('is marked by a finger with a box and a lasso, one after the other, until that is done; each is a step to be undone', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: PHONE, hasTouch: true, theme: 'dark' })
    const { page } = visit
    await opened(page)
    const finger = await fingerOn(page)
    const rests = await spotsOn(page)
    const nemo = rests.get(NEMO)!
    const begin = page.getByRole('button', { name: 'Bereich markieren', exact: true })
    const button = (await begin.boundingBox())!
    const inside = ({ x, y }: Spot) => Math.min(x - button.x, button.x + button.width - x, y - button.y, button.y + button.height - y)
    expect([...rests.values()].filter((spot) => inside(spot) > 0)).toEqual([])
    await begin.tap()
    const end = page.getByRole('button', { name: 'Fertig', exact: true })
    await end.waitFor()
    await page.getByText('Mit dem Finger ein Rechteck ziehen', { exact: false }).waitFor()
    expect(await axeViolations(page)).toEqual([])

    // It begins right on somebody: a finger finds no free place.
    const far = 60
    const inBox = await depths(page, ({ x, y }) => Math.min(x - nemo.x, nemo.x + far - x, y - nemo.y, nemo.y + far - y))
    await finger.put(nemo)
    await finger.move(nemo, { x: nemo.x + far, y: nemo.y + far })
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(1)
    await finger.lift()
    const first = await markedAfter(page, 0)
    expectBetween(first, inBox)
    expect(await spotsOn(page)).toEqual(rests)

    await page.getByRole('button', { name: 'Lasso', exact: true }).tap()
    const [left, top, side] = [nemo.x - 60, nemo.y - 60, 100]
    const inLasso = await depths(page, ({ x, y }) => Math.min(x - left, y - top, (side - (x - left) - (y - top)) / Math.SQRT2))
    const corners = [
      { x: left, y: top },
      { x: left + side, y: top },
      { x: left, y: top + side },
    ] as const
    await finger.put(corners[0])
    await finger.move(corners[0], corners[1], 12)
    await finger.move(corners[1], corners[2], 12)
    await finger.lift()
    const both = await markedAfter(page, first)
    expectBetween(
      both,
      inLasso.map((depth, i) => Math.max(depth, inBox[i]!)),
    )

    await page.getByRole('button', { name: 'Rückgängig', exact: true }).tap()
    expect(await markedAfter(page, both)).toBe(first)

    // Once it is done a finger moves the view again.
    await end.tap()
    await begin.waitFor()
    expect(await page.getByRole('button', { name: 'Lasso', exact: true }).count()).toBe(0)
    const free = { x: 60, y: (await picture(page).boundingBox())!.y + 120 }
    await finger.put(free)
    await finger.move(free, { x: free.x + 80, y: free.y })
    await finger.lift()
    await expect.poll(async () => Math.round((await spotsOn(page)).get(NEMO)!.x - nemo.x)).toBeGreaterThan(40)
    expect(await page.getByRole('heading', { name: `${first} Akteure markiert` }).count()).toBe(1)
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
