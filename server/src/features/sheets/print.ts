import type { Language } from '../../graphql/language.ts'
import type { Sheet } from './data.ts'
import { readMap } from './map.ts'
import { PdfWriter } from './pdf-writer.ts'
import { writeSheet } from './write-sheet.ts'

/** What is known of a file before its first sheet. */
export interface Cover {
  readonly title: string
  readonly language: Language
  /** The committed boundaries. */
  readonly geoFolder: string
}

export interface AddressedSheet {
  readonly sheet: Sheet
  /** Of the page that says the same. */
  readonly address: string
}

/** A tagged PDF that takes sheets in order, each on pages of its own. */
export interface OpenFile {
  add(sheet: AddressedSheet): Promise<void>
  /** Its bytes; nothing can be added after. */
  end(): Promise<Uint8Array>
}

export function openFile({ title, language, geoFolder }: Cover): OpenFile {
  const writer = new PdfWriter({ title, language })
  const chunks: Buffer[] = []
  writer.document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => writer.document.once('end', resolve).once('error', reject))
  return {
    async add({ sheet, address }) {
      const map = await readMap(sheet.region.id, geoFolder)
      writeSheet(writer, sheet, map, { language, address })
    },
    async end() {
      writer.end()
      await ended
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}
