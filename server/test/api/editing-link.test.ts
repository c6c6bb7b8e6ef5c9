import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApi, type TestApi } from './harness.ts'
import { nirgendwo, smallWorld } from './small-world.ts'

const KEY = 'an-obviously-fictional-key-of-a-test'
const CSRF = { 'x-netzatlas-csrf': '1' }

const RECORD =
  'mutation($id: ID!, $input: AssessmentInput!) { recordAssessment(clientId: $id, input: $input) { command errors { code message } } }'
const MUTATIONS = [
  'mutation { recordAssessment(clientId: "test-12345", input: { municipalities: ["m-99001003"], on: "2026-11-20", method: "Umfrage", partnerKinds: [MIGRANT_ORGANISATION, UMBRELLA], found: [], source: { title: "x" } }) { command errors { code } } }',
  'mutation { confirmClaims(clientId: "test-12346", claims: ["cl-garten-1"], on: "2026-11-20", source: { title: "x" }) { command errors { code } } }',
  'mutation { undo(clientId: "test-12347", command: "cmd-1") { command errors { code } } }',
]
const input = {
  municipalities: [nirgendwo.id],
  on: '2026-11-20',
  method: 'Umfrage',
  partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
  found: [],
  source: { title: 'Umfrage' },
}

describe('the editing link', () => {
  let api: TestApi
  beforeEach(async () => {
    api = await startApi({ settings: { editToken: KEY } })
    await api.put(...smallWorld)
  })
  afterEach(() => api.close())

  const open = (key = KEY, headers: Record<string, string> = {}) =>
    fetch(`${api.address}/bearbeiten?schluessel=${encodeURIComponent(key)}`, { redirect: 'manual', headers })
  const cookie = async () => (await open()).headers.get('set-cookie')!.split(';')[0]!
  let sent = 0
  const write = async (headers: Record<string, string>) =>
    (await raw(api.address, headers, JSON.stringify({ query: RECORD, variables: { id: `test-link-${++sent}`, input } }))).data
      .recordAssessment

  it('gives a cookie that scripts cannot read and that no other site can send, and leads to the page for data', async () => {
    const response = await open()
    expect([response.status, response.headers.get('location')]).toEqual([303, '/daten'])
    expect(response.headers.get('set-cookie')).toMatch(/^netzatlas_editing=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(response.headers.get('set-cookie')).not.toContain(KEY)
    expect([response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
    expect((await open(KEY, { 'x-forwarded-proto': 'https' })).headers.get('set-cookie')).toMatch(/; Secure$/)
  })

  it('with a wrong key gives none, and not even that from the sixth try on', async () => {
    for (const key of ['', 'x', KEY.slice(1), `${KEY}x`, KEY.toUpperCase()]) {
      const response = await open(key, { 'x-forwarded-for': `198.51.100.${key.length}` })
      expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
    }
    const refused = await open(KEY, { 'x-forwarded-for': '198.51.100.99' })
    expect([refused.status, refused.headers.get('set-cookie'), refused.headers.get('retry-after')]).toEqual([429, null, '60'])
    expect(await refused.text()).toContain('Bitte eine Minute warten')
    api.clock.set('2026-11-24T12:01:01+01:00')
    expect((await open()).status).toBe(303)
  })

  it('opened by nobody: every mutation is refused as data, wherever it says it comes from', async () => {
    const port = new URL(api.address).port
    const claims: readonly Record<string, string>[] = [
      {},
      { host: `localhost:${port}` },
      { host: 'netzatlas.example' },
      { origin: api.address },
      { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' },
      { cookie: `netzatlas_editing=${KEY}` },
      { cookie: 'netzatlas_editing=' },
      { authorization: `Bearer ${KEY}` },
    ]
    for (const claim of claims) {
      for (const query of MUTATIONS) {
        const { data, errors } = await raw(api.address, { ...CSRF, ...claim }, JSON.stringify({ query }))
        expect(errors).toBeUndefined()
        expect(Object.values(data)).toEqual([{ command: null, errors: [{ code: 'NO_EDITING_LINK' }] }])
      }
    }
    expect((await api.store.history({ first: 5 })).total).toBe(1)
  })

  it('opened: a foreign page cannot use it, nor a post without the header', async () => {
    const mine = { cookie: `other=1; ${await cookie()}` }
    const foreign: readonly Record<string, string>[] = [
      mine,
      { ...mine, ...CSRF, origin: 'https://foreign.example' },
      { ...mine, ...CSRF, origin: 'null' },
      { ...mine, ...CSRF, origin: api.address, 'sec-fetch-site': 'same-site' },
      { ...mine, ...CSRF, 'sec-fetch-site': 'cross-site' },
      { ...mine, ...CSRF, origin: api.address, host: 'foreign.example' },
    ]
    for (const headers of foreign) expect(await write(headers)).toMatchObject({ command: null, errors: [{ code: 'FOREIGN_PAGE' }] })
    expect((await write({ ...mine, ...CSRF, origin: api.address })).errors).toEqual([])
    // Behind a proxy that asks under another host, the browser says so itself.
    const behind = { ...mine, ...CSRF, origin: 'https://netzatlas.example', host: 'inside:4000', 'sec-fetch-site': 'same-origin' }
    expect((await write(behind)).errors).toEqual([])
  })

  it('is asked for in the language of the reader', async () => {
    const [german, english] = [await write({ ...CSRF, 'accept-language': 'de' }), await write({ ...CSRF, 'accept-language': 'en' })]
    expect(german.errors[0].message).toMatch(/^Dieser Browser darf nichts ändern\. Öffnen Sie den Bearbeitungslink/)
    expect(english.errors[0].message).toMatch(/^This browser may not change anything\. Open the editing link/)
  })

  it('does not come between readers and what is kept for them: only who may write is told so', async () => {
    const mine = { cookie: await cookie() }
    const asked = '{ editing statistics { claims } }'
    expect((await api.ask(asked)).editing).toBe(false)
    expect((await api.ask(asked, {}, mine)).editing).toBe(true)
    expect((await api.ask(asked)).editing).toBe(false)
    const page = (headers: Record<string, string>) => fetch(`${api.address}/graphql?query={sources{totalCount}}`, { headers })
    const [plain, edited] = [await page({}), await page(mine)]
    expect(edited.headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(edited.headers.get('set-cookie')).toBeNull()
  })

  it('ends with the run of the server, even where its key stays', async () => {
    const former = await cookie()
    const again = await startApi({ settings: { editToken: KEY } })
    try {
      const answer = await raw(again.address, { ...CSRF, cookie: former }, JSON.stringify({ query: MUTATIONS[0] }))
      expect(answer.data.recordAssessment.errors).toEqual([{ code: 'NO_EDITING_LINK' }])
    } finally {
      await again.close()
    }
  })

  it('never stands in the log, whether it fits or not', async () => {
    await open()
    await open(`${KEY}-almost`)
    await write({ ...CSRF, cookie: await cookie() })
    const log = api.log.join('\n')
    expect(log).toContain('"path":"/bearbeiten"')
    expect(log).not.toContain(KEY)
    expect(log).not.toContain((await cookie()).split('=')[1])
  })
})

/** fetch does not let anybody choose Host and Cookie as a hostile client can. */
// biome-ignore lint/suspicious/noExplicitAny: what comes back is as various as the questions
function raw(address: string, headers: Record<string, string>, body: string): Promise<any> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
