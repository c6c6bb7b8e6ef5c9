import { expect, test } from 'vitest'
import { areFewPairs, hasCore, isOpen, isThinNetwork, isThinState, pivotsOf, shareOutwards } from './measures.ts'

test('an estimate says from how many starting points, an exact value says none', () => {
  expect(pivotsOf('500 pivots, seed 42')).toBe(500)
  expect(pivotsOf('exact')).toBeUndefined()
})

test('figures of a Land with fewer than ten relations say little', () => {
  expect(isThinState({ internal: 4, external: 5 })).toBe(true)
  expect(isThinState({ internal: 5, external: 5 })).toBe(false)
})

test('a small network says so, and a core must fit the pattern better than by half', () => {
  expect([isThinNetwork(29), isThinNetwork(30)]).toEqual([true, false])
  expect([hasCore(0.49), hasCore(0.5)]).toEqual([false, true])
})

test('shares of fewer than a hundred linked pairs say little', () => {
  expect([areFewPairs(99), areFewPairs(100)]).toEqual([true, false])
})

test('a computation goes on while it waits or runs', () => {
  expect(['WAITING', 'RUNNING', 'DONE', 'CANCELLED', undefined].map(isOpen)).toEqual([true, true, false, false, false])
})

test('half of the relations lead to others where the index is balanced', () => {
  expect([-1, 0, 0.5, 1].map(shareOutwards)).toEqual([0, 0.5, 0.75, 1])
})
