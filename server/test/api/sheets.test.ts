import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../src/features/sheets/data.ts'
import { readMap } from '../../src/features/sheets/map.ts'
import { PdfWriter } from '../../src/features/sheets/pdf-writer.ts'
import { openFile } from '../../src/features/sheets/print.ts'
import { sheetPrinter } from '../../src/features/sheets/printer.ts'
import { startApi } from './harness.ts'
import { readPdf, textsOf } from './read-pdf.ts'
import { sheets } from './sheets.ts'

sheets(startApi)

describe('the file of a sheet', () => {
  it('has a map of lines with its words, from the committed boundaries', async () => {
    const geoFolder = join(import.meta.dirname, '../../../client/public/geo')
    const map = await readMap('r-05382', geoFolder)
    expect([map?.areas.length, map && map.borders.length > 0]).toEqual([19, true])
    expect((await readMap('r-10', geoFolder))?.areas).toHaveLength(52)
    expect(await readMap('r-05382', '/nowhere')).toBeUndefined()
    const nothing = { total: 19, covered: 0, stale: 0, confirmedGap: 0, unknown: 19, assessed: 0 }
    const sheet: Sheet = {
      region: { type: 'region', id: 'r-05382', level: 'DISTRICT', name: 'Rhein-Sieg-Kreis', ags: '05382', boundaryDate: '2025-08-31' },
      question: {
        asOf: '2026-11-30',
        since: '2024-11-30',
        months: 24,
        partnerKinds: ['MIGRANT_ORGANISATION'],
        themes: [],
        countries: [],
      },
      counts: { region: 'r-05382', ...nothing, inhabitants: nothing },
      known: [],
      events: [],
      sources: [],
    }
    const file = openFile({ title: 'Rhein-Sieg-Kreis', language: 'de', geoFolder })
    await file.add({ sheet, address: 'http://localhost/' })
    const { elements } = await readPdf(await file.end())
    expect(elements.find(({ role }) => role === 'Figure')?.alt).toMatch(/^Karte von Rhein-Sieg-Kreis/)
    expect(textsOf(elements, 'P').join(' ')).toContain('Keine verzeichnet. Das heißt nicht, dass es keine gab.')
  })

  it('is one page however much is known, shares it out among its lists, and says how many more there are', async () => {
    const counts = { total: 60, covered: 40, stale: 0, confirmedGap: 0, unknown: 20, assessed: 40 }
    const names = (count: number, what: string) =>
      Array.from({ length: count }, (_, i) => `${what} ${i + 1} ${'Musterwort '.repeat(i % 9)}`)
    const sheet: Sheet = {
      region: { type: 'region', id: 'r-05382', level: 'DISTRICT', name: 'Rhein-Sieg-Kreis', ags: '05382', boundaryDate: '2025-08-31' },
      question: { asOf: '2026-11-30', since: '2024-11-30', months: 24, partnerKinds: ['UMBRELLA'], themes: [], countries: [] },
      counts: { region: 'r-05382', ...counts, inhabitants: counts },
      known: names(40, 'Musterdorf').map((name, i) => ({
        actor: { type: 'actor', id: `m-${i}`, kind: 'MUNICIPALITY', name, alternativeNames: [], languages: [] },
        state: 'COVERED',
      })),
      events: names(3, 'Musterfest').map((name, i) => ({ type: 'event', id: `e-${i}`, name, category: 'CONFERENCE' })),
      sources: names(90, 'Musterblatt').map((title, i) => ({
        type: 'source',
        id: `s-${i}`,
        title,
        url: `https://muster.example/${i}`,
      })),
    }
    const file = openFile({ title: 'Muster', language: 'de', geoFolder: '/nowhere' })
    await file.add({ sheet, address: 'http://localhost/' })
    await file.add({ sheet: { ...sheet, known: [], events: [], sources: [] }, address: 'http://localhost/' })
    const bytes = await file.end()
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    expect(pdf.numPages).toBe(2)
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const text = (items as { str: string }[]).map(({ str }) => str).join(' ')
    const shown = (what: string) => text.match(new RegExp(`${what} \\d+`, 'g'))?.length ?? 0
    expect(shown('Musterfest')).toBe(3)
    expect(shown('Musterdorf')).toBeGreaterThan(3)
    expect(shown('Musterblatt')).toBeGreaterThan(3)
    const more = [...text.matchAll(/… und (\d+) weitere/g)].map(([, number]) => Number(number))
    expect(more).toEqual([40 - shown('Musterdorf'), 90 - shown('Musterblatt')])
    expect(text).toContain('http://localhost/')
  })

  it('can not be added to a file that was dropped', async () => {
    const printer = sheetPrinter()
    const file = await printer.begin({ title: 'Muster', language: 'de', geoFolder: '/nowhere' })
    await file.drop()
    await expect(file.add({ sheet: {} as never, address: '' })).rejects.toThrow('not being written')
    await printer.close()
  })
})

describe('a table of the sheets', () => {
  it('has its heads again on each page, read out once, and tells what each heading is of', async () => {
    const writer = new PdfWriter({ title: 'Muster', language: 'de' })
    const chunks: Buffer[] = []
    writer.document.on('data', (chunk: Buffer) => chunks.push(chunk))
    const ended = new Promise((resolve) => writer.document.once('end', resolve))
    const rows = Array.from({ length: 100 }, (_, i) => [`Musterdorf ${i}`, String(i)])
    const columns = [
      { head: 'Kommune', width: 2 },
      { head: 'Zahl', width: 1, numbers: true },
    ]
    writer.table(columns, rows)
    writer.end()
    await ended
    const bytes = Buffer.concat(chunks)
    const count = (pattern: RegExp) => [...bytes.toString('latin1').matchAll(pattern)].length
    expect([count(/\/Scope \/Column/g), count(/\/Scope \/Row/g)]).toEqual([2, 100])
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    expect(pdf.numPages).toBeGreaterThan(1)
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const texts = (items as { str: string }[]).map(({ str }) => str).filter((text) => text.trim() !== '')
      expect(texts.slice(0, 2)).toEqual(['Kommune', 'Zahl'])
    }
    const { elements } = await readPdf(new Uint8Array(bytes))
    expect(textsOf(elements, 'TH').filter((text) => text === 'Kommune')).toEqual(['Kommune'])
  })
})
