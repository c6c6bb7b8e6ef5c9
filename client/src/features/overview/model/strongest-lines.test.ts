import { expect, test } from 'vitest'
import { strongestLines } from './strongest-lines.ts'

const lines = { source: [0, 0, 1, 2, 3], target: [1, 2, 2, 3, 4], weight: [5, 9, 1, 2, 1] }

test('the strongest lines are drawn, and of each vertex its strongest', () => {
  expect(strongestLines(lines, 2)).toEqual([0, 1, 3, 4])
})

test('few lines are all drawn', () => {
  expect(strongestLines(lines, 5)).toEqual([0, 1, 2, 3, 4])
})
