import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_ALIASES, MAX_BODY_BYTES, MAX_DEPTH } from '../../src/graphql/limits.ts'
import type { Answer, StartApi, TestApi } from './harness.ts'
import { smallWorld } from './small-world.ts'

export function guards(startApi: StartApi): void {
  describe('what the server guards against', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(...smallWorld)
    })
    afterAll(() => api.close())

    const send = (body: string, headers: Record<string, string>) => fetch(`${api.address}/graphql`, { method: 'POST', body, headers })
    const codeOf = async (query: string) => (await api.post(query)).errors?.map(({ extensions }) => extensions.code)
    const question = JSON.stringify({ query: '{ __typename }' })

    it('another site reading an answer: no CORS header, whatever the origin', async () => {
      const response = await send(question, { 'content-type': 'application/json', origin: 'https://elsewhere.example' })
      expect(response.status).toBe(200)
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
      const preflight = await fetch(`${api.address}/graphql`, {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
      })
      expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    })

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', ''])(
      'a form of another site: a post as "%s" needs the CSRF header',
      async (contentType) => {
        const refused = await send(question, { 'content-type': contentType })
        expect(refused.status).toBe(403)
        expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF' } }] })
        const passed = await send(question, { 'content-type': contentType, 'x-netzatlas-csrf': '1' })
        expect(passed.status).not.toBe(403)
      },
    )

    it('a body that is too large, told by its length', async () => {
      const response = await send(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(MAX_BODY_BYTES)}` }), {
        'content-type': 'application/json',
      })
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] })
    })

    it('a body that is too large and tells no length', async () => {
      const { port } = new URL(api.address)
      const status = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1')
        socket.once('error', reject)
        socket.once('data', (data) => {
          resolve(data.toString().split('\r\n', 1)[0] ?? '')
          socket.destroy()
        })
        socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n')
        const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
        for (let sent = 0; sent <= MAX_BODY_BYTES; sent += 0x10000) socket.write(chunk)
      })
      expect(status).toContain('413')
    })

    it('a query of too many tokens', async () => {
      expect(await codeOf(`{ ${'__typename '.repeat(5_000)} }`)).toEqual(['TOO_MANY_TOKENS'])
    })

    it('too many aliases of one costly field', async () => {
      const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: contests { id }`).join(' ')} }`
      expect(await codeOf(aliases(MAX_ALIASES))).toBeUndefined()
      expect(await codeOf(aliases(MAX_ALIASES + 1))).toEqual(['TOO_MANY_ALIASES'])
    })

    it('nesting that is too deep', async () => {
      const nested = (depth: number) => `{ actor(id: "a-musterverein") { ${'memberOf { '.repeat(depth)} id ${'}'.repeat(depth)} } }`
      expect(await codeOf(nested(3))).toBeUndefined()
      expect(await codeOf(nested(MAX_DEPTH))).toEqual(['TOO_DEEP'])
    })

    it('too much at once', async () => {
      const query = '{ actors(first: 100) { nodes { claims(first: 100) { nodes { support { source { title } } } } } } }'
      expect(await codeOf(query)).toEqual(['TOO_COMPLEX'])
    })

    it.each([0, -1, 101, 1_000_000])('a page of %i', async (first) => {
      for (const field of ['actors', 'events', 'sources', 'municipalityStates']) {
        expect(await codeOf(`{ ${field}(first: ${first}) { totalCount } }`)).toEqual(['INVALID_INPUT'])
      }
    })

    it('hints at names that were not asked for', async () => {
      const { errors } = await api.post('{ actr(id: "x") { id } }')
      expect(errors?.[0]?.message).toMatch(/^Cannot query field/)
      expect(JSON.stringify(errors)).not.toContain('Did you mean')
      const { errors: ofInput } = await api.post('query ($filter: ActorFilter) { actors(filter: $filter) { totalCount } }', {
        filter: { kind: 'FUNDER' },
      })
      expect(ofInput).toHaveLength(1)
      expect(JSON.stringify(ofInput)).not.toContain('Did you mean')
    })

    it('several questions in one request', async () => {
      const response = await send(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]), {
        'content-type': 'application/json',
      })
      expect(response.status).toBe(400)
    })

    it('introspection and the IDE, except in development', async () => {
      expect((await api.post('{ __schema { types { name } } }')).errors?.[0]?.extensions).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
      })
      expect((await fetch(`${api.address}/graphql`, { headers: { accept: 'text/html' } })).headers.get('content-type')).not.toContain(
        'text/html',
      )
      const development = await startApi({ settings: { production: false } })
      expect((await development.post('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query')
      const ide = await fetch(`${development.address}/graphql`, { headers: { accept: 'text/html' } })
      const page = await ide.text()
      expect(page).toContain('<html')
      expect(page.match(/(?:src|href)="https?:\/\/[^"]+/g) ?? []).toEqual([])
      await development.close()
    })

    it('telling why something broke: a failure is masked, logged with the request id, and shows no stack trace', async () => {
      const broken = await startApi({ settings: { bodyCache: false } })
      await broken.store.close()
      const response = await fetch(`${broken.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'test-4711', 'accept-language': 'en' },
        body: JSON.stringify({ query: '{ contests { name } }' }),
      })
      const text = await response.text()
      expect(JSON.parse(text).errors[0]).toMatchObject({
        message: 'The data cannot be reached at the moment.',
        extensions: { code: 'STORE_UNAVAILABLE' },
      })
      expect(text).not.toMatch(/\.ts|stack/)
      expect(response.headers.get('x-request-id')).toBe('test-4711')
      const logged = broken.log.map((line) => JSON.parse(line)).find(({ level }) => level >= 50)
      expect(logged).toMatchObject({ requestId: 'test-4711', err: { stack: expect.stringContaining('.ts') } })
      expect((await fetch(`${broken.address}/health`)).status).toBe(503)
      // Its store is closed already: a second time it says so.
      await broken.close().catch(() => {})
    })

    it("passing a store that fails off as an answer: the status says so too, in the reader's language, whether answers are kept or not", async () => {
      for (const bodyCache of [true, false]) {
        const broken = await startApi({ settings: { bodyCache, logLevel: 'silent' } })
        await broken.store.close()
        const response = await fetch(`${broken.address}/graphql?query={contests{name}}`, {
          headers: { accept: 'application/graphql-response+json,application/json;q=0.9' },
        })
        expect(response.status).toBe(503)
        expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8')
        expect(((await response.json()) as Answer).errors).toMatchObject([
          { message: 'Der Datenbestand ist gerade nicht erreichbar.', extensions: { code: 'STORE_UNAVAILABLE', retriable: false } },
        ])
        await broken.close().catch(() => {})
      }
    })

    it('logging who asked or what was asked', async () => {
      await api.post('{ search(text: "Geheimwort") { matched } }')
      const lines = api.log.join('')
      expect(lines).toContain('"path":"/graphql"')
      expect(lines).not.toMatch(/Geheimwort|127\.0\.0\.1|user-agent/i)
    })

    it('a request id that is not a plain word', async () => {
      const response = await fetch(`${api.address}/health`, { headers: { 'x-request-id': 'a b"c' } })
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    })

    it('pages in frames, other origins, sniffed types: the same headers on every answer', async () => {
      for (const path of ['/', '/health', '/graphql?query={__typename}', '/assets/nothing.js']) {
        const { headers } = await fetch(api.address + path)
        const policy = headers.get('content-security-policy') ?? ''
        for (const rule of [
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "object-src 'none'",
        ]) {
          expect(policy).toContain(rule)
        }
        expect(policy).not.toMatch(/unsafe|https?:/)
        expect(Object.fromEntries(headers)).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('geolocation=()'),
        })
        expect(headers.get('strict-transport-security')).toBeNull()
      }
    })

    it('plain HTTP behind a proxy that ends TLS', async () => {
      const { headers } = await fetch(`${api.address}/health`, { headers: { 'x-forwarded-proto': 'https' } })
      expect(headers.get('strict-transport-security')).toContain('max-age=')
    })

    it('writes: no mutation changes what is known', async () => {
      expect(await codeOf('mutation { anything }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    })
  })
}
