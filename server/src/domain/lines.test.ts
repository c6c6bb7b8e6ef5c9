import { expect, it } from 'vitest'
import { claim } from '../../test/contract/world.ts'
import { deriveLines, lineUnder, weaker } from './lines.ts'

const participation = (id: string, actor: string, rest: Parameters<typeof claim>[4] = {}) =>
  claim(id, 'PARTICIPATES_IN', actor, 'c-1', rest)

it('draws every two of three participants, from the lower id to the higher', () => {
  const lines = deriveLines([participation('cl-1', 'a-3'), participation('cl-2', 'a-1'), participation('cl-3', 'a-2')])
  expect(lines.map(({ source, target, claims }) => [source, target, claims])).toEqual([
    ['a-1', 'a-2', ['cl-2', 'cl-3']],
    ['a-1', 'a-3', ['cl-2', 'cl-1']],
    ['a-2', 'a-3', ['cl-3', 'cl-1']],
  ])
})

it('draws a line for each of two contradicting statements of one participation, none of an actor with itself', () => {
  const lines = deriveLines([
    participation('cl-1', 'm-1', { validFrom: '1997', status: 'DISPUTED' }),
    participation('cl-2', 'm-1', { validFrom: '1998', status: 'DISPUTED' }),
    participation('cl-3', 'm-2', { validFrom: '1997' }),
  ])
  expect(lines.map(({ claims, status, validity }) => [claims, status, validity.certainFrom])).toEqual([
    [['cl-1', 'cl-3'], 'DISPUTED', '1997-12-31'],
    [['cl-2', 'cl-3'], 'DISPUTED', '1998-12-31'],
  ])
})

it('was confirmed when the later confirmed of the two was not yet, and never where one never was', () => {
  const [both] = deriveLines([
    participation('cl-1', 'a-1', { lastConfirmed: '2020' }),
    participation('cl-2', 'a-2', { lastConfirmed: '2019-06-01' }),
  ])
  expect(both?.lastConfirmed).toBe('2019-06-01')
  const [one] = deriveLines([participation('cl-1', 'a-1', { lastConfirmed: '2020' }), participation('cl-2', 'a-2')])
  expect(one).not.toHaveProperty('lastConfirmed')
})

it('takes disputed as the weakest, then inferred, stated, confirmed', () => {
  expect(weaker('CONFIRMED', 'STATED')).toBe('STATED')
  expect(weaker('STATED', 'INFERRED')).toBe('INFERRED')
  expect(weaker('INFERRED', 'DISPUTED')).toBe('DISPUTED')
})

it('walks certain lines, counts possible ones, and walks them when asked', () => {
  const [line] = deriveLines([claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { validFrom: '2015' })])
  expect(lineUnder(line!, {})).toBe('WALKED')
  expect(lineUnder(line!, { asOf: '2015-09-16' })).toBe('LEFT_OPEN')
  expect(lineUnder(line!, { asOf: '2015-09-16', possible: true })).toBe('WALKED')
  expect(lineUnder(line!, { asOf: '2015-12-31' })).toBe('WALKED')
  expect(lineUnder(line!, { asOf: '2014-12-31', possible: true })).toBe('ABSENT')
  expect(lineUnder(line!, { lines: ['ADVISED_BY'] })).toBe('ABSENT')
  expect(lineUnder(line!, { status: ['CONFIRMED'] })).toBe('ABSENT')
})
