import { expect, test } from 'vitest'
import { SHARE_BREAKS, stepOf } from './coverage.ts'

test('a share of nothing has no step: nothing known is no low value', () => {
  expect(stepOf(0)).toBeUndefined()
})

test('each break is the last value of its step', () => {
  SHARE_BREAKS.forEach((upper, i) => {
    expect(stepOf(upper)).toBe(i)
  })
  expect(stepOf(0.0500001)).toBe(1)
})

test('only all is all', () => {
  expect(stepOf(1)).toBe(4)
  expect(stepOf(0.99)).toBe(3)
})
