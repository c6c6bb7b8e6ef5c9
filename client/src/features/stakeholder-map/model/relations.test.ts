import { expect, test } from 'vitest'
import { linesOf, possibleOn, type RawEnd, relationsOf } from './relations.ts'

const actor = (id: string, lon?: number): RawEnd => ({
  id,
  name: `Verein ${id}`,
  kind: 'MIGRANT_ORGANISATION',
  place: lon === undefined ? null : { label: `Musterort ${lon}`, lat: 51, lon, country: { code: 'DE' } },
})
const dates = { status: 'STATED', validFrom: '2016', validUntil: null, lastConfirmed: null } as const

test('a cooperation of three gives a relation to each of the two others, with the sources of the own part', () => {
  const rows = relationsOf({
    id: 'a',
    cooperations: [
      {
        ...dates,
        id: 'c1',
        kind: 'LOCAL',
        participants: [
          { actor: actor('a', 7), support: ['s1'] },
          { actor: actor('b', 8), support: ['s2'] },
          { actor: actor('c'), support: ['s3'] },
        ],
      },
    ],
    claims: [],
  })
  expect(rows.map(({ id, line, support }) => [id, line, support])).toEqual([
    ['c1:b', 'COOPERATES_WITH', ['s1']],
    ['c1:c', 'COOPERATES_WITH', ['s1']],
  ])
})

test('a membership leads to its other end, whichever side the selected actor is on', () => {
  const claim = { ...dates, kind: 'MEMBER_OF', support: [] } as const
  const rows = relationsOf({
    id: 'a',
    cooperations: [],
    claims: [
      { ...claim, id: 'm1', subject: actor('a', 7), object: actor('u', 9) },
      { ...claim, id: 'm2', subject: actor('x', 6), object: actor('a', 7) },
    ],
  })
  expect(rows.map(({ other }) => other.id)).toEqual(['u', 'x'])
})

test('lines need two places on the map; the others are counted, not lost', () => {
  const rows = relationsOf({
    id: 'a',
    cooperations: [
      {
        ...dates,
        id: 'c1',
        kind: 'LOCAL',
        participants: [actor('a', 7), actor('far', 8), actor('home', 7), actor('nowhere')].map((one) => ({ actor: one, support: [] })),
      },
    ],
    claims: [],
  })
  const { lines, samePlace, off } = linesOf('7.0000,51.0000', rows, new Set(['7.0000,51.0000', '8.0000,51.0000']))
  expect(lines.map(({ to }) => to)).toEqual(['8.0000,51.0000'])
  expect([samePlace, off]).toEqual([1, 1])
})

test('a day leaves open what is undated or dated too coarsely, and nothing that surely holds', () => {
  const claim = (id: string, validFrom: string | null) =>
    ({ ...dates, id, kind: 'MEMBER_OF', validFrom, support: [], subject: actor('a', 7), object: actor('u', 9) }) as const
  const rows = relationsOf({ id: 'a', cooperations: [], claims: [claim('m1', '2012'), claim('m2', '2015'), claim('m3', null)] })
  expect(possibleOn(rows, '2015-06-01')).toBe(2)
  expect(possibleOn(rows, '2016-01-01')).toBe(1)
})
