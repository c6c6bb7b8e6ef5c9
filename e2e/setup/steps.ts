import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { picture, shown } from './network.ts'

/** Steps of the network that are undone and done again, and what they leave. */

export const undo = (page: Page) => page.getByRole('button', { name: 'Rückgängig', exact: true })
export const redo = (page: Page) => page.getByRole('button', { name: 'Wiederholen', exact: true })

export const actorsShown = async (page: Page): Promise<number> => (await shown(page)).shown
export const settles = (page: Page, actors: number) => expect.poll(() => actorsShown(page), { timeout: 10_000 }).toBe(actors)

export async function markThree(page: Page): Promise<void> {
  await picture(page).locator('canvas').first().waitFor()
  await picture(page).focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Space')
  }
}
