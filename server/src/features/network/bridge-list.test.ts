import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { actor, claim, puts } from '../../../test/contract/world.ts'
import { settableClock } from '../../domain/clock.ts'
import { type NetworkMeasures, networkMeasures } from './measures.ts'
import { buildSnapshot } from './snapshot.ts'

const DAY = '2026-11-24'
const since = { validFrom: '2015' }

/** Two umbrellas with three members each, joined by one line; a member of the first may be one of the other, too. */
const world = [
  ...['a-eins', 'a-zwei'].map((id) => actor(id, `Dachverband ${id}`, { kind: 'UMBRELLA' })),
  ...['a-e1', 'a-e2', 'a-e3', 'a-z1', 'a-z2', 'a-z3', 'a-fern'].map((id) => actor(id, `Verein ${id}`)),
  ...['a-e1', 'a-e2', 'a-e3'].map((id) => claim(`cl-${id}`, 'MEMBER_OF', id, 'a-eins', since)),
  ...['a-z1', 'a-z2', 'a-z3'].map((id) => claim(`cl-${id}`, 'MEMBER_OF', id, 'a-zwei', since)),
  claim('cl-dach', 'MEMBER_OF', 'a-eins', 'a-zwei', since),
  claim('cl-fern', 'MEMBER_OF', 'a-fern', 'a-e1', since),
  claim('cl-vielleicht', 'MEMBER_OF', 'a-e2', 'a-zwei', { validFrom: '2026' }),
]

describe('the bridges of a network', () => {
  let measures: NetworkMeasures
  beforeAll(async () => {
    const store = naiveStore(settableClock('2026-11-24T12:00:00Z'))
    await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(world) })
    const snapshot = await buildSnapshot(await store.topology())
    measures = networkMeasures(async () => snapshot)
  })
  afterAll(() => measures.close())

  it('may be none, where a relation of unknown beginning leads around them', async () => {
    const { rows } = (await measures.lists({ asOf: DAY }, 10)).bridges
    const told = await Promise.all(rows.map(async ({ from, to, separated, rank, detour }) => [from, to, separated, rank, await detour()]))
    expect(told).toEqual([
      ['a-eins', 'a-zwei', 4, 1, true],
      ['a-e1', 'a-eins', 2, 2, false],
    ])
    // Over relations of any time it is none.
    expect((await measures.lists({}, 10)).bridges.rows.map(({ from, to }) => [from, to])).toEqual([['a-e1', 'a-eins']])
  })

  it('come all at once with their ranks, the least ones too', async () => {
    const { source, target, separated, rank, intervals, detour } = await measures.bridges({ asOf: DAY })
    expect(source.map((id, i) => [id, target[i], separated[i], rank[i]])).toEqual([
      ['a-eins', 'a-zwei', 4, 1],
      ['a-e1', 'a-eins', 2, 2],
      ['a-e1', 'a-fern', 1, 3],
      ['a-e2', 'a-eins', 1, 3],
      ['a-e3', 'a-eins', 1, 3],
      ['a-z1', 'a-zwei', 1, 3],
      ['a-z2', 'a-zwei', 1, 3],
      ['a-z3', 'a-zwei', 1, 3],
    ])
    const [first, , leaf] = await intervals()
    expect([first!.from, first!.to >= 1]).toEqual([1, true])
    expect([leaf!.from <= 3, leaf!.to >= 3]).toEqual([true, true])
    expect(await detour()).toEqual([true, false, false, true, false, false, false, false])
  })
})
