import { CLAIM_STATUSES, type Validity } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actor } from '../../../test/contract/world.ts'
import type { Line } from '../../ports/lines.ts'
import { buildSnapshot, type Snapshot } from '../network/snapshot.ts'
import { cooperationsBetween, districtFlows } from './flows.ts'
import { linesInBox } from './lines-in-box.ts'
import { lastLooks, regionFigures } from './region-figures.ts'

const ALWAYS: Validity = { possibleFrom: '0000-01-01', possibleUntil: '9999-12-31', certainFrom: '2000-01-01', certainUntil: '9999-12-31' }
const ENDED: Validity = { ...ALWAYS, possibleUntil: '2010-12-31', certainUntil: '2010-01-01' }
const REGIONS = ['r-01001001', 'r-01001002', 'r-01002001', 'r-01002', 'r-02000000', 'r-03', undefined]

interface Drawn {
  readonly ends: readonly [number, number]
  readonly cooperation: number
  readonly ended: boolean
  readonly confirmed: number
  readonly kind: 'COOPERATES_WITH' | 'MEMBER_OF'
}

const drawn = (actors: number): fc.Arbitrary<Drawn> =>
  fc.record({
    ends: fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1)).filter(([a, b]) => a !== b),
    cooperation: fc.nat(5),
    ended: fc.boolean(),
    confirmed: fc.integer({ min: 2000, max: 2026 }),
    kind: fc.constantFrom('COOPERATES_WITH', 'COOPERATES_WITH', 'MEMBER_OF'),
  })

const worlds = fc.integer({ min: 2, max: 9 }).chain((actors) =>
  fc.record({
    regions: fc.array(fc.constantFrom(...REGIONS), { minLength: actors, maxLength: actors }),
    lines: fc.array(drawn(actors), { maxLength: 25 }),
  }),
)
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never

const snapshotOf = ({ regions, lines }: World): Promise<Snapshot> =>
  buildSnapshot({
    revision: 1,
    vertices: regions.map((region, i) =>
      actor(`a-${i}`, `Verein ${i}`, {
        ...(region ? { region } : {}),
        place: { label: 'O', lat: 50 + i, lon: 8, precision: 'exact', country: 'DE' },
      }),
    ),
    lines: lines.map(
      ({ ends: [a, b], cooperation, ended, confirmed, kind }, i): Line => ({
        source: `a-${a}`,
        target: `a-${b}`,
        kind,
        status: CLAIM_STATUSES[i % CLAIM_STATUSES.length]!,
        validity: ended ? ENDED : ALWAYS,
        lastConfirmed: String(confirmed),
        claims: [`cl-${i}`],
        ...(kind === 'COOPERATES_WITH' ? { cooperation: `c-${cooperation}` } : {}),
      }),
    ),
    themes: new Map(),
    countries: new Map(),
  })

const TODAY = '2026-11-24'
/** Cooperations that hold today, with the regions of both ends. */
const holding = ({ regions, lines }: World) =>
  lines
    .filter(({ kind, ended }) => kind === 'COOPERATES_WITH' && !ended)
    .map(({ ends, cooperation, confirmed }) => ({ cooperation, confirmed, ends, at: ends.map((end) => regions[end]?.slice(2) ?? '') }))

describe('cooperations between Kreise', () => {
  it('count each cooperation once a pair, as one would by hand, strongest first', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const naive = new Map<string, Set<number>>()
        const between = new Set<number>()
        for (const { cooperation, at } of holding(world)) {
          const [a, b] = at.map((ags) => (ags.length >= 5 ? ags.slice(0, 5) : '')).sort() as [string, string]
          if (a === '' || a === b) continue
          between.add(cooperation)
          const key = `${a} ${b}`
          naive.set(key, (naive.get(key) ?? new Set()).add(cooperation))
        }
        const flows = await districtFlows(await snapshotOf(world), {}, TODAY, 1_000)
        expect(new Map(flows.from.map((from, i) => [`${from} ${flows.to[i]}`, flows.count[i]]))).toEqual(
          new Map([...naive].map(([key, all]) => [key, all.size])),
        )
        for (const [i, from] of flows.from.entries()) {
          const listed = await cooperationsBetween(await snapshotOf(world), [flows.to[i]!, from], {}, TODAY)
          expect(listed).toEqual([...naive.get(`${from} ${flows.to[i]}`)!].map((cooperation) => `c-${cooperation}`).sort())
        }
        expect(flows.count).toEqual(flows.count.toSorted((a, b) => b - a))
        expect(flows.pairs).toBe(naive.size)
        expect(flows.between).toBe(between.size)
        expect(flows.cooperations).toBe(new Set(holding(world).map(({ cooperation }) => cooperation)).size)
      }),
    )
  })

  it('tell how many pairs there are where the limit leaves some out', async () => {
    const world: World = {
      regions: ['r-01001001', 'r-01002001', 'r-02000000'],
      lines: [
        { ends: [0, 1], cooperation: 1, ended: false, confirmed: 2020, kind: 'COOPERATES_WITH' },
        { ends: [0, 2], cooperation: 2, ended: false, confirmed: 2020, kind: 'COOPERATES_WITH' },
        { ends: [2, 0], cooperation: 3, ended: false, confirmed: 2020, kind: 'COOPERATES_WITH' },
      ],
    }
    expect(await districtFlows(await snapshotOf(world), {}, TODAY, 1)).toMatchObject({
      from: ['01001'],
      to: ['02000'],
      count: [2],
      pairs: 2,
    })
  })
})

describe('figures of regions', () => {
  it('count the cooperations of whoever is seated there, and the newest year one was confirmed in, at each level', async () => {
    const ags = {
      STATE: ['01', '02', '03', '04'],
      DISTRICT: ['01001', '01002', '02000'],
      MUNICIPALITY: ['01001001', '01002001', '02000000'],
    }
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom('STATE', 'DISTRICT', 'MUNICIPALITY'), async (world, level) => {
        const regions = ags[level].map((key) => ({
          type: 'region' as const,
          id: `r-${key}`,
          level,
          name: key,
          ags: key,
          boundaryDate: '2025-08-31',
        }))
        const figures = await regionFigures(level, regions, await snapshotOf(world), {}, TODAY)
        for (const [i, key] of ags[level].entries()) {
          const here = holding(world).filter(({ at }) => at.some((seat) => seat.startsWith(key)))
          expect(figures.cooperations[i], key).toBe(new Set(here.map(({ cooperation }) => cooperation)).size)
          expect(figures.confirmedIn[i], key).toBe(here.length === 0 ? null : Math.max(...here.map(({ confirmed }) => confirmed)))
        }
      }),
    )
  })
})

describe('last looks', () => {
  it('are the newest day of the municipalities of each region, and how many of them somebody looked at; none is null, never a date', () => {
    const municipalities = ['01001001', '01001002', '01002001', '02000000']
    const day = fc.option(fc.constantFrom('2019', '2020-05', '2020-05-17', '2026-11-24'))
    const region = (level: 'STATE' | 'DISTRICT' | 'MUNICIPALITY', ags: string) => ({
      type: 'region' as const,
      id: `r-${ags}`,
      level,
      name: ags,
      ags,
      boundaryDate: '2025-08-31',
    })
    fc.assert(
      fc.property(fc.tuple(day, day, day, day), fc.constantFrom('01', '01001', '01001002', '02', '03'), (lastLooked, ags) => {
        const level = ags.length === 2 ? 'STATE' : ags.length === 5 ? 'DISTRICT' : 'MUNICIPALITY'
        const { on, municipalities: count } = lastLooks(level, [region(level, ags)], { ags: municipalities, lastLooked })
        const here = lastLooked.filter((one, i) => one !== null && municipalities[i]!.startsWith(ags)).toSorted()
        expect(on).toEqual([here.at(-1) ?? null])
        expect(count).toEqual([here.length])
      }),
    )
  })
})

describe('single cooperations in a box', () => {
  it('are the pairs with an end inside, each once, and tell how many there are', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 49, max: 60 }), async (world, south) => {
        const box = { south, west: 7, north: south + 3, east: 9 }
        const isIn = (end: number) => 50 + end >= south && 50 + end <= south + 3
        const naive = new Set(
          holding(world)
            .filter(({ ends }) => ends.some(isIn))
            .map(({ ends }) => ends.toSorted().join()),
        )
        const found = await linesInBox(await snapshotOf(world), box, {}, TODAY, 1_000)
        expect(found.total).toBe(naive.size)
        expect(
          new Set(
            found.source.map((id, i) =>
              [id, found.target[i]!]
                .map((one) => Number(one.slice(2)))
                .sort()
                .join(),
            ),
          ),
        ).toEqual(naive)
        expect((await linesInBox(await snapshotOf(world), box, {}, TODAY, 1)).source).toHaveLength(Math.min(1, naive.size))
      }),
    )
  })
})
