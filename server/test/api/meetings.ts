import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import {
  beispieldorf,
  claim,
  networkMeeting as event,
  kreis,
  land,
  municipality,
  musterstadt,
  nirgendwo,
  organisation,
  smallWorld,
  verein,
} from './small-world.ts'

const QUESTION = `query (
  $within: ID, $radiusKm: Float, $sites: Int, $months: Int, $kinds: [ActorKind!], $themes: [ID!], $across: Boolean, $events: Boolean, $at: [ID!], $asOf: Date
) { meetingSites(
  within: $within, radiusKm: $radiusKm, sites: $sites, notReachedForMonths: $months, kinds: $kinds, themes: $themes, acrossBorder: $across,
  plannedEvents: $events, plannedAt: $at, asOf: $asOf
) {
  method guarantee upperBound reached reachedByPlanned notReached recentlyAttended withoutPlace candidates since asOf
  plannedEvents { id }
  sites { place { id } reached reachedAlone near { place { id } reached } elsewhere { place { id } reached } }
  audience { id outcome site distanceKm lastAttended attendedUndated label state }
} }`

/** Beyond the border of Musterland, 11 km from Musterstadt. */
const [draussenRegion, draussen] = municipality('98001001', 'Draußen', 49.9, 8)
const nachbarverein = organisation('a-nachbarverein', 'Nachbarverein', draussen)
const ortlos = organisation('a-ortlos', 'Verein ohne Ort', musterstadt, {})

export function meetings(startApi: StartApi): void {
  describe('where to hold the next meeting', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ settings: { bodyCache: false } })
      await api.put(...smallWorld)
      const { place: _place, ...placeless } = ortlos
      await api.put(
        { ...land, id: 'r-98', ags: '98', name: 'Nachbarland' },
        { ...kreis, id: 'r-98001', ags: '98001', parent: 'r-98' },
        { ...draussenRegion, parent: 'r-98001' },
        draussen,
        nachbarverein,
        placeless,
        event('e-alt', '2023-05-04'),
        event('e-neu', '2026'),
        event('e-ohne-datum', undefined),
        event('e-kommend', '2027-03-01', beispieldorf),
        claim('cl-da-1', { kind: 'ATTENDED', subject: 'a-kreisel', object: 'e-alt' }),
        claim('cl-da-2', { kind: 'ORGANISED', subject: 'a-musterbund', object: 'e-neu' }),
        claim('cl-da-3', { kind: 'ATTENDED', subject: verein.id, object: 'e-ohne-datum' }),
        claim('cl-da-4', { kind: 'ATTENDED', subject: nirgendwo.id, object: 'e-alt', validFrom: '2025-02' }),
      )
    })
    afterAll(() => api.close())

    const plan = async (variables: Record<string, unknown>) =>
      (await api.ask(QUESTION, { radiusKm: 20, events: false, ...variables })).meetingSites
    const outcomes = ({ audience }: Awaited<ReturnType<typeof plan>>) =>
      Object.fromEntries(audience.id.map((id: string, i: number) => [id, audience.outcome[i]]))

    it('counts who matches, has a place in Germany and is not recorded at an event lately', async () => {
      const answer = await plan({ within: 'r-99' })
      // Musterbund organised one this year, which counts from its first day on; Nirgendwo was at one in 2025.
      expect(outcomes(answer)).toEqual({ 'a-kreisel': 'REACHED', 'a-musterverein': 'REACHED', 'm-99001001': 'REACHED' })
      expect(answer).toMatchObject({
        since: '2024-11-24',
        asOf: '2026-11-24',
        recentlyAttended: 2,
        withoutPlace: 1,
        candidates: 3,
        reached: 3,
        notReached: 0,
        method: 'EXACT',
        guarantee: 1,
      })
      expect(answer.audience).toMatchObject({ lastAttended: ['2023-05-04', null, null], attendedUndated: [false, true, false] })
    })

    it('asks nobody to have been away when it is told to count everybody, and tells of other towns as sites', async () => {
      const answer = await plan({ within: 'r-99', months: 0, sites: 2 })
      expect(answer.since).toBeNull()
      expect(answer.sites).toMatchObject([
        { place: { id: musterstadt.id }, reached: 4, reachedAlone: 4, near: [{ place: { id: beispieldorf.id }, reached: 4 }] },
        { place: { id: nirgendwo.id }, reached: 1, reachedAlone: 1, near: [], elsewhere: [] },
      ])
      expect(answer).toMatchObject({ method: 'EXACT', guarantee: 0.75, upperBound: 5, reached: 5 })
      expect(outcomes(answer)).toMatchObject({ [nirgendwo.id]: 'REACHED', [verein.id]: 'REACHED' })
    })

    it('holds it within the region, and counts those beyond its border only when asked to', async () => {
      expect(outcomes(await plan({ within: 'r-99', kinds: ['MIGRANT_ORGANISATION'] }))).not.toHaveProperty(nachbarverein.id)
      const across = await plan({ within: 'r-99', kinds: ['MIGRANT_ORGANISATION'], across: true, radiusKm: 12 })
      expect(outcomes(across)).toEqual({ 'a-kreisel': 'REACHED', 'a-musterverein': 'REACHED', 'a-nachbarverein': 'REACHED' })
      expect(across.sites.map(({ place }: { place: { id: string } }) => place.id)).toEqual([musterstadt.id])
      expect(across.audience.state).toEqual(['Musterland', 'Musterland', 'Nachbarland'])
      // From 5 km none of the region's sites reaches it: it is not the plan's matter.
      expect(outcomes(await plan({ within: 'r-99', kinds: ['MIGRANT_ORGANISATION'], across: true, radiusKm: 5 }))).not.toHaveProperty(
        nachbarverein.id,
      )
    })

    it('filters by theme', async () => {
      expect(Object.keys(outcomes(await plan({ themes: ['t-bildung'] })))).toEqual(['a-kreisel', musterstadt.id])
    })

    it('leaves out whom a recorded later event reaches, or one that is only planned', async () => {
      const planned = await plan({ within: 'r-99', radiusKm: 5, events: true })
      expect(planned.plannedEvents).toEqual([{ id: 'e-kommend' }])
      expect(outcomes(planned)).toEqual({ 'a-kreisel': 'PLANNED', 'a-musterverein': 'REACHED', 'm-99001001': 'REACHED' })
      expect(planned).toMatchObject({ reached: 2, reachedByPlanned: 1, notReached: 0 })
      const at = await plan({ within: 'r-99', radiusKm: 5, at: [musterstadt.id] })
      expect(outcomes(at)).toEqual({ 'a-kreisel': 'REACHED', 'a-musterverein': 'PLANNED', 'm-99001001': 'PLANNED' })
    })

    it('answers for a day: what came later is not yet attended', async () => {
      const answer = await plan({ within: 'r-99', asOf: '2024-06-01' })
      expect(outcomes(answer)).toMatchObject({ 'a-musterbund': 'REACHED' })
      expect(outcomes(answer)).not.toHaveProperty('a-kreisel')
      // "2026" counts from its first day on.
      expect(outcomes(await plan({ within: 'r-99', asOf: '2028-01-01' }))).not.toHaveProperty('a-musterbund')
    })

    it('sees a change at once', async () => {
      await api.put(claim('cl-da-5', { kind: 'HOSTED', subject: musterstadt.id, object: 'e-neu', validFrom: '2026-05-01' }))
      expect(outcomes(await plan({ within: 'r-99' }))).not.toHaveProperty(musterstadt.id)
    })

    it.each([
      [{ radiusKm: 0 }, 'radiusKm'],
      [{ radiusKm: 201 }, 'radiusKm'],
      [{ sites: 0 }, 'sites'],
      [{ sites: 11 }, 'sites'],
      [{ months: -1 }, 'notReachedForMonths'],
      [{ at: ['a-ortlos'] }, 'plannedAt'],
    ])('refuses %j and names the argument', async (variables, field) => {
      const { errors } = await api.post(QUESTION, { radiusKm: 20, ...variables })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field })
    })

    it.each([{ within: 'r-77' }, { at: ['m-77777777'] }])('says that there is nothing like %j', async (variables) => {
      const { errors } = await api.post(QUESTION, { radiusKm: 20, ...variables })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
    })
  })
}
