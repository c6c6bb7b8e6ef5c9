import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const fontFile = (subset: string, weight: number) =>
  createRequire(import.meta.url).resolve(`@fontsource/fira-sans/files/fira-sans-${subset}-${weight}-normal.woff`)

const MARGIN = 46
const SIZES = { H1: 20, H2: 13, P: 10, TD: 9 } as const
/** Room above and below a heading. */
const AROUND = { H1: { before: 0, after: 4 }, H2: { before: 9, after: 2 } } as const
const BELOW = { paragraph: 3, table: 6, item: 2, list: 4 } as const
const BULLET = '•'
const INDENT = 9
const CELL_PADDING = 2.5
/** Between two parts side by side. */
const GUTTER = 18
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

interface Heading {
  readonly level: 'H1' | 'H2'
  readonly text: string
}

/** What a page is made of, to be measured before it is written. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string; readonly link?: string }
  | { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly items: readonly string[] }

interface Row {
  readonly columns: readonly TableColumn[]
  /** Points. */
  readonly widths: readonly number[]
  readonly texts: readonly string[]
  readonly isHead: boolean
}

/**
 * Writes tagged PDF: every heading, paragraph, table, cell and figure is in the structure tree, so that a screen reader
 * reads it in order. Lengths are points.
 */
export class PdfWriter {
  readonly document: PDFKit.PDFDocument
  readonly #root: PDFKit.PDFStructureElement
  readonly #headings: Heading[] = []
  #begun = false
  #page = 1
  #runningHead: (page: number) => string = () => ''
  /** Where lines begin, and how long they are. */
  #left = MARGIN
  #width: number

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
    this.#width = this.document.page.width - 2 * MARGIN
    this.#root = this.document.struct('Document')
    this.document.addStructure(this.#root)
  }

  /** What is left of this page. */
  get room(): number {
    return this.document.page.height - MARGIN - this.document.y
  }

  write(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if ('heading' in block) this.heading('H2', block.heading)
      else if ('paragraph' in block) this.paragraph(block.paragraph, block.link)
      else if ('items' in block) this.list(block.items)
      else this.table(block.columns, block.rows)
    }
  }

  /** Two parts side by side, read one after the other; what comes next stands below both. Neither may be higher than the page has room. */
  beside(left: () => void, right: () => void): void {
    const { y } = this.document
    const [from, whole] = [this.#left, this.#width]
    this.#width = (whole - GUTTER) / 2
    left()
    const below = this.document.y
    this.#left = from + this.#width + GUTTER
    this.document.y = y
    right()
    this.#left = from
    this.#width = whole
    this.document.x = from
    this.document.y = Math.max(below, this.document.y)
  }

  heightOf(blocks: readonly Block[]): number {
    return blocks.reduce((sum, block) => {
      if ('heading' in block) return sum + this.#headingHeight({ level: 'H2', text: block.heading })
      if ('paragraph' in block) return sum + this.#textHeight(block.paragraph, SIZES.P, 400, this.#width) + BELOW.paragraph
      if ('items' in block) return block.items.reduce((height, text) => height + this.#itemHeight(text), sum + BELOW.list)
      const { heads, rows } = this.#laidOut(block.columns, block.rows)
      return [heads, ...rows].reduce((height, row) => height + this.#heightOfRow(row), sum + BELOW.table)
    }, 0)
  }

  /** Written with what comes after it, so that it never ends a page. */
  heading(level: Heading['level'], text: string): void {
    this.#headings.push({ level, text })
  }

  paragraph(text: string, link?: string): void {
    this.#under(this.#textHeight(text, SIZES.P, 400, this.#width))
    this.#add('P', () => this.#write(text, SIZES.P, 400, link === undefined ? {} : { link }))
    this.document.y += BELOW.paragraph
  }

  /** A picture of the width of the page, with what it shows in words. */
  figure(height: number, alt: string, draw: (x: number, y: number, width: number) => void): void {
    this.#under(height + 10)
    const { x, y } = { x: this.#left, y: this.document.y }
    this.#root.add(
      this.document.struct('Figure', { alt, bbox: [x, y, x + this.#width, y + height] } as never, () => draw(x, y, this.#width)),
    )
    this.document.x = this.#left
    this.document.y = y + height + 8
  }

  /** The first cell of a row is its heading. On a new page the heads stand again, as an artefact. */
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    const laid = this.#laidOut(columns, rows)
    const { heads } = laid
    this.#under(this.#heightOfRow(heads) + (laid.rows[0] ? this.#heightOfRow(laid.rows[0]) : 0) + 2)
    const table = this.document.struct('Table')
    this.#root.add(table)
    this.#row(heads, table)
    for (const row of laid.rows) {
      if (this.#makeRoom(this.#heightOfRow(row) + 2)) this.#headsAgain(heads)
      this.#row(row, table)
    }
    table.end()
    this.document.x = this.#left
    this.document.y += BELOW.table
  }

  list(items: readonly string[]): void {
    this.#under(items[0] === undefined ? 0 : this.#itemHeight(items[0]))
    const list = this.document.struct('L')
    this.#root.add(list)
    for (const text of items) {
      this.#makeRoom(this.#itemHeight(text))
      const item = this.document.struct('LI')
      list.add(item)
      const top = this.document.y
      item.add(this.document.struct('Lbl', {}, () => this.#write(BULLET, SIZES.TD, 400, { width: INDENT })))
      this.document.y = top
      item.add(
        this.document.struct('LBody', {}, () => this.#write(text, SIZES.TD, 400, { width: this.#width - INDENT }, this.#left + INDENT)),
      )
      item.end()
      this.document.x = this.#left
      this.document.y += BELOW.item
    }
    list.end()
    this.document.y += BELOW.list
  }

  /** A part with pages of its own; on its second page and those after it is told at the top which they are. */
  begin(runningHead: (page: number) => string): void {
    if (this.#begun) this.document.addPage()
    this.#begun = true
    this.#page = 1
    this.#runningHead = runningHead
  }

  end(): void {
    this.#root.end()
    this.document.end()
  }

  #laidOut(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): { readonly heads: Row; readonly rows: readonly Row[] } {
    const whole = columns.reduce((sum, { width }) => sum + width, 0)
    const widths = columns.map(({ width }) => (this.#width * width) / whole)
    return {
      heads: { columns, widths, texts: columns.map(({ head }) => head), isHead: true },
      rows: rows.map((texts) => ({ columns, widths, texts, isHead: false })),
    }
  }

  #headingHeight({ level, text }: Heading): number {
    const { before, after } = AROUND[level]
    return before + this.#textHeight(text, SIZES[level], 600, this.#width) + after
  }

  #heightOfRow({ widths, texts, isHead }: Row): number {
    const heights = texts.map((text, i) => this.#textHeight(text, SIZES.TD, weightOf(isHead, i), widths[i]! - 2 * CELL_PADDING))
    return Math.max(...heights) + 2 * CELL_PADDING
  }

  #itemHeight(text: string): number {
    return this.#textHeight(text, SIZES.TD, 400, this.#width - INDENT) + BELOW.item
  }

  #textHeight(text: string, size: number, weight: number, width: number): number {
    this.document.font(`latin-${weight}`).fontSize(size)
    return this.document.heightOfString(text, { width })
  }

  /** The headings that wait, on the page that has room for them and so much of what they are the headings of. */
  #under(height: number): void {
    const headings = this.#headings.splice(0)
    const above = headings.reduce((sum, heading) => sum + this.#headingHeight(heading), 0)
    this.#makeRoom(above + height)
    for (const { level, text } of headings) {
      this.document.y += AROUND[level].before
      this.#add(level, () => this.#write(text, SIZES[level], 600))
      this.document.y += AROUND[level].after
    }
  }

  #row(row: Row, table: PDFKit.PDFStructureElement): void {
    const { isHead, texts } = row
    const height = this.#heightOfRow(row)
    const top = this.document.y
    const line = this.document.struct('TR')
    table.add(line)
    texts.forEach((_, i) => {
      const kind = isHead || i === 0 ? 'TH' : 'TD'
      const cell = this.document.struct(kind, {}, () => this.#cell(row, i, top))
      if (kind === 'TH') scoped(cell, isHead ? 'Column' : 'Row')
      line.add(cell)
    })
    line.end()
    this.document.markContent('Artifact', { type: 'Layout' } as never)
    this.#below(row, top + height)
    this.document.endMarkedContent()
  }

  /** Seen, but not read out a second time. */
  #headsAgain(heads: Row): void {
    const top = this.document.y
    const height = this.#heightOfRow(heads)
    this.document.markContent('Artifact', { type: 'Pagination' } as never)
    heads.texts.forEach((_, i) => {
      this.#cell(heads, i, top)
    })
    this.#below(heads, top + height)
    this.document.endMarkedContent()
  }

  #cell({ columns, widths, texts, isHead }: Row, i: number, top: number): void {
    const left = widths.slice(0, i).reduce((sum, width) => sum + width, this.#left)
    const options = { width: widths[i]! - 2 * CELL_PADDING, ...(columns[i]?.numbers ? ({ align: 'right' } as const) : {}) }
    this.document.y = top + CELL_PADDING
    this.#write(texts[i]!, SIZES.TD, weightOf(isHead, i), options, left + CELL_PADDING)
  }

  /** The line below a row; the next begins there. */
  #below({ isHead }: Row, y: number): void {
    this.document
      .moveTo(this.#left, y)
      .lineTo(this.#left + this.#width, y)
      .lineWidth(isHead ? 1 : 0.4)
      .stroke(LINE)
    this.document.x = this.#left
    this.document.y = y
  }

  #add(kind: string, write: () => void): void {
    this.document.x = this.#left
    this.#root.add(this.document.struct(kind, {}, write))
    this.document.x = this.#left
  }

  /** Letters that the first face lacks are written with the second, in one flow. */
  #write(text: string, size: number, weight: number, options: PDFKit.Mixins.TextOptions = {}, x = this.#left): void {
    const width = options.width ?? this.#width
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

  /** Whether it took a new page to have it. */
  #makeRoom(height: number): boolean {
    const isFull = this.document.y + height > this.document.page.height - MARGIN
    if (isFull) this.#nextPage()
    return isFull
  }

  #nextPage(): void {
    this.document.addPage()
    this.#page += 1
    this.document.markContent('Artifact', { type: 'Pagination' } as never)
    this.document.y = MARGIN / 2
    this.#write(this.#runningHead(this.#page), SIZES.TD, 400)
    this.document.endMarkedContent()
    this.document.x = this.#left
    this.document.y = MARGIN
  }
}

const weightOf = (isHead: boolean, i: number) => (isHead || i === 0 ? 600 : 400)

/** What a heading cell is the heading of (ISO 32000, 14.8.5.7). */
function scoped(cell: PDFKit.PDFStructureElement, scope: 'Column' | 'Row'): void {
  const { dictionary } = cell as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }
  dictionary.data.A = { O: 'Table', Scope: scope }
}
