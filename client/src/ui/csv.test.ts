import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

const body = (text: string) => text.slice(1)

test('a text that a spreadsheet would run as a formula is disarmed, a negative number is not', () => {
  expect(body(toCsv([['=1+1', '+49', '-x', '@a', '\tb', -4]], 'en'))).toBe("'=1+1,'+49,'-x,'@a,'\tb,-4\r\n")
})

test('German spreadsheets get semicolons and decimal commas', () => {
  expect(body(toCsv([['Köln', 12.5, 3]], 'de'))).toBe('Köln;12,5;3\r\n')
})

test('quotes, separators and line breaks stay within their cell', () => {
  expect(body(toCsv([['a "b"', 'c;d', 'e\nf', null]], 'de'))).toBe('"a ""b""";"c;d";"e\nf";\r\n')
})

test('the file starts with the byte order mark that spreadsheets need for umlauts', () => {
  expect(toCsv([['ä']], 'de').charCodeAt(0)).toBe(0xfeff)
})
