interface Points {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** How much a point draws the crop to it. */
  readonly weight: readonly number[]
}

/**
 * Where to look: the place of a window of that size (in the points' units) over which most weight lies, found over a
 * coarse grid. The first of equals wins, so that the picture stays.
 */
export function bestCrop({ x, y, weight }: Points, width: number, height: number): { x: number; y: number } {
  if (x.length === 0) return { x: 0, y: 0 }
  const step = Math.min(width, height) / 8
  const [left, top] = [Math.min(...x), Math.min(...y)]
  const columns = Math.max(1, Math.ceil((Math.max(...x) - left) / step) + 1)
  const rows = Math.max(1, Math.ceil((Math.max(...y) - top) / step) + 1)
  const cells = new Float64Array(columns * rows)
  for (let i = 0; i < x.length; i++) {
    const cell = Math.floor((y[i]! - top) / step) * columns + Math.floor((x[i]! - left) / step)
    cells[cell] = (cells[cell] ?? 0) + (weight[i] ?? 0)
  }
  const [wide, high] = [Math.max(1, Math.min(columns, Math.round(width / step))), Math.max(1, Math.min(rows, Math.round(height / step)))]
  let best = { x: 0, y: 0, sum: -1 }
  for (let row = 0; row + high <= rows; row++) {
    for (let column = 0; column + wide <= columns; column++) {
      let sum = 0
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) sum += cells[r * columns + c]!
      if (sum > best.sum) best = { x: left + column * step, y: top + row * step, sum }
    }
  }
  return { x: best.x, y: best.y }
}
