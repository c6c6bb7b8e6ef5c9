import { expect, test } from 'vitest'
import { curveBetween, pointOn } from './curves.ts'

const a = { x: 0, y: 0, radius: 10 }
const b = { x: 100, y: 0, radius: 20 }

test('a line starts and ends at the edges of its discs', () => {
  const curve = curveBetween(a, b)!
  expect(Math.hypot(curve.from[0], curve.from[1])).toBeCloseTo(10)
  expect(Math.hypot(curve.to[0] - 100, curve.to[1])).toBeCloseTo(20)
})

test('it bows to the left of its way, so that the way back is another line', () => {
  expect(pointOn(curveBetween(a, b)!, 0.5)[1]).toBeLessThan(0)
  expect(pointOn(curveBetween(b, a)!, 0.5)[1]).toBeGreaterThan(0)
})

test('discs that touch have no line between them', () => {
  expect(curveBetween(a, { x: 30, y: 0, radius: 20 })).toBeUndefined()
})
