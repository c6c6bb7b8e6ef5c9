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
  const rows = Array.from({ length: 90 }, (_, i) => [`Zeile ${i}`, 'Wert'])
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
