import { expect, test } from 'vitest'
import { type Column, csvOf, parseSort, printSort, sortRows } from './table-rows.ts'

interface Town {
  readonly name: string
  readonly links: number | null
}
const towns: Town[] = [
  { name: 'Öhringen', links: 2 },
  { name: 'Zell', links: null },
  { name: 'Aalen', links: 10 },
]
const columns: Column<Town>[] = [
  { id: 'name', header: 'Name', cell: (town) => town.name, sortBy: (town) => town.name },
  { id: 'links', header: 'Beziehungen', cell: (town) => town.links, sortBy: (town) => town.links },
  { id: 'note', header: 'Notiz', cell: () => null },
]
const german = new Intl.Collator('de').compare
const names = (sort: string) => sortRows(towns, columns, parseSort(sort), german).map((town) => town.name)

test('names are ordered as the language orders them, umlauts beside their letter', () => {
  expect(names('name')).toEqual(['Aalen', 'Öhringen', 'Zell'])
})

test('numbers are ordered by value and what is not known comes last in both directions', () => {
  expect(names('links')).toEqual(['Öhringen', 'Aalen', 'Zell'])
  expect(names('-links')).toEqual(['Aalen', 'Öhringen', 'Zell'])
})

test('a sort survives the address', () => {
  expect(printSort(parseSort('-links'))).toBe('-links')
  expect(printSort(parseSort('name'))).toBe('name')
})

test('the file has the headers and an empty cell where nothing is known', () => {
  expect(csvOf(columns, towns.slice(1, 2))).toEqual([
    ['Name', 'Beziehungen', 'Notiz'],
    ['Zell', null, null],
  ])
})
