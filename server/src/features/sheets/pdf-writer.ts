import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const fontFile = (subset: string, weight: number) =>
  createRequire(import.meta.url).resolve(`@fontsource/fira-sans/files/fira-sans-${subset}-${weight}-normal.woff`)

const MARGIN = 51
const SIZES = { H1: 20, H2: 13, P: 10, TD: 9 } as const
const CELL_PADDING = 3
const INK = '#141c26'
const LINE = '#7f8997'
/** What the first face of the font has no letters for, the second has. */
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+/u

export interface TableColumn {
  readonly head: string
  /** Share of the width. */
  readonly width: number
  readonly numbers?: boolean
}

/**
 * Writes tagged PDF: every heading, paragraph, table, cell and figure is in the structure tree, so that a screen reader
 * reads it in order. Lengths are points.
 */
export class PdfWriter {
  readonly document: PDFKit.PDFDocument
  readonly #root: PDFKit.PDFStructureElement

  constructor({ title, language }: { readonly title: string; readonly language: string }) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Creator: 'Netzatlas', Producer: 'Netzatlas' },
      font: fontFile('latin', 400),
    })
    for (const weight of [400, 600]) {
      this.document.registerFont(`latin-${weight}`, fontFile('latin', weight))
      this.document.registerFont(`latin-ext-${weight}`, fontFile('latin-ext', weight))
    }
    this.#root = this.document.struct('Document')
    this.document.addStructure(this.#root)
  }

  get width(): number {
    return this.document.page.width - 2 * MARGIN
  }

  heading(level: 'H1' | 'H2', text: string): void {
    this.#room(level === 'H1' ? 120 : 70)
    if (level === 'H2') this.document.y += 12
    this.#add(level, () => this.#write(text, SIZES[level], 600))
    this.document.y += level === 'H1' ? 4 : 3
  }

  paragraph(text: string, link?: string): void {
    this.#room(30)
    this.#add('P', () => this.#write(text, SIZES.P, 400, link === undefined ? {} : { link }))
    this.document.y += 3
  }

  /** A picture of the width of the page, with what it shows in words. */
  figure(height: number, alt: string, draw: (x: number, y: number, width: number) => void): void {
    this.#room(height + 10)
    const { x, y } = { x: MARGIN, y: this.document.y }
    this.#root.add(this.document.struct('Figure', { alt, bbox: [x, y, x + this.width, y + height] } as never, () => draw(x, y, this.width)))
    this.document.x = MARGIN
    this.document.y = y + height + 8
  }

  /** The first cell of a row is its heading. On a new page the heads stand again, as an artefact. */
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    const table = this.document.struct('Table')
    this.#root.add(table)
    const heads = columns.map(({ head }) => head)
    const whole = columns.reduce((sum, { width }) => sum + width, 0)
    const widths = columns.map(({ width }) => (this.width * width) / whole)
    this.#row(table, columns, widths, heads, true)
    for (const row of rows) this.#row(table, columns, widths, row, false)
    table.end()
    this.document.x = MARGIN
    this.document.y += 6
  }

  newPage(): void {
    this.document.addPage()
  }

  end(): void {
    this.#root.end()
    this.document.end()
  }

  #row(
    table: PDFKit.PDFStructureElement,
    columns: readonly TableColumn[],
    widths: readonly number[],
    texts: readonly string[],
    isHead: boolean,
  ): void {
    const weight = (i: number) => (isHead || i === 0 ? 600 : 400)
    const inner = (i: number) => widths[i]! - 2 * CELL_PADDING
    const heights = texts.map((text, i) => {
      this.document.font(`latin-${weight(i)}`).fontSize(SIZES.TD)
      return this.document.heightOfString(text, { width: inner(i) })
    })
    const height = Math.max(...heights) + 2 * CELL_PADDING
    this.#room(height + 2)
    const top = this.document.y
    const line = this.document.struct('TR')
    table.add(line)
    let left = MARGIN
    texts.forEach((text, i) => {
      const x = left + CELL_PADDING
      const kind = isHead || i === 0 ? 'TH' : 'TD'
      line.add(
        this.document.struct(kind, {}, () => {
          this.document.y = top + CELL_PADDING
          this.#write(text, SIZES.TD, weight(i), { width: inner(i), ...(columns[i]?.numbers ? { align: 'right' } : {}) }, x)
        }),
      )
      left += widths[i]!
    })
    line.end()
    this.document.markContent('Artifact', { type: 'Layout' } as never)
    this.document
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + this.width, top + height)
      .lineWidth(isHead ? 1 : 0.4)
      .stroke(LINE)
    this.document.endMarkedContent()
    this.document.x = MARGIN
    this.document.y = top + height
  }

  #add(kind: string, write: () => void): void {
    this.document.x = MARGIN
    this.#root.add(this.document.struct(kind, {}, write))
    this.document.x = MARGIN
  }

  /** Letters that the first face lacks are written with the second, in one flow. */
  #write(text: string, size: number, weight: number, options: PDFKit.Mixins.TextOptions = {}, x = MARGIN): void {
    const width = options.width ?? this.width
    const parts = text.split(new RegExp(`(${EXTENDED.source})`, 'u')).filter((part) => part !== '')
    const flow = parts.length === 0 ? [' '] : parts
    flow.forEach((part, i) => {
      this.document
        .font(`${EXTENDED.test(part) ? 'latin-ext' : 'latin'}-${weight}`)
        .fontSize(size)
        .fillColor(INK)
      const how = { ...options, width, continued: i < flow.length - 1 }
      if (i === 0) this.document.text(part, x, this.document.y, how)
      else this.document.text(part, how)
    })
  }

  #room(height: number): void {
    if (this.document.y + height > this.document.page.height - MARGIN) this.document.addPage()
  }
}
