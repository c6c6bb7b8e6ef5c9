import { describe, expect, it } from 'vitest'
import type { Id } from '../../../src/domain/records.ts'
import { actor, claim, cooperating } from '../world.ts'
import type { OpenStore } from './under-test.ts'

export function neighbourhoodContract(under: OpenStore): void {
  const { put, remove, undo } = under

  describe('neighbourhood and paths', () => {
    /** a hub with three leaves, one of them with two of its own, and a loose pair. */
    const network = () =>
      put([
        ...['hub', 'a', 'b', 'c', 'd', 'e', 'x', 'y'].map((id) => actor(`a-${id}`, id)),
        ...(
          [
            ['hub', 'a'],
            ['hub', 'b'],
            ['hub', 'c'],
            ['c', 'd'],
            ['c', 'e'],
            ['a', 'd'],
            ['b', 'd'],
            ['x', 'y'],
          ] as const
        ).flatMap(([from, to]) => cooperating(`${from}-${to}`, [`a-${from}`, `a-${to}`], { lastConfirmed: '2025' })),
      ])

    it('goes hop by hop, the best connected of a hop first, and says how many the limit hides', async () => {
      await network()
      const all = await under.store.neighbourhood({ of: ['a-hub'], depth: 2, limit: 50 })
      expect(all.vertices).toEqual(['a-hub', 'a-c', 'a-a', 'a-b', 'a-d', 'a-e'])
      expect(all.hidden).toBe(0)
      expect(all.lines).toHaveLength(7)
      const some = await under.store.neighbourhood({ of: ['a-hub'], depth: 2, limit: 3 })
      expect(some).toMatchObject({ vertices: ['a-hub', 'a-c', 'a-a'], hidden: 3 })
      expect(some.lines.map(({ source: from, target }) => `${from} ${target}`)).toEqual(['a-a a-hub', 'a-c a-hub'])
      expect((await under.store.neighbourhood({ of: ['a-hub', 'a-x', 'a-none', 'a-hub'], depth: 0, limit: 9 })).vertices).toEqual([
        'a-hub',
        'a-x',
      ])
    })

    it('follows what changes after it was asked', async () => {
      await network()
      const near = async () => (await under.store.neighbourhood({ of: ['a-hub'], depth: 1, limit: 50 })).vertices
      expect(await near()).toEqual(['a-hub', 'a-c', 'a-a', 'a-b'])
      const gone = await remove(['c-hub-a', 'cl-hub-a-0', 'cl-hub-a-1'])
      expect(await near()).toEqual(['a-hub', 'a-c', 'a-b'])
      await put([claim('cl-m', 'MEMBER_OF', 'a-x', 'a-hub')])
      expect(await near()).toEqual(['a-hub', 'a-c', 'a-b', 'a-x'])
      await undo(gone.command)
      expect(await near()).toEqual(['a-hub', 'a-c', 'a-a', 'a-b', 'a-x'])
    })

    it('shows an actor that no line touches alone', async () => {
      await put([actor('a-1', 'Eins')])
      expect(await under.store.neighbourhood({ of: ['a-1'], depth: 2, limit: 9 })).toEqual({
        vertices: ['a-1'],
        lines: [],
        hidden: 0,
        possible: 0,
      })
    })

    it('finds every shortest path, in the order of ids, each step with all its parallel lines', async () => {
      await network()
      await put([claim('cl-m', 'MEMBER_OF', 'a-d', 'a-b', { lastConfirmed: '2025' })])
      const found = await under.store.shortestPaths({ from: 'a-hub', to: 'a-d', maxLength: 6, limit: 10 })
      expect(found.map(({ vertices }) => vertices)).toEqual([
        ['a-hub', 'a-a', 'a-d'],
        ['a-hub', 'a-b', 'a-d'],
        ['a-hub', 'a-c', 'a-d'],
      ])
      expect(found[1]!.steps.map((lines) => lines.map(({ kind }) => kind))).toEqual([['COOPERATES_WITH'], ['COOPERATES_WITH', 'MEMBER_OF']])
      const two = await under.store.shortestPaths({ from: 'a-hub', to: 'a-d', maxLength: 6, limit: 2 })
      expect(two).toEqual(found.slice(0, 2))
      const without = await under.store.shortestPaths({ from: 'a-hub', to: 'a-d', maxLength: 6, limit: 10, lines: ['COOPERATES_WITH'] })
      expect(without[1]!.steps.map((lines) => lines.map(({ kind }) => kind))).toEqual([['COOPERATES_WITH'], ['COOPERATES_WITH']])
    })

    it('finds none that is too long, filtered away or not there', async () => {
      await network()
      const path = (to: Id, rest: object = {}) => under.store.shortestPaths({ from: 'a-hub', to, maxLength: 6, limit: 5, ...rest })
      expect(await path('a-d', { maxLength: 1 })).toEqual([])
      expect(await path('a-x')).toEqual([])
      expect(await path('a-none')).toEqual([])
      expect(await path('a-d', { lines: ['MEMBER_OF'] })).toEqual([])
      expect(await path('a-d', { status: ['CONFIRMED'] })).toEqual([])
      expect(await path('a-d', { asOf: '2024-06-01' })).toEqual([])
      expect(await path('a-hub')).toEqual([{ vertices: ['a-hub'], steps: [] }])
    })

    it('gives the network with its themes and countries, and only actors that a line touches', async () => {
      await network()
      await put([
        actor('a-lonely', 'allein'),
        { type: 'theme', id: 't-1', name: 'Bildung' },
        { type: 'country', id: 'l-GH', code: 'GH', name: 'Ghana' },
        claim('cl-t', 'WORKS_ON', 'a-a', 't-1'),
        claim('cl-l', 'CONCERNS', 'a-a', 'l-GH', { role: 'ORIGIN' }),
        claim('cl-l2', 'CONCERNS', 'a-a', 'l-GH', { role: 'PROJECT' }),
      ])
      const topology = await under.store.topology()
      expect(topology.vertices.map(({ id }) => id)).toEqual(['a-a', 'a-b', 'a-c', 'a-d', 'a-e', 'a-hub', 'a-x', 'a-y'])
      expect(topology.themes).toEqual(new Map([['a-a', ['t-1']]]))
      expect(topology.countries).toEqual(new Map([['a-a', ['l-GH']]]))
      expect(topology.revision).toBe((await under.store.revision()).topology)
    })
  })
}
