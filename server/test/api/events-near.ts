import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { claim, musterstadt, networkMeeting, smallWorld, verein } from './small-world.ts'

const QUESTION = `query ($for: ID, $radiusKm: Float, $first: Int) { eventsNear(for: $for, radiusKm: $radiusKm, first: $first) {
  pastTotal coming { near distanceKm event { id } } past { distanceKm event { id editions { awards { winners { name } } } } } } }`

interface Told {
  readonly near: boolean
  readonly distanceKm: number
  readonly event: { readonly id: string }
}

export function nearEvents(startApi: StartApi): void {
  describe('events near a municipality', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ now: '2026-11-24T23:59:59+01:00' })
      await api.put(
        ...smallWorld,
        networkMeeting('e-heute', '2026-11-24', musterstadt),
        networkMeeting('e-fern', '2027'),
        { ...networkMeeting('e-preise', '2022-05', musterstadt), category: 'CEREMONY' },
        networkMeeting('e-frueher', '2015', musterstadt),
        networkMeeting('e-ohne', undefined, musterstadt),
        { type: 'contest', id: 'ct-preis', name: 'Musterpreis' },
        { type: 'edition', id: 'ed-preis-2022', contest: 'ct-preis', year: 2022, ceremony: 'e-preise' },
        { type: 'award', id: 'w-eins', name: 'Musterpreis', edition: 'ed-preis-2022' },
        claim('cl-preis', { kind: 'AWARDED', subject: 'w-eins', object: verein.id }),
      )
    })
    afterAll(() => api.close())

    it('go from what is to come to the archive at midnight without a write; who was awarded there is what came out of it', async () => {
      const ask = async () => (await api.ask(QUESTION, { for: musterstadt.id })).eventsNear
      const before = await ask()
      expect(before.coming.map(({ near, distanceKm, event }: Told) => [event.id, near, Math.round(distanceKm)])).toEqual([
        ['e-heute', true, 0],
        ['e-fern', false, 132],
      ])
      expect(before.past.map(({ event }: Told) => event)).toEqual([
        { id: 'e-preise', editions: [{ awards: [{ winners: [{ name: 'Musterverein' }] }] }] },
        { id: 'e-frueher', editions: [] },
      ])
      const { content } = await api.store.revision()
      api.clock.set('2026-11-25T00:00:01+01:00')
      const after = await ask()
      expect(after.coming.map(({ event }: Told) => event.id)).toEqual(['e-fern'])
      expect(after.past.map(({ event }: Told) => event.id)).toEqual(['e-heute', 'e-preise', 'e-frueher'])
      expect((await api.store.revision()).content).toBe(content)
    })

    it('are everywhere where nobody asks, and no more than asked for, counted all the same', async () => {
      const { eventsNear } = await api.ask(QUESTION, { first: 1 })
      expect([eventsNear.past.length, eventsNear.pastTotal, eventsNear.past[0].distanceKm]).toEqual([1, 3, null])
    })

    it.each([{ for: 'm-nirgends' }, { radiusKm: 0 }, { radiusKm: 1001 }, { first: 51 }])('%j is refused', async (variables) => {
      expect((await api.post(QUESTION, variables)).errors).toHaveLength(1)
    })
  })
}
