import { expect, test } from 'vitest'
import { rankedAmong, ranksAt, ranksIn } from './ranks.ts'

const analysis = (rankFrom: (number | null)[] | null, rankTo: (number | null)[] | null) => ({
  ids: ['a-1', 'a-2', 'a-3'],
  columns: [{ measure: 'BETWEENNESS' as const, rank: [1, 2, null], rankFrom, rankTo }],
  summary: { vertices: 200 },
})

test('a rank is thin where its interval is wide or few relations carry it', () => {
  const ranks = ranksIn(analysis([1, 1, null], [2, 40, null]), () => 3)
  expect(ranksAt(ranks, 'a-1')).toEqual({ BETWEENNESS: { rank: 1, from: 1, to: 2, thin: false } })
  expect(ranksAt(ranks, 'a-2').BETWEENNESS).toMatchObject({ thin: true })
  expect(ranksIn(analysis([1, 1, null], [2, 2, null]), () => 2).BETWEENNESS!.get('a-1')).toMatchObject({ thin: true })
})

test('who has no rank, or no interval, has nothing', () => {
  const ranks = ranksIn(analysis([1, 1, null], [2, 2, null]), () => 3)
  expect(ranksAt(ranks, 'a-3').BETWEENNESS).toBeUndefined()
  expect(ranksIn(analysis(null, null), () => 3).BETWEENNESS!.size).toBe(0)
})

test('only measures that order actors are ranked', () => {
  const some = new Map([['a-1', 1]])
  expect(rankedAmong({ COMMUNITY: some, PAGERANK: some, BETWEENNESS: some })).toEqual(['BETWEENNESS', 'PAGERANK'])
})
