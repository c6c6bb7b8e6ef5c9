import { expect, test } from 'vitest'
import { differenceOf } from './rearranged.ts'

const places = (...all: readonly (readonly [id: string, x: number, y: number])[]) => ({
  id: all.map(([id]) => id),
  x: all.map(([, x]) => x),
  y: all.map(([, , y]) => y),
})
const before = places(['a', 1, 1], ['b', 2, 2], ['c', 3, 3], ['d', 4, 4])

test('another arrangement is one in which most stand elsewhere, not a filter and not a hand', () => {
  expect(differenceOf(before, places(['d', 4, 4], ['c', 3, 3], ['b', 2, 2], ['a', 1, 1]))).toBe('same')
  expect(differenceOf(before, places(['a', 1, 1], ['c', 3, 3]))).toBe('others')
  expect(differenceOf(before, places(['a', 9, 9], ['b', 2, 2], ['c', 3, 3], ['d', 4, 4]))).toBe('others')
  expect(differenceOf(before, places(['e', 1, 1], ['f', 2, 2]))).toBe('others')
  expect(differenceOf(before, places(['a', 9, 1], ['b', 9, 2], ['c', 9, 3], ['e', 4, 4]))).toBe('rearranged')
  expect(differenceOf(places(), before)).toBe('others')
})
