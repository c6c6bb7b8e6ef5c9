import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, RecordingPen } from './recording-pen.ts'
import { type Pen, SvgPen } from './svg-pen.ts'

const MEASURE = { font: '', measureText: (text: string) => ({ width: 7 * text.length }) as TextMetrics }
const ABOUT = { width: 100, height: 80, title: 'Netz', description: '' }

type Act = (pen: Pen) => void
const spot = fc.double({ min: -500, max: 500, noNaN: true })
const colour = fc.constantFrom('#ffffff', '#141c26', '#552c85')
const words = fc.string({ maxLength: 8 })

const path = fc.oneof(
  fc.tuple(spot, spot).map(
    ([x, y]): Act =>
      (pen) =>
        pen.moveTo(x, y),
  ),
  fc.tuple(spot, spot).map(
    ([x, y]): Act =>
      (pen) =>
        pen.lineTo(x, y),
  ),
  fc.tuple(spot, spot, spot, spot).map(
    ([a, b, x, y]): Act =>
      (pen) =>
        pen.quadraticCurveTo(a, b, x, y),
  ),
  fc.tuple(spot, spot, spot).map(
    ([x, y, r]): Act =>
      (pen) =>
        pen.arc(x, y, r, 0, 2 * Math.PI),
  ),
  fc.tuple(spot, spot, spot).map(
    ([x, y, r]): Act =>
      (pen) =>
        pen.arc(x, y, r, 0.5, 2),
  ),
  fc.tuple(spot, spot, spot, spot).map(
    ([x, y, w, h]): Act =>
      (pen) =>
        pen.rect(x, y, w, h),
  ),
  fc.tuple(spot, spot, spot, spot).map(
    ([x, y, w, h]): Act =>
      (pen) =>
        pen.roundRect(x, y, w, h, 3),
  ),
  fc.constant<Act>((pen) => pen.closePath()),
)
const style = fc.oneof(
  colour.map(
    (value): Act =>
      (pen) =>
        void Object.assign(pen, { fillStyle: value }),
  ),
  colour.map(
    (value): Act =>
      (pen) =>
        void Object.assign(pen, { strokeStyle: value }),
  ),
  fc.constantFrom('12px sans-serif', '600 13px "Fira Sans"').map(
    (font): Act =>
      (pen) =>
        void Object.assign(pen, { font }),
  ),
  fc.constantFrom('center', 'right', 'left').map(
    (textAlign): Act =>
      (pen) =>
        void Object.assign(pen, { textAlign }),
  ),
  fc.constantFrom('middle', 'alphabetic').map(
    (textBaseline): Act =>
      (pen) =>
        void Object.assign(pen, { textBaseline }),
  ),
  fc.constantFrom('round', 'butt').map(
    (lineCap): Act =>
      (pen) =>
        void Object.assign(pen, { lineCap }),
  ),
  fc.constantFrom('round', 'miter').map(
    (lineJoin): Act =>
      (pen) =>
        void Object.assign(pen, { lineJoin }),
  ),
  fc.constantFrom(1, 2.5, 5).map(
    (lineWidth): Act =>
      (pen) =>
        void Object.assign(pen, { lineWidth }),
  ),
  fc.constantFrom(0.16, 0.5, 1).map(
    (globalAlpha): Act =>
      (pen) =>
        void Object.assign(pen, { globalAlpha }),
  ),
  fc.array(fc.constantFrom(1, 3, 4), { maxLength: 4 }).map(
    (dash): Act =>
      (pen) =>
        pen.setLineDash(dash),
  ),
)
const stroke = fc.oneof(
  fc.constant<Act>((pen) => pen.fill()),
  fc.constant<Act>((pen) => pen.stroke()),
  fc.constant<Act>((pen) => pen.beginPath()),
  fc.tuple(spot, spot, spot, spot).map(
    ([x, y, w, h]): Act =>
      (pen) =>
        pen.fillRect(x, y, w, h),
  ),
  fc.tuple(words, spot, spot).map(
    ([text, x, y]): Act =>
      (pen) =>
        pen.fillText(text, x, y),
  ),
  fc.tuple(words, spot, spot).map(
    ([text, x, y]): Act =>
      (pen) =>
        pen.strokeText(text, x, y),
  ),
)
const plain = fc.oneof(path, style, stroke)
const aside = fc.tuple(spot, spot, fc.array(plain, { maxLength: 5 })).map(
  ([x, y, acts]): Act =>
    (pen) => {
      pen.save()
      pen.translate(x, y)
      pen.beginPath()
      pen.rect(0, 0, 50, 40)
      pen.clip()
      for (const act of acts) act(pen)
      pen.restore()
    },
)

const fileOf = (draw: (pen: Pen) => void): string => {
  const pen = new SvgPen(MEASURE)
  draw(pen)
  return pen.file(ABOUT)
}

describe('strokes that are kept', () => {
  it('make the same picture when they are repeated, in however many parts they were taken', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, aside), { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (acts, every) => {
        const straight = fileOf((pen) => {
          for (const act of acts) act(pen)
        })
        const kept = new RecordingPen(MEASURE)
        const parts = acts.flatMap((act, i) => {
          act(kept)
          return i % every === 0 ? [kept.take()] : []
        })
        const repeated = fileOf((pen) => {
          for (const part of [...parts, kept.take()]) drawn(pen, part)
        })
        expect(repeated).toBe(straight)
      }),
    )
  })

  it('measure texts as the canvas does, and tell the style that stands', () => {
    const pen = new RecordingPen(MEASURE)
    pen.font = '600 13px sans-serif'
    expect(pen.measureText('abcd').width).toBe(28)
    expect(MEASURE.font).toBe('600 13px sans-serif')
    pen.save()
    pen.font = '12px sans-serif'
    pen.restore()
    expect(pen.font).toBe('600 13px sans-serif')
  })
})
