import { expect, test } from 'vitest'
import { sheetAddress } from './sheet-address.ts'

test('the address of a sheet holds its language, and day, limit and districts where they are asked for', () => {
  expect(sheetAddress('r-05382', { language: 'de' })).toBe('/blatt/r-05382.pdf?sprache=de')
  expect(sheetAddress('r-05', { language: 'en', asOf: '2020-01-01', months: 36, districts: true })).toBe(
    '/blatt/r-05.pdf?sprache=en&stand=2020-01-01&grenze=36&kreise=1',
  )
})
