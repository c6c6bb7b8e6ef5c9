import { describe, expect, it } from 'vitest'
import { atOneSpot, atSpotOf, eventRowsOf } from './events.ts'

const place = (label: string, lon: number) => ({ label, lon, lat: 51 })
const rows = eventRowsOf([
  { id: 'e-a', name: 'Treffen A', category: 'NETWORK_MEETING', from: '2019-05', until: null, place: place('Musterstadt', 7) },
  { id: 'e-ohne', name: 'Ohne Ort', category: 'CONFERENCE', from: null, until: null, place: null },
  { id: 'e-b', name: 'Treffen B', category: 'CONFERENCE', from: null, until: null, place: place('Musterstadt', 7) },
  { id: 'e-c', name: 'Treffen C', category: 'CONFERENCE', from: '2020', until: '2021', place: place('Beispielstadt', 8) },
])

describe('events of the map', () => {
  it('are those that have a place, with dates only where one is known', () => {
    expect(rows.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['e-a', '2019-05', undefined],
      ['e-b', undefined, undefined],
      ['e-c', '2020', '2021'],
    ])
  })

  it('are told together with all others at their spot', () => {
    expect(atSpotOf(rows, 'e-b').map(({ id }) => id)).toEqual(['e-a', 'e-b'])
    expect(atSpotOf(rows, 'e-c').map(({ id }) => id)).toEqual(['e-c'])
    expect(atSpotOf(rows, 'e-weg')).toEqual([])
    expect(atSpotOf(rows, undefined)).toEqual([])
  })

  it('are chosen by a click where they stand at one spot, else the map opens first', () => {
    expect(atOneSpot(rows, ['e-b', 'e-a'])).toBe('e-b')
    expect(atOneSpot(rows, ['e-a', 'e-c'])).toBeUndefined()
  })
})
