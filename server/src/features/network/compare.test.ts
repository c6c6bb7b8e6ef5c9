import { CLAIM_STATUSES, type Day, holdsOn, LINE_KINDS, type Validity } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actor } from '../../../test/contract/world.ts'
import type { Line, Topology } from '../../ports/lines.ts'
import { lineChanges } from './compare.ts'
import { buildSnapshot } from './snapshot.ts'

const ALWAYS: Validity = { possibleFrom: '0000-01-01', possibleUntil: '9999-12-31', certainFrom: '2000-01-01', certainUntil: '9999-12-31' }
const UNDATED: Validity = { ...ALWAYS, certainFrom: '9999-12-31', certainUntil: '0000-01-01' }
const ENDED: Validity = { ...ALWAYS, possibleUntil: '2010-12-31', certainUntil: '2010-01-01' }
const BEGUN: Validity = { possibleFrom: '2015-01-01', possibleUntil: '9999-12-31', certainFrom: '2015-12-31', certainUntil: '9999-12-31' }
const SEEN: Validity = { ...ALWAYS, certainFrom: '2018-06-01' }

const line = (source: string, target: string, validity: Validity, rest: Partial<Line> = {}): Line => ({
  source,
  target,
  kind: 'COOPERATES_WITH',
  status: 'STATED',
  validity,
  claims: [`cl-${source}-${target}`],
  ...rest,
})

const topologyOf = (count: number, lines: readonly Line[]): Topology => ({
  revision: 1,
  vertices: Array.from({ length: count }, (_, i) =>
    actor(`a-${i}`, `Verein ${i}`, { kind: i % 2 === 0 ? 'MUNICIPALITY' : 'MIGRANT_ORGANISATION' }),
  ),
  lines,
  themes: new Map(),
  countries: new Map(),
})

const without = (of: ReadonlySet<string>, gone: ReadonlySet<string>) => new Set([...of].filter((key) => !gone.has(key)))

describe('comparing two days', () => {
  it('tells what has begun, what has ended, and what dates no longer leave open', async () => {
    const lines = [
      line('a-0', 'a-1', BEGUN),
      line('a-0', 'a-2', ENDED),
      line('a-1', 'a-2', SEEN),
      line('a-1', 'a-3', ALWAYS),
      line('a-2', 'a-3', UNDATED),
    ]
    const snapshot = await buildSnapshot(topologyOf(4, lines))
    expect(await lineChanges(snapshot, {}, '2009-05-05', '2020-01-01')).toEqual([
      { change: 'APPEARED', source: 'a-0', target: 'a-1', kind: 'COOPERATES_WITH', before: null, after: 'CERTAIN', status: 'STATED' },
      { change: 'ENDED', source: 'a-0', target: 'a-2', kind: 'COOPERATES_WITH', before: 'CERTAIN', after: null, status: 'STATED' },
      { change: 'CHANGED', source: 'a-1', target: 'a-2', kind: 'COOPERATES_WITH', before: 'POSSIBLE', after: 'CERTAIN', status: 'STATED' },
    ])
  })

  it('tells of a line whose statements became more', async () => {
    const snapshot = await buildSnapshot(topologyOf(2, [line('a-0', 'a-1', ALWAYS), line('a-0', 'a-1', BEGUN, { status: 'CONFIRMED' })]))
    expect(await lineChanges(snapshot, {}, '2009-05-05', '2020-01-01')).toMatchObject([{ change: 'CHANGED', status: 'CONFIRMED' }])
    expect(await lineChanges(snapshot, { status: ['STATED'] }, '2009-05-05', '2020-01-01')).toEqual([])
  })

  it('is a difference of sets, whatever the network, the filter and the days', async () => {
    const days = fc.constantFrom<Day>('2008-01-01', '2010-06-15', '2015-06-15', '2015-12-31', '2020-01-01')
    const lines = fc.array(
      fc
        .record({
          ends: fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b),
          kind: fc.constantFrom(...LINE_KINDS),
          status: fc.constantFrom(...CLAIM_STATUSES),
          validity: fc.constantFrom(ALWAYS, UNDATED, ENDED, BEGUN, SEEN),
        })
        .map(({ ends: [a, b], validity, ...rest }) => line(`a-${a}`, `a-${b}`, validity, rest)),
      { maxLength: 30 },
    )
    const filters = fc.record({
      possible: fc.boolean(),
      kinds: fc.constantFrom(undefined, ['MUNICIPALITY'] as const),
      status: fc.constantFrom(undefined, ['CONFIRMED', 'DISPUTED'] as const),
    })
    await fc.assert(
      fc.asyncProperty(lines, filters, days, days, async (all, { possible, kinds, status }, from, to) => {
        const topology = topologyOf(6, all)
        const filter = { possible, ...(kinds && { kinds }), ...(status && { status }) }
        const changes = await lineChanges(await buildSnapshot(topology), filter, from, to)
        const passes = (id: string) => !kinds || topology.vertices.some((vertex) => vertex.id === id && vertex.kind === 'MUNICIPALITY')
        const keysOn = (day: Day, also: 'CERTAIN' | 'POSSIBLE') =>
          new Set(
            all
              .filter((each) => passes(each.source) && passes(each.target) && (!status || status.some((one) => one === each.status)))
              .filter(({ validity }) => holdsOn(validity, day) === 'CERTAIN' || holdsOn(validity, day) === also)
              .map((each) => `${each.source} ${each.target} ${each.kind}`),
          )
        const shown = possible ? 'POSSIBLE' : 'CERTAIN'
        const keys = (change: string) =>
          new Set(changes.filter((each) => each.change === change).map((each) => `${each.source} ${each.target} ${each.kind}`))
        expect(keys('APPEARED')).toEqual(without(keysOn(to, shown), keysOn(from, 'POSSIBLE')))
        expect(keys('ENDED')).toEqual(without(keysOn(from, shown), keysOn(to, 'POSSIBLE')))
        // Whatever else differs between the pictures themselves is a change; backwards, the same turned round.
        const [one, other] = [keysOn(from, shown), keysOn(to, shown)]
        const differs = [...without(one, other), ...without(other, one)]
        for (const key of differs) expect(keys('APPEARED').has(key) || keys('ENDED').has(key) || keys('CHANGED').has(key)).toBe(true)
        const back = await lineChanges(await buildSnapshot(topology), filter, to, from)
        expect(
          new Set(back.filter(({ change }) => change === 'ENDED').map((each) => `${each.source} ${each.target} ${each.kind}`)),
        ).toEqual(keys('APPEARED'))
        expect(back).toHaveLength(changes.length)
      }),
      { numRuns: 300 },
    )
  })
})
