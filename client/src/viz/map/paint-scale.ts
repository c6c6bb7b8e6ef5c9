import type { Pen } from '../sheet/svg-pen.ts'
import { FAMILY } from './label-ink.ts'
import { type Frame, scaleBar } from './mercator.ts'
import type { Palette } from './palette.ts'

const EDGE = 14
const TICK = 5
const PLATE = { above: 18, beside: 6, below: 6 }

/** A bar as long as it says, in the lower right corner; true in the middle of the window, as on the screen. */
export function paintScale(pen: Pen, frame: Frame, palette: Palette, km: (value: number) => string): void {
  const scale = scaleBar(frame)
  const text = km(scale.km)
  pen.font = `500 12px ${FAMILY}`
  const room = Math.max(scale.pixels, pen.measureText(text).width)
  const [left, bottom] = [frame.width - EDGE - room, frame.height - EDGE]
  pen.globalAlpha = 0.85
  pen.fillStyle = palette.surface
  pen.fillRect(left - PLATE.beside, bottom - TICK - PLATE.above, room + 2 * PLATE.beside, TICK + PLATE.above + PLATE.below)
  pen.globalAlpha = 1
  pen.fillStyle = palette.text
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  pen.fillText(text, left, bottom - TICK - 4)
  pen.setLineDash([])
  pen.strokeStyle = palette.text
  pen.lineWidth = 1.2
  pen.beginPath()
  pen.moveTo(left, bottom - TICK)
  pen.lineTo(left, bottom)
  pen.lineTo(left + scale.pixels, bottom)
  pen.lineTo(left + scale.pixels, bottom - TICK)
  pen.stroke()
}
