import type { Shape } from './component.ts'
import type { Rectangle } from './geometry.ts'

/** Where a shape's origin goes. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/**
 * Puts shapes into the box side by side, each as near to the middle as its outline allows, so that small ones fill the
 * gaps of large ones. Undefined where they do not all fit. In the order given: largest first packs best.
 *
 * Freivalds, Dogrusoz and Kikusts, Disconnected Graph Layout and the Polyomino Packing Approach, Graph Drawing 2001.
 *
 * @param margin kept free around every vertex and line
 * @param taken kept free
 */
export function pack(shapes: readonly Shape[], box: Rectangle, margin: number, taken: readonly Rectangle[] = []): Offset[] | undefined {
  const cell = Math.max(4, Math.min(14, margin))
  const columns = Math.floor((box.right - box.left) / cell)
  const rows = Math.floor((box.bottom - box.top) / cell)
  if (columns < 1 || rows < 1) return undefined
  const occupied = new Uint8Array(columns * rows)
  for (const { left, top, right, bottom } of taken) {
    const [fromRow, toRow] = [Math.max(0, Math.floor((top - box.top) / cell)), Math.min(rows, Math.ceil((bottom - box.top) / cell))]
    const [fromColumn, toColumn] = [
      Math.max(0, Math.floor((left - box.left) / cell)),
      Math.min(columns, Math.ceil((right - box.left) / cell)),
    ]
    for (let row = fromRow; row < toRow; row++) occupied.fill(1, row * columns + fromColumn, row * columns + toColumn)
  }
  const places = fromTheMiddle(columns, rows)
  const offsets: Offset[] = []
  for (const shape of shapes) {
    const outline = cellsOf(shape, cell, margin / 2)
    const place = places.find(([column, row]) => fits(outline, column, row, occupied, columns, rows))
    if (!place) return undefined
    for (let i = 0; i < outline.column.length; i++) occupied[(outline.row[i]! + place[1]) * columns + outline.column[i]! + place[0]] = 1
    offsets.push({ x: box.left + place[0] * cell, y: box.top + place[1] * cell })
  }
  return offsets
}

/** All cells, nearest to the middle first, distance measured in shares of width and height. */
function fromTheMiddle(columns: number, rows: number): [number, number][] {
  const places: [number, number, number][] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [dx, dy] = [(column + 0.5) / columns - 0.5, (row + 0.5) / rows - 0.5]
      places.push([column, row, dx * dx + dy * dy])
    }
  }
  return places.sort((a, b) => a[2] - b[2]).map(([column, row]) => [column, row])
}

interface Outline {
  readonly column: Int32Array
  readonly row: Int32Array
}

function fits({ column, row }: Outline, byColumns: number, byRows: number, occupied: Uint8Array, columns: number, rows: number): boolean {
  for (let i = 0; i < column.length; i++) {
    const c = column[i]! + byColumns
    const r = row[i]! + byRows
    if (c < 0 || c >= columns || r < 0 || r >= rows || occupied[r * columns + c]) return false
  }
  return true
}

/** The cells that vertices and lines touch, around the middle of the shape. */
function cellsOf({ positions: { x, y }, radius, edges }: Shape, cell: number, margin: number): Outline {
  const touched = new Set<number>()
  const STRIDE = 1 << 20
  const OFFSET = 1 << 19
  const disc = (cx: number, cy: number, r: number) => {
    for (let row = Math.floor((cy - r) / cell); row <= Math.floor((cy + r) / cell); row++) {
      for (let column = Math.floor((cx - r) / cell); column <= Math.floor((cx + r) / cell); column++) {
        touched.add((row + OFFSET) * STRIDE + column + OFFSET)
      }
    }
  }
  for (let i = 0; i < x.length; i++) disc(x[i]!, y[i]!, radius[i]! + margin)
  for (const [a, b] of edges) {
    const steps = Math.ceil(Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!) / cell)
    for (let s = 1; s < steps; s++) disc(x[a]! + ((x[b]! - x[a]!) * s) / steps, y[a]! + ((y[b]! - y[a]!) * s) / steps, margin)
  }
  const cells = [...touched].sort((a, b) => a - b)
  return {
    column: Int32Array.from(cells, (c) => (c % STRIDE) - OFFSET),
    row: Int32Array.from(cells, (c) => Math.floor(c / STRIDE) - OFFSET),
  }
}
