import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { launch, unpackChromium } from './chromium.ts'

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export interface Visit {
  readonly page: Page
  /** Everything the page did that it must not do: other hosts asked, errors in the console, refused by the CSP. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

export interface Visitor {
  /** `prepare`: what is done with the page before it is opened. */
  visit(
    path: string,
    options?: BrowserContextOptions & { language?: 'de' | 'en'; theme?: 'light' | 'dark'; prepare?: (page: Page) => Promise<unknown> },
  ): Promise<Visit>
  close(): Promise<void>
}

/** True for an address that the product itself serves, or that never leaves the browser. */
export function isOwnAddress(url: string, address: string): boolean {
  return url.startsWith(`${address}/`) || url === address || url.startsWith('data:') || url.startsWith('blob:')
}

/** `flags`: more switches for the browser, e.g. to take WebGL away. `address`: of a product of its own, for who changes data. */
export async function openVisitor(flags: readonly string[] = [], address: string = inject('address')): Promise<Visitor> {
  // Worker processes inherit no library path from the setup: unpacking again is a look at the folder.
  await unpackChromium()
  const browser: Browser = await launch(inject('chromium'), flags)
  return {
    async visit(path, { language = 'de', theme = 'light', viewport = WIDE, prepare, ...rest } = {}) {
      const context = await browser.newContext({
        viewport,
        locale: language === 'de' ? 'de-DE' : 'en-GB',
        colorScheme: theme,
        reducedMotion: 'reduce',
        ...rest,
      })
      await context.addInitScript((first) => {
        if (localStorage.getItem('netzatlas.language') === null) localStorage.setItem('netzatlas.language', first)
      }, language)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('request', (request) => {
        if (!isOwnAddress(request.url(), address)) faults.push(`asked another host: ${request.url()}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
      await prepare?.(page)
      await page.goto(address + path)
      return { page, faults, close: () => context.close() }
    },
    close: () => browser.close(),
  }
}

/** Waits until a map that was opened draws nothing any more. */
export const mapIsDrawn = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('netzatlas:map-idle').length > 0)

/** Waits until nothing is loading any more and nothing is asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page
    .locator('[aria-busy="true"]')
    .waitFor({ state: 'detached', timeout: 30_000 })
    .catch(() => undefined)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Every rule of WCAG 2.2 A and AA that axe can check, as readable sentences. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } }
    const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return result.violations
  })
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
}

/** To the top of the page: half below its bar a field or link counts as too small to be pointed at. */
export const toTop = (page: Page) => page.evaluate(() => window.scrollTo(0, 0))

export async function expectClean(visit: Visit): Promise<void> {
  expect(await axeViolations(visit.page)).toEqual([])
  expect(visit.faults).toEqual([])
}
