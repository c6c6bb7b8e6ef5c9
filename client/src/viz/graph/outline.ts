import type { Point } from './scene.ts'

/** Whether the point lies inside the closed outline, by the even-odd rule: where a lasso crosses itself, twice around is outside. */
export function inOutline(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  for (let i = 0, before = outline.length - 1; i < outline.length; before = i++) {
    const [a, b] = [outline[i]!, outline[before]!]
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}

export const boxOutline = (a: Point, b: Point): readonly Point[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }]

/** Indexes of the points inside the outline; the box around it sorts out most of them before the outline is walked. */
export function enclosed(outline: readonly Point[], x: ArrayLike<number>, y: ArrayLike<number>): number[] {
  const [xs, ys] = [outline.map((corner) => corner.x), outline.map((corner) => corner.y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const found: number[] = []
  for (let i = 0; i < x.length; i++) {
    const at = { x: x[i]!, y: y[i]! }
    if (at.x >= left && at.x <= right && at.y >= top && at.y <= bottom && inOutline(outline, at)) found.push(i)
  }
  return found
}
