import { expect, test } from 'vitest'
import { isContradicting, participantsOf } from './participants.ts'

const of = (actor: string, claim: string, dates: { validUntil?: string; lastConfirmed?: string; endedBy?: string } = {}) => ({
  actor: { id: actor },
  claim: { id: claim, ...dates },
})

test('who is claimed to have left and to have stayed is one participant that has not left', () => {
  const both = participantsOf([
    of('a', '1', { validUntil: '2014' }),
    of('a', '2'),
    of('b', '3', { validUntil: '2015' }),
    of('c', '4', { endedBy: '2026-11-24' }),
  ])
  expect(both.map(({ actor, claim, hasLeft }) => [actor.id, claim.id, hasLeft])).toEqual([
    ['a', '2', false],
    ['b', '3', true],
    ['c', '4', true],
  ])
})

test('what is said contradicts a claim only where no day fits both', () => {
  const open = participantsOf([of('a', '1', { lastConfirmed: '2025-06' })])
  const over = participantsOf([of('a', '1', { validUntil: '2024' })])
  expect(isContradicting('HOLDS', '2026', open)).toBe(false)
  expect(isContradicting('HOLDS', '2024-05', over)).toBe(false)
  expect(isContradicting('HOLDS', '2025', over)).toBe(true)
  expect(isContradicting('ENDED', '2025', open)).toBe(false)
  expect(isContradicting('ENDED', '2024', open)).toBe(true)
  expect(isContradicting('ENDED', '2024-03-01', over)).toBe(false)
  expect(isContradicting('ENDED', '2025', over)).toBe(true)
  const sometime = participantsOf([of('a', '1', { endedBy: '2026-06-01', lastConfirmed: '2025-06' })])
  expect(isContradicting('HOLDS', '2026-05', sometime)).toBe(false)
  expect(isContradicting('HOLDS', '2026-06', sometime)).toBe(true)
  expect(isContradicting('ENDED', '2020', sometime)).toBe(false)
  expect(isContradicting('ENDED', '2026-08', sometime)).toBe(true)
})
