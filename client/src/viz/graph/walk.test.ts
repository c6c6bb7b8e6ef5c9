import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestInDirection } from './walk.ts'

describe('walking with the arrow keys', () => {
  const x = [0, 10, 30, -8, 1, 12]
  const y = [0, 1, 0, 0, -20, 11]

  it('takes the nearest vertex that lies that way', () => {
    expect(nearestInDirection(0, 'right', x, y)).toBe(1)
    expect(nearestInDirection(0, 'left', x, y)).toBe(3)
    expect(nearestInDirection(0, 'up', x, y)).toBe(4)
  })

  it('passes over what lies off to the side', () => {
    expect(nearestInDirection(0, 'down', x, y)).toBe(5)
    expect(nearestInDirection(0, 'down', [0, 10], [0, 1])).toBeUndefined()
  })

  it('stays among the vertices one can walk on', () => {
    expect(nearestInDirection(0, 'right', x, y, (i) => i === 2)).toBe(2)
  })

  it('always gets on in the direction, so that walking on ends', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(points, (cloud) => {
        const [px, py] = [cloud.map(([a]) => a), cloud.map(([, b]) => b)]
        const next = nearestInDirection(0, 'right', px, py)
        if (next !== undefined) expect(px[next]!).toBeGreaterThan(px[0]!)
      }),
    )
  })
})
