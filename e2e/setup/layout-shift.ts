import { setTimeout as later } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** What a page moves by itself, summed, that nobody notices; web.dev calls up to 0.1 good. */
const UNNOTICED = 0.01

/** Answers of the API take so long that what stands in for them is there first. */
const ANSWER_MS = 250

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRectReadOnly; readonly currentRect: DOMRectReadOnly }[]
}

export const answersTakeTime = (page: Page): Promise<unknown> =>
  page.route(/\/graphql/, async (route) => {
    await later(ANSWER_MS)
    await route.continue().catch(() => undefined)
  })

/** What has moved since the page was opened without a person's doing: how much, when, which element, from where to where. Empty where nobody notices it. */
export const jumps = (page: Page): Promise<string[]> =>
  page.evaluate(
    (unnoticed) =>
      new Promise<string[]>((resolve) => {
        const shifts: Shift[] = []
        new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({ type: 'layout-shift', buffered: true })
        const at = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ')
        const called = (node: Node | null) => {
          const element = node instanceof Element ? node : node?.parentElement
          return element
            ? `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`
            : 'gone'
        }
        setTimeout(() => {
          const own = shifts.filter(({ hadRecentInput }) => !hadRecentInput)
          const isNoticed = own.reduce((sum, { value }) => sum + value, 0) > unnoticed
          resolve(
            !isNoticed
              ? []
              : own.map(
                  ({ value, startTime, sources }) =>
                    `${value.toFixed(4)} after ${Math.round(startTime)} ms: ${sources.map(({ node, previousRect, currentRect }) => `${called(node)} from ${at(previousRect)} to ${at(currentRect)}`).join('; ')}`,
                ),
          )
        }, 100)
      }),
    UNNOTICED,
  )
