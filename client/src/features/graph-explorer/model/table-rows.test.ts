import { expect, test } from 'vitest'
import { rowsWith } from './table-rows.ts'

const rows = [
  ['Köln', 'Nordrhein-Westfalen'],
  ['Haus Afrika', 'Köln'],
  ['Straßenverein', undefined],
] as const
const found = (text: string) => rowsWith(rows, text, (row) => row).map(([name]) => name)

test('words of a row are found by how they begin, whatever the spelling, in any order', () => {
  expect(found('koeln')).toEqual(['Köln', 'Haus Afrika'])
  expect(found('KÖLN nord')).toEqual(['Köln'])
  expect(found('afr haus')).toEqual(['Haus Afrika'])
  expect(found('strassen')).toEqual(['Straßenverein'])
  expect(found('westf')).toEqual(['Köln'])
  expect(found('aus')).toEqual([])
})

test('without a text every row stays', () => {
  expect(found('  ')).toEqual(['Köln', 'Haus Afrika', 'Straßenverein'])
})
