import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Curve, curveBetween, partIn, pointOn } from './curves.ts'

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

describe('what a window shows of a line', () => {
  const box = { left: 0, top: 0, right: 400, bottom: 300 }
  const inside = ([x, y]: readonly [number, number], slack = 0) => x >= -slack && x <= 400 + slack && y >= -slack && y <= 300 + slack
  const coordinate = fc.integer({ min: -5_000, max: 5_000 })
  const curves = fc
    .tuple(coordinate, coordinate, coordinate, coordinate)
    .map(([ax, ay, bx, by]) => curveBetween({ x: ax, y: ay, radius: 4 }, { x: bx, y: by, radius: 9 }))
    .filter((curve) => curve !== undefined)
  const SAMPLES = 2_000
  const samples = (curve: Curve) => Array.from({ length: SAMPLES + 1 }, (_, i) => pointOn(curve, i / SAMPLES))
  const lengthOf = (points: readonly (readonly [number, number])[]) =>
    points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0)
  const farFrom = (points: readonly (readonly [number, number])[], [x, y]: readonly [number, number]) =>
    Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)))

  it('is all of it that lies inside, and nothing that is not on the line', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const all = samples(curve)
        const seen = all.filter((point) => inside(point))
        const part = partIn(curve, box)
        if (!part) return seen.length === 0
        const [shown, step] = [samples(part), lengthOf(all) / SAMPLES]
        for (const point of seen.filter((_, i) => i % 20 === 0)) expect(farFrom(shown, point)).toBeLessThan(step + 0.1)
        for (const point of shown.filter((_, i) => i % 100 === 0)) expect(farFrom(all, point)).toBeLessThan(step + 0.1)
        return true
      }),
      { numRuns: 200 },
    )
  })

  it('is no longer than it needs be: it begins and ends at the edge, or where the line does', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const part = partIn(curve, box)
        if (!part) return
        expect(inside(part.from, 2) || part.from === curve.from).toBe(true)
        expect(inside(part.to, 0.01) || part.to === curve.to).toBe(true)
      }),
    )
  })

  it('begins where its dashes would, whichever window one looks through', () => {
    const period = 9
    const shareOf = ({ from, to, bend }: Curve, [x, y]: readonly [number, number]) => {
      const along = ([px, py]: readonly [number, number]) => (px - from[0]) * (to[0] - from[0]) + (py - from[1]) * (to[1] - from[1])
      let [low, high] = [0, 1]
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2
        if (along(pointOn({ from, to, bend }, middle)) < along([x, y])) low = middle
        else high = middle
      }
      return low
    }
    fc.assert(
      fc.property(curves, (curve) => {
        const part = partIn(curve, box, period)
        if (!part || part === curve) return
        const share = shareOf(curve, part.from)
        const before = lengthOf(Array.from({ length: SAMPLES + 1 }, (_, i) => pointOn(curve, (share * i) / SAMPLES)))
        expect(Math.min(before % period, period - (before % period))).toBeLessThan(2)
      }),
      { numRuns: 300 },
    )
  })

  it('is one piece where a line bows out of the window and comes back', () => {
    const part = partIn({ from: [10, 10], bend: [200, -100], to: [390, 10] }, box)!
    expect([part.from, part.to]).toEqual([
      [10, 10],
      [390, 10],
    ])
  })

  it('is nothing of a line that goes by', () => {
    expect(partIn({ from: [-50, -50], bend: [200, -80], to: [500, -50] }, box)).toBeUndefined()
    // Its three points lie around a corner, it does not come in.
    expect(partIn({ from: [-300, 20], bend: [-10, -10], to: [20, -300] }, box)).toBeUndefined()
  })
})
