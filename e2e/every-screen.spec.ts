import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answersTakeTime, jumps } from './setup/layout-shift.ts'
import { ACTOR_PAGE, NOTHING_THERE, SCREENS } from './setup/screens.ts'
import { axeViolations, isOwnAddress, openVisitor, PHONE, settled, type Visitor, WIDE } from './setup/visit.ts'

const READERS = [
  { language: 'de', theme: 'light', viewport: WIDE, name: 'German, light, wide' },
  { language: 'en', theme: 'dark', viewport: PHONE, name: 'English, dark, phone' },
] as const

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe.each([...SCREENS, '/partner', '/merkliste', ACTOR_PAGE])('%s', (path) => {
  it.each(READERS)('is clean, steady and stays on its own server: $name', async ({ language, theme, viewport }) => {
    const visit = await visitor.visit(path, { language, theme, viewport, prepare: answersTakeTime })
    const { page, faults } = visit
    await settled(page)

    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.title()).toContain('Netzatlas')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await jumps(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    expect(faults).toEqual([])
    await visit.close()
  })
})

describe.each(NOTHING_THERE)('a link to what is not there: %s', (path) => {
  it.each(READERS)('is said without anything moving: $name', async ({ language, theme, viewport }) => {
    const { page, close } = await visitor.visit(path, { language, theme, viewport, prepare: answersTakeTime })
    await settled(page)
    expect(await jumps(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    await close()
  })
})

describe('the watch over foreign requests', () => {
  it('tells own addresses from others', () => {
    expect(isOwnAddress('http://127.0.0.1:4000/graphql', 'http://127.0.0.1:4000')).toBe(true)
    expect(isOwnAddress('http://127.0.0.1:40001/graphql', 'http://127.0.0.1:4000')).toBe(false)
    expect(isOwnAddress('https://fonts.example/a.woff2', 'http://127.0.0.1:4000')).toBe(false)
  })
  it('notices a page that asks another host', async () => {
    const { page, faults, close } = await visitor.visit('/')
    await page.evaluate(() => fetch('http://localhost:9/').catch(() => undefined))
    expect(faults.some((fault) => fault.includes('http://localhost:9/'))).toBe(true)
    await close()
  })
})
