import { expect, test } from 'vitest'
import { parseOpened, printOpened, variablesOf } from './opened-number.ts'

test.each([
  ['r-05~2016', { state: 'r-05', elsewhere: false, year: 2016, outside: null }],
  ['alle~earlier', { state: null, elsewhere: false, year: null, outside: 'EARLIER' }],
  ['anderswo~undated', { state: null, elsewhere: true, year: null, outside: 'UNDATED' }],
  ['r-05~sum', { state: 'r-05', elsewhere: false, year: null, outside: null }],
])('the number %s of an address asks for its own events', (text, variables) => {
  const opened = parseOpened(text)!
  expect(variablesOf(opened)).toEqual(variables)
  expect(printOpened(opened)).toBe(text)
})

test.each([undefined, '', 'r-05', '~2016'])('an address with the number %s opens none', (text) => {
  expect(parseOpened(text)).toBeUndefined()
})
