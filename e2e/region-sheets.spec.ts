import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const start = (page: Page) => page.getByRole('button', { name: 'Blätter aller Kreise als PDF' })
const bar = (page: Page) => page.getByRole('progressbar', { name: 'Die Blätter werden geschrieben.' })

describe('the sheets of all districts of a Land', () => {
  it('are written under the eyes of who asked, stopped by keyboard, and nothing is saved then', async () => {
    const visit = await visitor.visit('/luecken?land=r-09')
    const { page } = visit
    const downloads: unknown[] = []
    page.on('download', (download) => downloads.push(download))
    const closed = page.waitForEvent('requestfailed', (request) => request.url().includes('/blatt/r-09.pdf'))
    await start(page).focus()
    await page.keyboard.press('Enter')
    await bar(page).waitFor()
    await page.getByText(/^\d+ von 96$/).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Abbrechen')
    await page.keyboard.press('Enter')
    await page.getByText('Abgebrochen. Es wurde nichts gespeichert.').waitFor()
    await closed
    expect(await bar(page).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Blätter aller Kreise als PDF')
    expect(downloads).toEqual([])
    await expectClean(visit)
    await visit.close()
  })

  it('are saved as one file on a phone', async () => {
    const visit = await visitor.visit('/luecken?land=r-10&stand=2026-11-01', { viewport: PHONE, hasTouch: true })
    const { page } = visit
    const downloading = page.waitForEvent('download')
    await start(page).tap()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('netzatlas-r-10-kreise-2026-11-01.pdf')
    const bytes = await readFile(await download.path())
    expect([bytes.subarray(0, 5).toString(), bytes.subarray(-6).toString().trim()]).toEqual(['%PDF-', '%%EOF'])
    await page.getByText('Gespeichert: netzatlas-r-10-kreise-2026-11-01.pdf').waitFor()
    await expectClean(visit)
    await visit.close()
  })

  it('come without progress where the connection breaks: a sentence says so', async () => {
    const { page, close } = await visitor.visit('/luecken?land=r-10')
    await page.route('**/blatt/**', (route) => route.abort())
    await start(page).click()
    await page.getByText('Die Datei ist nicht fertig geworden.').waitFor()
    const plain = page.getByRole('link', { name: 'alle Kreise als PDF laden' })
    expect(await plain.getAttribute('href')).toMatch(/^\/blatt\/r-10\.pdf\?sprache=de.*kreise=1$/)
    await close()
  })
})
