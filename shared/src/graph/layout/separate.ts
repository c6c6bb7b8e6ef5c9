import type { Positions } from './geometry.ts'

export interface SeparateOptions {
  /** How hard each vertex is to move; 1 where absent. */
  readonly inertia?: Float64Array
  readonly iterations?: number
}

/**
 * Pushes discs apart until none overlaps or the iterations are used up; disturbs the picture little. Pairs are found over
 * a grid of the largest disc's size. Changes the positions in place; answers the number of overlaps left.
 */
export function separate({ x, y }: Positions, radius: Float64Array, { inertia, iterations = 200 }: SeparateOptions = {}): number {
  let overlaps = 0
  for (let iteration = 0; iteration < iterations; iteration++) {
    overlaps = 0
    forEachClosePair(x, y, radius, (i, j) => {
      let dx = x[j]! - x[i]!
      let dy = y[j]! - y[i]!
      const room = radius[i]! + radius[j]!
      const squared = dx * dx + dy * dy
      if (squared >= room * room * 0.9999) return
      overlaps++
      let distance = Math.sqrt(squared)
      if (distance < 1e-9) {
        // Two on one spot part in a direction that their indexes decide.
        dx = Math.cos(i * 2.399963 + j)
        dy = Math.sin(i * 2.399963 + j)
        distance = 1
      }
      const push = (room - Math.min(Math.sqrt(squared), room)) * 1.02
      const share = inertia ? inertia[j]! / (inertia[i]! + inertia[j]!) : 0.5
      x[i]! -= (dx / distance) * push * share
      y[i]! -= (dy / distance) * push * share
      x[j]! += (dx / distance) * push * (1 - share)
      y[j]! += (dy / distance) * push * (1 - share)
    })
    if (overlaps === 0) break
  }
  return overlaps
}

/** Discs larger than this share of all are looked for one by one, so that a few large ones do not make every cell large. */
const ORDINARY = 0.95

/** Calls back once for each pair whose discs might touch, in an order that only the input decides. */
export function forEachClosePair(x: Float64Array, y: Float64Array, radius: Float64Array, visit: (i: number, j: number) => void): void {
  const n = x.length
  if (n < 2) return
  let [left, top, right, bottom] = [x[0]!, y[0]!, x[0]!, y[0]!]
  for (let i = 1; i < n; i++) {
    if (x[i]! < left) left = x[i]!
    if (x[i]! > right) right = x[i]!
    if (y[i]! < top) top = y[i]!
    if (y[i]! > bottom) bottom = y[i]!
  }
  const ordinary = radius.slice().sort()[Math.floor(ORDINARY * (n - 1))]!
  const cell = Math.max(2 * ordinary, Math.sqrt(((right - left) * (bottom - top)) / (4 * n)), 1e-6)
  const columns = Math.floor((right - left) / cell) + 1
  const rows = Math.floor((bottom - top) / cell) + 1
  const start = new Int32Array(columns * rows + 1)
  const cellOf = new Int32Array(n)
  const large: number[] = []
  for (let i = 0; i < n; i++) {
    if (radius[i]! > ordinary) {
      large.push(i)
      continue
    }
    cellOf[i] = Math.floor((y[i]! - top) / cell) * columns + Math.floor((x[i]! - left) / cell)
    start[cellOf[i]! + 1]!++
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!
  const sorted = new Int32Array(n - large.length)
  const next = start.slice()
  for (let i = 0; i < n; i++) if (radius[i]! <= ordinary) sorted[next[cellOf[i]!]!++] = i
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const c = row * columns + column
      for (let a = start[c]!; a < start[c + 1]!; a++) {
        const i = sorted[a]!
        for (let b = a + 1; b < start[c + 1]!; b++) visit(i, sorted[b]!)
        if (column + 1 < columns) for (let b = start[c + 1]!; b < start[c + 2]!; b++) visit(i, sorted[b]!)
        if (row + 1 === rows) continue
        const below = c + columns
        const from = start[column > 0 ? below - 1 : below]!
        const to = start[column + 1 < columns ? below + 2 : below + 1]!
        for (let b = from; b < to; b++) visit(i, sorted[b]!)
      }
    }
  }
  for (const [k, i] of large.entries()) {
    for (let l = k + 1; l < large.length; l++) visit(i, large[l]!)
    const reach = radius[i]! + ordinary
    const firstColumn = Math.max(0, Math.floor((x[i]! - reach - left) / cell))
    const lastColumn = Math.min(columns - 1, Math.floor((x[i]! + reach - left) / cell))
    const lastRow = Math.min(rows - 1, Math.floor((y[i]! + reach - top) / cell))
    for (let row = Math.max(0, Math.floor((y[i]! - reach - top) / cell)); row <= lastRow; row++) {
      const end = start[row * columns + lastColumn + 1]!
      for (let b = start[row * columns + firstColumn]!; b < end; b++) visit(i, sorted[b]!)
    }
  }
}
