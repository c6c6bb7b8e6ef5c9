import type { Page } from 'playwright-core'

export interface Spot {
  readonly x: number
  readonly y: number
}

/** One finger on the glass, as the browser hears it from a touch screen. The context must be opened with `hasTouch`. */
export async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map(({ x, y }) => ({ x, y })) })
  return {
    put: (at: Spot) => send('touchStart', [at]),
    lift: () => send('touchEnd', []),
    /** Goes there in some steps, and stays on the glass. */
    async move(from: Spot, to: Spot, steps = 5): Promise<void> {
      for (let i = 1; i <= steps; i++)
        await send('touchMove', [{ x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps }])
    },
  }
}
