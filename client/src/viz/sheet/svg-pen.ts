import { type Style, StyledPen } from './styled-pen.ts'

/** What of a canvas the pictures are drawn with. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clip'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'roundRect'
  | 'save'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'textBaseline'
  | 'translate'
>

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)

/** Two digits are a hundredth of a pixel. */
const n = (value: number): string => String(Math.round(value * 100) / 100)

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' }

interface FileAbout {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}

/**
 * A canvas that writes SVG: whatever is drawn with it becomes shapes, lines and texts of a file that any program opens at
 * any size. A seam around a text (`strokeText` before `fillText`) becomes part of the one text. Paints are plain colours.
 */
export class SvgPen extends StyledPen implements Pen {
  private dash: readonly number[] = []
  private path = ''
  private box: readonly [number, number, number, number] | undefined
  private seam:
    | { readonly text: string; readonly x: number; readonly y: number; readonly colour: string; readonly width: number }
    | undefined
  private clips = 0
  private readonly saved: { readonly style: Style; readonly dash: readonly number[]; groups: number }[] = []
  private readonly written: string[] = []

  /** How many shapes and texts there are. */
  get length(): number {
    return this.written.length
  }

  /** The file. `title` and `description` are heard by those who do not see it. */
  file(about: FileAbout): string {
    return [...this.pieces(about)].join('')
  }

  /** The same piece by piece, since it may be very long. */
  *pieces({ width, height, title, description }: FileAbout): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
`
    for (const piece of this.written) yield `${piece}\n`
    yield '</svg>\n'
  }

  save(): void {
    this.saved.push({ style: this.style(), dash: this.dash, groups: 0 })
  }

  restore(): void {
    const before = this.saved.pop()
    if (!before) return
    Object.assign(this, before.style)
    this.dash = before.dash
    this.written.push(...Array.from({ length: before.groups }, () => '</g>'))
  }

  translate(x: number, y: number): void {
    this.group(`transform="translate(${n(x)} ${n(y)})"`)
  }

  /** To the rectangle or the area that was drawn last. */
  clip(): void {
    if (this.path === '') throw new Error('There is nothing to clip to')
    const id = `clip${++this.clips}`
    const shape = this.box
      ? `<rect x="${n(this.box[0])}" y="${n(this.box[1])}" width="${n(this.box[2])}" height="${n(this.box[3])}"/>`
      : `<path d="${this.path}"/>`
    this.written.push(`<clipPath id="${id}">${shape}</clipPath>`)
    this.group(`clip-path="url(#${id})"`)
  }

  beginPath(): void {
    this.path = ''
    this.box = undefined
  }

  moveTo(x: number, y: number): void {
    this.path += `M${n(x)} ${n(y)}`
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${n(x)} ${n(y)}`
  }

  closePath(): void {
    this.path += 'Z'
  }

  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
    this.path += `Q${n(bendX)} ${n(bendY)} ${n(x)} ${n(y)}`
  }

  /** Clockwise, in radians; a whole circle where the angles are left out or go all around. */
  arc(x: number, y: number, radius: number, from = 0, to = 2 * Math.PI): void {
    const r = n(radius)
    if (to - from < 2 * Math.PI - 1e-6) {
      const point = (angle: number) => `${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}`
      this.path += `${this.path === '' ? 'M' : 'L'}${point(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`
      return
    }
    this.path += `M${n(x + radius)} ${n(y)}A${r} ${r} 0 1 1 ${n(x - radius)} ${n(y)}A${r} ${r} 0 1 1 ${n(x + radius)} ${n(y)}Z`
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.box = [x, y, width, height]
    this.path += `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`
  }

  roundRect(
    x: number,
    y: number,
    width: number,
    height: number,
    corner: number | DOMPointInit | Iterable<number | DOMPointInit> = 0,
  ): void {
    const r = Math.min(Number(corner), width / 2, height / 2)
    const turn = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`
    const [w, h] = [width - 2 * r, height - 2 * r]
    this.path += `M${n(x + r)} ${n(y)}h${n(w)}${turn(r, r)}v${n(h)}${turn(-r, r)}h${n(-w)}${turn(-r, -r)}v${n(-h)}${turn(r, -r)}Z`
  }

  setLineDash(dash: Iterable<number>): void {
    this.dash = [...dash]
  }

  fill(): void {
    if (this.path !== '') this.written.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.alpha()}/>`)
  }

  stroke(): void {
    if (this.path === '') return
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(n).join(' ')}"` : ''
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`
    this.written.push(
      `<path d="${this.path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${n(this.lineWidth)}"${dash}${cap}${join}${this.alpha()}/>`,
    )
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.written.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${this.fillStyle}"${this.alpha()}/>`)
  }

  strokeText(text: string, x: number, y: number): void {
    this.seam = { text, x, y, colour: String(this.strokeStyle), width: this.lineWidth }
  }

  fillText(text: string, x: number, y: number): void {
    const { seam } = this
    this.seam = undefined
    const [, style = '', size = '10', family = 'sans-serif'] = /^(.*?)([\d.]+)px\s+(.*)$/.exec(this.font) ?? []
    const weight = style.trim() === '' || style.trim() === '400' ? '' : ` font-weight="${style.trim()}"`
    const anchor = ANCHORS[this.textAlign]
    const seamed =
      seam?.text === text && seam.x === x && seam.y === y
        ? ` stroke="${seam.colour}" stroke-width="${n(seam.width)}" stroke-linejoin="round" paint-order="stroke"`
        : ''
    // Where the font is missing the text keeps its width, and so its place.
    const length = ` textLength="${n(this.measureText(text).width)}" lengthAdjust="spacingAndGlyphs"`
    this.written.push(
      `<text x="${n(x)}" y="${n(y)}"${length} font-family="${escaped(family.replaceAll('"', "'"))}" font-size="${size}"${weight}${anchor ? ` text-anchor="${anchor}"` : ''}${this.textBaseline === 'middle' ? ' dominant-baseline="central"' : ''} fill="${this.fillStyle}"${seamed}${this.alpha()}>${escaped(text)}</text>`,
    )
  }

  private alpha(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${n(this.globalAlpha)}"`
  }

  private group(attribute: string): void {
    const current = this.saved.at(-1)
    if (!current) throw new Error('What is moved or clipped must be saved before')
    current.groups++
    this.written.push(`<g ${attribute}>`)
  }
}
