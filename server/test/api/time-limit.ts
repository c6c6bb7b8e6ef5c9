import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../src/ports/store.ts'
import type { StartApi, TestApi } from './harness.ts'
import { smallWorld } from './small-world.ts'

const SENTENCES = { de: 'Die Antwort hat zu lange gedauert.', en: 'The answer took too long.' } as const

export function timeLimit(startApi: StartApi): void {
  describe('the time that a request has', () => {
    /** A server with little time for each request, and something else in the place of some of its store. */
    async function withStore(put: (store: GraphStore) => Partial<GraphStore>, bodyCache: boolean, work: (api: TestApi) => Promise<void>) {
      const api = await startApi({ settings: { bodyCache, requestTimeout: 1_000, logLevel: 'silent' } })
      try {
        await api.put(...smallWorld)
        Object.assign(api.store, put({ ...api.store }))
        await work(api)
      } finally {
        await api.close()
      }
    }
    const never = () => new Promise<never>(() => {})
    const ask = (api: TestApi, query: string, language: keyof typeof SENTENCES) =>
      fetch(`${api.address}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'accept-language': language } })

    it.each([
      ['a question', { recordsOfType: never }, false],
      ['the revision that kept answers go by', { revision: never }, true],
    ] as const)("ends it where %s is not answered: status 504, in the reader's language", async (_, silent, bodyCache) => {
      await withStore(
        () => silent,
        bodyCache,
        async (api) => {
          for (const language of ['de', 'en'] as const) {
            const response = await ask(api, '{ contests { name } }', language)
            expect(response.status).toBe(504)
            expect(await response.json()).toEqual({
              errors: [expect.objectContaining({ message: SENTENCES[language], extensions: { code: 'TIMED_OUT', retriable: true } })],
            })
          }
        },
      )
    })

    it('does not end what others wait for too: who asks again is answered from the network that was being read', async () => {
      const gate = Promise.withResolvers<void>()
      let read = 0
      await withStore(
        (store) => ({
          async topology() {
            read++
            await gate.promise
            return store.topology()
          },
        }),
        false,
        async (api) => {
          const count = '{ network { vertices { id } } }'
          expect((await ask(api, count, 'de')).status).toBe(504)
          gate.resolve()
          await expect.poll(async () => (await ask(api, count, 'de')).status, { timeout: 90_000 }).toBe(200)
          expect(read).toBe(1)
        },
      )
    })
  })
}
