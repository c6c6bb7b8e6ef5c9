import type { Pen } from './svg-pen.ts'

/** Calls with how many numbers each takes; a text stands before them where one is written. */
const CALLS = {
  arc: 5,
  beginPath: 0,
  clip: 0,
  closePath: 0,
  fill: 0,
  fillRect: 4,
  lineTo: 2,
  moveTo: 2,
  quadraticCurveTo: 4,
  rect: 4,
  restore: 0,
  roundRect: 5,
  save: 0,
  stroke: 0,
  translate: 2,
} as const
const WRITES = ['fillText', 'strokeText'] as const
const WIDTHS = ['globalAlpha', 'lineWidth'] as const
const WORDS = ['fillStyle', 'font', 'lineCap', 'lineJoin', 'strokeStyle', 'textAlign', 'textBaseline'] as const

type Call = keyof typeof CALLS
type Name = Call | (typeof WRITES)[number] | (typeof WIDTHS)[number] | (typeof WORDS)[number] | 'setLineDash'

const NAMES: readonly Name[] = [...(Object.keys(CALLS) as Call[]), ...WRITES, ...WIDTHS, ...WORDS, 'setLineDash']
const CODE = Object.fromEntries(NAMES.map((name, code) => [name, code])) as Readonly<Record<Name, number>>
const isOf = <T extends string>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name)

/**
 * A part of what a pen did. For each stroke its code and its numbers; what is a text stands there as its place in `texts`,
 * and a list begins with its length.
 */
export interface Strokes {
  readonly numbers: Float64Array<ArrayBuffer>
  readonly texts: readonly string[]
}

type Style = Pick<Pen, (typeof WIDTHS)[number] | (typeof WORDS)[number]>
const AT_FIRST: Style = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
}

/** A pen that draws nothing and keeps every stroke, so that it can be drawn elsewhere: `drawn` repeats them. */
export class RecordingPen implements Pen {
  private numbers: number[] = []
  private texts = new Map<string, number>()
  private style = { ...AT_FIRST }
  private readonly saved: Style[] = []
  private readonly measure: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>

  /** `measure`: a true canvas, which knows how wide a text is. */
  constructor(measure: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>) {
    this.measure = measure
  }

  /** What was done since it was last taken. */
  take(): Strokes {
    const strokes = { numbers: new Float64Array(this.numbers), texts: [...this.texts.keys()] }
    this.numbers = []
    this.texts = new Map()
    return strokes
  }

  get fillStyle() {
    return this.style.fillStyle
  }
  set fillStyle(value) {
    this.word('fillStyle', value)
  }
  get strokeStyle() {
    return this.style.strokeStyle
  }
  set strokeStyle(value) {
    this.word('strokeStyle', value)
  }
  get font() {
    return this.style.font
  }
  set font(value) {
    this.word('font', value)
  }
  get lineCap() {
    return this.style.lineCap
  }
  set lineCap(value) {
    this.word('lineCap', value)
  }
  get lineJoin() {
    return this.style.lineJoin
  }
  set lineJoin(value) {
    this.word('lineJoin', value)
  }
  get textAlign() {
    return this.style.textAlign
  }
  set textAlign(value) {
    this.word('textAlign', value)
  }
  get textBaseline() {
    return this.style.textBaseline
  }
  set textBaseline(value) {
    this.word('textBaseline', value)
  }
  get lineWidth() {
    return this.style.lineWidth
  }
  set lineWidth(value) {
    this.width('lineWidth', value)
  }
  get globalAlpha() {
    return this.style.globalAlpha
  }
  set globalAlpha(value) {
    this.width('globalAlpha', value)
  }

  save(): void {
    this.saved.push({ ...this.style })
    this.call('save')
  }
  restore(): void {
    this.style = { ...(this.saved.pop() ?? this.style) }
    this.call('restore')
  }
  translate(x: number, y: number): void {
    this.call('translate', x, y)
  }
  clip(): void {
    this.call('clip')
  }
  beginPath(): void {
    this.call('beginPath')
  }
  closePath(): void {
    this.call('closePath')
  }
  moveTo(x: number, y: number): void {
    this.call('moveTo', x, y)
  }
  lineTo(x: number, y: number): void {
    this.call('lineTo', x, y)
  }
  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
    this.call('quadraticCurveTo', bendX, bendY, x, y)
  }
  arc(x: number, y: number, radius: number, from = 0, to = 2 * Math.PI): void {
    this.call('arc', x, y, radius, from, to)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.call('rect', x, y, width, height)
  }
  roundRect(x: number, y: number, width: number, height: number, corner: number | DOMPointInit | Iterable<number | DOMPointInit> = 0) {
    this.call('roundRect', x, y, width, height, Number(corner))
  }
  fill(): void {
    this.call('fill')
  }
  stroke(): void {
    this.call('stroke')
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.call('fillRect', x, y, width, height)
  }
  setLineDash(dash: Iterable<number>): void {
    const lengths = [...dash]
    this.numbers.push(CODE.setLineDash, lengths.length, ...lengths)
  }
  fillText(text: string, x: number, y: number): void {
    this.numbers.push(CODE.fillText, this.textAt(text), x, y)
  }
  strokeText(text: string, x: number, y: number): void {
    this.numbers.push(CODE.strokeText, this.textAt(text), x, y)
  }
  measureText(text: string): TextMetrics {
    this.measure.font = this.font
    return this.measure.measureText(text)
  }

  private call(name: Call, ...numbers: readonly number[]): void {
    this.numbers.push(CODE[name], ...numbers)
  }

  private word<Key extends (typeof WORDS)[number]>(name: Key, value: Style[Key]): void {
    if (this.style[name] === value) return
    this.style[name] = value
    this.numbers.push(CODE[name], this.textAt(String(value)))
  }

  private width(name: (typeof WIDTHS)[number], value: number): void {
    if (this.style[name] === value) return
    this.style[name] = value
    this.numbers.push(CODE[name], value)
  }

  private textAt(text: string): number {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    this.texts.set(text, this.texts.size)
    return this.texts.size - 1
  }
}

/** Numbers between two words on how far it is. */
const PART = 40_000

/** Repeats on another pen what was kept; `told`: how many numbers more are drawn, every now and then. */
export function drawn(pen: Pen, { numbers, texts }: Strokes, told: (numbers: number) => void = () => {}): void {
  let before = 0
  for (let i = 0; i < numbers.length; ) {
    if (i - before >= PART) {
      told(i - before)
      before = i
    }
    const name = NAMES[numbers[i++]!]!
    if (name === 'setLineDash') {
      const length = numbers[i++]!
      pen.setLineDash(Array.from(numbers.subarray(i, i + length)))
      i += length
    } else if (isOf(WRITES, name)) {
      pen[name](texts[numbers[i]!]!, numbers[i + 1]!, numbers[i + 2]!)
      i += 3
    } else if (isOf(WIDTHS, name)) {
      pen[name] = numbers[i++]!
    } else if (isOf(WORDS, name)) {
      Object.assign(pen, { [name]: texts[numbers[i++]!]! })
    } else {
      const count = CALLS[name]
      const call = pen[name] as (...all: readonly number[]) => void
      call.apply(pen, Array.from(numbers.subarray(i, i + count)))
      i += count
    }
  }
  told(numbers.length - before)
}
