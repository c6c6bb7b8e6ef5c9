import { EVIDENCE_DASHES } from '../../../../viz/encoding/evidence.ts'
import type { LegendMark, LegendPart } from '../../../../viz/encoding/legend-part.ts'
import { traceNoteFlag } from '../../../../viz/encoding/note-flag.ts'
import { traceShape } from '../../../../viz/encoding/shape-path.ts'
import type { Theme } from '../../../../viz/graph/scene.ts'
import type { Pen } from '../../../../viz/sheet/svg-pen.ts'
import { inColumns, wrapped } from './text-flow.ts'

/** A picture with all that one must know to read it away from the screen. */
export interface Sheet {
  readonly title: string
  /** Below the title: what is shown, as of when, what is left out. */
  readonly lines: readonly string[]
  readonly picture: { readonly width: number; readonly height: number; readonly draw: (pen: Pen) => void }
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
  readonly draw: (pen: Pen) => void
}

/** Where everything stands, in pixels of the screen; `measure` knows how wide texts are. */
export function layOut(sheet: Sheet, theme: Theme, font: string, measure: Pick<Pen, 'font' | 'measureText'>): Laid {
  const width = Math.max(LEAST_WIDTH, sheet.picture.width) + 2 * MARGIN
  const inner = width - 2 * MARGIN
  const steps: ((pen: Pen) => void)[] = []
  let y = MARGIN
  const write = (text: string, size: number, weight: number, leading: number, colour: string) => {
    for (const line of wrapped(text, inner, measured(measure, `${weight} ${size}px ${font}`))) {
      const at = y + size
      steps.push((pen) => put(pen, line, MARGIN, at, `${weight} ${size}px ${font}`, colour))
      y += leading
    }
  }
  write(sheet.title, 22, 600, 30, theme.text)
  for (const line of sheet.lines) write(line, 13, 400, 19, theme.quiet)
  y += 12

  const { picture } = sheet
  const top = y
  const left = MARGIN + (inner - picture.width) / 2
  steps.push((pen) => {
    pen.save()
    pen.translate(left, top)
    pen.beginPath()
    pen.rect(0, 0, picture.width, picture.height)
    pen.clip()
    picture.draw(pen)
    pen.restore()
    pen.strokeStyle = theme.edge
    pen.lineWidth = 1
    pen.setLineDash([])
    pen.globalAlpha = 1
    pen.beginPath()
    pen.rect(left + 0.5, top + 0.5, picture.width - 1, picture.height - 1)
    pen.stroke()
  })
  y += picture.height + 20

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
  for (const line of sheet.foot) write(line, 11, 400, 16, theme.quiet)
  const height = Math.ceil(y + MARGIN)
  return {
    width,
    height,
    draw: (pen) => {
      pen.fillStyle = theme.surface
      pen.fillRect(0, 0, width, height)
      for (const step of steps) step(pen)
    },
  }
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

const HOLLOW_EDGE = 1.7

function drawMark(pen: Pen, mark: LegendMark, x: number, y: number, theme: Theme): void {
  pen.setLineDash([])
  pen.globalAlpha = 1
  pen.beginPath()
  if (mark.of === 'line') {
    drawLine(pen, mark, x, y, theme)
    return
  }
  switch (mark.of) {
    case 'shape':
      traceShape(pen, mark.shape, x, y, mark.hollow ? 5.4 : 6.2)
      break
    case 'dot':
    case 'circle':
      pen.arc(x, y, mark.radius, 0, 2 * Math.PI)
      break
    case 'swatch':
      pen.rect(x - 7, y - 6, 14, 12)
      break
    case 'note':
      traceNoteFlag(pen, x + 4, y + 6)
      break
  }
  if (mark.of === 'circle' || (mark.of === 'shape' && mark.hollow)) {
    pen.strokeStyle = mark.of === 'circle' ? theme.edge : theme.colourOf(mark.token)
    pen.lineWidth = mark.of === 'circle' ? 1 : HOLLOW_EDGE
    pen.stroke()
    return
  }
  pen.fillStyle = mark.of === 'note' ? theme.text : theme.colourOf(mark.token)
  pen.fill()
}

function drawLine(pen: Pen, { status, faint }: LegendMark & { of: 'line' }, x: number, y: number, theme: Theme): void {
  pen.strokeStyle = theme.relation
  pen.lineWidth = 1
  pen.globalAlpha = faint ? 0.4 : 1
  pen.setLineDash([...EVIDENCE_DASHES[status]])
  pen.moveTo(x - 11, y)
  pen.lineTo(x + 11, y)
  pen.stroke()
  pen.setLineDash([])
  pen.globalAlpha = 1
  if (status !== 'DISPUTED') return
  pen.strokeStyle = theme.disputed
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(x - 3.5, y - 3.5)
  pen.lineTo(x + 3.5, y + 3.5)
  pen.moveTo(x + 3.5, y - 3.5)
  pen.lineTo(x - 3.5, y + 3.5)
  pen.stroke()
}
