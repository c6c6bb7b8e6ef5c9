import { LAYOUTS } from '@netzatlas/shared'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnAt, type Placement, placementOf, pointOf } from './placement.ts'

const PLACEMENTS: readonly Placement[] = ['WIDE', 'TURNED', 'MIRRORED', 'MAP']
const point = fc.record({ x: fc.integer({ min: 0, max: 1600 }), y: fc.integer({ min: 0, max: 999 }) })

it.each(PLACEMENTS)('drawn %s, a point is found again where it is drawn, and no two fall on one', (placement) => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(pointOf(drawnAt(a, placement), placement)).toEqual(a)
      if (a.x !== b.x || a.y !== b.y) expect(drawnAt(a, placement)).not.toEqual(drawnAt(b, placement))
    }),
  )
})

it.each(PLACEMENTS)('drawn %s, what is put anywhere by hand is drawn there or at the edge of its part', (placement) => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: -500, max: 2000 }), (x, y) => {
      const again = drawnAt(pointOf({ x, y }, placement), placement)
      expect(again.y).toBe(y)
      if (placement !== 'MAP') expect(again.x).toBe(x)
    }),
  )
})

it('a map keeps its north above, and so do groups on it', () => {
  for (const grouped of [false, true]) {
    const placement = placementOf('GEOGRAPHIC', true, grouped)
    expect(drawnAt({ x: 700, y: 100 }, placement).y).toBeLessThan(drawnAt({ x: 700, y: 800 }, placement).y)
  }
})

it('a wide picture shows every layout as it is', () => {
  for (const layout of LAYOUTS) expect(placementOf(layout, false, false)).toBe('WIDE')
})
