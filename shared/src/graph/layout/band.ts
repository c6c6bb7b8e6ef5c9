import type { CsrGraph } from '../csr.ts'
import { BAND_EDGE, type Frame } from './spacing.ts'

/** Components of so many vertices or fewer stand in the band. */
export const SMALL = 3

/** The ordered rows below the picture in which the smallest components stand, one a slot; slots are counted from the bottom left. */
export interface Band {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly slotWidth: number
  readonly slotHeight: number
  readonly columns: number
  readonly rows: number
  /** Upper edge, y. */
  readonly top: number
}

/** Shapes the band so that it holds so many components with some slots to spare, to the right of what is reserved. */
export function bandFor(count: number, frame: Frame, radiusFactor: number): Band {
  const slotWidth = 37 * frame.scale * radiusFactor
  const slotHeight = 39 * frame.scale * radiusFactor
  const left = frame.reserved ? frame.reserved.right : BAND_EDGE
  const right = frame.width - BAND_EDGE
  const bottom = frame.height - BAND_EDGE
  const columns = Math.max(1, Math.floor((right - left) / slotWidth))
  const rows = Math.ceil((count * 1.04) / columns)
  return { left, right, bottom, slotWidth, slotHeight, columns, rows, top: bottom - rows * slotHeight }
}

/** The slot that holds a point; undefined beside the columns or below. Above the band rows go on. */
export function slotAt(band: Band, x: number, y: number): readonly [column: number, row: number] | undefined {
  const column = Math.floor((x - band.left) / band.slotWidth)
  const row = Math.floor((band.bottom - y) / band.slotHeight)
  return column < 0 || column >= band.columns || row < 0 ? undefined : [column, row]
}

/** Middle of a slot: `column` from the left, `row` from the bottom. */
export function slotCentre(band: Band, column: number, row: number): { x: number; y: number } {
  return { x: band.left + (column + 0.5) * band.slotWidth, y: band.bottom - (row + 0.5) * band.slotHeight }
}

/** The order of slots: column by column, each from the top, so that equal shapes stand in one block. */
export function* slots(band: Band): Generator<readonly [column: number, row: number]> {
  for (let column = 0; column < band.columns; column++) for (let row = band.rows - 1; row >= 0; row--) yield [column, row]
}

/** Draws one component of up to three vertices around a point: a dot, a dash, or a V with the one in the middle below. */
export function placeSmall(
  graph: CsrGraph,
  members: readonly number[],
  at: { readonly x: number; readonly y: number },
  { slotWidth, slotHeight }: Band,
  { x, y }: { readonly x: Float64Array | number[]; readonly y: Float64Array | number[] },
): void {
  const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!
  const [first, second, third] = members.toSorted((a, b) => degree(b) - degree(a) || a - b)
  const [dx, dy] = [slotWidth * 0.25, slotHeight * 0.2]
  const set = (v: number, px: number, py: number) => {
    x[v] = px
    y[v] = py
  }
  if (third !== undefined) {
    set(first!, at.x, at.y + dy)
    set(second!, at.x - dx, at.y - dy)
    set(third, at.x + dx, at.y - dy)
  } else if (second !== undefined) {
    const [left, right] = members
    set(left!, at.x - dx, at.y)
    set(right!, at.x + dx, at.y)
  } else set(first!, at.x, at.y)
}
