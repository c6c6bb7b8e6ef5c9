import type { LegendPart } from '../encoding/legend-part.ts'
import type { Theme } from '../graph/scene.ts'
import { drawMark } from './sheet-mark.ts'
import type { Pen } from './svg-pen.ts'
import { inColumns, wrapped } from './text-flow.ts'

export interface SheetPicture {
  readonly title?: string
  readonly lines?: readonly string[]
  readonly width: number
  readonly height: number
  /** Piece by piece where that takes a while. */
  readonly draw: (pen: Pen) => Iterable<void> | void
}

/** Pictures with all that one must know to read it away from the screen. */
export interface Sheet {
  readonly title: string
  /** Below the title: what is shown, as of when, what is left out. */
  readonly lines: readonly string[]
  /** Side by side, each below what it alone shows. */
  readonly pictures: readonly SheetPicture[]
  readonly legend: readonly LegendPart[]
  /** At the foot: sources, licence, where it comes from. */
  readonly foot: readonly string[]
}

const MARGIN = 24
const LEAST_WIDTH = 640
const COLUMN = 220
const GAP = 24
const MARK = 30
const ROW = 19
/** Radius of a circle that tells a size, at most. */
const LARGEST = 14

interface Laid {
  readonly width: number
  readonly height: number
  /** Draws it piece by piece, so that the page stays usable. */
  readonly pieces: (pen: Pen) => Generator<void>
}

/** Where everything stands, in pixels of the screen; `measure` knows how wide texts are. */
export function layOut(sheet: Sheet, theme: Theme, font: string, measure: Pick<Pen, 'font' | 'measureText'>): Laid {
  const { pictures } = sheet
  const across = pictures.reduce((sum, picture) => sum + picture.width, GAP * (pictures.length - 1))
  const width = Math.max(LEAST_WIDTH, across) + 2 * MARGIN
  const inner = width - 2 * MARGIN
  const steps: SheetPicture['draw'][] = []
  let y = MARGIN
  /** Answers how high the text is. */
  const writeAt = (text: string, left: number, top: number, room: number, [size, weight, leading]: Script, colour: string): number => {
    const lines = wrapped(text, room, measured(measure, `${weight} ${size}px ${font}`))
    for (const [i, line] of lines.entries()) {
      const at = top + i * leading + size
      steps.push((pen) => put(pen, line, left, at, `${weight} ${size}px ${font}`, colour))
    }
    return lines.length * leading
  }
  const write = (text: string, script: Script, colour: string) => {
    y += writeAt(text, MARGIN, y, inner, script, colour)
  }
  write(sheet.title, [22, 600, 30], theme.text)
  for (const line of sheet.lines) write(line, [13, 400, 19], theme.quiet)
  y += 12

  const lefts = pictures.map((_, i) =>
    pictures.slice(0, i).reduce((left, before) => left + before.width + GAP, MARGIN + (inner - across) / 2),
  )
  const heads = pictures.map(({ title, lines = [], width: room }, i) => {
    const own = title === undefined ? 0 : writeAt(title, lefts[i]!, y, room, [15, 600, 22], theme.text)
    return lines.reduce((high, line) => high + writeAt(line, lefts[i]!, y + high, room, [12, 400, 17], theme.quiet), own)
  })
  const head = Math.max(...heads)
  const top = y + head + (head > 0 ? 8 : 0)
  for (const [i, picture] of pictures.entries()) steps.push((pen) => drawFramed(pen, picture, lefts[i]!, top, theme))
  y = top + Math.max(...pictures.map(({ height }) => height)) + 20

  const columns = Math.max(1, Math.floor((inner + GAP) / (COLUMN + GAP)))
  const parts = sheet.legend.map((part) => layPart(part, COLUMN, theme, font, measure))
  const { places, height: legendHeight } = inColumns(
    parts.map(({ height }) => height),
    columns,
    12,
  )
  const legendTop = y
  for (const [i, part] of parts.entries()) {
    const { column, top: from } = places[i]!
    steps.push((pen) => part.draw(pen, MARGIN + column * (COLUMN + GAP), legendTop + from))
  }
  y += legendHeight + 16
  for (const line of sheet.foot) write(line, [11, 400, 16], theme.quiet)
  const height = Math.ceil(y + MARGIN)
  function* pieces(pen: Pen): Generator<void> {
    pen.fillStyle = theme.surface
    pen.fillRect(0, 0, width, height)
    for (const step of steps) {
      yield* step(pen) ?? []
      yield
    }
  }
  return { width, height, pieces }
}

/** Size, weight and distance of lines. */
type Script = readonly [size: number, weight: number, leading: number]

function* drawFramed(pen: Pen, { width, height, draw }: SheetPicture, left: number, top: number, theme: Theme): Generator<void> {
  pen.save()
  pen.translate(left, top)
  pen.beginPath()
  pen.rect(0, 0, width, height)
  pen.clip()
  yield* draw(pen) ?? []
  pen.restore()
  pen.strokeStyle = theme.edge
  pen.lineWidth = 1
  pen.setLineDash([])
  pen.globalAlpha = 1
  pen.beginPath()
  pen.rect(left + 0.5, top + 0.5, width - 1, height - 1)
  pen.stroke()
}

const measured = (pen: Pick<Pen, 'font' | 'measureText'>, font: string) => (text: string) => {
  pen.font = font
  return pen.measureText(text).width
}

function put(pen: Pen, text: string, x: number, y: number, font: string, colour: string, align: CanvasTextAlign = 'left'): void {
  pen.font = font
  pen.textAlign = align
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

function layPart(part: LegendPart, width: number, theme: Theme, font: string, measure: Pick<Pen, 'font' | 'measureText'>) {
  const [head, body] = [`600 12px ${font}`, `400 12px ${font}`]
  const title = wrapped(part.title, width, measured(measure, head))
  let y = title.length * ROW
  const rows = part.rows.map(({ mark, ...row }) => {
    const room = width - MARK - (row.count === undefined ? 0 : measured(measure, body)(row.count) + 10)
    const lines = wrapped(row.text, room, measured(measure, body))
    const high = Math.max(ROW * lines.length, mark.of === 'circle' ? 2 * Math.min(LARGEST, mark.radius) + 4 : 0)
    const placed = { ...row, mark: mark.of === 'circle' ? { ...mark, radius: Math.min(LARGEST, mark.radius) } : mark, lines, top: y, high }
    y += high
    return placed
  })
  const draw = (pen: Pen, left: number, top: number) => {
    for (const [i, line] of title.entries()) put(pen, line, left, top + i * ROW + 12, head, theme.text)
    for (const { mark, lines, count, top: from, high } of rows) {
      const first = top + from + (high - ROW * lines.length) / 2
      drawMark(
        pen,
        mark,
        left + MARK / 2 - 4,
        top + from + Math.min(high, ROW) / 2 + (mark.of === 'circle' ? (high - ROW) / 2 : 0) - 1,
        theme,
      )
      for (const [i, line] of lines.entries()) put(pen, line, left + MARK, first + i * ROW + 13, body, theme.text)
      if (count !== undefined) put(pen, count, left + width, first + 13, body, theme.quiet, 'right')
    }
  }
  return { height: y, draw }
}
