import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { PdfWriter } from './pdf-writer.ts'

async function pagesOf(write: (writer: PdfWriter) => void): Promise<string[]> {
  const writer = new PdfWriter({ title: 'Probe', language: 'de' })
  const chunks: Buffer[] = []
  writer.document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => writer.document.once('end', resolve))
  write(writer)
  writer.end()
  await ended
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
}

it('tells on the second page of a part and those after it which they are, and begins the next part anew', async () => {
  const rows = Array.from({ length: 130 }, (_, i) => [`Zeile ${i}`, 'Wert'])
  const pages = await pagesOf((writer) => {
    for (const name of ['Chóśebuz', 'Musterkreis']) {
      writer.begin((page) => `${name}, Seite ${page}`)
      writer.heading('H1', name)
      writer.table(
        [
          { head: 'Was', width: 1 },
          { head: 'Wie', width: 1 },
        ],
        rows,
      )
    }
  })
  const heads = pages.map((text) => text.replaceAll(/\s+/g, '').match(/^\w+?[^,]*,Seite\d/)?.[0])
  const half = pages.length / 2
  expect(half).toBeGreaterThan(2)
  const expected = (name: string) => Array.from({ length: half }, (_, i) => (i === 0 ? undefined : `${name},Seite${i + 1}`))
  expect(heads).toEqual([...expected('Chóśebuz'), ...expected('Musterkreis')])
})

it('has no heading as the last line of a page, however full the page is and however high what comes below it', async () => {
  const columns = [
    { head: 'Quelle', width: 1 },
    { head: 'Adresse', width: 1 },
  ]
  const long = 'Ein erfundener Bericht über die Zusammenarbeit einer Kommune mit einem Verein. '.repeat(6)
  const below: Readonly<Record<string, (writer: PdfWriter) => void>> = {
    'a row of several lines': (writer) => writer.table(columns, [[long, 'Wert']]),
    'a paragraph of several lines': (writer) => writer.paragraph(long),
    'a picture': (writer) => writer.figure(120, 'Bild', (x, y) => writer.document.text('Bild', x, y)),
  }
  for (const [what, write] of Object.entries(below)) {
    const pages = await pagesOf((writer) => {
      for (let lines = 34; lines < 46; lines++) {
        writer.begin((page) => `Seite ${page}`)
        for (let i = 0; i < lines; i++) writer.paragraph('Zeile')
        writer.heading('H2', 'Überschrift')
        write(writer)
        writer.paragraph('Ende')
      }
    })
    const ends = pages.map((text) => text.trim())
    expect(ends.filter((text) => text.includes('Überschrift')).length, what).toBe(12)
    expect(
      ends.filter((text) => /Überschrift$|Überschrift\s+Quelle\s+Adresse$/.test(text)),
      what,
    ).toEqual([])
    // A page that nothing but the text itself began has no running head.
    expect(
      ends.filter((text) => !/^Zeile|^Seite \d|Seite \d$/.test(text)),
      what,
    ).toEqual([])
  }
})

it('repeats the heads of a table on each page of it, and a row never breaks', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`Anfang ${i} ${'Wort '.repeat(60)} Schluss ${i}`, 'Wert'])
  const pages = await pagesOf((writer) => {
    writer.begin((page) => `Seite ${page}`)
    writer.heading('H1', 'Musterkreis')
    writer.table(
      [
        { head: 'Quelle', width: 1 },
        { head: 'Adresse', width: 1 },
      ],
      rows,
    )
  })
  expect(pages.length).toBeGreaterThan(3)
  const numbers = (text: string, word: string) => [...text.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, number]) => number)
  for (const text of pages) {
    expect(text).toMatch(/Quelle\s+Adresse/)
    expect(numbers(text, 'Schluss')).toEqual(numbers(text, 'Anfang'))
  }
})
