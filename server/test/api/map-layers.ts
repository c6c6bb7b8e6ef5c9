import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { claim, kreis, municipality, musterstadt, organisation, smallWorld, verein } from './small-world.ts'

const [regionBeyond, stadtBeyond] = municipality('99002001', 'Nachbarstadt', 50.5, 8.5)
const nachbarverein = organisation('a-nachbarverein', 'Nachbarverein', stadtBeyond)

const cooperates = (id: string, actors: readonly string[], dates: { validFrom: string; validUntil?: string; lastConfirmed: string }) => [
  { type: 'cooperation' as const, id: `c-${id}`, kind: 'LOCAL' as const, name: `Kooperation ${id}` },
  ...actors.map((subject, i) => claim(`cl-${id}-${i}`, { kind: 'PARTICIPATES_IN', subject, object: `c-${id}`, ...dates })),
]
const BRIDGE = { validFrom: '2019', lastConfirmed: '2023-05' }

const FLOWS = `query ($asOf: Date) { cooperationFlows(asOf: $asOf) { from to fromName toName count pairs cooperations between } }`
const LINES = `query ($box: Box!) { cooperationLines(box: $box, asOf: "2026-11-24") { source target status total } }`
const FIGURES = `query ($level: RegionLevel!, $within: ID) {
  regionFigures(level: $level, within: $within, asOf: "2026-11-24") { ags name cooperations confirmedIn }
}`
const COUNTRIES = `query ($asOf: Date, $code: String) {
  partnerCountries(asOf: $asOf, code: $code) { country { code } count cooperations { id } }
}`

/** What the map draws beside its actors, and what its table and its GeoJSON say of it. */
export function mapLayers(startApi: StartApi): void {
  describe('layers of the map', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(
        ...smallWorld,
        { ...kreis, id: 'r-99002', ags: '99002', name: 'Nachbarkreis' },
        { ...regionBeyond, parent: 'r-99002' },
        stadtBeyond,
        nachbarverein,
        ...cooperates('bruecke', [musterstadt.id, nachbarverein.id], BRIDGE),
        ...cooperates('frueher', [verein.id, nachbarverein.id], { validFrom: '2010', validUntil: '2012', lastConfirmed: '2012' }),
        { type: 'country', id: 'l-DE', code: 'DE', name: 'Deutschland' },
        claim('cl-bruecke-ghana', { kind: 'CONCERNS', subject: 'c-bruecke', object: 'l-GH', validFrom: '2019' }),
        claim('cl-bruecke-hier', { kind: 'CONCERNS', subject: 'c-bruecke', object: 'l-DE', validFrom: '2019' }),
      )
    })
    afterAll(() => api.close())

    const flows = async (asOf?: string) => (await api.ask(FLOWS, { asOf })).cooperationFlows
    const between = async (from: string, to: string, asOf?: string) =>
      (
        await api.ask(
          'query ($from: String!, $to: String!, $asOf: Date) { cooperationsBetween(from: $from, to: $to, asOf: $asOf) { id } }',
          {
            from,
            to,
            asOf,
          },
        )
      ).cooperationsBetween.map(({ id }: { id: string }) => id)

    it('count cooperations between Kreise on a day and of any time, and list those behind each number', async () => {
      const pair = { from: ['99001'], to: ['99002'], fromName: ['Musterkreis'], toName: ['Nachbarkreis'], pairs: 1 }
      expect(await flows()).toEqual({ ...pair, count: [2], cooperations: 3, between: 2 })
      expect(await flows('2026-11-24')).toEqual({ ...pair, count: [1], cooperations: 2, between: 1 })
      expect(await between('99002', '99001')).toEqual(['c-bruecke', 'c-frueher'])
      expect(await between('99001', '99002', '2026-11-24')).toEqual(['c-bruecke'])
      expect(await between('99001', '99001')).toEqual(['c-garten'])
    })

    it('draw the pairs with somebody in sight whose places differ, and refuse a box that is none', async () => {
      const lines = async (south: number, north: number) =>
        (await api.ask(LINES, { box: { south, north, west: 7, east: 9 } })).cooperationLines
      const { source, target, ...rest } = await lines(49.9, 50.05)
      expect([...source, ...target].toSorted()).toEqual([nachbarverein.id, musterstadt.id])
      expect(rest).toEqual({ status: ['CONFIRMED'], total: 1 })
      expect(await lines(50.4, 50.6)).toEqual({ source, target, ...rest })
      expect(await lines(52, 53)).toEqual({ source: [], target: [], status: [], total: 0 })
      const refused = await api.post(LINES, { box: { south: 51, north: 50, west: 7, east: 9 } })
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'box' })
    })

    it('tell of each region how many cooperations are known and when one was last confirmed, nothing where none is', async () => {
      const figures = async (level: string, within?: string) => (await api.ask(FIGURES, { level, within })).regionFigures
      expect(await figures('STATE')).toEqual({ ags: ['99'], name: ['Musterland'], cooperations: [2], confirmedIn: [2024] })
      expect(await figures('DISTRICT')).toEqual({
        ags: ['99001', '99002'],
        name: ['Musterkreis', 'Nachbarkreis'],
        cooperations: [2, 1],
        confirmedIn: [2024, 2023],
      })
      expect(await figures('MUNICIPALITY', 'r-99001')).toEqual({
        ags: ['99001001', '99001002', '99001003'],
        name: ['Musterstadt', 'Beispieldorf', 'Nirgendwo'],
        cooperations: [2, 0, 0],
        confirmedIn: [2024, null, null],
      })
    })

    it('count the cooperations tied to a country, but none to Germany, and only on days when that holds', async () => {
      const countries = async (variables: { asOf?: string; code?: string } = {}) => (await api.ask(COUNTRIES, variables)).partnerCountries
      const ghana = { country: { code: 'GH' }, count: 1, cooperations: [{ id: 'c-bruecke' }] }
      expect(await countries()).toEqual([ghana])
      expect(await countries({ asOf: '2026-11-24', code: 'GH' })).toEqual([ghana])
      expect(await countries({ asOf: '2018-12-31' })).toEqual([])
      expect(await countries({ code: 'DE' })).toEqual([])
    })

    it('change with the network', async () => {
      const before = await flows('2026-11-24')
      await api.put(...cooperates('bruecke', [musterstadt.id, nachbarverein.id], { ...BRIDGE, validUntil: '2025' } as typeof BRIDGE))
      expect(await flows('2026-11-24')).toMatchObject({ from: [], pairs: 0, cooperations: 1, between: 0 })
      await api.put(...cooperates('bruecke', [musterstadt.id, nachbarverein.id], BRIDGE))
      expect(await flows('2026-11-24')).toEqual(before)
    })
  })
}
