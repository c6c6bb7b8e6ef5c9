import { describe, expect, it } from 'vitest'
import type { Frame } from './mercator.ts'
import { RingLayout } from './ring-layout.ts'
import type { MapPlace } from './scene.ts'

const FRAME: Frame = { lon: 10, lat: 51, zoom: 6, width: 1000, height: 800 }
const place = (id: string, lon: number, lat: number, count: number, shown = count): MapPlace => ({
  id,
  label: id,
  lon,
  lat,
  counts: { MUNICIPALITY: count },
  shown: shown === 0 ? {} : { MUNICIPALITY: shown },
})

const layoutOf = (places: readonly MapPlace[]) => {
  const layout = new RingLayout()
  layout.setPlaces(places)
  return layout
}

describe('RingLayout', () => {
  it('keeps every ring where it is when a filter hides some', () => {
    const all = [place('a', 9, 51, 4), place('b', 9.1, 51, 3), place('c', 11, 50, 2)]
    const layout = layoutOf(all)
    const before = new Map(layout.spotsIn(FRAME).map(({ id, x, y }) => [id, [x, y]]))
    layout.setPlaces([all[0]!, place('b', 9.1, 51, 3, 0), all[2]!])
    const after = layout.spotsIn(FRAME)
    expect(after.map(({ id }) => id).toSorted()).toEqual(['a', 'c'])
    for (const { id, x, y } of after) expect([x, y]).toEqual(before.get(id))
  })

  it('ends a line at a bare point where the filter hides the ring', () => {
    const ends = layoutOf([place('a', 9, 51, 4), place('b', 12, 51, 3, 0)]).endsOf(FRAME, new Set(['a', 'b']))
    expect(ends.get('a')?.total).toBe(4)
    expect(ends.get('b')).toMatchObject({ total: 0, radius: 2 })
  })

  it('ends lines of two towns in one ring at that ring', () => {
    const ends = layoutOf([place('a', 9, 51, 40), place('b', 9.01, 51, 1)]).endsOf(FRAME, new Set(['a', 'b']))
    expect(ends.get('b')).toBe(ends.get('a'))
  })

  it('says of a ring whether its first town speaks for it', () => {
    const even = layoutOf([place('a', 9, 51, 5), place('b', 9.01, 51, 4)]).spotsIn(FRAME)
    const mostly = layoutOf([place('a', 9, 51, 50), place('b', 9.01, 51, 4)]).spotsIn(FRAME)
    expect([even[0]?.mixed, mostly[0]?.mixed]).toEqual([true, false])
  })
})
