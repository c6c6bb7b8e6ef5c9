import type { Page } from 'playwright-core'
import { numberIn } from './ask.ts'

export const map = (page: Page) => page.getByRole('application', { name: /^Karte mit [\d.]+ Akteuren/ })

/** The status line's "x von y Akteuren". */
const SHOWN = /^([\d.]+) von ([\d.]+) Akteuren$/

/** How many actors the map shows, once that stands. */
export async function shown(page: Page): Promise<number> {
  const line = page.getByText(SHOWN)
  await line.waitFor()
  return numberIn(SHOWN.exec((await line.textContent()) ?? '')?.[1])
}

/** Actors listed in the table beside the map. */
export const listed = async (page: Page) => Number(await page.getByRole('table').first().getAttribute('aria-rowcount')) - 1
