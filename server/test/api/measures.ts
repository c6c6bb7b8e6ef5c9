import { csrGraph } from '@netzatlas/shared/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/features/network/measure-store.ts'
import type { StartApi, TestApi } from './harness.ts'
import { claim, organisation, smallWorld, verein } from './small-world.ts'

const DAY = '2026-11-24'

/** Five more clubs, each a member of the federation of the small world. */
const clubs = Array.from({ length: 5 }, (_, i) => organisation(`a-klub-${i}`, `Klub ${i}`, verein))

export function measures(startApi: StartApi): void {
  describe('measures', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(
        ...smallWorld,
        ...clubs,
        ...clubs.map(({ id }, i) => claim(`cl-klub-${i}`, { kind: 'MEMBER_OF', subject: id, object: 'a-musterbund', validFrom: '2018' })),
      )
    })
    afterAll(() => api.close())

    it('come with the summary of both modes and, when asked for, with the interval of each rank', async () => {
      const { analysis } = await api.ask(
        `query ($asOf: Date!) { analysis(asOf: $asOf, measures: [BETWEENNESS, CORE_PERIPHERY]) {
          ids columns { measure values rank rankFrom rankTo method }
          summary { vertices lines municipalities organisations densityTwoMode density } } }`,
        { asOf: DAY },
      )
      const [betweenness, core] = analysis.columns
      const at = analysis.ids.indexOf('a-musterbund')
      expect([betweenness.rank[at], betweenness.rankFrom[at]]).toEqual([1, 1])
      expect(betweenness.rankTo[at]).toBeGreaterThanOrEqual(1)
      expect(core).toMatchObject({ rankFrom: null, rankTo: null })
      expect(core.values[at]).toBe(1)
      expect(analysis.summary).toMatchObject({ vertices: 9, lines: 8, municipalities: 1, organisations: 8, densityTwoMode: 1 / 8 })
    })

    it('stand beside what is known of the actors, by name', async () => {
      const { vertexAttributes } = await api.ask(
        `query ($asOf: Date!) { vertexAttributes(asOf: $asOf, of: [CONFIRMED, POPULATION, THEME, PARTNER_COUNTRY, DISTRICT]) {
          ids columns { attribute numbers keys names { id name } } } }`,
        { asOf: DAY },
      )
      const at = vertexAttributes.ids.indexOf('a-kreisel')
      const [confirmed, population, theme, country, district] = vertexAttributes.columns
      expect(confirmed).toMatchObject({ attribute: 'CONFIRMED', keys: null, names: [] })
      expect(confirmed.numbers[vertexAttributes.ids.indexOf(verein.id)]).toBe(2024)
      expect(population.numbers[at]).toBeNull()
      const named = ({ keys, names }: { keys: string[]; names: { id: string; name: string }[] }) =>
        names.find(({ id }) => id === keys[at])?.name
      expect([named(theme), named(country), named(district)]).toEqual(['Bildung', 'Ghana', 'Musterkreis'])
    })

    it('tell of each Land how dense it is and how far it looks outwards', async () => {
      const { analysisByState } = await api.ask(
        'query ($asOf: Date!) { analysisByState(asOf: $asOf) { region { name } vertices internal external unknown density eiIndex } }',
        { asOf: DAY },
      )
      expect(analysisByState).toEqual([
        { region: { name: 'Musterland' }, vertices: 9, internal: 8, external: 0, unknown: 0, density: 8 / 36, eiIndex: -1 },
      ])
    })

    it('name brokers, those who separate others, bridges, the core and who stands alone', async () => {
      const { networkLists } = await api.ask(
        `query ($asOf: Date!) { networkLists(asOf: $asOf, first: 10) {
          brokers { actor { id } share inside across rank robust { from to wide } } method pairs
          separators { actor { id } separated rank robust { from to wide } } separatorCount
          bridges { from { id } to { id } separated rank robust { from to wide } detour } bridgeCount
          isolatedCount core { actor { id } neighbours } coreCount } }`,
        { asOf: DAY },
      )
      expect(networkLists.brokers[0]).toEqual({
        actor: { id: 'a-musterbund' },
        share: 27 / 28,
        inside: true,
        across: null,
        rank: 1,
        robust: { from: 1, to: 1, wide: false },
      })
      expect(networkLists).toMatchObject({
        method: 'exact',
        pairs: 36,
        separators: [
          { actor: { id: 'a-musterbund' }, separated: 6 },
          { actor: { id: 'a-musterverein' }, separated: 1 },
        ],
        separatorCount: 2,
        bridges: [{ separated: 2, rank: 1, robust: { from: 1, wide: false }, detour: false }],
        bridgeCount: 1,
        isolatedCount: 0,
      })
      expect(networkLists.core[0]).toEqual({ actor: { id: 'a-musterbund' }, neighbours: 7 })
    })

    it('tell every bridge, column by column, with the interval of its rank', async () => {
      const { bridges } = await api.ask(
        'query ($asOf: Date!) { bridges(asOf: $asOf) { source target separated rank robust { from to wide method } detour } }',
        { asOf: DAY },
      )
      // A tree of nine: each of its eight lines is one.
      expect(bridges.separated).toEqual([2, 1, 1, 1, 1, 1, 1, 1])
      expect(bridges.rank).toEqual([1, 2, 2, 2, 2, 2, 2, 2])
      expect([bridges.source.length, bridges.target.length, bridges.robust.length]).toEqual([8, 8, 8])
      expect(bridges.detour).toEqual(Array(8).fill(false))
      expect(bridges.robust[0]).toMatchObject({ from: 1, wide: false, method: '100 samples without 10 % of the actors, seed 42' })
    })

    it('tell where one actor stands, how robustly, and whether that rests on much', async () => {
      const question = `query ($id: ID!, $asOf: Date!) { standing(id: $id, asOf: $asOf) {
        actors neighbours open doubts
        values(measures: [BETWEENNESS, DEGREE]) { measure value share rank rankFrom rankTo wide intervalMethod method } } }`
      const { standing } = await api.ask(question, { id: 'a-musterbund', asOf: DAY })
      expect(standing).toMatchObject({ actors: 9, neighbours: 7, open: 0, doubts: [] })
      expect(standing.values[1]).toMatchObject({ measure: 'DEGREE', value: 7, share: null, rank: 1, rankFrom: 1, wide: false })
      expect(standing.values[0]).toMatchObject({ measure: 'BETWEENNESS', value: 27, share: 27 / 28, rank: 1, method: 'exact' })
      expect((await api.ask(question, { id: 'a-kreisel', asOf: DAY })).standing.doubts).toEqual(['FEW_LINES'])
      expect((await api.ask(question, { id: 'm-99001003', asOf: DAY })).standing).toBeNull()
    })

    it('tell what falls apart when an actor leaves', async () => {
      const question = `query ($id: ID!, $asOf: Date!) { removalImpact(id: $id, asOf: $asOf) {
        componentsBefore componentsAfter cutOff { name } cutOffCount longerPaths lostPaths estimated } }`
      const { removalImpact } = await api.ask(question, { id: 'a-musterbund', asOf: DAY })
      expect(removalImpact).toMatchObject({ componentsBefore: 1, componentsAfter: 7, cutOffCount: 6, longerPaths: 0, lostPaths: 27 })
      expect(removalImpact.cutOff[0]).toHaveProperty('name')
    })

    it.each(['{ standing(id: "a-nichts") { actors } }', '{ removalImpact(id: "a-nichts") { longerPaths } }'])(
      'do not exist for nobody: %s',
      async (question) => {
        const { errors } = await api.post(question)
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
      },
    )

    it.each([0, 51])('do not come in lists of %i rows', async (first) => {
      const { errors } = await api.post(`{ networkLists(first: ${first}) { bridgeCount } }`)
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
    })

    it('cost what they take: many of them at once are too many', async () => {
      const many = Array.from({ length: 25 }, (_, i) => `q${i}: analysis(measures: [DEGREE]) { columns { rankFrom rankTo } }`)
      const { errors } = await api.post(`{ ${many.join(' ')} }`)
      expect(errors).toMatchObject([{ extensions: { code: 'TOO_COMPLEX' } }])
    })

    it('are counted exactly as a job, whose progress is never an answer that was kept', async () => {
      // The id is told by the network, so it can be asked about before anybody has begun.
      const { network } = await api.ask('query ($asOf: Date!) { network(asOf: $asOf) { vertices { id } lines { source target } } }', {
        asOf: DAY,
      })
      const { source, target } = network.lines
      const early = `exact-${fingerprint(csrGraph(network.vertices.id.length, source, target))}`
      const question = 'query ($id: ID!) { job(id: $id) { state done analysis { ids columns { values method rank } } } }'
      expect((await api.ask(question, { id: early })).job).toBeNull()
      const { startExactBetweenness: job } = await api.ask(
        'mutation ($asOf: Date!) { startExactBetweenness(asOf: $asOf) { id state done total } }',
        { asOf: DAY },
      )
      expect(job.total).toBe(9)
      expect(job.id).toBe(early)
      await expect.poll(async () => (await api.ask(question, { id: job.id })).job.state, { timeout: 60_000, interval: 10 }).toBe('DONE')
      const { ids, columns } = (await api.ask(question, { id: job.id })).job.analysis
      expect(columns[0].method).toBe('exact')
      expect(columns[0].values[ids.indexOf('a-musterbund')]).toBe(27)
      const after = await api.ask(
        'query ($asOf: Date!) { analysis(asOf: $asOf, measures: [BETWEENNESS], exact: true) { columns { values } } networkLists(asOf: $asOf, exact: true) { method } }',
        { asOf: DAY },
      )
      expect([after.analysis.columns[0].values, after.networkLists.method]).toEqual([columns[0].values, 'exact'])
      const { cancelJob } = await api.ask('mutation ($id: ID!) { cancelJob(id: $id) { state } }', { id: job.id })
      expect(cancelJob).toEqual({ state: 'DONE' })
      expect((await api.ask(question, { id: 'exact-none' })).job).toBeNull()
    })

    it.each([
      ['analysis', 'analysis(asOf: $asOf, measures: [BETWEENNESS], exact: $exact) { columns { values } }'],
      ['networkLists', 'networkLists(asOf: $asOf, exact: $exact) { method }'],
    ])('asked for exactly are never an answer that was kept, since a job may have counted them meanwhile: %s', async (_, field) => {
      const statements = async (work: () => Promise<unknown>) => {
        const before = api.store.statementsRun()
        await work()
        return api.store.statementsRun() - before
      }
      const ask = (exact: boolean) => api.ask(`query ($asOf: Date!, $exact: Boolean) { ${field} }`, { asOf: DAY, exact })
      const revision = await statements(() => api.store.revision())
      for (const exact of [false, true]) await ask(exact)
      expect(await statements(() => ask(false))).toBe(revision)
      expect(await statements(() => ask(true))).toBeGreaterThan(revision)
    })

    it('and a job is not begun by an address that somebody follows', async () => {
      const response = await fetch(`${api.address}/graphql?query=${encodeURIComponent('mutation { startExactBetweenness { id } }')}`)
      expect(response.status).toBe(405)
    })
  })
}
