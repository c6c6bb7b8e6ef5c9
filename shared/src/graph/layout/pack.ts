import type { Shape } from './component.ts'
import type { Rectangle } from './geometry.ts'

/** Where a shape's origin goes. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** What must stay free: a box to fill, rectangles in it that are taken, a shape that stands in it already. */
export interface Place {
  readonly box: Rectangle
  readonly taken: readonly Rectangle[]
  /** In the box's own coordinates. */
  readonly standing?: Shape
}

/**
 * Puts shapes into the box side by side, each as near to the middle as its outline allows, so that small ones fill the
 * gaps of large ones. Undefined where they do not all fit. In the order given: largest first packs best.
 *
 * Freivalds, Dogrusoz and Kikusts, Disconnected Graph Layout and the Polyomino Packing Approach, Graph Drawing 2001.
 *
 * @param margin kept free around every vertex and line
 */
export function pack(shapes: readonly Shape[], place: Place, margin: number): Offset[] | undefined {
  const grid = gridOf(place, margin)
  const { column, row } = fromTheMiddle(grid.columns, grid.rows)
  return placeEach(shapes, grid, place.box, margin, (outline) => {
    for (let i = 0; i < column.length; i++) if (fits(outline, column[i]!, row[i]!, grid)) return [column[i]!, row[i]!]
    return undefined
  })
}

/**
 * Puts shapes into the box, each where it is farthest from everything else, so that they stand apart and no corner is left
 * empty. Undefined where they do not all fit.
 */
export function scatter(shapes: readonly Shape[], place: Place, margin: number): Offset[] | undefined {
  const grid = gridOf(place, margin)
  const step = Math.max(1, Math.round(18 / grid.cell))
  return placeEach(shapes, grid, place.box, margin, (outline) => {
    const clearance = distanceToOccupied(grid)
    let best: [number, number] | undefined
    let most = 0
    for (let row = 0; row < grid.rows; row += step) {
      for (let column = 0; column < grid.columns; column += step) {
        const least = clearanceAt(outline, column, row, grid, clearance, most)
        if (least <= most) continue
        most = least
        best = [column, row]
      }
    }
    return best
  })
}

interface Grid {
  readonly cell: number
  readonly columns: number
  readonly rows: number
  readonly occupied: Uint8Array
}

function gridOf({ box, taken, standing }: Place, margin: number): Grid {
  const cell = Math.max(4, Math.min(14, margin))
  const columns = Math.max(0, Math.floor((box.right - box.left) / cell))
  const rows = Math.max(0, Math.floor((box.bottom - box.top) / cell))
  const occupied = new Uint8Array(columns * rows)
  for (const { left, top, right, bottom } of taken) {
    const [fromRow, toRow] = [Math.max(0, Math.floor((top - box.top) / cell)), Math.min(rows, Math.ceil((bottom - box.top) / cell))]
    const [fromColumn, toColumn] = [
      Math.max(0, Math.floor((left - box.left) / cell)),
      Math.min(columns, Math.ceil((right - box.left) / cell)),
    ]
    for (let row = fromRow; row < toRow; row++) occupied.fill(1, row * columns + fromColumn, row * columns + toColumn)
  }
  if (standing) {
    const outline = cellsOf(standing, cell, margin / 2, box)
    for (let i = 0; i < outline.column.length; i++) {
      const [column, row] = [outline.column[i]!, outline.row[i]!]
      if (column >= 0 && column < columns && row >= 0 && row < rows) occupied[row * columns + column] = 1
    }
  }
  return { cell, columns, rows, occupied }
}

function placeEach(
  shapes: readonly Shape[],
  { cell, columns, occupied }: Grid,
  box: Rectangle,
  margin: number,
  find: (outline: Outline) => readonly [column: number, row: number] | undefined,
): Offset[] | undefined {
  const offsets: Offset[] = []
  for (const shape of shapes) {
    const outline = cellsOf(shape, cell, margin / 2)
    const found = find(outline)
    if (!found) return undefined
    for (let i = 0; i < outline.column.length; i++) occupied[(outline.row[i]! + found[1]) * columns + outline.column[i]! + found[0]] = 1
    offsets.push({ x: box.left + found[0] * cell, y: box.top + found[1] * cell })
  }
  return offsets
}

/** Steps from each cell to the nearest occupied one or to the edge, through the four neighbours. */
function distanceToOccupied({ columns, rows, occupied }: Grid): Int32Array {
  const distance = new Int32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column
      const above = row > 0 ? distance[i - columns]! : 0
      const before = column > 0 ? distance[i - 1]! : 0
      distance[i] = occupied[i] ? 0 : Math.min(above, before) + 1
    }
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const i = row * columns + column
      const below = row + 1 < rows ? distance[i + columns]! : 0
      const after = column + 1 < columns ? distance[i + 1]! : 0
      distance[i] = Math.min(distance[i]!, Math.min(below, after) + 1)
    }
  }
  return distance
}

/** The least distance of the outline's cells there, or 0 where it does not fit or cannot exceed `enough`. */
function clearanceAt(
  outline: Outline,
  byColumns: number,
  byRows: number,
  { columns, rows }: Grid,
  distance: Int32Array,
  enough: number,
): number {
  const { column, row, left, right, top, bottom } = outline
  if (left + byColumns < 0 || right + byColumns >= columns || top + byRows < 0 || bottom + byRows >= rows) return 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < column.length; i++) {
    const d = distance[(row[i]! + byRows) * columns + column[i]! + byColumns]!
    if (d <= enough) return 0
    if (d < least) least = d
  }
  return least
}

/** All cells, nearest to the middle first, distance measured in shares of width and height. */
function fromTheMiddle(columns: number, rows: number): { column: Int32Array; row: Int32Array } {
  const distance = Float64Array.from({ length: columns * rows }, (_, i) => {
    const [dx, dy] = [((i % columns) + 0.5) / columns - 0.5, (Math.floor(i / columns) + 0.5) / rows - 0.5]
    return dx * dx + dy * dy
  })
  const order = Int32Array.from(distance, (_, i) => i).sort((a, b) => distance[a]! - distance[b]! || a - b)
  return { column: order.map((i) => i % columns), row: order.map((i) => Math.floor(i / columns)) }
}

interface Outline {
  /** In an order that meets far apart cells first, so that a place that does not fit is soon given up. */
  readonly column: Int32Array
  readonly row: Int32Array
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function fits(outline: Outline, byColumns: number, byRows: number, { columns, rows, occupied }: Grid): boolean {
  const { column, row, left, right, top, bottom } = outline
  if (left + byColumns < 0 || right + byColumns >= columns || top + byRows < 0 || bottom + byRows >= rows) return false
  for (let i = 0; i < column.length; i++) if (occupied[(row[i]! + byRows) * columns + column[i]! + byColumns]) return false
  return true
}

/** Among more lines than this hardly a cell is free anyway. */
const MOST_LINES = 3000

/** The cells that vertices and lines touch, counted from `origin`. */
function cellsOf({ positions: { x, y }, radius, edges }: Shape, cell: number, margin: number, origin = { left: 0, top: 0 }): Outline {
  let [left, top, right, bottom] = [0, 0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const reach = radius[i]! + margin
    const at = [
      (x[i]! - reach - origin.left) / cell,
      (y[i]! - reach - origin.top) / cell,
      (x[i]! + reach - origin.left) / cell,
      (y[i]! + reach - origin.top) / cell,
    ]
    left = i === 0 ? Math.floor(at[0]!) : Math.min(left, Math.floor(at[0]!))
    top = i === 0 ? Math.floor(at[1]!) : Math.min(top, Math.floor(at[1]!))
    right = i === 0 ? Math.floor(at[2]!) : Math.max(right, Math.floor(at[2]!))
    bottom = i === 0 ? Math.floor(at[3]!) : Math.max(bottom, Math.floor(at[3]!))
  }
  const width = right - left + 1
  const touched = new Uint8Array(width * (bottom - top + 1))
  const disc = (cx: number, cy: number, r: number) => {
    const lastRow = Math.floor((cy + r - origin.top) / cell) - top
    const lastColumn = Math.floor((cx + r - origin.left) / cell) - left
    const firstColumn = Math.floor((cx - r - origin.left) / cell) - left
    for (let row = Math.floor((cy - r - origin.top) / cell) - top; row <= lastRow; row++) {
      touched.fill(1, row * width + firstColumn, row * width + lastColumn + 1)
    }
  }
  for (let i = 0; i < x.length; i++) disc(x[i]!, y[i]!, radius[i]! + margin)
  for (const [a, b] of edges.length > MOST_LINES ? [] : edges) {
    const steps = Math.ceil(Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!) / cell)
    for (let s = 1; s < steps; s++) disc(x[a]! + ((x[b]! - x[a]!) * s) / steps, y[a]! + ((y[b]! - y[a]!) * s) / steps, margin)
  }
  const cells: number[] = []
  for (let i = 0; i < touched.length; i++) if (touched[i]) cells.push(i)
  const scattered = cells.length % STEP === 0 ? cells : cells.map((_, i) => cells[(i * STEP) % cells.length]!)
  return {
    column: Int32Array.from(scattered, (i) => (i % width) + left),
    row: Int32Array.from(scattered, (i) => Math.floor(i / width) + top),
    left,
    right,
    top,
    bottom,
  }
}

/** A prime: stepping by it through a list visits everything once, unless the length is a multiple of it. */
const STEP = 7919
