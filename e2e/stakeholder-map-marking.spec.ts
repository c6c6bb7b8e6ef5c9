import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, KOELN, numberIn } from './setup/ask.ts'
import { map, shown } from './setup/map.ts'
import { expectClean, mapIsDrawn, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('marks who is where', () => {
  it('marks everybody in a box, drawn with Shift, by the menu or by keys, and around a place by keyboard, and keeps them for the network', async () => {
    const visit = await visitor.visit('/karte')
    const { page } = visit
    await shown(page)
    await map(page).waitFor()
    const drag = async () => {
      const canvas = (await map(page).boundingBox())!
      await page.mouse.move(canvas.x + canvas.width * 0.62, canvas.y + canvas.height * 0.78)
      await page.mouse.down()
      await page.mouse.move(canvas.x + canvas.width * 0.72, canvas.y + canvas.height * 0.86, { steps: 4 })
      await page.mouse.move(canvas.x + canvas.width * 0.78, canvas.y + canvas.height * 0.95, { steps: 4 })
      await page.mouse.up()
    }
    await page.keyboard.down('Shift')
    await drag()
    await page.keyboard.up('Shift')
    const title = page.getByRole('heading', { name: /^\d+ Akteure? markiert$/ })
    await title.waitFor()
    expect(numberIn((await title.textContent()) ?? '')).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Aufheben' }).click()
    await page.getByRole('button', { name: 'Markieren' }).click()
    await page.getByRole('menuitem', { name: 'Rahmen ziehen' }).click()
    await page.getByText('Ziehen Sie einen Rahmen um die Orte.', { exact: false }).waitFor()
    await drag()
    await title.waitFor()
    expect(numberIn((await title.textContent()) ?? '')).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Aufheben' }).click()
    await title.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Markieren' }).click()
    await page.getByRole('menuitem', { name: 'Rahmen ziehen' }).click()
    await page.getByText('Ziehen Sie einen Rahmen um die Orte.', { exact: false }).waitFor()
    await map(page).focus()
    await page.keyboard.press('Enter')
    for (const key of ['ArrowRight', 'ArrowDown']) for (let i = 0; i < 4; i++) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await title.waitFor()
    expect(numberIn((await title.textContent()) ?? '')).toBeGreaterThan(0)

    await visit.page.goto(`${new URL(page.url()).origin}/karte?akteur=${KOELN}&umkreis=20`)
    const found = page.getByText(/^\d+ Akteure um Köln$/)
    await found.waitFor()
    const near = numberIn((await found.textContent()) ?? '')
    expect(near).toBeGreaterThan(44)
    const { places } = await ask<{ places: { lon: number[]; lat: number[]; country: string[] } }>('{ places { lon lat country } }')
    const cos = Math.cos((50.94 * Math.PI) / 180)
    const roughly = places.lon.filter((lon, i) => Math.hypot((lon - 6.957) * cos, places.lat[i]! - 50.9366) * 111.2 <= 20).length
    expect(Math.abs(near - roughly)).toBeLessThan(10)
    await page.getByLabel('Im Umkreis von').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `${near} Akteure markiert` }).waitFor()
    await page
      .getByRole('link', { name: /Netzwerk/ })
      .last()
      .waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it.each([
    [1440, 900],
    [768, 1024],
    [PHONE.width, PHONE.height],
  ])('sets the bar for marking above the map at %i x %i: a box and a radius are drawn beside it, never under it', async (width, height) => {
    const visit = await visitor.visit('/karte', { viewport: { width, height }, hasTouch: width < 1000 })
    const { page } = visit
    await shown(page)
    await mapIsDrawn(page)
    const apart = async (inBar: Locator) => {
      await inBar.waitFor()
      const [bar, canvas] = [(await inBar.boundingBox())!, (await map(page).boundingBox())!]
      expect(bar.y + bar.height).toBeLessThanOrEqual(canvas.y)
      return canvas.height
    }
    await page.getByRole('button', { name: 'Markieren' }).click()
    await page.getByRole('menuitem', { name: 'Rahmen ziehen' }).click()
    await apart(page.getByText('Ziehen Sie einen Rahmen um die Orte.', { exact: false }))
    await page.getByRole('button', { name: 'Abbrechen' }).click()
    await page.goto(`${new URL(page.url()).origin}/karte?akteur=${KOELN}&umkreis=20`)
    const found = page.getByText(/^\d+ Akteure um Köln$/)
    const high = await apart(found)
    await apart(page.getByRole('button', { name: 'Markieren' }).last())
    const cover = width < 768 ? (await map(page).boundingBox())!.y + high - (await page.getByRole('complementary').boundingBox())!.y : 0
    expect(high - cover).toBeGreaterThan(230)
    await expectClean(visit)
    await visit.close()
  })
})
