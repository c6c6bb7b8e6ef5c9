import { type Style, StyledPen } from './styled-pen.ts'
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

/** A pen that draws nothing and keeps every stroke, so that it can be drawn elsewhere: `drawn` repeats them. */
export class RecordingPen extends StyledPen implements Pen {
  private numbers: number[] = []
  private texts = new Map<string, number>()
  /** The style that the strokes so far end with. */
  private told: Style = this.style()
  private readonly saved: Style[] = []

  /** What was done since it was last taken. */
  take(): Strokes {
    const strokes = { numbers: new Float64Array(this.numbers), texts: [...this.texts.keys()] }
    this.numbers = []
    this.texts = new Map()
    return strokes
  }

  save(): void {
    this.tellStyle()
    this.saved.push(this.told)
    this.call('save')
  }
  restore(): void {
    const before = this.saved.pop()
    if (!before) return
    Object.assign(this, before)
    this.told = before
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
    this.tellStyle()
    this.call('fill')
  }
  stroke(): void {
    this.tellStyle()
    this.call('stroke')
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.tellStyle()
    this.call('fillRect', x, y, width, height)
  }
  setLineDash(dash: Iterable<number>): void {
    const lengths = [...dash]
    this.numbers.push(CODE.setLineDash, lengths.length, ...lengths)
  }
  fillText(text: string, x: number, y: number): void {
    this.tellStyle()
    this.numbers.push(CODE.fillText, this.textAt(text), x, y)
  }
  strokeText(text: string, x: number, y: number): void {
    this.tellStyle()
    this.numbers.push(CODE.strokeText, this.textAt(text), x, y)
  }

  private call(name: Call, ...numbers: readonly number[]): void {
    this.numbers.push(CODE[name], ...numbers)
  }

  /** What looks otherwise from here on; told before what shows it, and before it is saved. */
  private tellStyle(): void {
    const { told } = this
    for (const name of WIDTHS) if (this[name] !== told[name]) this.numbers.push(CODE[name], this[name])
    for (const name of WORDS) if (this[name] !== told[name]) this.numbers.push(CODE[name], this.textAt(String(this[name])))
    this.told = this.style()
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
