import { expect, test } from 'vitest'
import { byDistance, ringsOf, rowsOf } from './audience.ts'

const rows = rowsOf({
  id: ['a-1', 'a-2', 'm-3'],
  kind: ['MIGRANT_ORGANISATION', 'MIGRANT_ORGANISATION', 'MUNICIPALITY'],
  name: ['Verein Eins', 'Verein Zwei', 'Drittstadt'],
  label: ['Erststadt', 'Erststadt', 'Drittstadt'],
  state: ['Musterland', 'Musterland', null],
  lat: [50, 50, 51],
  lon: [8, 8, 9],
  outcome: ['REACHED', 'REACHED', 'NOT_REACHED'],
  site: [0, 0, null],
  distanceKm: [12, 4, null],
  lastAttended: [null, '2016', null],
  attendedUndated: [false, false, true],
})

test('a spot is one ring with the kinds that stand there, pale where no site reaches it', () => {
  expect(ringsOf(rows)).toEqual([
    { id: '8.0000,50.0000', label: 'Erststadt', lon: 8, lat: 50, counts: { MIGRANT_ORGANISATION: 2 } },
    { id: '9.0000,51.0000', label: 'Drittstadt', lon: 9, lat: 51, counts: { MUNICIPALITY: 1 }, faint: true },
  ])
})

test('the nearest comes first, who has no distance last', () => {
  expect(byDistance(rows).map(({ id }) => id)).toEqual(['a-2', 'a-1', 'm-3'])
})
