import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEMO } from './setup/ask.ts'
import { picture } from './setup/network.ts'
import { litAt, opened, restingAt, standingToday, vertexOnPage } from './setup/picture.ts'
import { openVisitor, type Visitor } from './setup/visit.ts'

const { places, members } = await standingToday()
let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

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

describe('the picture of the network under the pointer', () => {
  it('says of the line under the pointer whom it joins, which way and by what evidence', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const nemo = await vertexOnPage(page, places, NEMO)
    const tip = page.getByText(/→ NeMO|→ Bundesverband Netzwerke/)
    for (const member of members) {
      const other = await vertexOnPage(page, places, member)
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

  it('says of a line in how many statements it rests where there are several', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await opened(page)
    const [bremen, windhoek] = await Promise.all(['m-04011000', 'a-windhoek-na'].map((id) => vertexOnPage(page, places, id)))
    await page.mouse.move((bremen!.x + windhoek!.x) / 2, (bremen!.y + windhoek!.y) / 2, { steps: 2 })
    await page.getByText(/^Zusammenarbeit · angegeben · 3 Angaben$/).waitFor()
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
    const at = await restingAt(() => vertexOnPage(page, places, NEMO))
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
})
