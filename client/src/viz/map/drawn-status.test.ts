import { expect, test } from 'vitest'
import { drawnStatus } from './drawn-status.ts'

test('the best sourced of parallel lines is drawn', () => {
  expect(drawnStatus(['INFERRED', 'CONFIRMED', 'STATED'])).toBe('CONFIRMED')
  expect(drawnStatus(['INFERRED', 'STATED'])).toBe('STATED')
})

test('a contradiction among them is never painted over', () => {
  expect(drawnStatus(['CONFIRMED', 'DISPUTED'])).toBe('DISPUTED')
})
