import { expect, test } from 'vitest'
import type { RegionRow } from './coverage.ts'
import { csvRows } from './csv.ts'
import { type Line, linesOf } from './tree.ts'

const row = (id: string, stale: number, unknown: number): RegionRow => {
  const places = { total: stale + unknown, covered: 0, stale, confirmedGap: 0, unknown, assessed: 0 }
  return { id, ags: id.slice(2), name: `Muster ${id}`, ...places, places }
}
const LAND = row('r-99', 2, 8)
const KREISE = [row('r-99001', 2, 3), row('r-99002', 0, 3), row('r-99003', 0, 2)]
const tree = (open: string[], whole: string[] = []) =>
  linesOf({
    top: [LAND],
    topDepth: 0,
    childrenOf: (id) => (id === 'r-99' ? KREISE : undefined),
    open: new Set(open),
    whole: new Set(whole),
    sort: (rows) => rows,
  })
const told = (lines: readonly Line[]) => lines.map((line) => (line.type === 'region' ? line.row.id : `${line.type} ${line.parent}`))

test('a closed Land is one line', () => {
  expect(told(tree([]))).toEqual(['r-99'])
})

test('an opened Land shows the Kreise of which something is known, and the others as one line with their sum', () => {
  const lines = tree(['r-99'])
  expect(told(lines)).toEqual(['r-99', 'r-99001', 'rest r-99'])
  const rest = lines[2]
  expect(rest?.type === 'rest' && [rest.regions, rest.counts.total, rest.counts.unknown]).toEqual([2, 5, 5])
})

test('all of them on demand', () => {
  expect(told(tree(['r-99'], ['r-99']))).toEqual(['r-99', 'r-99001', 'r-99002', 'r-99003'])
})

test('what is still being loaded has its line', () => {
  expect(told(tree(['r-99', 'r-99001']))).toEqual(['r-99', 'r-99001', 'loading r-99001', 'rest r-99'])
})

const WORDS = {
  headers: ['region', 'ags', 'covered', 'stale', 'gap', 'unknown', 'all', 'from', 'to', 'assessed', 'remark'],
  rest: (count: number) => `${count} more`,
  question: 'Day 1.',
  tooFew: 'Too few.',
}

test('the file has exactly the lines of the table, and shares as numbers', () => {
  const rows = csvRows({ name: 'Musterstaat', counts: LAND, places: LAND.places }, tree(['r-99']), WORDS)
  expect(rows).toEqual([
    WORDS.headers,
    ['Musterstaat', null, 0, 2, 0, 8, 10, 0, 1, 0, 'Day 1.'],
    ['Muster r-99', '99', 0, 2, 0, 8, 10, 0, 1, 0, null],
    ['Muster r-99001', '99001', 0, 2, 0, 3, 5, 0, 1, 0, null],
    ['2 more', null, 0, 0, 0, 5, 5, 0, 1, 0, null],
  ])
})

test('a share of fewer than five municipalities is left out of the file, with the reason, also where people are counted', () => {
  const people = { ...KREISE[1]!, total: 40_000, unknown: 40_000 }
  const line: Line = { type: 'region', depth: 1, row: people, open: false, canOpen: false }
  const rows = csvRows({ name: 'Musterstaat', counts: LAND, places: LAND.places }, [line], WORDS)
  expect(rows[2]).toEqual(['Muster r-99002', '99002', 0, 0, 0, 40_000, 40_000, null, null, null, 'Too few.'])
})
