import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

const marked = (name: string, query: string) =>
  highlight(name, query)
    .filter((segment) => segment.match)
    .map((segment) => segment.text)

test('the beginning of a word is marked, with umlauts in every spelling', () => {
  expect(marked('Landeshauptstadt München', 'muenc')).toEqual(['Münc'])
  expect(marked('Landeshauptstadt München', 'munc')).toEqual(['Münc'])
  expect(marked('Weißenburg', 'weiss')).toEqual(['Weiß'])
})

test('a word that ends otherwise is marked as far as it agrees', () => {
  expect(marked('Landkreis München', 'muenchn')).toEqual(['Münch'])
})

test('the middle of a word is not marked', () => {
  expect(marked('Kempten', 'ten')).toEqual([])
})

test('the pieces put together are the name', () => {
  expect(
    highlight('Verbund für Köln e.V.', 'köln ver')
      .map((segment) => segment.text)
      .join(''),
  ).toBe('Verbund für Köln e.V.')
})
