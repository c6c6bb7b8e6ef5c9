import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask, NEMO } from './ask.ts'
import { picture } from './network.ts'
import type { Spot } from './touch.ts'

/** Where everybody stands in the layout on the present day, and who is a member of NeMO. */
export async function standingToday() {
  const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
  const { network } = await ask<{
    network: { vertices: { id: string[]; x: number[]; y: number[] }; lines: { source: number[]; target: number[]; kind: string[] } }
  }>('query N($asOf: Date) { network(asOf: $asOf) { vertices { id x y } lines { source target kind } } }', { asOf: statistics.today })
  const { vertices, lines } = network
  const nemo = vertices.id.indexOf(NEMO)
  return {
    places: new Map(vertices.id.map((id, i) => [id, { x: vertices.x[i]!, y: vertices.y[i]! }])),
    members: lines.source.flatMap((source, i) => (lines.target[i] === nemo && lines.kind[i] === 'MEMBER_OF' ? [vertices.id[source]!] : [])),
  }
}
type Places = Awaited<ReturnType<typeof standingToday>>['places']

export async function opened(page: Page): Promise<void> {
  await picture(page).locator('[data-layer="ground"]').waitFor()
  await page.getByText(/^[\d.]+ von [\d.]+ Akteuren$/).waitFor()
  await page.waitForTimeout(900)
  // Once the boxes over it are there, the picture makes room for them.
  await restingAt(() => onPage(page, { x: 0, y: 0 }))
}

/** Tells where points of the layout are on the page just now. Cytoscape holds the camera that all layers share. */
export async function camera(page: Page): Promise<(point: Spot) => Spot> {
  const box = (await picture(page).boundingBox())!
  const view = await page.evaluate(() => {
    const { cy } = (document.querySelector('[data-layer="live"]') as unknown as { _cyreg: { cy: { zoom(): number; pan(): Spot } } })._cyreg
    return { zoom: cy.zoom(), ...cy.pan() }
  })
  return ({ x, y }) => ({ x: box.x + x * view.zoom + view.x, y: box.y + y * view.zoom + view.y })
}
export const onPage = async (page: Page, point: Spot): Promise<Spot> => (await camera(page))(point)
export const vertexOnPage = (page: Page, places: Places, id: string) => onPage(page, places.get(id)!)
/** On a narrow screen the layout, 1,000 units high, stands on its side. */
export const uprightOnPage = (page: Page, places: Places, id: string) => {
  const { x, y } = places.get(id)!
  return onPage(page, { x: 1000 - y, y: x })
}
/** Where it is once the view rests: what is said of marked ones takes its room, and the picture moves. */
export async function restingAt(where: () => Promise<Spot>): Promise<Spot> {
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

export const beside = ({ x, y }: Spot, by: Spot): Spot => ({ x: x + by.x, y: y + by.y })

export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 6; step++) await page.mouse.move(from.x + ((to.x - from.x) * step) / 6, from.y + ((to.y - from.y) * step) / 6)
  await page.mouse.up()
}

export async function litAt(page: Page, at: Spot): Promise<string | null> {
  await page.mouse.move(at.x, at.y, { steps: 2 })
  await page.waitForTimeout(200)
  return picture(page).getAttribute('data-lit')
}
