import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { musterstadt, smallWorld, verein } from './small-world.ts'

const question = `{
  coverage(level: STATE) { covered stale confirmedGap unknown total }
  offerings(openOn: TODAY) { name }
}`

export function keptAnswers(startApi: StartApi): void {
  describe('answers that are kept', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ now: '2026-11-24T23:59:00+01:00' })
      await api.put(...smallWorld)
    })
    afterAll(() => api.close())

    const get = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${api.address}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json', ...headers } })
    const statements = () => api.store.statementsRun()

    it('change at midnight without a write', async () => {
      const coverage = '{ coverage(level: STATE) { covered stale } }'
      const statistics = '{ statistics { today } }'
      expect(await api.ask(coverage)).toEqual({ coverage: [{ covered: 1, stale: 0 }] })
      expect(await api.ask(statistics)).toEqual({ statistics: { today: '2026-11-24' } })
      const revision = await api.store.revision()
      api.clock.set('2026-11-25T00:01:00+01:00')
      expect(await api.ask(coverage)).toEqual({ coverage: [{ covered: 0, stale: 1 }] })
      expect(await api.ask(statistics)).toEqual({ statistics: { today: '2026-11-25' } })
      expect(await api.store.revision()).toEqual(revision)
      api.clock.set('2026-11-24T23:59:00+01:00')
      expect(await api.ask(coverage)).toEqual({ coverage: [{ covered: 1, stale: 0 }] })
    })

    it('are served without asking the store again, until something is written', async () => {
      const query = '{ actor(id: "a-musterverein") { name website } }'
      const first = await api.ask(query)
      const revisionOnly = async () => {
        const before = statements()
        await api.store.revision()
        return statements() - before
      }
      const cost = await revisionOnly()
      const before = statements()
      expect(await api.ask(query)).toEqual(first)
      expect(statements() - before).toBe(cost)
      await api.put({ ...verein, website: 'https://muster.example/verein' })
      expect((await api.ask(query)).actor.website).toBe('https://muster.example/verein')
    })

    it('depend on the variables', async () => {
      const query = 'query ($id: ID!) { actor(id: $id) { name } }'
      expect((await api.ask(query, { id: verein.id })).actor.name).toBe('Musterverein')
      expect((await api.ask(query, { id: musterstadt.id })).actor.name).toBe('Musterstadt')
    })

    it('depend on the language', async () => {
      const query = '{ themes { name } countries { name } }'
      expect(await api.ask(query, {}, { 'accept-language': 'de' })).toMatchObject({ themes: [{ name: 'Bildung' }] })
      expect(await api.ask(query, {}, { 'accept-language': 'en' })).toMatchObject({ themes: [{ name: 'Education' }] })
    })

    it('are not sent again to who has them', async () => {
      const query = '{ actor(id: "m-99001001") { name } }'
      const first = await get(query)
      const etag = first.headers.get('etag') ?? ''
      expect(first.status).toBe(200)
      expect(etag).toMatch(/^W\/"/)
      const second = await get(query, { 'if-none-match': etag })
      expect(second.status).toBe(304)
      expect(await second.text()).toBe('')
      expect((await get(query, { 'if-none-match': '"other"' })).status).toBe(200)
    })

    it('are the same bytes in every encoding', async () => {
      const query =
        '{ regions(level: MUNICIPALITY) { id name ags level parent { name } boundaryDate population { value } claims { nodes { id kind status } } events { name } } }'
      const bodies = await Promise.all(
        ['br', 'gzip', 'identity']
          .flatMap((encoding) => [encoding, encoding])
          .map(async (encoding) => {
            const response = await get(query, { 'accept-encoding': encoding })
            return [response.headers.get('content-encoding') ?? 'identity', await response.text()] as const
          }),
      )
      expect(new Set(bodies.map(([, body]) => body)).size).toBe(1)
      const again = await get(query, { 'accept-encoding': 'gzip' })
      expect(again.headers.get('content-encoding')).toBe('gzip')
    })

    it('never hold an error', async () => {
      const query = '{ paths(from: "a-spaeter", to: "a-musterverein") { length } }'
      expect((await api.post(query)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
      expect((await api.post(query)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
    })

    it('list an offering on its last day and no longer on the next', async () => {
      const on = (day: string) => api.ask(question.replace('TODAY', JSON.stringify(day)))
      expect((await on('2026-11-24')).offerings).toEqual([{ name: 'Beratung' }])
      expect((await on('2026-11-25')).offerings).toEqual([])
    })
  })
}
