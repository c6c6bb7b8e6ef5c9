import { expect, test } from 'vitest'
import { kindCounts, kindsBeside } from './kind-counts.ts'
import type { Network, NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, rest: Partial<NetworkVertex>) => someVertex(id, { kind: 'AGENCY', country: 'DE', ...rest })
const network = (...vertices: NetworkVertex[]): Network => ({ vertices, lines: [] })
const told = (counts: ReturnType<typeof kindCounts>) =>
  counts.filter(({ count }) => count > 0).map(({ kind, abroad, count }) => [abroad ? 'ABROAD' : kind, count])

const SOME = network(
  vertex('m', { kind: 'MUNICIPALITY' }),
  vertex('corinto', { kind: 'MUNICIPALITY', country: 'NI' }),
  vertex('g', {
    kind: 'GROUP',
    size: 9,
    members: [
      { kind: 'MUNICIPALITY', count: 4 },
      { kind: 'UMBRELLA', count: 5 },
    ],
  }),
  vertex('c', { kind: 'COOPERATION' }),
)

test('kinds are counted of actors and in groups, places abroad apart, and cooperations not at all', () => {
  expect(told(kindCounts(SOME))).toEqual([
    ['MUNICIPALITY', 5],
    ['UMBRELLA', 5],
    ['ABROAD', 1],
  ])
})

test('of two networks each kind that one of them has stands once, with both numbers', () => {
  expect(kindsBeside([SOME, network(vertex('f', { kind: 'FUNDER' }))]).map(({ kind, abroad, counts }) => [kind, abroad, counts])).toEqual([
    ['MUNICIPALITY', false, [5, 0]],
    ['UMBRELLA', false, [5, 0]],
    ['FUNDER', false, [0, 1]],
    ['MUNICIPALITY', true, [1, 0]],
  ])
})
