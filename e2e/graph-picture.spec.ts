import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, KOELN, NEMO } from './setup/ask.ts'
import { fingerOn, type Spot } from './setup/touch.ts'
import { openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
let places: ReadonlyMap<string, { readonly x: number; readonly y: number }>
let members: readonly string[]
beforeAll(async () => {
  visitor = await openVisitor()
  const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
  const { network } = await ask<{
    network: { vertices: { id: string[]; x: number[]; y: number[] }; lines: { source: number[]; target: number[]; kind: string[] } }
  }>('query N($asOf: Date) { network(asOf: $asOf) { vertices { id x y } lines { source target kind } } }', { asOf: statistics.today })
  const { vertices, lines } = network
  places = new Map(vertices.id.map((id, i) => [id, { x: vertices.x[i]!, y: vertices.y[i]! }]))
  const nemo = vertices.id.indexOf(NEMO)
  members = lines.source.flatMap((source, i) => (lines.target[i] === nemo && lines.kind[i] === 'MEMBER_OF' ? [vertices.id[source]!] : []))
})
afterAll(() => visitor.close())

const picture = (page: Page) => page.getByRole('application')

async function opened(page: Page): Promise<void> {
  await picture(page).locator('[data-layer="ground"]').waitFor()
  await page.getByText(/^[\d.]+ von [\d.]+ Akteuren$/).waitFor()
  await page.waitForTimeout(900)
}

/** Tells where points of the layout are on the page just now. Cytoscape holds the camera that all layers share. */
async function camera(page: Page): Promise<(point: Spot) => Spot> {
  const box = (await picture(page).boundingBox())!
  const view = await page.evaluate(() => {
    const { cy } = (document.querySelector('[data-layer="live"]') as unknown as { _cyreg: { cy: { zoom(): number; pan(): Spot } } })._cyreg
    return { zoom: cy.zoom(), ...cy.pan() }
  })
  return ({ x, y }) => ({ x: box.x + x * view.zoom + view.x, y: box.y + y * view.zoom + view.y })
}
const onPage = async (page: Page, point: Spot): Promise<Spot> => (await camera(page))(point)
const vertexOnPage = (page: Page, id: string) => onPage(page, places.get(id)!)
/** On a narrow screen the layout, 1,000 units high, stands on its side. */
const uprightOnPage = (page: Page, id: string) => {
  const { x, y } = places.get(id)!
  return onPage(page, { x: 1000 - y, y: x })
}
/** Where it is once the view rests: what is said of marked ones takes its room, and the picture moves. */
async function restingAt(where: () => Promise<Spot>): Promise<Spot> {
  let at: Spot = { x: Number.NaN, y: Number.NaN }
  await expect
    .poll(
      async () => {
        const [before, now] = [at, await where()]
        at = now
        return before.x === now.x && before.y === now.y
      },
      { interval: 300, timeout: 10_000 },
    )
    .toBe(true)
  return at
}

const beside = ({ x, y }: Spot, by: Spot): Spot => ({ x: x + by.x, y: y + by.y })

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

async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 6; step++) await page.mouse.move(from.x + ((to.x - from.x) * step) / 6, from.y + ((to.y - from.y) * step) / 6)
  await page.mouse.up()
}

async function litAt(page: Page, at: Spot): Promise<string | null> {
  await page.mouse.move(at.x, at.y, { steps: 2 })
  await page.waitForTimeout(200)
  return picture(page).getAttribute('data-lit')
}

/**
 * Counts the components that React renders, through the door it leaves for its developer tools: those of a commit that
 * were not current before and did some work.
 */
function countRenders(): void {
  interface Fiber {
    readonly flags: number
    readonly child: Fiber | null
    readonly sibling: Fiber | null
  }
  const PERFORMED_WORK = 1
  let before = new Set<Fiber>()
  const counted = { renders: 0 }
  const onCommitFiberRoot = (_: number, { current }: { readonly current: Fiber }) => {
    const now = new Set<Fiber>()
    const pending = [current]
    for (let fiber = pending.pop(); fiber; fiber = pending.pop()) {
      now.add(fiber)
      if (!before.has(fiber) && fiber.flags & PERFORMED_WORK) counted.renders++
      if (fiber.sibling) pending.push(fiber.sibling)
      if (fiber.child) pending.push(fiber.child)
    }
    before = now
  }
  const ignored = () => undefined
  const hook = { supportsFiber: true, inject: () => 1, onCommitFiberRoot, onCommitFiberUnmount: ignored, onPostCommitFiberRoot: ignored }
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, counted })
}

describe('the picture of the network', () => {
  it('holds in Cytoscape only what is worked with', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    expect(await live(page)).toBe(0)
    const at = await vertexOnPage(page, NEMO)
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
    expect(await litAt(page, await vertexOnPage(page, NEMO))).toBe(NEMO)
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
    const at = await vertexOnPage(page, NEMO)
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

  it('says of the line under the pointer whom it joins, which way and by what evidence', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const nemo = await vertexOnPage(page, NEMO)
    const tip = page.getByText(/→ NeMO|→ Bundesverband Netzwerke/)
    for (const member of members) {
      const other = await vertexOnPage(page, member)
      const middle = { x: (nemo.x + other.x) / 2, y: (nemo.y + other.y) / 2 }
      await page.mouse.move(middle.x, middle.y, { steps: 2 })
      await page.waitForTimeout(350)
      if (await tip.isVisible()) break
    }
    await tip.waitFor({ timeout: 1_000 })
    await page.getByText(/^Mitgliedschaft · (bestätigt|angegeben|erschlossen|widersprüchlich)$/).waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('marks who lies in a box drawn with Shift, adds by Shift and click, and takes away in the same way', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const nemo = await vertexOnPage(page, NEMO)
    const box = { left: nemo.x - 60, top: nemo.y - 45, right: nemo.x + 60, bottom: nemo.y + 45 }
    const expected = [...places.values()]
      .map(await camera(page))
      .filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom).length
    expect(expected).toBeGreaterThan(2)
    await page.keyboard.down('Shift')
    await drag(page, { x: box.left, y: box.top }, { x: box.right, y: box.bottom })
    await page.keyboard.up('Shift')
    const count = page.getByText(/^\d+ Akteure? markiert$/).first()
    await count.waitFor()
    expect(Number.parseInt((await count.textContent())!, 10)).toBe(expected)
    expect(await page.locator('[data-layer="sweep"]').count()).toBe(0)
    const now = await restingAt(() => vertexOnPage(page, NEMO))
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

  it('renders only itself and what is told beside the pointer while that goes over actors, not the page', async () => {
    const visit = await visitor.visit('/akteure')
    const { page } = visit
    await page.addInitScript(countRenders)
    await page.goto(new URL('/netzwerk', page.url()).href)
    await opened(page)
    const renders = () => page.evaluate(() => (window as unknown as { counted: { renders: number } }).counted.renders)
    const ofThePage = await renders()
    expect(ofThePage).toBeGreaterThan(200)
    const at = await restingAt(() => vertexOnPage(page, NEMO))
    const before = await renders()
    expect(await litAt(page, at)).toBe(NEMO)
    const hovered = (await renders()) - before
    expect(hovered).toBeGreaterThan(0)
    expect(hovered).toBeLessThan(10)
    // A row of the panel lights up the picture in the same way.
    const row = page.getByRole('complementary').locator('[data-actor]').first()
    await row.hover()
    await expect.poll(() => picture(page).getAttribute('data-lit')).toBe(await row.getAttribute('data-actor'))
    expect((await renders()) - before).toBeLessThan(20)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('adds to the chosen actor whoever is clicked with Shift, and takes away who is clicked once more', async () => {
    const visit = await visitor.visit(`/netzwerk?akteur=${NEMO}`)
    const { page } = visit
    await opened(page)
    const marks = (ids: string) => page.waitForURL((url) => url.searchParams.get('wahl') === ids)
    const shiftClick = async (id: string) => {
      const at = await restingAt(() => vertexOnPage(page, id))
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
    const [nemo, koeln] = [await vertexOnPage(page, NEMO), await vertexOnPage(page, KOELN)]
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

  it('lets an actor be dragged with its lines, and it stays there', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const from = await vertexOnPage(page, NEMO)
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
    const from = await uprightOnPage(page, NEMO)
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
    const nemo = await uprightOnPage(page, NEMO)
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

  it('marks an actor on which a finger rests, and no longer when it rests there again; one that moves marks nobody', async () => {
    const visit = await visitor.visit('/netzwerk', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    await opened(page)
    const finger = await fingerOn(page)
    const from = await uprightOnPage(page, NEMO)
    const marked = () => new URL(page.url()).searchParams.get('wahl')
    await finger.put(from)
    await finger.move(from, beside(from, { x: 0, y: 20 }))
    await page.waitForTimeout(700)
    await finger.lift()
    expect(marked()).toBeNull()
    const at = await restingAt(() => uprightOnPage(page, NEMO))
    await finger.put(at)
    await page.waitForURL((url) => url.searchParams.get('wahl') === NEMO)
    await finger.lift()
    await page.getByRole('heading', { name: '1 Akteur markiert' }).waitFor()
    const again = await restingAt(() => uprightOnPage(page, NEMO))
    await finger.put(again)
    await page.waitForURL((url) => !url.searchParams.has('wahl'))
    await finger.lift()
    // Lifting it after a long press is no tap.
    await page.waitForTimeout(300)
    expect(new URL(page.url()).searchParams.has('akteur')).toBe(false)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it.each([
    ['/netzwerk', { width: 1280, height: 720 }],
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
      .locator('[data-covers]')
      .evaluateAll((all) => all.map((box) => box.getBoundingClientRect().toJSON() as DOMRect))
    const inside = ({ left, right, top, bottom }: DOMRect, at: Spot) => at.x > left && at.x < right && at.y > top && at.y < bottom
    expect(boxes.map((box) => spots.filter((spot) => inside(box, spot)).length)).toEqual(boxes.map(() => 0))
    const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    expect(boxes.filter((box, i) => boxes.some((other, j) => j > i && meet(box, other)))).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })
})
