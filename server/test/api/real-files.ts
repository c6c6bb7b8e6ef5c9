import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { readPdf, textsOf } from './read-pdf.ts'

/** Files that the server writes about the real network. */
export function filesOfTheRealNetwork(startApi: StartApi): void {
  describe('files of the real network', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ seed: true })
    })
    afterAll(() => api.close())

    const fetched = (path: string) => fetch(`${api.address}${path}`)

    it('the calendar has every event with a day, and says how many have none', async () => {
      const calendar = new ICAL.Component(ICAL.parse(await (await fetched('/veranstaltungen.ics')).text()))
      const events = await api.store.recordsOfType('event')
      const dated = events.filter(({ from }) => from?.length === 10)
      expect(calendar.getAllSubcomponents('vevent').length).toBe(dated.length)
      expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain(`${events.length - dated.length} Veranstaltungen`)
      expect(dated.length).toBeGreaterThan(50)
    })

    it('the feed has a hundred entries, each with its source, none of the future', async () => {
      const { entries = [] } = parseAtomFeed(await (await fetched('/neues.atom')).text())
      expect(entries.length).toBe(100)
      for (const { updated, summary } of entries) {
        expect(String(updated) < '2026-11-25').toBe(true)
        expect(typeof summary === 'object' ? summary?.value : summary).toContain('<p>Quelle: <a href="http')
      }
    })

    it('the sheet of a Kreis has the numbers that the API tells', async () => {
      const { coverage } = await api.ask('{ coverage(level: DISTRICT, within: "r-05") { region { id } total covered stale unknown } }')
      const { total, covered, stale, unknown } = coverage.find(({ region }: { region: { id: string } }) => region.id === 'r-05562')
      expect([total, covered + stale > 0]).toEqual([10, true])
      const { elements } = await readPdf(new Uint8Array(await (await fetched('/blatt/r-05562.pdf')).arrayBuffer()))
      const rows = textsOf(elements, 'TR')
      expect(rows).toContain(`alle Kommunen | ${total}`)
      expect(rows).toContain(`Zusammenarbeit bekannt, aber älter oder ohne Datum | ${stale}`)
      expect(rows).toContain(`Noch niemand hat nachgesehen | ${unknown}`)
      expect(textsOf(elements, 'P').join(' ')).toMatch(/Der Anteil der bestätigten liegt zwischen [\d,]+\s%\sund [\d,]+\s%/)
    })
  })
}
