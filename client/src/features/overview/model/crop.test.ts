import { expect, test } from 'vitest'
import { bestCrop } from './crop.ts'

test('the window lies where most weight is', () => {
  const points = { x: [0, 10, 900, 910, 920], y: [0, 10, 500, 505, 510], weight: [1, 1, 5, 5, 5] }
  const { x, y } = bestCrop(points, 200, 100)
  expect(x).toBeGreaterThan(700)
  expect(x).toBeLessThanOrEqual(920)
  expect(y).toBeGreaterThan(400)
  expect(y).toBeLessThanOrEqual(510)
})

test('a picture smaller than the window starts at its corner', () => {
  expect(bestCrop({ x: [5, 8], y: [7, 9], weight: [1, 1] }, 100, 50)).toEqual({ x: 5, y: 7 })
})
