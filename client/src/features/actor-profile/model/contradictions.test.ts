import { expect, test } from 'vitest'
import { contradictions } from './contradictions.ts'

const claim = (id: string, ...others: string[]) => ({ id, contradictedBy: others.map((other) => ({ id: other })) })

test('two claims that contradict each other are one set, whichever comes first', () => {
  expect(contradictions([claim('a', 'b'), claim('b', 'a'), claim('c')]).map((set) => set.map(({ id }) => id))).toEqual([['a', 'b']])
})

test('three sides form one set', () => {
  expect(contradictions([claim('a', 'b'), claim('b', 'a', 'c'), claim('c', 'b')]).map((set) => set.length)).toEqual([3])
})
