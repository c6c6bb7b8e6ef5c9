import type { Language } from '../../graphql/language.ts'
import type { Sheet } from './data.ts'
import { readMap } from './map.ts'
import { PdfWriter } from './pdf-writer.ts'
import { writeSheet } from './write-sheet.ts'

/** Sheets of one file, in order, each on pages of its own. */
export interface PrintTask {
  readonly title: string
  readonly language: Language
  readonly sheets: readonly { readonly sheet: Sheet; readonly address: string }[]
  /** The committed boundaries. */
  readonly geoFolder: string
}

/** The bytes of a tagged PDF. */
export async function print({ title, language, sheets, geoFolder }: PrintTask): Promise<Uint8Array> {
  const writer = new PdfWriter({ title, language })
  const chunks: Buffer[] = []
  writer.document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => writer.document.once('end', resolve).once('error', reject))
  for (const [i, { sheet, address }] of sheets.entries()) {
    if (i > 0) writer.newPage()
    writeSheet(writer, sheet, await readMap(sheet.region.id, geoFolder), { language, address })
  }
  writer.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
