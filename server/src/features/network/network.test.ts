import { ACTOR_KINDS, CLAIM_STATUSES, GROUPINGS, holdsOn, LINE_KINDS, type Validity, VERTEX_ATTRIBUTES } from '@netzatlas/shared'
import { LAYOUT_HEIGHT, LAYOUT_WIDTH } from '@netzatlas/shared/graph'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { actor } from '../../../test/contract/world.ts'
import type { Line, Topology } from '../../ports/lines.ts'
import { vertexAttributes } from './attributes.ts'
import { cooperationPositions } from './cooperation-positions.ts'
import { type NetworkFilter, select } from './filter.ts'
import { middles } from './group-middles.ts'
import { groupBy } from './groups.ts'
import { neighbourhoodNetwork } from './neighbourhood.ts'
import { drawActors, drawGroups, type NetworkColumns } from './network.ts'
import { buildSnapshot, type Snapshot } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'
import { twoModeNetwork } from './two-mode.ts'
import { singledOut } from './unfolding.ts'

const ALWAYS: Validity = { possibleFrom: '0000-01-01', possibleUntil: '9999-12-31', certainFrom: '2000-01-01', certainUntil: '9999-12-31' }
const UNDATED: Validity = { ...ALWAYS, certainFrom: '9999-12-31', certainUntil: '0000-01-01' }
const ENDED: Validity = { ...ALWAYS, possibleUntil: '2010-12-31', certainUntil: '2010-01-01' }
const TODAY = '2026-11-24'

let nextClaim = 0
const line = (source: string, target: string, rest: Partial<Line> = {}): Line => ({
  source,
  target,
  kind: 'COOPERATES_WITH',
  status: 'STATED',
  validity: ALWAYS,
  claims: [`cl-${nextClaim++}`],
  ...rest,
})

/** Positions that tell which vertex they belong to. */
const somePositions = ({ vertices }: Snapshot): Positions => ({
  x: Float64Array.from({ length: vertices.count }, (_, v) => 10 + ((v * 97) % 1500)),
  y: Float64Array.from({ length: vertices.count }, (_, v) => 10 + ((v * 61) % 900)),
})

const cooperationsIn = ({ lines: { source, target, cooperation, cooperations } }: Snapshot, positions: Positions) =>
  cooperationPositions({ source, target, cooperation, count: cooperations.length }, positions)

const pairs = ({ vertices, lines }: NetworkColumns) =>
  lines.source.map((s, i) => `${vertices.id[s]} ${lines.kind[i]} ${vertices.id[lines.target[i]!]} x${lines.weight[i]} ${lines.status[i]}`)

describe('a small network', () => {
  const topology: Topology = {
    revision: 7,
    vertices: [
      actor('m-09162000', 'München', {
        kind: 'MUNICIPALITY',
        region: 'r-09162',
        place: { label: 'M', lat: 48, lon: 11, precision: 'exact', country: 'DE' },
        municipality: { level: 'MUNICIPALITY', ags: '09162000', counted: true, population: { value: 1_500_000 } },
      }),
      actor('m-09564000', 'Nürnberg', { kind: 'MUNICIPALITY', region: 'r-09564' }),
      actor('m-05315000', 'Köln', { kind: 'MUNICIPALITY', region: 'r-05315000' }),
      actor('a-verein', 'Verein Eins', { shortName: 'V1', region: 'r-09162' }),
      actor('a-dach', 'Dachverband', { kind: 'UMBRELLA' }),
    ],
    lines: [
      line('a-verein', 'm-09162000', { status: 'CONFIRMED', cooperation: 'c-1', lastConfirmed: '2019-04' }),
      line('a-verein', 'm-09162000', { status: 'INFERRED', cooperation: 'c-2', validity: UNDATED, lastConfirmed: '2024' }),
      line('a-verein', 'a-dach', { kind: 'MEMBER_OF', status: 'CONFIRMED', lastConfirmed: '2021-01-31' }),
      line('a-verein', 'a-dach', { kind: 'MEMBER_OF', status: 'DISPUTED' }),
      line('a-dach', 'a-verein', { kind: 'ADVISED_BY' }),
      line('m-05315000', 'm-09564000', { validity: UNDATED, cooperation: 'c-3' }),
      line('m-09162000', 'm-09564000', { validity: ENDED, cooperation: 'c-4' }),
    ],
    themes: new Map([
      ['a-verein', ['t-bildung', 't-klima']],
      ['a-dach', ['t-bildung']],
      ['m-05315000', ['t-klima']],
    ]),
    countries: new Map([['a-verein', ['l-GH']]]),
  }
  let snapshot: Snapshot
  let positions: Positions
  const ask = async (filter: NetworkFilter = {}, asOf = TODAY) => drawActors(snapshot, positions, await select(snapshot, filter, asOf))
  beforeAll(async () => {
    snapshot = await buildSnapshot(topology, { content: 7 })
    positions = somePositions(snapshot)
  })

  it('draws one line a pair and kind, shows contradictions, and leaves out what has ended', async () => {
    const network = await ask()
    expect(network.vertices.id).toEqual(['a-dach', 'a-verein', 'm-09162000'])
    expect(pairs(network)).toEqual([
      'a-dach ADVISED_BY a-verein x1 STATED',
      'a-verein MEMBER_OF a-dach x2 DISPUTED',
      'a-verein COOPERATES_WITH m-09162000 x1 CONFIRMED',
    ])
    expect(network).toMatchObject({ hidden: 2, possible: 1, revision: '7', groupBy: undefined })
  })

  it('shows beside a region whom its lines join outside it, and no line among those', async () => {
    const network = await ask({ within: 'r-09162', around: true })
    expect(network.vertices.id).toEqual(['a-dach', 'a-verein', 'm-09162000'])
    expect(network.vertices.outside).toEqual([1, 0, 0])
    expect(network.hidden).toBe(2)
    const other = await ask({ within: 'r-05', around: true, possible: true })
    expect([other.vertices.id, other.vertices.outside]).toEqual([
      ['m-05315000', 'm-09564000'],
      [0, 1],
    ])
    expect((await ask({ within: 'r-09162', around: true, kinds: ['MIGRANT_ORGANISATION', 'MUNICIPALITY'] })).vertices.outside).toEqual([
      0, 0,
    ])
    expect((await ask({ around: true })).vertices.outside).toBeNull()
  })

  it('knows of its actors the newest confirmation, population, main theme, partner country and district, or nothing', async () => {
    const { ids, columns } = await vertexAttributes(snapshot, VERTEX_ATTRIBUTES, { filter: {}, asOf: TODAY })
    expect(ids).toEqual(['a-dach', 'a-verein', 'm-09162000'])
    expect(Object.fromEntries(columns.map(({ attribute, numbers, keys }) => [attribute, numbers ?? keys]))).toEqual({
      CONFIRMED: [2021, 2021, 2019],
      POPULATION: [null, null, 1_500_000],
      THEME: ['t-bildung', 't-bildung', null],
      PARTNER_COUNTRY: [null, 'l-GH', null],
      DISTRICT: [null, 'r-09162', 'r-09162'],
    })
    const lines = await vertexAttributes(snapshot, ['CONFIRMED'], { filter: { lines: ['COOPERATES_WITH'] }, asOf: TODAY })
    expect(lines.columns[0]!.numbers).toEqual([2019, 2019])
    const possible = await vertexAttributes(snapshot, ['CONFIRMED'], {
      filter: { lines: ['COOPERATES_WITH'], possible: true },
      asOf: TODAY,
    })
    expect(possible.columns[0]!.numbers).toEqual([2024, null, 2024, null])
  })

  it('counts in a group those that are surroundings', async () => {
    const groups = await groupBy(
      'KIND',
      snapshot,
      (of, count) => middles(positions, of, count, false),
      new Int32Array(5),
      () => undefined,
    )
    const network = await drawGroups(snapshot, positions, groups, await select(snapshot, { within: 'r-09162', around: true }, TODAY))
    expect(
      Object.fromEntries(network.vertices.name.map((name, i) => [name, [network.vertices.size[i], network.vertices.outside![i]]])),
    ).toEqual({
      MIGRANT_ORGANISATION: [1, 0],
      MUNICIPALITY: [1, 0],
      UMBRELLA: [1, 1],
    })
  })

  it('tells name, short name, place, degree and size of each vertex', async () => {
    const { vertices } = await ask()
    expect(vertices.kind).toEqual(['UMBRELLA', 'MIGRANT_ORGANISATION', 'MUNICIPALITY'])
    expect(vertices.label).toEqual(['Dachverband', 'V1', 'München'])
    expect(vertices.lon).toEqual([null, null, 11])
    expect(vertices.degree).toEqual([1, 2, 1])
    expect(vertices.size).toEqual([1, 1, 1])
  })

  it('draws on request what the dates leave open', async () => {
    const network = await ask({ possible: true })
    expect(pairs(network)).toContain('m-05315000 COOPERATES_WITH m-09564000 x1 STATED')
    expect(pairs(network)).toContain('a-verein COOPERATES_WITH m-09162000 x2 CONFIRMED')
    expect(network.possible).toBe(1)
    expect(network.hidden).toBe(0)
  })

  it('asks about another day, or about any time', async () => {
    expect(pairs(await ask({}, '2005-05-05'))).toContain('m-09162000 COOPERATES_WITH m-09564000 x1 STATED')
    expect(drawActors(snapshot, positions, await select(snapshot, {}, undefined)).lines.source).toHaveLength(5)
  })

  it.each<[NetworkFilter, string[]]>([
    [{ kinds: ['UMBRELLA', 'MIGRANT_ORGANISATION'] }, ['a-dach', 'a-verein']],
    [{ lines: ['COOPERATES_WITH'] }, ['a-verein', 'm-09162000']],
    [{ within: 'r-09' }, ['a-verein', 'm-09162000']],
    [{ within: 'r-05' }, []],
    [{ within: 'r-05', isolates: true }, ['m-05315000']],
    [{ themes: ['t-bildung'] }, ['a-dach', 'a-verein']],
    [{ themes: ['t-klima', 't-none'], isolates: true }, ['a-verein', 'm-05315000']],
    [{ countries: ['l-GH'], isolates: true }, ['a-verein']],
    [{ status: ['CONFIRMED'] }, ['a-dach', 'a-verein', 'm-09162000']],
    [{ status: ['INFERRED'], possible: true }, ['a-verein', 'm-09162000']],
  ])('filters by %j', async (filter, ids) => expect((await ask(filter)).vertices.id).toEqual(ids))

  it('groups by Land, counts members, and joins lines between groups', async () => {
    const groups = await groupBy(
      'STATE',
      snapshot,
      (of, count) => middles(positions, of, count),
      new Int32Array(5),
      (id) => (id === 'r-09' ? 'Bayern' : undefined),
    )
    const network = await drawGroups(snapshot, positions, groups, await select(snapshot, { possible: true }, TODAY))
    expect(network.vertices.id).toEqual(['g-state-none', 'g-state-r-05', 'g-state-r-09'])
    expect(network.vertices.name).toEqual(['', '', 'Bayern'])
    expect(network.vertices.size).toEqual([1, 1, 3])
    expect(pairs(network)).toEqual([
      'g-state-none MEMBER_OF g-state-r-09 x1 DISPUTED',
      'g-state-none ADVISED_BY g-state-r-09 x1 STATED',
      'g-state-r-05 COOPERATES_WITH g-state-r-09 x1 STATED',
    ])
    expect(network).toMatchObject({ hidden: 0, groupBy: 'STATE' })
  })

  it('unfolds a group into its members, where they always stand', async () => {
    const groups = await groupBy(
      'STATE',
      snapshot,
      (of, count) => middles(positions, of, count),
      new Int32Array(5),
      () => undefined,
    )
    const open = await singledOut(snapshot, groups, { unfold: ['g-state-r-09'] }, async () => new Float64Array())
    const network = await drawGroups(snapshot, positions, groups, await select(snapshot, {}, TODAY), open)
    expect(network.vertices.id).toEqual(['g-state-none', 'a-verein', 'm-09162000'])
    expect(network.vertices.group).toEqual(['g-state-none', 'g-state-r-09', 'g-state-r-09'])
    const alone = await ask()
    for (const id of ['a-verein', 'm-09162000'])
      expect(network.vertices.x[network.vertices.id.indexOf(id)]).toBe(alone.vertices.x[alone.vertices.id.indexOf(id)])
  })

  it('unfolds some members of a group: it stands for the others, and its lines lead to them, too', async () => {
    const groups = await groupBy(
      'STATE',
      snapshot,
      (of, count) => middles(positions, of, count),
      new Int32Array(5),
      () => undefined,
    )
    const whole = await drawGroups(snapshot, positions, groups, await select(snapshot, {}, TODAY))
    const partly = { group: 'g-state-r-09', first: 0, by: 'DEGREE', with: ['a-verein'] } as const
    const open = await singledOut(snapshot, groups, { unfoldPartly: [partly] }, async () => new Float64Array(5))
    const network = await drawGroups(snapshot, positions, groups, await select(snapshot, {}, TODAY), open)
    const sizeOf = (of: NetworkColumns, id: string) => of.vertices.size[of.vertices.id.indexOf(id)]
    expect(network.vertices.id).toEqual([...whole.vertices.id, 'a-verein'])
    expect(sizeOf(network, 'g-state-r-09')).toBe(sizeOf(whole, 'g-state-r-09')! - 1)
    const membersOf = (of: NetworkColumns, id: string) =>
      Object.fromEntries((of.vertices.members ?? []).map(({ kind, counts }) => [kind, counts[of.vertices.id.indexOf(id)]]))
    expect(membersOf(whole, 'g-state-r-09')).toMatchObject({ MUNICIPALITY: 1, MIGRANT_ORGANISATION: 1 })
    expect(membersOf(network, 'g-state-r-09')).toMatchObject({ MUNICIPALITY: 1, MIGRANT_ORGANISATION: 0 })
    expect(membersOf(network, 'a-verein')).toMatchObject({ MUNICIPALITY: 0, MIGRANT_ORGANISATION: 1 })
    expect(network.hidden).toBe(whole.hidden)
    const ends = network.lines.source.map((source, i) =>
      [network.vertices.id[source], network.vertices.id[network.lines.target[i]!]].sort(),
    )
    expect(ends).toContainEqual(['a-verein', 'g-state-r-09'])
  })

  it('puts an actor of several themes with the theme most share', async () => {
    const groups = await groupBy(
      'THEME',
      snapshot,
      (of, count) => middles(positions, of, count),
      new Int32Array(5),
      (id) => id,
    )
    const of = (id: string) => groups.id[groups.of[snapshot.indexOf.get(id)!]!]
    expect(of('a-verein')).toBe('g-theme-t-bildung')
    expect(of('m-05315000')).toBe('g-theme-t-klima')
    expect(of('m-09162000')).toBe('g-theme-none')
  })

  it('draws cooperations as vertices on request', () => {
    const network = twoModeNetwork(snapshot, positions, cooperationsIn(snapshot, positions), { asOf: TODAY })
    expect(network.vertices.id).toEqual(['a-dach', 'a-verein', 'm-09162000', 'c-1'])
    expect(network.vertices.kind.at(-1)).toBe('COOPERATION')
    expect(pairs(network)).toEqual([
      'a-dach ADVISED_BY a-verein x1 STATED',
      'a-verein MEMBER_OF a-dach x2 DISPUTED',
      'a-verein COOPERATES_WITH c-1 x1 CONFIRMED',
      'm-09162000 COOPERATES_WITH c-1 x1 CONFIRMED',
    ])
    expect(network.vertices.degree).toEqual([1, 2, 1, 2])
  })

  it('answers a neighbourhood nearest first, with all lines among what it shows', () => {
    const near = neighbourhoodNetwork(snapshot, positions, { of: ['m-09162000'], depth: 2, limit: 10, asOf: TODAY })
    expect(near.vertices.id).toEqual(['m-09162000', 'a-verein', 'a-dach'])
    expect(pairs(near)).toHaveLength(3)
    const limited = neighbourhoodNetwork(snapshot, positions, { of: ['m-09162000'], depth: 2, limit: 2, asOf: TODAY, possible: true })
    expect(limited.vertices.id).toEqual(['m-09162000', 'a-verein'])
    expect(limited.hidden).toBe(1)
    expect(neighbourhoodNetwork(snapshot, positions, { of: ['a-nobody'], depth: 1, limit: 5 }).vertices.id).toEqual([])
  })

  it('refuses a topology whose lines end nowhere', async () => {
    await expect(buildSnapshot({ ...topology, lines: [line('a-verein', 'a-missing')] })).rejects.toThrow('unknown actor')
  })
})

const DAYS = ['2008-01-01', '2015-06-15', '2015-12-31', '2020-01-01']
const validities = fc.constantFrom<Validity>(ALWAYS, UNDATED, ENDED, {
  possibleFrom: '2015-01-01',
  possibleUntil: '9999-12-31',
  certainFrom: '2015-12-31',
  certainUntil: '9999-12-31',
})
const topologies: fc.Arbitrary<Topology> = fc.integer({ min: 2, max: 12 }).chain((n) =>
  fc.record({
    revision: fc.constant(1),
    vertices: fc
      .array(fc.record({ kind: fc.constantFrom(...ACTOR_KINDS), region: fc.constantFrom('r-05', 'r-05315', 'r-09162000', undefined) }), {
        minLength: n,
        maxLength: n,
      })
      .map((rows) => rows.map(({ kind, region }, i) => actor(`a-${i}`, `Actor ${i}`, { kind, ...(region && { region }) }))),
    lines: fc
      .array(
        fc.record({
          ends: fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b),
          kind: fc.constantFrom(...LINE_KINDS),
          status: fc.constantFrom(...CLAIM_STATUSES),
          validity: validities,
        }),
        { maxLength: 40 },
      )
      .map((rows) => rows.map(({ ends: [a, b], ...rest }) => line(`a-${a}`, `a-${b}`, rest))),
    themes: fc.constant(new Map()),
    countries: fc.constant(new Map()),
  }),
)
const filters: fc.Arbitrary<NetworkFilter> = fc.record(
  {
    kinds: fc.subarray([...ACTOR_KINDS], { minLength: 1 }),
    lines: fc.subarray([...LINE_KINDS], { minLength: 1 }),
    status: fc.subarray([...CLAIM_STATUSES], { minLength: 1 }),
    within: fc.constantFrom('r-05', 'r-05315', 'r-09'),
    isolates: fc.boolean(),
    possible: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** The drawn lines by a loop over records, without indexes or sorting. */
function naive(topology: Topology, filter: NetworkFilter, day: string, withPossible: boolean): Map<string, number> {
  const passes = (id: string) => {
    const found = topology.vertices.find((vertex) => vertex.id === id)!
    return (!filter.kinds || filter.kinds.includes(found.kind)) && (!filter.within || (found.region ?? '').startsWith(filter.within))
  }
  const drawn = new Map<string, number>()
  for (const { source, target, kind, status, validity } of topology.lines) {
    if (!passes(source) || !passes(target)) continue
    if (filter.lines && !filter.lines.includes(kind)) continue
    if (filter.status && !filter.status.includes(status)) continue
    const holds = holdsOn(validity, day)
    if (holds === 'NO' || (holds === 'POSSIBLE' && !withPossible)) continue
    const key = `${source} ${target} ${kind}`
    drawn.set(key, (drawn.get(key) ?? 0) + 1)
  }
  return drawn
}

describe('on random networks, filters and days', () => {
  it('lines are those of a naive loop, what is left open is the difference, and no vertex moves or gets lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        topologies,
        filters,
        fc.constantFrom(...DAYS),
        fc.integer({ min: 1, max: 5 }),
        async (topology, filter, day, atOneGo) => {
          const snapshot = await buildSnapshot(topology)
          const positions = somePositions(snapshot)
          const network = drawActors(snapshot, positions, await select(snapshot, filter, day, atOneGo))
          const expected = naive(topology, filter, day, filter.possible ?? false)
          const drawn = network.lines.source.map(
            (s, i) =>
              [
                `${network.vertices.id[s]} ${network.vertices.id[network.lines.target[i]!]} ${network.lines.kind[i]}`,
                network.lines.weight[i]!,
              ] as const,
          )
          expect(new Map(drawn)).toEqual(expected)
          expect(network.possible).toBe(naive(topology, filter, day, true).size - naive(topology, filter, day, false).size)
          expect(network.hidden + network.vertices.id.length).toBe(topology.vertices.length)
          for (const [i, id] of network.vertices.id.entries()) {
            const v = snapshot.indexOf.get(id)!
            expect([network.vertices.x[i], network.vertices.y[i]]).toEqual([positions.x[v], positions.y[v]])
            const neighbours = new Set(
              [...expected.keys()].flatMap((key) => (key.split(' ').slice(0, 2).includes(id) ? key.split(' ').slice(0, 2) : [])),
            )
            expect(network.vertices.degree[i]).toBe(Math.max(0, neighbours.size - 1))
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('groups stand for everybody shown, and their places do not depend on the filter', async () => {
    await fc.assert(
      fc.asyncProperty(topologies, filters, fc.constantFrom(...GROUPINGS), async (topology, filter, by) => {
        const snapshot = await buildSnapshot(topology)
        const positions = somePositions(snapshot)
        const community = Int32Array.from({ length: snapshot.vertices.count }, (_, v) => v % 3)
        const groups = await groupBy(
          by,
          snapshot,
          (of, count) => middles(positions, of, count),
          community,
          (id) => id,
        )
        const selection = await select(snapshot, filter, undefined)
        const network = await drawGroups(snapshot, positions, groups, selection)
        const standing = network.vertices.size.reduce((a, b) => a + b, 0)
        expect(standing).toBe(selection.vertices.length)
        expect(network.hidden + standing).toBe(topology.vertices.length)
        const members = network.vertices.members!
        expect(network.vertices.size.map((_, i) => members.reduce((sum, { counts }) => sum + counts[i]!, 0))).toEqual(network.vertices.size)
        for (const { kind, counts } of members)
          expect(counts.reduce((a, b) => a + b, 0)).toBe(
            [...selection.vertices].filter((v) => ACTOR_KINDS[snapshot.vertices.kind[v]!] === kind).length,
          )
        const all = await drawGroups(snapshot, positions, groups, await select(snapshot, { isolates: true }, undefined))
        for (const [i, id] of network.vertices.id.entries()) expect(network.vertices.x[i]).toBe(all.vertices.x[all.vertices.id.indexOf(id)])
        for (const x of all.vertices.x) expect(x >= 0 && x <= LAYOUT_WIDTH).toBe(true)
        for (const y of all.vertices.y) expect(y >= 0 && y <= LAYOUT_HEIGHT).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a large network', () => {
  it('lets the event loop turn many times while its snapshot is built', async () => {
    const vertices = Array.from({ length: 20_000 }, (_, i) => actor(`a-${i}`, `Verein ${i}`))
    const lines = vertices.slice(1).map(({ id }, i) => line(vertices[Math.floor(i / 2)]!.id, id))
    let turns = 0
    let counting = true
    const count = () => {
      turns++
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    await buildSnapshot({ revision: 1, vertices, lines, themes: new Map(), countries: new Map() })
    counting = false
    expect(turns).toBeGreaterThanOrEqual(30)
  })
})
