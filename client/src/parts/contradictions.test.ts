import { expect, test } from 'vitest'
import { contradictions, sidesOf } from './contradictions.ts'

const claim = (id: string, ...others: string[]) => ({ id, contradictedBy: others.map((other) => ({ id: other })) })

test('two claims that contradict each other are one set, whichever comes first', () => {
  expect(contradictions([claim('a', 'b'), claim('b', 'a'), claim('c')]).map((set) => set.map(({ id }) => id))).toEqual([['a', 'b']])
})

test('three sides form one set', () => {
  expect(contradictions([claim('a', 'b'), claim('b', 'a', 'c'), claim('c', 'b')]).map((set) => set.length)).toEqual([3])
})

test('two sides: what contradicts one claim agrees among itself', () => {
  const set = [claim('nine', 'eight'), claim('seven-laender', 'eight'), claim('eight', 'nine', 'seven-laender')]
  expect(sidesOf(set).map((side) => side.map(({ id }) => id))).toEqual([['nine', 'seven-laender'], ['eight']])
})

test('three claims that all contradict each other are three sides', () => {
  expect(sidesOf([claim('a', 'b', 'c'), claim('b', 'a', 'c'), claim('c', 'a', 'b')]).map((side) => side.length)).toEqual([1, 1, 1])
})
