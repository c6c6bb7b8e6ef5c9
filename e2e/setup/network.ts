import type { Page } from 'playwright-core'
import { numberIn } from './ask.ts'

/** The status line's "x von y Akteuren". */
const SHOWN = /^([\d.]+) von ([\d.]+) Akteuren$/

export const picture = (page: Page) => page.getByRole('application')
export const panel = (page: Page) => page.getByRole('complementary')

/** How many of how many actors the picture shows, once that stands. */
export async function shown(page: Page): Promise<{ readonly shown: number; readonly total: number }> {
  const line = page.getByText(SHOWN)
  await line.waitFor()
  const [, x, y] = SHOWN.exec((await line.textContent()) ?? '') ?? []
  return { shown: numberIn(x), total: numberIn(y) }
}

/** Chooses an actor by the search of the picture. */
export async function find(page: Page, text: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Im Bild suchen' }).fill(text)
  await page.getByRole('option', { name: option }).first().click()
}
