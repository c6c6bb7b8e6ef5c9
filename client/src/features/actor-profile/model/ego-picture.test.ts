import { expect, test } from 'vitest'
import type { Party, Relation } from '../../../parts/relations.ts'
import { egoPicture } from './ego-picture.ts'

const relation = (
  id: string,
  group: Relation<string>['group'],
  kind: Party['kind'],
  status: Relation<string>['status'] = 'STATED',
): Relation<string> => ({
  key: id,
  group,
  others: [{ id, kind, name: id, abroad: false }],
  status,
  possible: false,
  period: { validFrom: undefined, validUntil: undefined, lastConfirmed: undefined, endedBy: undefined },
  support: [],
})

test('bodies it belongs to stand above, municipalities below, everybody else in two columns by name', () => {
  const { spots } = egoPicture([
    relation('NeMO', 'memberOf', 'UMBRELLA'),
    relation('München', 'municipalities', 'MUNICIPALITY'),
    relation('b', 'members', 'MIGRANT_ORGANISATION'),
    relation('a', 'members', 'MIGRANT_ORGANISATION'),
  ])
  expect(spots.map(({ party, place }) => [party.name, place])).toEqual([
    ['NeMO', 'above'],
    ['München', 'below'],
    ['a', 'left'],
    ['b', 'right'],
  ])
})

test('a neighbour with two relations stands once, with its best evidence', () => {
  const { spots } = egoPicture([relation('a', 'members', 'UMBRELLA', 'INFERRED'), relation('a', 'organisations', 'UMBRELLA', 'CONFIRMED')])
  expect(spots.map(({ status }) => status)).toEqual(['CONFIRMED'])
})

test('what does not fit is counted', () => {
  const many = Array.from({ length: 25 }, (_, index) => relation(`m${index}`, 'members', 'MIGRANT_ORGANISATION'))
  const { spots, more } = egoPicture(many)
  expect(spots).toHaveLength(18)
  expect(more).toBe(7)
})
