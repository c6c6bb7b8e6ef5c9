import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'

export function graphqlOverHttp(startApi: StartApi): void {
  describe('GraphQL over HTTP', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ settings: { production: false } })
    })
    afterAll(() => api.close())

    it('passes all audits of graphql-http', async () => {
      const results = await auditServer({ url: `${api.address}/graphql`, fetchFn: fetch })
      expect(results).toHaveLength(61)
      expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([])
    })
  })
}
