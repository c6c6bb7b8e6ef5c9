import { withinOneEdit } from '@netzatlas/shared'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitsOf, piecesOf, prefixOf } from './lucene.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ü'), minLength: 1, maxLength: 7 })

/** Lucene's expressions, as far as they are used here, mean what those of JavaScript mean, and match whole words. */
function matches(query: string, candidate: string): boolean {
  if (query.endsWith('*')) return candidate.startsWith(query.slice(0, -1))
  return new RegExp(`^(?:${query.slice(1, -1)})$`, 'u').test(candidate)
}

it('finds a word exactly where ranking accepts it: its beginning, a piece from three letters on, one typo from four', () => {
  fc.assert(
    fc.property(word, word, (typed, candidate) => {
      const accepted =
        candidate.startsWith(typed) ||
        (typed.length >= 4 && withinOneEdit(typed, candidate)) ||
        (typed.length >= 3 && candidate.includes(typed))
      expect(matches(fitsOf(typed), candidate)).toBe(accepted)
    }),
    { numRuns: 5000 },
  )
})

it('forgives the typo of a long word without an expression for each of its letters', () => {
  expect(fitsOf('migrantenselbstorganisation')).toBe('/.*migrantenselbstorganisation.*/ migrantenselbstorganisation~1')
})

it('takes signs that mean something to Lucene as they are', () => {
  expect(prefixOf('(1)')).toBe('\\(1\\)*')
  expect(piecesOf(['a/b', 'c"'])).toBe('+searchText:/.*a\\/b.*/ +searchText:/.*c\\".*/')
})
