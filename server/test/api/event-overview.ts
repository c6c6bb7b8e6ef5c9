import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, networkMeeting as event, land, musterstadt, nirgendwo, smallWorld, verein } from './small-world.ts'

export function eventOverview(startApi: StartApi): void {
  describe('meetings and who was recorded at them', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ settings: { bodyCache: false } })
      await api.put(
        ...smallWorld,
        { ...land, id: 'r-98', ags: '98', name: 'Nachbarland' },
        event('e-2007', '2007-05'),
        event('e-vorher', '1999'),
        { ...event('e-2026', '2026-02-01'), category: 'CONFERENCE' as const },
        event('e-ohne', undefined),
        { type: 'event', id: 'e-fern', name: 'Treffen anderswo', category: 'NETWORK_MEETING', from: '2020' },
        claim('cl-fuer-1', { kind: 'COVERS', subject: 'e-2007', object: 'r-99' }),
        claim('cl-fuer-2', { kind: 'COVERS', subject: 'e-2007', object: 'r-98' }),
        claim('cl-war-1', { kind: 'ATTENDED', subject: musterstadt.id, object: 'e-2007' }),
        claim('cl-war-2', { kind: 'HOSTED', subject: musterstadt.id, object: 'e-2007' }),
        claim('cl-war-3', { kind: 'ATTENDED', subject: beispieldorf.id, object: 'e-2007' }),
        claim('cl-war-4', { kind: 'ATTENDED', subject: beispieldorf.id, object: 'e-2026' }),
        claim('cl-war-5', { kind: 'ATTENDED', subject: verein.id, object: 'e-2007' }),
      )
    })
    afterAll(() => api.close())

    const OVERVIEW = `query ($category: EventCategory) { eventOverview(category: $category) {
      firstYear lastYear events { byYear earlier undated } elsewhere { byYear undated }
      states { region { id } events { byYear earlier undated } municipalities { total once several none } }
      municipalities { total once several none }
    } }`
    const LIST = `query ($times: AttendanceTimes!, $within: ID, $category: EventCategory) {
      municipalitiesByAttendance(times: $times, within: $within, category: $category) { totalCount nodes { municipality { id } events { id } } }
    }`
    const years = (counts: Record<number, number>) => Array.from({ length: 20 }, (_, i) => counts[2007 + i] ?? 0)

    it('count events once for all and in each Land they were meant for, by the year they began', async () => {
      const { eventOverview: overview } = await api.ask(OVERVIEW)
      expect([overview.firstYear, overview.lastYear]).toEqual([2007, 2026])
      expect(overview.events).toEqual({ byYear: years({ 2007: 1, 2020: 1, 2026: 1 }), earlier: 1, undated: 1 })
      expect(overview.elsewhere).toEqual({ byYear: years({ 2020: 1 }), undated: 0 })
      expect(overview.states).toMatchObject([
        { region: { id: 'r-98' }, events: { byYear: years({ 2007: 1 }), earlier: 0, undated: 0 } },
        { region: { id: 'r-99' }, events: { byYear: years({ 2007: 1, 2026: 1 }), earlier: 1, undated: 1 } },
      ])
      const { eventOverview: meetingsOnly } = await api.ask(OVERVIEW, { category: 'NETWORK_MEETING' })
      expect(meetingsOnly.events.byYear).toEqual(years({ 2007: 1, 2020: 1 }))
    })

    it('list the events behind each number, of a Land, of none and of all, newest first', async () => {
      const COUNTED = `query ($state: ID, $elsewhere: Boolean, $year: Int, $outside: OutsideYears, $category: EventCategory) {
        countedEvents(state: $state, elsewhere: $elsewhere, year: $year, outside: $outside, category: $category) { totalCount nodes { id } }
      }`
      const listed = async (variables: Record<string, unknown>) => {
        const { totalCount, nodes } = (await api.ask(COUNTED, variables)).countedEvents
        expect(nodes).toHaveLength(totalCount)
        return nodes.map(({ id }: { id: string }) => id)
      }
      const { eventOverview: overview } = await api.ask(OVERVIEW)
      const rows: [Record<string, unknown>, { byYear: number[]; undated: number }][] = [
        [{}, overview.events],
        [{ elsewhere: true }, overview.elsewhere],
        ...overview.states.map((one: { region: { id: string }; events: { byYear: number[]; undated: number } }) => [
          { state: one.region.id },
          one.events,
        ]),
      ]
      for (const [where, counts] of rows) {
        for (const [i, count] of counts.byYear.entries()) {
          if (count > 0 || i % 6 === 0) expect(await listed({ ...where, year: overview.firstYear + i })).toHaveLength(count)
        }
        expect(await listed({ ...where, outside: 'UNDATED' })).toHaveLength(counts.undated)
      }
      const all = await listed({})
      expect(all.slice(0, 3)).toEqual(['e-2026', 'e-fern', 'e-2007'])
      expect(all.slice(3, 4)).toEqual(['e-vorher'])
      expect(await listed({ outside: 'EARLIER' })).toEqual(['e-vorher'])
      expect(await listed({ elsewhere: true })).toEqual(['e-fern'])
      expect(await listed({ year: 2026, category: 'NETWORK_MEETING' })).toEqual([])
    })

    it('tell how many municipalities are recorded once, more than once, at none, and which', async () => {
      const counts = { total: 3, once: 1, several: 1, none: 1 }
      const { eventOverview: overview } = await api.ask(OVERVIEW)
      expect(overview.municipalities).toEqual(counts)
      expect(overview.states[1].municipalities).toEqual(counts)
      const list = async (times: string, more = {}) => (await api.ask(LIST, { times, within: 'r-99', ...more })).municipalitiesByAttendance
      // Who took part and hosted was there once.
      expect(await list('ONCE')).toEqual({
        totalCount: 1,
        nodes: [{ municipality: { id: musterstadt.id }, events: [{ id: 'e-2007' }] }],
      })
      expect((await list('SEVERAL')).nodes).toEqual([
        { municipality: { id: beispieldorf.id }, events: [{ id: 'e-2026' }, { id: 'e-2007' }] },
      ])
      expect((await list('NONE')).nodes).toEqual([{ municipality: { id: nirgendwo.id }, events: [] }])
      expect((await list('ONCE', { category: 'NETWORK_MEETING' })).totalCount).toBe(2)
      expect((await list('ONCE', { within: 'r-98' })).totalCount).toBe(0)
    })
  })
}
