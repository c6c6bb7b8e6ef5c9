import { afterEach, describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { actor, claim, cooperating, municipality, puts, region } from '../../../test/contract/world.ts'
import { settableClock } from '../../domain/clock.ts'
import type { DomainRecord } from '../../domain/records.ts'
import { type MeasureWorkers, measureWorkers } from './graph-workers.ts'
import { networkMeasures } from './measures.ts'
import { buildSnapshot } from './snapshot.ts'

const DAY = '2026-11-24'
const MUSTER = ['a-m1', 'a-m2', 'a-m3', 'a-m4']

/**
 * In Bremen four in a chain to a gate, from there to an umbrella abroad of any Land, and from there three in Berlin. One more in
 * Bremen is linked with a date that leaves it open, and two in Berlin with each other only.
 */
const world: DomainRecord[] = [
  region('04', 'Bremen'),
  region('11', 'Berlin'),
  region('04011', 'Bremen, Stadt'),
  region('11000', 'Berlin, Stadt'),
  municipality('04011000', 'Bremen', 570_000),
  ...MUSTER.map((id) => actor(id, `Verein ${id}`, { region: 'r-04011' })),
  actor('a-tor', 'Tor', { region: 'r-04011' }),
  actor('a-offen', 'Offener Verein', { region: 'r-04011' }),
  actor('a-dach', 'Dachverband', { kind: 'UMBRELLA' }),
  ...['a-b1', 'a-b2', 'a-b3', 'a-p1', 'a-p2'].map((id) => actor(id, `Verein ${id}`, { region: 'r-11000' })),
  ...cooperating('eins', ['a-m1', 'a-tor'], { validFrom: '2015' }),
  ...cooperating('zwei', ['a-m2', 'a-tor'], { validFrom: '2015' }),
  ...cooperating('drei', ['a-m3', 'm-04011000'], { validFrom: '2015' }),
  ...cooperating('vier', ['m-04011000', 'a-tor'], { validFrom: '2015' }),
  ...cooperating('fuenf', ['a-m4', 'm-04011000'], { validFrom: '2015' }),
  ...cooperating('paar', ['a-p1', 'a-p2'], { validFrom: '2015' }),
  ...['a-tor', 'a-b1', 'a-b2', 'a-b3'].map((id) => claim(`cl-${id}`, 'MEMBER_OF', id, 'a-dach', { validFrom: '2015' })),
  claim('cl-offen', 'MEMBER_OF', 'a-offen', 'a-dach', { validFrom: '2026' }),
  claim('cl-p2', 'MEMBER_OF', 'a-p2', 'a-m4', { validFrom: '2026' }),
]

describe('the measures of a network', () => {
  const opened: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of opened.splice(0)) await close()
  })
  const start = async (quick?: MeasureWorkers, slow?: MeasureWorkers) => {
    const store = naiveStore(settableClock('2026-11-24T12:00:00Z'))
    await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(world) })
    const snapshot = await buildSnapshot(await store.topology())
    const measures = networkMeasures(async () => snapshot, quick, slow)
    opened.push(() => measures.close())
    return measures
  }

  it('name who links a Land with the rest: those of the Land, then those outside, by the paths between the two sides', async () => {
    const measures = await start()
    const lists = await measures.lists({ filter: { within: 'r-04' }, asOf: DAY }, 10)
    // 6 actors of Bremen, 4 outside: through the gate run the paths of the other five, through the umbrella all to three.
    expect(lists.brokers).toMatchObject([
      { actor: 'a-tor', value: 20, share: 1, inside: true, across: 1, rank: 1 },
      { actor: 'm-04011000', value: 8, share: 8 / 20, inside: true, across: 0, rank: 3 },
      { actor: 'a-dach', value: 18, share: 1, inside: false, across: 1, rank: 2 },
    ])
    expect([lists.method, lists.pairs]).toEqual(['exact', 24])
  })

  it('name bridges of two or more, who separates others, the core, and who stands alone with what may link them', async () => {
    const measures = await start()
    const { separators, bridges, isolated, core } = await measures.lists({ asOf: DAY }, 2)
    expect(separators).toMatchObject({
      total: 3,
      rows: [
        { actor: 'a-tor', separated: 5, rank: 1 },
        { actor: 'a-dach', separated: 3, rank: 2 },
      ],
    })
    expect(bridges.total).toBe(2)
    expect(bridges.rows.map(({ from, to, separated }) => [...[from, to].sort(), separated])).toEqual([
      ['a-dach', 'a-tor', 4],
      ['a-tor', 'm-04011000', 3],
    ])
    expect(isolated).toEqual({ total: 1, rows: [{ actor: 'a-offen', open: 1 }] })
    expect(core.rows.map(({ actor }) => actor)).toContain('a-tor')
  })

  it('tell of brokers, of those who separate others and of bridges how robust their rank is', async () => {
    const measures = await start()
    const { brokers, separators, bridges } = await measures.lists({ filter: { within: 'r-04' }, asOf: DAY }, 10)
    for (const row of [...brokers, ...separators.rows, ...bridges.rows]) {
      const robust = await row.interval()
      expect([robust!.from <= row.rank, robust!.to >= row.rank, robust!.wide]).toEqual([true, true, false])
      expect(robust!.method).toBe('100 samples without 10 % of the actors, seed 42')
    }
    // Without the gate, or without one of the two that nothing else replaces, others come first.
    expect(await brokers[0]!.interval()).toMatchObject({ from: 1, to: 2 })
  })

  it('of a region with its surroundings tell who lies between it and the rest, as the list does', async () => {
    const measures = await start()
    const filter = { within: 'r-04', around: true }
    const { ids, columns } = await measures.analysis({ measures: ['BETWEENNESS', 'DEGREE'], filter, asOf: DAY })
    expect(ids).toEqual(['a-dach', 'a-m1', 'a-m2', 'a-m3', 'a-m4', 'a-tor', 'm-04011000'])
    const [degree, between] = columns
    expect(between!.values).toEqual([18, 0, 0, 0, 0, 20, 8])
    expect(between!.rank.slice(-2)).toEqual([1, 3])
    const interval = await between!.interval()
    expect([...interval!.from].every((from, i) => from <= between!.rank[i]! && interval!.to[i]! >= between!.rank[i]!)).toBe(true)
    expect(degree!.values).toEqual([1, 1, 1, 1, 1, 4, 3])
  })

  it('tell density and E-I of each Land, whatever Land the filter names', async () => {
    const measures = await start()
    const rows = await measures.byState({ filter: { within: 'r-04' }, asOf: DAY })
    expect(rows.map(({ region }) => region)).toEqual(['r-04', 'r-11'])
    expect(rows[0]).toMatchObject({ vertices: 6, internal: 5, external: 0, unknown: 1, density: 5 / 15, eiIndex: -1 })
    expect(rows[1]).toMatchObject({ vertices: 5, internal: 1, external: 0, unknown: 3, density: 1 / 10, eiIndex: -1 })
  })

  it('tell one actor its share of the paths, its rank and how robust it is, and why that may say little', async () => {
    const measures = await start()
    const gate = await measures.standing('a-tor', { asOf: DAY })
    const value = await gate!.value('BETWEENNESS')
    // Ten hang together; of their 36 pairs without the gate only those of one side do not need it: 3 of the town, 6 of the umbrella.
    expect([gate!.actors, gate!.neighbours, value.rank, value.value]).toEqual([12, 4, 1, 36 - 3 - 6])
    expect(value.share).toBeCloseTo(27 / 37, 12)
    expect(gate!.doubts).toEqual([])
    const interval = await value.interval()
    expect(interval!.from).toBe(1)
    expect(interval!.method).toBe('100 samples without 10 % of the actors, seed 42')
    const umbrella = await measures.standing('a-dach', { asOf: DAY })
    expect([umbrella!.open, umbrella!.doubts]).toEqual([1, []])
    expect((await measures.standing('a-b1', { asOf: DAY }))!.doubts).toEqual(['FEW_LINES'])
    expect((await measures.standing('a-p2', { asOf: DAY }))!.doubts).toEqual(['FEW_LINES', 'MANY_OPEN'])
    expect(await measures.standing('a-offen', { asOf: DAY })).toBeUndefined()
    expect((await (await measures.standing('a-tor', { asOf: DAY }))!.value('ARTICULATION')).rank).toBeNull()
  })

  it('tell what falls apart without an actor, and nothing without one that has no line', async () => {
    const measures = await start()
    expect(await measures.removalImpact('a-tor', DAY)).toEqual({
      componentsBefore: 2,
      componentsAfter: 5,
      cutOff: ['a-m3', 'a-m4', 'm-04011000', 'a-m1', 'a-m2'],
      longerPaths: 0,
      lostPaths: 27,
      estimated: false,
    })
    expect(await measures.removalImpact('a-offen', DAY)).toEqual({
      componentsBefore: 2,
      componentsAfter: 2,
      cutOff: [],
      longerPaths: 0,
      lostPaths: 0,
      estimated: false,
    })
  })

  it('compute what two questions have in common once', async () => {
    const real = measureWorkers()
    let tasks = 0
    const counting: MeasureWorkers = {
      run: (task) => {
        tasks++
        return real.run(task)
      },
      close: () => real.close(),
    }
    const measures = await start(counting)
    await measures.analysis({ measures: ['BETWEENNESS'], asOf: DAY })
    await measures.analysis({ measures: ['BETWEENNESS'], asOf: '2026-11-23' })
    await measures.standing('a-tor', { asOf: DAY }).then((one) => one!.value('BETWEENNESS'))
    expect(tasks).toBe(1)
  })
})
