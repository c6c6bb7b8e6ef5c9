import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { CHANGE_LOOKS, type LegendMark } from '../encoding/legend-part.ts'
import { traceNoteFlag } from '../encoding/note-flag.ts'
import { drawPin } from '../encoding/pin.ts'
import { traceShape } from '../encoding/shape-path.ts'
import type { Theme } from '../graph/scene.ts'
import type { Pen } from './svg-pen.ts'

const HOLLOW_EDGE = 1.7

/** A sample of the legend with its middle at the point. */
export function drawMark(pen: Pen, mark: LegendMark, x: number, y: number, theme: Theme): void {
  pen.setLineDash([])
  pen.globalAlpha = 1
  pen.beginPath()
  if (mark.of === 'line') {
    drawLine(pen, mark, x, y, theme)
    return
  }
  if (mark.of === 'change') {
    drawChange(pen, mark, x, y, theme)
    return
  }
  if (mark.of === 'pin') {
    drawPin(pen, x - 4, y + 4, theme)
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
    case 'stroke':
      pen.rect(x - 11, y - mark.width / 2, 22, mark.width)
      break
    case 'hatch':
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
  if (mark.of === 'hatch') {
    drawHatch(pen, x, y, theme)
    return
  }
  pen.fillStyle = mark.of === 'note' ? theme.text : mark.of === 'stroke' ? theme.relation : theme.colourOf(mark.token)
  pen.fill()
  if (mark.of === 'swatch') drawPattern(pen, mark, x, y, theme)
}

/** What tells a swatch apart without its colour. */
function drawPattern(pen: Pen, { dots, edged }: LegendMark & { of: 'swatch' }, x: number, y: number, theme: Theme): void {
  if (edged) {
    pen.strokeStyle = theme.text
    pen.lineWidth = 1.4
    pen.stroke()
  }
  if (dots === undefined) return
  pen.fillStyle = theme.colourOf(dots)
  for (const [dx, dy] of DOTS) {
    pen.beginPath()
    pen.arc(x + dx, y + dy, 1.1, 0, 2 * Math.PI)
    pen.fill()
  }
}

/** From the middle of a swatch. */
const DOTS = [
  [-4, -3],
  [0, 0],
  [4, -3],
  [-4, 3],
  [4, 3],
] as const

/** The box that is the pen's path, with lines across. */
function drawHatch(pen: Pen, x: number, y: number, theme: Theme): void {
  pen.lineWidth = 1
  pen.strokeStyle = theme.edge
  pen.stroke()
  pen.beginPath()
  for (const [from, to] of [
    [-7, -1],
    [-4, 4],
    [1, 7],
  ] as const) {
    pen.moveTo(x + from, y + (from === 1 ? 6 : from === -7 ? 0 : 6))
    pen.lineTo(x + to, y + (to === 7 ? 0 : -6))
  }
  pen.stroke()
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

function drawChange(pen: Pen, { change }: LegendMark & { of: 'change' }, x: number, y: number, theme: Theme): void {
  const { token, width, opacity } = CHANGE_LOOKS[change]
  pen.strokeStyle = theme.colourOf(token)
  pen.lineWidth = width
  pen.globalAlpha = opacity
  pen.moveTo(x - 11, y)
  pen.lineTo(x + 11, y)
  pen.stroke()
  pen.globalAlpha = 1
}
