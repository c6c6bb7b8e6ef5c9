import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sheet } from '../../src/features/sheets/data.ts'
import { readMap } from '../../src/features/sheets/map.ts'
import { PdfWriter } from '../../src/features/sheets/pdf-writer.ts'
import { openFile } from '../../src/features/sheets/print.ts'
import { startApi, type TestApi } from './harness.ts'
import { beispieldorf, claim, musterstadt, smallWorld } from './small-world.ts'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** Read back with another library: the tree of structure, with the text of each element, and what the document says of itself. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const page = await pdf.getPage(i + 1)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const texts = new Map<string, string>()
      const open: (string | undefined)[] = []
      for (const item of items as { type?: string; id?: string; str?: string }[]) {
        if (item.type?.startsWith('begin')) open.push(item.id)
        else if (item.type === 'endMarkedContent') open.pop()
        else {
          const id = open.findLast((one) => one !== undefined)
          if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + (item.str ?? ''))
        }
      }
      return { tree: (await page.getStructTree()) as Node, texts }
    }),
  )
  const elements: { role: string; text: string; alt?: string; parent?: string }[] = []
  const walk = (node: Node, texts: ReadonlyMap<string, string>, parent?: string): string => {
    if (node.type === 'content') return texts.get(node.id ?? '') ?? ''
    const at = elements.length
    if (node.role && node.role !== 'Root')
      elements.push({ role: node.role, text: '', ...(node.alt ? { alt: node.alt } : {}), ...(parent ? { parent } : {}) })
    const text = (node.children ?? []).map((child) => walk(child, texts, node.role ?? parent).trim()).join(node.role === 'TR' ? ' | ' : '')
    if (node.role && node.role !== 'Root') elements[at]!.text = text.trim()
    return text
  }
  for (const { tree, texts } of pages) walk(tree, texts)
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> }
  return { elements, info, marked: await pdf.getMarkInfo(), pages: pdf.numPages }
}
const textsOf = (elements: Awaited<ReturnType<typeof read>>['elements'], role: string) =>
  elements.filter((one) => one.role === role).map(({ text }) => text)

describe('the sheet of a district', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi({ settings: { bodyCache: false } })
    await api.put(
      ...smallWorld,
      {
        type: 'event',
        id: 'e-treffen',
        name: 'Treffen mit Şule und Łukasz',
        from: '2016-01',
        category: 'NETWORK_MEETING',
        region: musterstadt.region!,
        place: musterstadt.place!,
      },
      { type: 'assessment', id: 'as-1', on: '2026-05', method: 'Umfrage', scope: 'Musterkreis' },
      claim('cl-sah', { kind: 'ASSESSED', subject: 'as-1', object: beispieldorf.id }),
    )
  })
  afterAll(() => api.close())
  const get = (path: string) => fetch(`${api.address}${path}`)
  const sheet = async (path: string) => read(new Uint8Array(await (await get(path)).arrayBuffer()))

  it('is tagged: headings, paragraphs, tables with heading cells, in the reading order, in its language', async () => {
    const response = await get('/blatt/r-99001.pdf')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const { elements, info, marked } = await read(new Uint8Array(await response.arrayBuffer()))
    expect([...(marked as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
    expect(info).toMatchObject({ Title: 'Musterkreis: Abdeckung und Veranstaltungen', Language: 'de' })
    expect(textsOf(elements, 'H1')).toEqual(['Musterkreis'])
    expect(textsOf(elements, 'H2')).toEqual([
      'Was bekannt ist',
      'Kommunen, zu denen etwas bekannt ist',
      'Veranstaltungen',
      'Quellen',
      'Etwas stimmt nicht?',
    ])
    expect(elements.filter(({ role }) => role === 'Table').length).toBe(4)
    for (const { role, parent } of elements) {
      if (role === 'TR') expect(parent).toBe('Table')
      if (role === 'TH' || role === 'TD') expect(parent).toBe('TR')
    }
    expect(textsOf(elements, 'TH').slice(0, 2)).toEqual(['Stand', 'Kommunen'])
  })

  it('says what the store says, with dates, and letters beyond German', async () => {
    const { elements } = await sheet('/blatt/r-99001.pdf')
    const rows = textsOf(elements, 'TR')
    expect(rows).toContain('Zusammenarbeit bestätigt seit 24.11.2024 | 1')
    expect(rows).toContain('Nachgesehen: keine | 1')
    expect(rows).toContain('Noch niemand hat nachgesehen | 1')
    expect(rows).toContain('alle Kommunen | 3')
    expect(rows).toContain('Musterstadt | Zusammenarbeit bestätigt seit 24.11.2024 | 24.11.2024')
    expect(rows).toContain('Beispieldorf | Nachgesehen: keine | Mai 2026')
    expect(rows).toContain('Treffen mit Şule und Łukasz | Januar 2016 | Musterstadt')
    expect(rows).toContain('Musterquelle | https://muster.example/')
  })

  it('is there in English, for another day, and of a Land with each of its districts', async () => {
    const english = await sheet('/blatt/r-99001.pdf?sprache=en&stand=2020-01-01')
    expect(english.info).toMatchObject({ Title: 'Musterkreis: Coverage and events', Language: 'en' })
    expect(textsOf(english.elements, 'P')[0]).toContain('As of 01 Jan 2020')
    expect(textsOf((await sheet('/blatt/r-99.pdf')).elements, 'H1')).toEqual(['Musterland'])
    expect(textsOf((await sheet('/blatt/r-99.pdf?kreise=1')).elements, 'H1')).toEqual(['Musterkreis'])
  })

  it.each([
    ['/blatt/r-77777.pdf', 404],
    ['/blatt/r-99001001.pdf', 404],
    ['/blatt/unfug', 404],
    ['/blatt/r-99001.pdf?stand=gestern', 400],
  ])('%s is refused with a sentence', async (path, status) => {
    const response = await get(path)
    expect([response.status, (await response.text()).length > 20]).toEqual([status, true])
  })

  it('has a map of lines with its words, from the committed boundaries', async () => {
    const geoFolder = join(import.meta.dirname, '../../../client/public/geo')
    expect((await readMap('r-05382', geoFolder))?.areas).toHaveLength(19)
    const nothing = { total: 19, covered: 0, stale: 0, confirmedGap: 0, unknown: 19, assessed: 0 }
    const sheet: Sheet = {
      region: { type: 'region', id: 'r-05382', level: 'DISTRICT', name: 'Rhein-Sieg-Kreis', ags: '05382', boundaryDate: '2025-08-31' },
      asOf: '2026-11-30',
      since: '2024-11-30',
      counts: { region: 'r-05382', ...nothing, inhabitants: nothing },
      known: [],
      events: [],
      sources: [],
    }
    const file = openFile({ title: 'Rhein-Sieg-Kreis', language: 'de', geoFolder })
    await file.add({ sheet, address: 'http://localhost/' })
    const { elements } = await read(await file.end())
    expect(elements.find(({ role }) => role === 'Figure')?.alt).toMatch(/^Karte von Rhein-Sieg-Kreis/)
    expect(textsOf(elements, 'P').join(' ')).toContain('Keine verzeichnet. Das heißt nicht, dass es keine gab.')
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
    const { elements } = await read(new Uint8Array(bytes))
    expect(textsOf(elements, 'TH').filter((text) => text === 'Kommune')).toEqual(['Kommune'])
  })
})
