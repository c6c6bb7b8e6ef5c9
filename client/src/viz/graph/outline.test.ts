import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOutline, enclosed, inOutline } from './outline.ts'
import type { Point } from './scene.ts'

const coordinate = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10)
const point = fc.record({ x: coordinate, y: coordinate })

/** The same by the sum of the angles under which the sides are seen: odd windings are inside. */
function windings(outline: readonly Point[], { x, y }: Point): number {
  let angle = 0
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]!
    const [ax, ay, bx, by] = [a.x - x, a.y - y, b.x - x, b.y - y]
    angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
  })
  return Math.round(angle / (2 * Math.PI))
}

const nearOutline = (outline: readonly Point[], { x, y }: Point): boolean =>
  outline.some((a, i) => {
    const b = outline[(i + 1) % outline.length]!
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length ** 2))
    return Math.hypot(x - a.x - along * (b.x - a.x), y - a.y - along * (b.y - a.y)) < 1e-6
  })

describe('what a lasso or a box goes around', () => {
  it('is inside where the outline winds around it an odd number of times', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 14 }), point, (outline, at) => {
        fc.pre(!nearOutline(outline, at))
        expect(inOutline(outline, at)).toBe(Math.abs(windings(outline, at)) % 2 === 1)
      }),
      { numRuns: 400 },
    )
  })

  it('are in a box exactly the points between its corners, however it was drawn', () => {
    fc.assert(
      fc.property(point, point, fc.array(point, { maxLength: 40 }), (a, b, points) => {
        const [left, right, top, bottom] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)]
        const [x, y] = [points.map((at) => at.x), points.map((at) => at.y)]
        const inside = enclosed(boxOutline(a, b), x, y)
        points.forEach((at, i) => {
          const strictly = at.x > left && at.x < right && at.y > top && at.y < bottom
          const outside = at.x < left || at.x > right || at.y < top || at.y > bottom
          if (strictly) expect(inside).toContain(i)
          if (outside) expect(inside).not.toContain(i)
        })
      }),
    )
  })
})
