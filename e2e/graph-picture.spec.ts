import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, NEMO } from './setup/ask.ts'
import { picture } from './setup/network.ts'
import { camera, litAt, onPage, opened, restingAt, standingToday, vertexOnPage } from './setup/picture.ts'
import type { Spot } from './setup/touch.ts'
import { openVisitor, PHONE, type Visitor } from './setup/visit.ts'

const { places, members } = await standingToday()
let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

/** Elements that Cytoscape holds. */
const live = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (
        document.querySelector('[data-layer="live"]') as unknown as { _cyreg: { cy: { elements(): { length: number } } } }
      )._cyreg.cy.elements().length,
  )

async function look(page: Page): Promise<Buffer> {
  await page.mouse.move(5, 5)
  await page.waitForTimeout(400)
  return picture(page).screenshot()
}

describe('the picture of the network', () => {
  it('holds in Cytoscape only what is worked with', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    expect(await live(page)).toBe(0)
    const at = await vertexOnPage(page, places, NEMO)
    await page.mouse.click(at.x, at.y)
    await page.waitForURL(/akteur=/)
    await expect.poll(() => live(page)).toBeGreaterThan(2 * members.length)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('comes back as it was when the graphics card has forgotten everything', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const before = await look(page)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer="ground"]')!
      const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
      Object.assign(window, { giveBack: () => lose.restoreContext() })
      lose.loseContext()
    })
    await page.waitForTimeout(500)
    expect((await look(page)).equals(before)).toBe(false)
    await page.evaluate('window.giveBack()')
    await expect.poll(async () => (await look(page)).equals(before), { timeout: 15_000 }).toBe(true)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('goes on without the graphics card when that does not come back', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer="ground"]')!
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
    })
    await page.getByText('Ihr Browser zeichnet ohne WebGL').waitFor({ timeout: 15_000 })
    expect(await litAt(page, await vertexOnPage(page, places, NEMO))).toBe(NEMO)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is drawn without WebGL, too, and says so', async () => {
    const visit = await visitor.visit('/akteure')
    const { page } = visit
    await page.addInitScript(() => {
      const own = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (own as (...all: unknown[]) => unknown).call(this, kind, ...rest)
      } as typeof own
    })
    await page.goto(new URL('/netzwerk', page.url()).href)
    await opened(page)
    await page.getByText('Ihr Browser zeichnet ohne WebGL').waitFor()
    // Its kind's colour stands where the actor is.
    const at = await vertexOnPage(page, places, NEMO)
    const box = (await picture(page).boundingBox())!
    const colour = await page.evaluate(
      ([x, y]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-layer="ground"]')!
        return [...canvas.getContext('2d')!.getImageData(x!, y!, 1, 1).data.subarray(0, 3)]
      },
      [Math.round(at.x - box.x), Math.round(at.y - box.y)] as const,
    )
    expect(colour).toEqual([0x55, 0x2c, 0x85])
    expect(await litAt(page, at)).toBe(NEMO)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it.each([
    ['/netzwerk', { width: 1280, height: 720 }],
    ['/netzwerk', { width: 1440, height: 900 }],
    ['/netzwerk?anordnung=HIERARCHY', { width: 1280, height: 720 }],
    ['/netzwerk?gruppen=STATE', { width: 1280, height: 720 }],
    ['/netzwerk', PHONE],
    ['/netzwerk?gruppen=STATE', PHONE],
    ['/netzwerk?gruppen=DISTRICT', PHONE],
  ])('covers nobody with its boxes, nor one box with another, where %s opens at %o', async (path, viewport) => {
    const visit = await visitor.visit(path, { viewport })
    const { page } = visit
    await picture(page).locator('[data-layer="ground"]').waitFor()
    await page.getByText(/^[\d.]+ (von [\d.]+ Akteuren|Gruppen mit)/).waitFor()
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const how = path.includes('gruppen')
      ? `groupBy: ${path.split('=')[1]}`
      : path.includes('anordnung')
        ? 'layout: HIERARCHY'
        : 'filter: {}'
    const asked = await ask<{ network: { vertices: { x: number[]; y: number[] } } }>(
      `query N($asOf: Date) { network(asOf: $asOf, ${how}) { vertices { x y } } }`,
      { asOf: statistics.today },
    )
    const { x, y } = asked.network.vertices
    await restingAt(() => onPage(page, { x: 0, y: 0 }))
    const toPage = await camera(page)
    const spots = x.map((at, i) => toPage(viewport === PHONE ? { x: 1000 - y[i]!, y: at } : { x: at, y: y[i]! }))
    const boxes = await page
      .locator('[data-covers=""]')
      .evaluateAll((all) => all.map((box) => box.getBoundingClientRect().toJSON() as DOMRect))
    const inside = ({ left, right, top, bottom }: DOMRect, at: Spot) => at.x > left && at.x < right && at.y > top && at.y < bottom
    expect(boxes.map((box) => spots.filter((spot) => inside(box, spot)).length)).toEqual(boxes.map(() => 0))
    const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    expect(boxes.filter((box, i) => boxes.some((other, j) => j > i && meet(box, other)))).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
