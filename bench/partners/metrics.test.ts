import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrap, type Candidate, chanceAmongFirst, mean, outcome, type Scores } from './metrics.ts'

const scores = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), { minLength: 1, maxLength: 6 })
const k = fc.integer({ min: 1, max: 7 })

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}

/** The first k of every order that the scores allow. */
function allFirst(scores: Scores, k: number): number[][] {
  const listed = [...scores.keys()].filter((index) => scores[index] !== undefined)
  return permutations(listed)
    .filter((order) => order.every((index, at) => at === 0 || scores[order[at - 1]!]! >= scores[index]!))
    .map((order) => order.slice(0, k))
}

describe('the chance to be among the first', () => {
  test('is the share of the orders allowed by the scores in which one is', () => {
    fc.assert(
      fc.property(scores, k, (scores, k) => {
        const orders = allFirst(scores, k)
        const naive = scores.map((_, index) => orders.filter((first) => first.includes(index)).length / orders.length)
        for (const [index, chance] of chanceAmongFirst(scores, k).entries()) expect(chance).toBeCloseTo(naive[index]!, 12)
      }),
    )
  })

  test('is shared by three that are equal where two places are left', () => {
    expect(chanceAmongFirst([5, 1, 1, 1, 0, undefined], 3)).toEqual([1, 2 / 3, 2 / 3, 2 / 3, 0, 0])
  })
})

describe('precision, recall and reach', () => {
  test('are the means over all orders that the scores allow', () => {
    const cases = scores.chain((scores) =>
      fc.record({
        scores: fc.constant(scores),
        k,
        candidates: fc
          .array(fc.record({ sought: fc.boolean(), small: fc.boolean() }), { minLength: scores.length, maxLength: scores.length })
          .filter((candidates) => candidates.some(({ sought }) => sought)),
      }),
    )
    fc.assert(
      fc.property(cases, ({ scores, k, candidates }) => {
        const orders = allFirst(scores, k)
        const average = (counts: (candidate: Candidate) => boolean) =>
          mean(orders.map((first) => first.filter((index) => counts(candidates[index]!)).length))
        const found = average(({ sought }) => sought)
        const got = outcome(candidates, scores, k)
        expect(got.precision).toBeCloseTo(found / k, 12)
        expect(got.recall).toBeCloseTo(found / candidates.filter(({ sought }) => sought).length, 12)
        expect(got.listed).toBeCloseTo(
          average(() => true),
          12,
        )
        expect(got.smallListed).toBeCloseTo(
          average(({ small }) => small),
          12,
        )
        expect(got.found).toBeCloseTo(found, 12)
        expect(got.smallFound).toBeCloseTo(
          average(({ sought, small }) => sought && small),
          12,
        )
      }),
    )
  })
})

describe('the bootstrap interval', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })

  /** Every resample there is, each once. */
  const allResamples = (rows: readonly number[]): number[][] =>
    rows.reduce<number[][]>((resamples) => resamples.flatMap((resample) => rows.map((row) => [...resample, row])), [[]])

  test('leaves out two and a half percent of all resamples on either side', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (rows, seed) => {
        const all = allResamples(rows).map(mean)
        const share = (counts: (value: number) => boolean) => all.filter(counts).length / all.length
        const { low, high, value } = bootstrap(rows, mean, seed, 4_000)
        expect(value).toBe(mean(rows))
        // Many times the chance error of 4,000 draws, 0.0025.
        const slack = 0.02
        expect(share((mean) => mean < low - 1e-9)).toBeLessThan(0.025 + slack)
        expect(share((mean) => mean <= low + 1e-9)).toBeGreaterThan(0.025 - slack)
        expect(share((mean) => mean > high + 1e-9)).toBeLessThan(0.025 + slack)
        expect(share((mean) => mean >= high - 1e-9)).toBeGreaterThan(0.025 - slack)
      }),
    )
  })

  test('is the same again from the same seed', () => {
    const rows = Array.from({ length: 30 }, (_, i) => i ** 1.5)
    expect(bootstrap(rows, mean, 5, 100)).toEqual(bootstrap(rows, mean, 5, 100))
  })
})
