import { expect, test } from 'vitest'
import { standing } from './open-today.ts'

const today = '2026-11-24'

test('an offering that ended yesterday is over, one that ends today is open', () => {
  expect(standing({ from: '2011-05', until: '2026-11-23' }, today)).toBe('ended')
  expect(standing({ from: '2011-05', until: '2026-11-24' }, today)).toBe('open')
})

test('a coarse end is over only when its last day is', () => {
  expect(standing({ until: '2026' }, today)).toBe('open')
  expect(standing({ until: '2025' }, today)).toBe('ended')
})

test('what begins later is not open, and without a date nobody knows', () => {
  expect(standing({ from: '2027' }, today)).toBe('coming')
  expect(standing({}, today)).toBe('undated')
})
