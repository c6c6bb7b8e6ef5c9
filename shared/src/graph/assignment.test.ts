import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heaviestPairs } from './index.ts'

type Weights = readonly (readonly number[])[]

/** The most that any way of pairing weighs, by trying all. */
const best = (weight: Weights, row = 0, taken: ReadonlySet<number> = new Set()): number =>
  row === weight.length
    ? 0
    : Math.max(
        best(weight, row + 1, taken),
        ...weight[row]!.map((w, column) => (taken.has(column) ? 0 : w + best(weight, row + 1, new Set([...taken, column])))),
      )

const weights = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(9)), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
)

it('pairs weigh as much as the best of all ways, each row and column once, and none for nothing', () => {
  fc.assert(
    fc.property(weights, (weight) => {
      const column = heaviestPairs(weight)
      const pairs = [...column.keys()].filter((row) => column[row] !== -1)
      expect(new Set(pairs.map((row) => column[row])).size).toBe(pairs.length)
      for (const row of pairs) expect(weight[row]![column[row]!]).toBeGreaterThan(0)
      expect(pairs.reduce((sum, row) => sum + weight[row]![column[row]!]!, 0)).toBe(best(weight))
    }),
    { numRuns: 500 },
  )
})

it('the nearest is not taken greedily, and nothing is paired with nothing', () => {
  expect([
    ...heaviestPairs([
      [10, 9],
      [9, 1],
    ]),
  ]).toEqual([1, 0])
  expect([...heaviestPairs([])]).toEqual([])
})
