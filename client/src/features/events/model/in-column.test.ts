import { expect, test } from 'vitest'
import { inColumn } from './in-column.ts'

test.each([
  ['2016', '2016', true],
  ['2016-12-31', '2016', true],
  ['2017-01', '2016', false],
  ['1999', 'earlier', true],
  ['2007', 'earlier', false],
  [undefined, 'undated', true],
  [undefined, '2016', false],
  ['2016', 'undated', false],
])('an event of %s stands in the column %s: %s', (from, column, stands) => {
  expect(inColumn(from, column)).toBe(stands)
})
