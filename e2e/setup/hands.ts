import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** How somebody does it: with a mouse, with keys alone, with a finger. */
export interface Hand {
  press(target: Locator): Promise<void>
  choose(option: Locator): Promise<void>
}
export const mouse: Hand = {
  press: (target) => target.click(),
  choose: (option) => option.click(),
}
export const finger: Hand = {
  press: (target) => target.tap(),
  choose: (option) => option.tap(),
}
export const keys: Hand = {
  press: (target) => target.press('Enter'),
  async choose(option) {
    const { keyboard } = option.page()
    await expect
      .poll(
        async () => {
          if ((await option.getAttribute('data-highlighted')) !== null) return true
          await keyboard.press('ArrowDown')
          return false
        },
        { timeout: 20_000 },
      )
      .toBe(true)
    await keyboard.press('Enter')
  },
}
