import { expect, test } from 'vitest'
import { isContradicting, participantsOf } from './participants.ts'

const of = (actor: string, claim: string, dates: { validUntil?: string; lastConfirmed?: string } = {}) => ({
  actor: { id: actor },
  claim: { id: claim, ...dates },
})

test('who is claimed to have left and to have stayed is one participant that has not left', () => {
  const both = participantsOf([of('a', '1', { validUntil: '2014' }), of('a', '2'), of('b', '3', { validUntil: '2015' })])
  expect(both.map(({ actor, claim, hasLeft }) => [actor.id, claim.id, hasLeft])).toEqual([
    ['a', '2', false],
    ['b', '3', true],
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
})
