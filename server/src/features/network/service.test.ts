import { SINGLY_LIMIT } from '@netzatlas/shared/graph'
import { afterEach, describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { actor, claim, cooperating, municipality, puts, region } from '../../../test/contract/world.ts'
import { settableClock } from '../../domain/clock.ts'
import type { DomainRecord } from '../../domain/records.ts'
import { type NetworkService, networkService } from './service.ts'

const members = Array.from({ length: 12 }, (_, i) => `a-verein-${i}`)

/** An umbrella of twelve, one of them cooperating with a town, and two pairs that stand alone. */
const world: DomainRecord[] = [
  region('05', 'Nordrhein-Westfalen'),
  region('05315', 'Köln'),
  municipality('05315000', 'Köln', 1_000_000),
  actor('a-dach', 'Dachverband', { kind: 'UMBRELLA' }),
  ...members.map((id) => actor(id, `Verein ${id}`)),
  ...members.map((id, i) => claim(`cl-m-${i}`, 'MEMBER_OF', id, 'a-dach', { lastConfirmed: '2020' })),
  ...cooperating('stadt', [members[0]!, 'm-05315000'], { validFrom: '2015' }),
  ...['p', 'q'].flatMap((pair) => [
    actor(`a-${pair}1`, `${pair} eins`),
    actor(`a-${pair}2`, `${pair} zwei`),
    ...cooperating(pair, [`a-${pair}1`, `a-${pair}2`], { validFrom: '2015' }),
  ]),
]

describe('the network service', () => {
  const open: NetworkService[] = []
  afterEach(async () => {
    for (const service of open.splice(0)) await service.close()
  })
  const start = async () => {
    const store = naiveStore(settableClock('2026-11-24T12:00:00Z'))
    await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(world) })
    const service = networkService(store)
    open.push(service)
    return { store, service }
  }

  it('builds one snapshot a revision, however many ask at once, and stores its layout', async () => {
    const { store, service } = await start()
    const [one, other] = await Promise.all([service.current(), service.current()])
    expect(other).toBe(one)
    expect((await store.layout())?.ids).toEqual(one.snapshot.vertices.id)
    expect(await service.current()).toBe(one)
  })

  it('takes the stored layout of the same revision as it is', async () => {
    const { store, service } = await start()
    const { snapshot } = await service.current()
    const x = new Float64Array(snapshot.vertices.count).fill(123)
    await store.saveLayout({ topology: snapshot.revision, ids: snapshot.vertices.id, x, y: x })
    const another = networkService(store)
    open.push(another)
    expect((await another.current()).positions.x).toEqual(x)
  })

  it('keeps everybody in place when a line is added, and names the new revision', async () => {
    const { store, service } = await start()
    const before = await service.network({ asOf: '2026-11-24' })
    await store.apply({
      clientId: 'more',
      role: 'EDITOR',
      name: 'add',
      changes: puts([actor('a-neu', 'Neuer Verein'), claim('cl-neu', 'MEMBER_OF', 'a-neu', 'a-dach', { lastConfirmed: '2026-01' })]),
    })
    const after = await service.network({ asOf: '2026-11-24' })
    expect(after.vertices.id).toContain('a-neu')
    expect(after.revision).not.toBe(before.revision)
    for (const [i, id] of before.vertices.id.entries()) {
      const j = after.vertices.id.indexOf(id)
      expect(Math.hypot(after.vertices.x[j]! - before.vertices.x[i]!, after.vertices.y[j]! - before.vertices.y[i]!)).toBeLessThan(32)
    }
  })

  it('shows a new name, kind, region and theme after the write, and nobody moves', async () => {
    const { store, service } = await start()
    const before = await service.network({})
    const theme: DomainRecord = { type: 'theme', id: 't-neu', name: 'Neues Thema' }
    const changes = [
      { put: theme },
      { put: actor('a-p1', 'p umbenannt', { kind: 'UMBRELLA', region: 'r-05315' }) },
      { put: claim('cl-thema', 'WORKS_ON', 'a-p1', 't-neu') },
    ]
    const { revision } = await store.apply({ clientId: 'told', role: 'EDITOR', name: 'tell', changes })
    expect(revision.topology).toBe((await service.current()).snapshot.revision)
    const after = await service.network({})
    const row = after.vertices.id.indexOf('a-p1')
    expect([after.vertices.name[row], after.vertices.kind[row]]).toEqual(['p umbenannt', 'UMBRELLA'])
    expect(after.revision).not.toBe(before.revision)
    expect([after.vertices.x, after.vertices.y]).toEqual([before.vertices.x, before.vertices.y])
    const ids = async (query: Parameters<typeof service.network>[0]) => (await service.network(query)).vertices.id
    expect(await ids({ filter: { themes: ['t-neu'], isolates: true } })).toEqual(['a-p1'])
    expect(await ids({ filter: { within: 'r-05315', isolates: true } })).toEqual(['a-p1', 'm-05315000'])
    const grouped = await service.network({ groupBy: 'THEME' })
    expect(grouped.vertices.name).toContain('Neues Thema')
  })

  it('reads the whole network once: a small change is followed, and more than that read anew', async () => {
    const { store } = await start()
    let read = 0
    const counted = {
      ...store,
      topology: () => {
        read++
        return store.topology()
      },
    }
    const service = networkService(counted)
    open.push(service)
    await service.network({})
    const join = (ids: readonly string[]) =>
      store.apply({
        clientId: ids.join(),
        role: 'EDITOR',
        name: 'join',
        changes: puts([...ids.map((id) => actor(id, id)), ...ids.map((id) => claim(`cl-${id}`, 'MEMBER_OF', id, 'a-dach'))]),
      })
    await join(['a-neu'])
    expect((await service.network({})).vertices.id).toContain('a-neu')
    expect(read).toBe(1)
    await join(Array.from({ length: 250 }, (_, i) => `a-viele-${i}`))
    expect((await service.network({ singly: true })).vertices.id).toHaveLength(18 + 1 + 250)
    expect(read).toBe(2)
    expect((await store.layout())?.ids).toHaveLength(18 + 1 + 250)
  })

  it('gives everybody a place where a command comes between the question and its answer', async () => {
    const { store } = await start()
    let isBusy = false
    const service = networkService({
      ...store,
      async changesSince(...asked) {
        if (isBusy) {
          isBusy = false
          await store.apply({
            clientId: 'between',
            role: 'EDITOR',
            name: 'join',
            changes: puts([actor('a-aaa', 'Vorn'), claim('cl-aaa', 'MEMBER_OF', 'a-aaa', 'a-dach')]),
          })
        }
        return store.changesSince(...asked)
      },
    })
    open.push(service)
    await service.network({})
    await store.apply({ clientId: 'told', role: 'EDITOR', name: 'tell', changes: puts([actor('a-p1', 'p umbenannt')]) })
    isBusy = true
    const { vertices } = await service.network({})
    const { ids, x } = (await store.layout())!
    expect(vertices.id).toEqual(ids)
    expect(vertices.id).toContain('a-aaa')
    expect(vertices.x).toEqual([...x].map((value) => Math.round(value * 10) / 10))
  })

  it('groups with the names of regions, and tells cooperations by name', async () => {
    const { service } = await start()
    const grouped = await service.network({ groupBy: 'DISTRICT', asOf: '2026-11-24' })
    expect(grouped.groupBy).toBe('DISTRICT')
    expect(grouped.vertices.name).toContain('Köln')
    const twoMode = await service.network({ twoMode: true, asOf: '2026-11-24' })
    expect(twoMode.vertices.name).toContain('Kooperation c-stadt')
  })

  it('keeps a layout by place until a place changes, and then only those move that have to', async () => {
    const { store, service } = await start()
    const placesOf = async () => {
      const { vertices } = await service.network({ layout: 'GEOGRAPHIC' })
      return new Map(vertices.id.map((id, i) => [id, [vertices.x[i], vertices.y[i]]]))
    }
    const before = await placesOf()
    await store.apply({ clientId: 'name', role: 'EDITOR', name: 'tell', changes: puts([actor('a-p1', 'p umbenannt')]) })
    expect(await placesOf()).toEqual(before)
    const place = { label: 'Leipzig', lat: 51.34, lon: 12.37, precision: 'municipality centre', country: 'DE' } as const
    await store.apply({ clientId: 'place', role: 'EDITOR', name: 'tell', changes: puts([actor('a-p1', 'p umbenannt', { place })]) })
    const after = await placesOf()
    expect(after.get('a-p1')).not.toEqual(before.get('a-p1'))
    expect(after.get('m-05315000')).toEqual(before.get('m-05315000'))
  })

  it('groups more actors than fit, and shows them singly all the same to who asks for that', async () => {
    const { store } = await start()
    const topology = await store.topology()
    const [line] = topology.lines
    const more = Array.from({ length: SINGLY_LIMIT }, (_, i) => actor(`a-mitglied-${i}`, `Mitglied ${i}`))
    const vertices = [...topology.vertices, ...more]
    const lines = [...topology.lines, ...more.map(({ id }) => ({ ...line!, source: id, target: 'a-dach' }))]
    // What is drawn here does not depend on where anybody stands.
    const x = new Float64Array(vertices.length)
    const service = networkService({
      ...store,
      topology: async () => ({ ...topology, vertices, lines }),
      layout: async () => ({ topology: topology.revision, ids: vertices.map(({ id }) => id), x, y: x }),
    })
    open.push(service)
    expect((await service.network({})).groupBy).toBe('COMMUNITY')
    const singly = await service.network({ singly: true })
    expect(singly.groupBy).toBeUndefined()
    expect(singly.vertices.id).toHaveLength(vertices.length)
    expect((await service.network({ singly: true, groupBy: 'KIND' })).groupBy).toBe('KIND')
  })

  it('has the other layouts of a large network computed before anybody asks, those of a small one when they are asked for', async () => {
    const { store } = await start()
    const { revision, vertices, lines, ...topology } = await store.topology()
    const many = Array.from({ length: 20_001 }, () => lines[0]!)
    for (const [its, expected] of [
      [lines, []],
      [many, [vertices.length]],
    ] as const) {
      const prepared: number[] = []
      const whole = { revision, vertices, lines: its, ...topology }
      const service = networkService({ ...store, topology: async () => whole }, undefined, {
        prepare: async (basisOf) => void prepared.push((await basisOf()).ids.length),
        positions: () => Promise.reject(new Error('not asked for')),
        start: () => Promise.reject(new Error('not asked for')),
        find: () => undefined,
        cancel: () => undefined,
        close: async () => {},
      })
      open.push(service)
      await service.current()
      await new Promise((resolve) => setImmediate(resolve))
      expect(prepared).toEqual(expected)
    }
  })

  it('has a layout drawn as a job, and the one by communities is there already', async () => {
    const { store, service } = await start()
    expect(await service.prepareLayout('COMMUNITIES')).toMatchObject({ state: 'DONE' })
    const { id } = (await service.prepareLayout('CIRCULAR'))!
    await expect.poll(() => service.job(id)?.state, { timeout: 30_000 }).toBe('DONE')
    const { ids, x } = (await store.derivedLayout('CIRCULAR'))!
    const { vertices } = await service.network({ layout: 'CIRCULAR' })
    expect(vertices.id).toEqual(ids)
    expect(vertices.x).toEqual([...x].map((value) => Math.round(value * 10) / 10))
    expect(service.cancelJob(id)?.state).toBe('DONE')
    expect([service.job('layout-none'), service.cancelJob('layout-none')]).toEqual([undefined, undefined])
  })

  it('measures the filtered network in a worker', async () => {
    const { service } = await start()
    const { ids, columns, summary } = await service.measures.analysis({
      measures: ['ARTICULATION', 'BETWEENNESS', 'DEGREE'],
      asOf: '2026-11-24',
    })
    expect(columns.map((column) => column.measure)).toEqual(['DEGREE', 'BETWEENNESS', 'ARTICULATION'])
    const of = (measure: number, id: string) => columns[measure]!.values[ids.indexOf(id)]
    expect(of(0, 'a-dach')).toBe(12)
    // Of the 78 pairs among twelve members and the town, one (the first member and the town) does not pass the umbrella.
    expect(of(1, 'a-dach')).toBe(77)
    expect(of(2, members[0]!)).toBe(1)
    expect(of(2, members[1]!)).toBe(0)
    expect(columns[1]!.rank[ids.indexOf('a-dach')]).toBe(1)
    expect(summary).toMatchObject({ vertices: 18, lines: 15, components: 3, isolates: 0, eiIndexByState: null })
    expect(summary.meanDegree).toBeCloseTo(30 / 18)
    const without = await service.measures.analysis({ measures: [], filter: { kinds: ['UMBRELLA'], isolates: true } })
    expect(without.summary).toMatchObject({ vertices: 1, isolates: 1, eiIndexByKind: null })
  })

  it('answers again after a failure of the store', async () => {
    const { store } = await start()
    let fails = true
    const service = networkService({
      ...store,
      topology: () => (fails ? Promise.reject(new Error('not now')) : store.topology()),
    })
    open.push(service)
    await expect(service.current()).rejects.toThrow('not now')
    fails = false
    expect((await service.current()).snapshot.vertices.count).toBe(18)
  })

  it('refuses what is still running when it is closed', async () => {
    const { service } = await start()
    await service.current()
    const running = service.measures.analysis({ measures: ['BETWEENNESS'] })
    const refused = expect(running).rejects.toThrow('ended')
    await new Promise((resolve) => setImmediate(resolve))
    await service.close()
    await refused
  })
})
