import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deletions, withinOneEdit } from './edit-distance.ts'

function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const substitution = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, substitution)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1)
    }
  return rows[a.length]![b.length]!
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

it('agrees with the full table of optimal string alignment', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(a, b)).toBe(distance(a, b) <= 1)
    }),
    { numRuns: 2000 },
  )
})

it('lets every two words within one edit meet in a shared deletion', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(withinOneEdit(a, b))
      expect([...deletions(a)].some((form) => deletions(b).has(form))).toBe(true)
    }),
  )
})
