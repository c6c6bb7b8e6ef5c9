import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointOn } from './curves.ts'
import { drawnFlows, flowAt, flowWidth } from './flows.ts'
import type { MapFlow } from './scene.ts'
import type { Spot } from './spots.ts'

const spot = (id: string, x: number, y: number): Spot => ({
  id,
  ids: [id],
  x,
  y,
  radius: 5,
  counts: { MUNICIPALITY: 1 },
  total: 1,
  label: id.toUpperCase(),
  note: undefined,
  abroad: false,
  faint: false,
  mixed: false,
})
const rings = [spot('a', 0, 0), spot('b', 200, 0), spot('c', 0, 200)]
/** Places 0 and 1 stand in ring a, 2 and 3 in b, the rest in c. */
const ends = new Map(Array.from({ length: 6 }, (_, i) => [String(i), rings[Math.floor(i / 2)]!]))
const flows = fc.array(fc.record({ from: fc.nat(6).map(String), to: fc.nat(6).map(String), count: fc.integer({ min: 1, max: 900 }) }), {
  maxLength: 40,
})
const named = (all: readonly Omit<MapFlow, 'id'>[]): MapFlow[] => all.map((flow, i) => ({ ...flow, id: `f${i}` }))

describe('flows between rings', () => {
  it('lose nothing but what stays within a ring or ends nowhere, and name each flow once', () => {
    fc.assert(
      fc.property(flows, (all) => {
        const wanted = named(all).filter(({ from, to }) => ends.has(from) && ends.has(to) && ends.get(from) !== ends.get(to))
        const drawn = drawnFlows(named(all), ends)
        expect(drawn.length).toBeLessThanOrEqual(3)
        expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.reduce((sum, { count }) => sum + count, 0))
        expect(drawn.flatMap(({ ids }) => ids).sort()).toEqual(wanted.map(({ id }) => id).sort())
      }),
    )
  })

  it('are as wide as they are many, as long as both can be seen', () => {
    expect(flowWidth(40, 100) / flowWidth(20, 100)).toBeCloseTo(2)
    expect(flowWidth(1, 1000)).toBe(flowWidth(2, 1000))
    expect(flowWidth(2, 2)).toBeLessThan(4)
  })

  it('are found under the pointer, the strongest first', () => {
    const drawn = drawnFlows(
      named([
        { from: '0', to: '2', count: 3 },
        { from: '0', to: '4', count: 9 },
      ]),
      ends,
    )
    const weaker = drawn.find(({ count }) => count === 3)!
    const [x, y] = pointOn(weaker.curve, 0.4)
    expect(flowAt(drawn, x, y + 1, 3)?.target).toMatchObject({ type: 'flow', label: 'A – B', count: 3 })
    expect(flowAt(drawn, x, y + 40, 3)).toBeUndefined()
  })
})
