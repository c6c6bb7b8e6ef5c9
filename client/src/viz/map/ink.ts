import type { ClaimStatus } from '@netzatlas/shared'
import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { KIND_SHAPES } from '../encoding/kinds.ts'
import { traceShape } from '../encoding/shape-path.ts'
import type { Pen } from '../sheet/svg-pen.ts'
import type { CountryMark } from './country-marks.ts'
import type { CoverageDot } from './coverage-dots.ts'
import { type Curve, partIn, pointOn } from './curves.ts'
import type { EventMark } from './event-marks.ts'
import type { DrawnFlow } from './flows.ts'
import { FAMILY, LABEL_FONTS, type LabelInk } from './label-ink.ts'
import type { Box } from './labels.ts'
import type { Palette } from './palette.ts'
import { arcsOf, NUMBER_FROM, ringWidth } from './ring.ts'
import type { Spot } from './spots.ts'

/** `lit`: the pointer is on it. */
export type Lit<T> = T & { readonly lit: boolean }

/** What steps back is as strong. */
export const DIM = 0.55
/** Flows lie below everything: where many cross, the ground still shows through. */
const FLOW_STRENGTH = 0.55
/** From this radius on a dot of coverage has an edge. */
const EDGED_DOT = 3

/** The strokes of each thing that the map draws above its ground. */
export class Ink {
  readonly #ctx: Pen
  readonly #palette: Palette
  readonly #window: Box

  constructor(ctx: Pen, palette: Palette, window: Box) {
    this.#ctx = ctx
    this.#palette = palette
    this.#window = window
    ctx.lineJoin = 'round'
    ctx.textBaseline = 'middle'
  }

  #traceDisc(x: number, y: number, radius: number): void {
    this.#ctx.beginPath()
    this.#ctx.arc(x, y, radius, 0, 2 * Math.PI)
  }

  /** Of the ground's colour, with an edge in that of the text. */
  #disc(x: number, y: number, radius: number, edge: number): void {
    const ctx = this.#ctx
    this.#traceDisc(x, y, radius)
    ctx.fillStyle = this.#palette.ground
    ctx.fill()
    ctx.strokeStyle = this.#palette.text
    ctx.lineWidth = edge
    ctx.stroke()
  }

  circle(points: readonly (readonly [number, number])[]): void {
    const ctx = this.#ctx
    ctx.beginPath()
    for (const [x, y] of points) ctx.lineTo(x, y)
    ctx.closePath()
    ctx.globalAlpha = 0.06
    ctx.fillStyle = this.#palette.accent
    ctx.fill()
    ctx.globalAlpha = 1
    ctx.strokeStyle = this.#palette.accent
    ctx.lineWidth = 1.5
    ctx.stroke()
  }

  centre({ x, y }: { readonly x: number; readonly y: number }): void {
    const ctx = this.#ctx
    ctx.beginPath()
    traceShape(ctx, KIND_SHAPES.MUNICIPALITY, x, y, 6.5)
    ctx.fillStyle = this.#palette.kinds.MUNICIPALITY
    ctx.fill()
    ctx.strokeStyle = this.#palette.ground
    ctx.lineWidth = 1.5
    ctx.stroke()
  }

  dot({ x, y, radius, look, lit }: Lit<CoverageDot>): void {
    const ctx = this.#ctx
    this.#traceDisc(x, y, radius)
    ctx.fillStyle = typeof look === 'number' ? (this.#palette.steps[look] as string) : this.#palette.coverage[look]
    ctx.fill()
    // An edge around the smallest would be all that is seen of them.
    if (radius < EDGED_DOT && !lit) return
    ctx.strokeStyle = look === 'CONFIRMED_GAP' || lit ? this.#palette.text : this.#palette.coverage.COVERED
    ctx.lineWidth = lit ? 2 : 1
    ctx.stroke()
  }

  flow({ curve, width, lit }: Lit<DrawnFlow>, back: boolean): void {
    const ctx = this.#ctx
    ctx.setLineDash([])
    ctx.lineCap = 'butt'
    this.#trace(curve)
    ctx.globalAlpha = lit ? 1 : back ? 0.2 : FLOW_STRENGTH
    ctx.strokeStyle = lit ? this.#palette.text : this.#palette.relation
    ctx.lineWidth = width
    ctx.stroke()
    ctx.globalAlpha = 1
  }

  cooperation(curve: Curve, status: ClaimStatus, width: number, back: boolean): void {
    const ctx = this.#ctx
    if (!this.#traceSeen(curve, EVIDENCE_DASHES[status])) return
    ctx.globalAlpha = back ? 0.3 : 1
    ctx.strokeStyle = this.#palette.relation
    ctx.lineWidth = width
    ctx.stroke()
    ctx.setLineDash([])
    ctx.globalAlpha = 1
    if (status === 'DISPUTED') this.#cross(...pointOn(curve, 0.5))
  }

  country({ x, y, radius, lit }: Lit<CountryMark>, count: string): void {
    const ctx = this.#ctx
    this.#disc(x, y, radius, lit ? 2.5 : 1)
    ctx.font = `500 12px ${FAMILY}`
    ctx.textAlign = 'center'
    ctx.fillStyle = this.#palette.text
    ctx.fillText(count, x, y + 0.5)
  }

  ring(spot: Spot, alpha: number): void {
    const ctx = this.#ctx
    ctx.globalAlpha = spot.faint ? alpha * DIM : alpha
    if (spot.total === 1) this.#single(spot)
    else if (spot.total > 1) this.#arcs(spot)
    ctx.globalAlpha = 1
  }

  #single({ x, y, counts, abroad }: Spot): void {
    const ctx = this.#ctx
    const kind = arcsOf(counts)[0]!.kind
    ctx.beginPath()
    traceShape(ctx, KIND_SHAPES[kind], x, y, 3.5)
    ctx.strokeStyle = this.#palette.ground
    ctx.lineWidth = 2.5
    ctx.stroke()
    if (abroad) {
      ctx.fillStyle = this.#palette.ground
      ctx.fill()
      ctx.strokeStyle = this.#palette.kinds[kind]
      ctx.lineWidth = 1.5
      ctx.stroke()
    } else {
      ctx.fillStyle = this.#palette.kinds[kind]
      ctx.fill()
    }
  }

  #arcs({ x, y, radius, counts }: Spot): void {
    const ctx = this.#ctx
    const width = ringWidth(radius)
    this.#traceDisc(x, y, radius + 1)
    ctx.fillStyle = this.#palette.ground
    ctx.fill()
    ctx.lineWidth = width
    ctx.lineCap = 'butt'
    const arcs = arcsOf(counts)
    for (const { kind, from, to } of arcs) {
      ctx.beginPath()
      ctx.arc(x, y, radius - width / 2, from, to)
      ctx.strokeStyle = this.#palette.kinds[kind]
      ctx.stroke()
    }
    if (arcs.length < 2) return
    ctx.strokeStyle = this.#palette.ground
    ctx.lineWidth = 1
    ctx.beginPath()
    for (const { from } of arcs) {
      ctx.moveTo(x + (radius - width) * Math.cos(from), y + (radius - width) * Math.sin(from))
      ctx.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from))
    }
    ctx.stroke()
  }

  number({ x, y, total, faint }: Spot, text: string, dimmed: boolean): void {
    if (total < NUMBER_FROM) return
    const ctx = this.#ctx
    ctx.font = `500 12px ${FAMILY}`
    ctx.textAlign = 'center'
    ctx.fillStyle = faint || dimmed ? this.#palette.text2 : this.#palette.text
    this.#haloText(text, x, y + 0.5)
  }

  #haloText(text: string, x: number, y: number): void {
    const ctx = this.#ctx
    ctx.strokeStyle = this.#palette.ground
    ctx.lineWidth = 3
    ctx.strokeText(text, x, y)
    ctx.fillText(text, x, y)
  }

  #trace({ from, bend, to }: Curve): void {
    this.#ctx.beginPath()
    this.#ctx.moveTo(from[0], from[1])
    this.#ctx.quadraticCurveTo(bend[0], bend[1], to[0], to[1])
  }

  /** What the window shows of a line, begun where its dashes would be if all of it were drawn; false: nothing. */
  #traceSeen(curve: Curve, dashes: readonly number[]): boolean {
    const seen = partIn(curve, this.#window, dashes.reduce((sum, length) => sum + length, 0) || 1)
    if (!seen) return false
    this.#ctx.setLineDash([...dashes])
    this.#trace(seen)
    return true
  }

  casing(curve: Curve, width: number): void {
    const ctx = this.#ctx
    if (!this.#traceSeen(curve, [])) return
    ctx.lineCap = 'butt'
    ctx.strokeStyle = this.#palette.ground
    ctx.lineWidth = width + 2.6
    ctx.stroke()
  }

  line(curve: Curve, status: ClaimStatus, width: number): void {
    const ctx = this.#ctx
    if (!this.#traceSeen(curve, EVIDENCE_DASHES[status])) return
    ctx.strokeStyle = this.#palette.text
    ctx.lineWidth = width
    ctx.stroke()
    ctx.setLineDash([])
    if (status === 'DISPUTED') this.#cross(...pointOn(curve, 0.5))
  }

  #cross(x: number, y: number): void {
    const ctx = this.#ctx
    for (const [colour, width] of [
      [this.#palette.ground, 4.5],
      [this.#palette.disputed, 2],
    ] as const) {
      ctx.beginPath()
      for (const side of [-1, 1]) {
        ctx.moveTo(x - 4, y - 4 * side)
        ctx.lineTo(x + 4, y + 4 * side)
      }
      ctx.strokeStyle = colour
      ctx.lineWidth = width
      ctx.stroke()
    }
  }

  event({ ids, x, y, radius, lit }: Lit<EventMark>, count: string): void {
    const ctx = this.#ctx
    this.#disc(x, y, radius, lit ? 3 : 1.8)
    if (ids.length > 1) {
      ctx.font = `500 12px ${FAMILY}`
      ctx.textAlign = 'center'
      ctx.fillStyle = this.#palette.text
      ctx.fillText(count, x, y + 0.5)
      return
    }
    this.#traceDisc(x, y, radius - 3.2)
    ctx.lineWidth = 1
    ctx.stroke()
  }

  halo({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }, colour: string, width: number): void {
    const ctx = this.#ctx
    this.#traceDisc(x, y, radius + 4)
    ctx.strokeStyle = this.#palette.ground
    ctx.lineWidth = width + 2
    ctx.stroke()
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.stroke()
  }

  label({ text, note, rank, x, y, faint }: LabelInk): void {
    const ctx = this.#ctx
    ctx.textAlign = 'left'
    ctx.font = LABEL_FONTS[rank]
    ctx.fillStyle = faint || rank === 'town' ? this.#palette.text3 : this.#palette.text
    this.#haloText(text, x, y)
    if (!note) return
    const width = ctx.measureText(`${text} `).width
    ctx.font = LABEL_FONTS.note
    ctx.fillStyle = this.#palette.text2
    this.#haloText(note, x + width, y)
  }
}
