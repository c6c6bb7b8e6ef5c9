import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisitor, settled, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

/** What tells something by its colour: of which page, and what of it. */
const TOLD_BY_COLOUR = [
  {
    path: '/veranstaltungen',
    what: { 'years of events': 'ol [class*="_bar_"]', 'meetings of a Land': '[class*="_track_"] > [class*="_bar_"]' },
  },
  { path: '/netzwerk', what: { 'years of relations': '[role="img"] [class*="_bar_"]', 'the day': '[class*="_thumb_"]' } },
  { path: '/partner?kommune=m-05362012', what: { points: '[class*="_piece_"]', 'organisations at a distance': '[class*="_in_"]' } },
  { path: '/luecken?ebene=kreise', what: { 'steps of coverage': '[class*="_step_"]' } },
]

describe('a system with colours of its own', () => {
  it.each(TOLD_BY_COLOUR)('leaves in sight what tells something by its colour: $path', async ({ path, what }) => {
    const { page, faults, close } = await visitor.visit(path, { forcedColors: 'active' })
    for (const parts of Object.values(what)) await page.locator(parts).first().waitFor({ state: 'attached' })
    await settled(page)
    const unseen = await page.evaluate(
      (all) => {
        const ground = document.createElement('p')
        ground.style.background = 'Canvas'
        document.body.append(ground)
        const colourOf = (one: Element) => getComputedStyle(one).backgroundColor
        const isUnseen = (one: Element) => ['rgba(0, 0, 0, 0)', colourOf(ground)].includes(colourOf(one))
        return Object.entries(all).flatMap(([name, parts]) => ([...document.querySelectorAll(parts!)].some(isUnseen) ? [name] : []))
      },
      what as Record<string, string>,
    )
    expect(unseen).toEqual([])
    expect(faults).toEqual([])
    await close()
  })
})
