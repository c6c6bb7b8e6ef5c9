import { describe, expect, it } from 'vitest'
import type { MapLine } from './scene.ts'
import { drawnLines, placesOfLines } from './selection-lines.ts'
import type { Spot } from './spots.ts'

const spot = (id: string, x: number): Spot => ({
  id,
  ids: [id],
  x,
  y: 0,
  radius: 5,
  counts: { MUNICIPALITY: 1 },
  total: 1,
  label: id,
  note: undefined,
  abroad: false,
  faint: false,
  mixed: false,
})
const line = (id: string, from: string, to: string, status: MapLine['status'] = 'STATED'): MapLine => ({ id, from, to, status })
const [a, b] = [spot('a', 0), spot('b', 100)]
const ENDS = new Map([
  ['a', a],
  ['a2', a],
  ['b', b],
])

describe('lines of the selection', () => {
  it('are one where they join the same two rings, with their number and the best source', () => {
    const drawn = drawnLines([line('1', 'a', 'b'), line('2', 'a2', 'b', 'CONFIRMED')], ENDS)
    expect(drawn.map(({ count, status }) => [count, status])).toEqual([[2, 'CONFIRMED']])
  })

  it('leave out what begins and ends in one ring, and what has no place', () => {
    expect(drawnLines([line('1', 'a', 'a2'), line('2', 'a', 'nowhere')], ENDS)).toEqual([])
  })

  it('name every place they touch once', () => {
    expect([...placesOfLines([line('1', 'a', 'b'), line('2', 'a', 'c')])]).toEqual(['a', 'b', 'c'])
  })
})
