import { describe, expect, it } from 'vitest'
import { anchorsOf, flowsOf, singlesOf, windowOf } from './flows.ts'
import type { PlacedActor } from './places.ts'

const actor = (id: string, region: string | undefined, placeId: string): PlacedActor => ({
  id,
  kind: 'MUNICIPALITY',
  name: id,
  place: placeId,
  placeId,
  state: undefined,
  country: 'DE',
  region,
  lon: 7,
  lat: 51,
  degree: 1,
})

describe('flows on the map', () => {
  const actors = [
    actor('a', '01001001', 'klein'),
    actor('b', '01001002', 'gross'),
    actor('c', '01001', 'gross'),
    actor('d', '02000000', 'fern'),
    actor('e', '03', 'land'),
    actor('f', undefined, 'weg'),
  ]

  it('start at the place of a Kreis where most actors are', () => {
    expect(Object.fromEntries(anchorsOf(actors))).toEqual({ '01001': 'gross', '02000': 'fern' })
  })

  it('are drawn only where both Kreise have a place', () => {
    const columns = { from: ['01001', '01001'], to: ['02000', '09999'], count: [4, 7] }
    expect(flowsOf(columns, anchorsOf(actors))).toEqual([{ id: '01001.02000', from: 'gross', to: 'fern', count: 4 }])
  })

  it('become single cooperations from near, between those who are on the map', () => {
    const places = new Map(actors.map(({ id, placeId }) => [id, placeId]))
    const columns = { source: ['a', 'a'], target: ['d', 'nobody'], status: ['STATED', 'CONFIRMED'] as const }
    expect(singlesOf(columns, places)).toEqual([{ id: 'a|d', from: 'klein', to: 'fern', status: 'STATED' }])
  })

  it('are asked for by a window that holds all that is in sight and stays for small movements', () => {
    const frame = { lon: 7.1, lat: 51.1, zoom: 9, width: 800, height: 600 }
    const window = windowOf(frame)!
    expect(window).toEqual(windowOf({ ...frame, lon: 7.101 }))
    expect(window.west).toBeLessThan(7.1)
    expect(window.north).toBeGreaterThan(51.1)
    for (const edge of Object.values(window)) expect(edge % 0.5).toBe(0)
    expect(windowOf({ ...frame, zoom: 7 })).toBeUndefined()
  })
})
