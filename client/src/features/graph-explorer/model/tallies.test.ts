import { expect, test } from 'vitest'
import type { NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'
import { hiddenIn, tallyOf } from './tallies.ts'

const vertex = (id: string, kind: NetworkVertex['kind'], size = 1): NetworkVertex => someVertex(id, { kind, size })
const line = (source: number, target: number, weight: number) => ({
  key: `${source} ${target}`,
  source,
  target,
  kind: 'COOPERATES_WITH' as const,
  status: 'STATED' as const,
  weight,
  uncertain: false,
})
const answered = (ids: readonly string[]) => ({
  vertices: { id: [...ids] },
  hiddenBecause: { filter: 7, limit: 0, open: 2, day: 1 },
  withoutLines: 5,
})

test('a picture of groups counts the actors and relations in them, and nobody beside his group once more', () => {
  const network = {
    vertices: [vertex('g-1', 'GROUP', 30), vertex('g-2', 'GROUP', 12), vertex('guest', 'AGENCY')],
    lines: [line(0, 1, 9), line(0, 2, 1)],
  }
  expect(tallyOf(network, { columns: answered(['g-1', 'g-2']), withLines: 50 })).toEqual({
    groups: 2,
    shown: 42,
    total: 55,
    lines: 9,
    outside: 0,
  })
})

test('a cooperation that is a point of its own is no actor', () => {
  const network = { vertices: [vertex('a', 'AGENCY'), vertex('c', 'COOPERATION')], lines: [line(0, 1, 1)] }
  expect(tallyOf(network, { columns: answered(['a', 'c']), withLines: 1 })).toMatchObject({ groups: 0, shown: 1, lines: 1 })
})

test('why somebody is hidden is told as far as anybody is', () => {
  const told = hiddenIn({
    columns: answered([]),
    withLines: 1,
    hidden: [vertex('g-1', 'GROUP', 4)],
    folded: new Map([
      ['a', 3],
      ['b', 2],
    ]),
  })
  expect(told.map(({ reason, count }) => `${reason} ${count}`)).toEqual([
    'byHand 4',
    'byFilter 7',
    'withoutRelation 5',
    'open 2',
    'byDay 1',
    'folded 5',
  ])
})
