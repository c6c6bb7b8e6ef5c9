import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorsOf, firstOf, placesOf, splitActors } from './places.ts'

const actors = actorsOf({
  id: ['a', 'b', 'c', 'd'],
  kind: ['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'MIGRANT_ORGANISATION', 'MUNICIPALITY'],
  name: ['Musterstadt', 'Verein B', 'Verein C', 'Ville Exemple'],
  label: ['Musterstadt', 'Musterstadt', 'Beispieldorf', 'Ville Exemple'],
  state: ['Musterland', 'Musterland', 'Musterland', null],
  country: ['DE', 'DE', 'DE', 'FR'],
  region: ['01001001', '01001001', '01001002', null],
  lon: [7, 7, 8, 2],
  lat: [51, 51, 51, 48],
  degree: [3, 1, 0, 2],
})

test('shown, filtered and abroad add up to everybody', () => {
  const { shown, filtered, abroad } = splitActors(actors, { kinds: ['MUNICIPALITY'], among: undefined, abroad: false })
  expect([shown.map(({ id }) => id), filtered, abroad]).toEqual([['a'], 2, 1])
})

test('a filter of the server leaves only those it names', () => {
  expect(splitActors(actors, { kinds: [], among: new Set(['c']), abroad: true }).shown.map(({ id }) => id)).toEqual(['c'])
})

test('a filter changes what a place shows, not where it stands', () => {
  const all = placesOf(actors, actors, false)
  const few = placesOf(actors, splitActors(actors, { kinds: ['MUNICIPALITY'], among: undefined, abroad: false }).shown, false)
  const where = (places: typeof all) => places.map(({ id, lon, lat, counts }) => ({ id, lon, lat, counts }))
  expect(where(few)).toEqual(where(all))
  expect(few[0]!.shown).toEqual({ MUNICIPALITY: 1 })
})

test('places abroad appear only when asked for, and are marked', () => {
  expect(placesOf(actors, actors, false)).toHaveLength(2)
  expect(placesOf(actors, actors, true).find(({ label }) => label === 'Ville Exemple')!.abroad).toBe(true)
})

test('the first of an order are those that sorting everything finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 4 }), (all, count) => {
      const rows = all.map((value, i) => ({ value, i }))
      expect(firstOf(rows, count, (a, b) => b.value - a.value)).toEqual(rows.toSorted((a, b) => b.value - a.value).slice(0, count))
    }),
  )
})
