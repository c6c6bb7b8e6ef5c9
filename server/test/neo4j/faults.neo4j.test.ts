import { setTimeout as delay } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Neo4jServer } from '../../../tools/neo4j/server.ts'
import { query } from '../../src/adapters/neo4j/queries.ts'
import type { Command, Receipt } from '../../src/domain/commands.ts'
import type { DomainError } from '../../src/domain/errors.ts'
import type { Settings } from '../../src/environment.ts'
import { startApi, type TestApi } from '../api/harness.ts'
import { claim, kreis, land, municipality, organisation, source } from '../api/small-world.ts'
import { actor, cooperating, puts } from '../contract/world.ts'
import { ownServer } from './faults-server.ts'
import { COMMIT, startTcpProxy, type TcpProxy } from './tcp-proxy.ts'

const LANGUAGES = ['de', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const SENTENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  STORE_UNAVAILABLE: { de: 'Der Datenbestand ist gerade nicht erreichbar.', en: 'The data cannot be reached at the moment.' },
  TIMED_OUT: { de: 'Die Antwort hat zu lange gedauert.', en: 'The answer took too long.' },
}
const STATUS: Readonly<Record<string, number>> = { STORE_UNAVAILABLE: 503, TIMED_OUT: 504 }

const READ = 5_000
const WRITE = 8_000
/** What the executor adds until it gives up on a server that is silent. */
const GRACE = 1_000
/** A busy machine's due, on top of every limit. */
const SLACK = 20_000
/** A server that has just started plans each query anew, on a busy machine for minutes. */
const RECOVERY = 240_000
/** Reads of the longest question that wait for one another. */
const READS_IN_TURN = 4

const QUESTIONS = {
  actor: '{ actor(id: "a-1") { name degree } }',
  search: '{ search(text: "Bücher", kinds: [ACTOR], first: 3) { node { id } } }',
  network: '{ network { vertices { id name } lines { source target } } }',
  coverage: '{ coverage(level: STATE) { region { id } total } }',
}
type Question = keyof typeof QUESTIONS

interface Outcome {
  readonly question: Question
  readonly language: Language
  readonly status: number
  readonly ms: number
  readonly data: unknown
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

async function ask({ address }: TestApi, question: Question, language: Language = 'de'): Promise<Outcome> {
  const began = performance.now()
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query: QUESTIONS[question] }),
  })
  const { data, errors = [] } = (await response.json()) as Partial<Outcome>
  return { question, language, status: response.status, ms: performance.now() - began, data, errors }
}

const askAll = (api: TestApi): Promise<Outcome[]> =>
  Promise.all(LANGUAGES.flatMap((language) => (Object.keys(QUESTIONS) as Question[]).map((question) => ask(api, question, language))))

async function health({ address }: TestApi): Promise<{ status: number; ms: number; body: Record<string, unknown> }> {
  const began = performance.now()
  const response = await fetch(`${address}/health`)
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, ms: performance.now() - began, body }
}

describe('the product on a Neo4j that fails', { timeout: 900_000 }, () => {
  let server: Neo4jServer
  let proxy: TcpProxy
  /** With and without kept bodies: the one fails at the revision, the other at the question. */
  let keeping: TestApi
  let api: TestApi
  /** With the time that the product has unless told otherwise. */
  let patient: TestApi
  const expected = new Map<Question, unknown>()
  let commands = 0

  const settings = (more: Partial<Settings['neo4j']> = {}): Partial<Settings> => ({
    bodyCache: false,
    logLevel: 'silent',
    neo4j: {
      uri: `bolt://127.0.0.1:${proxy.port}`,
      auth: { scheme: 'basic', principal: server.user, credentials: server.password },
      timeouts: { read: READ, write: WRITE },
      ...more,
    },
  })

  const unhurried = (): Partial<Settings> => {
    const { neo4j: its, ...rest } = settings()
    const { timeouts: _, ...connection } = its!
    return { ...rest, neo4j: connection }
  }

  const command = (clientId = `fault-${++commands}`): Command => ({
    clientId,
    role: 'EDITOR',
    name: 'test',
    changes: puts([actor(`a-${clientId}`, `Neu ${clientId}`)]),
  })
  const apply = (one: Command): Promise<Receipt> => api.store.apply(one)

  /** Either as it was without the fault, or an error that says in the reader's language what is the matter; in time. */
  function expectRightOrClear({ question, language, status, ms, data, errors }: Outcome, limit = READS_IN_TURN * (READ + GRACE)): void {
    expect(ms).toBeLessThan(limit + SLACK)
    if (errors.length === 0) {
      expect([status, data]).toEqual([200, expected.get(question)])
      return
    }
    for (const { message, extensions } of errors) expect(message).toBe(SENTENCES[extensions.code]?.[language] ?? extensions.code)
    expect(errors.map(({ extensions }) => STATUS[extensions.code])).toContain(status)
  }

  const expectRight = async (one: TestApi = api): Promise<void> => {
    for (const outcome of await askAll(one)) expect([outcome.errors, outcome.data]).toEqual([[], expected.get(outcome.question)])
  }

  /** Until then every answer is right or clear. */
  async function expectRecovered(): Promise<void> {
    await expect.poll(async () => (await health(api)).status, { timeout: RECOVERY, interval: 200 }).toBe(200)
    const until = performance.now() + RECOVERY
    for (const one of [api, keeping]) {
      for (let failed = true; failed; ) {
        const outcomes = await askAll(one)
        for (const outcome of outcomes) expectRightOrClear(outcome)
        failed = outcomes.some(({ errors }) => errors.length > 0)
        if (failed && performance.now() > until) expect(outcomes.flatMap(({ errors }) => errors)).toEqual([])
        if (failed) await delay(200)
      }
    }
  }

  /** Sent again with their client ids, they are there once, whatever their first answers were. */
  async function expectOnce(...some: Command[]): Promise<void> {
    for (const one of some) {
      const receipt = await patient.store.apply(one)
      expect(await patient.store.apply(one)).toEqual({ ...receipt, repeated: true })
    }
    const ids = some.map(({ clientId }) => clientId)
    const actors = ids.map((id) => `a-${id}`)
    expect(await cypher('MATCH (c:Command) WHERE c.clientId IN $ids RETURN count(c)', { ids })).toEqual([[some.length]])
    expect(await cypher('MATCH (a:Actor) WHERE a.id IN $actors RETURN count(a)', { actors })).toEqual([[some.length]])
  }

  /** Past the proxy. */
  async function cypher(text: string, parameters: Record<string, unknown> = {}, database = 'neo4j'): Promise<unknown[][]> {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true })
    try {
      const { records } = await driver.executeQuery(text, parameters, { database })
      return records.map((record) => [...record.values()])
    } finally {
      await driver.close()
    }
  }

  async function fill(one: TestApi): Promise<void> {
    const [region, town] = municipality('99001001', 'Musterstadt', 50, 10)
    await one.put(land, kreis, region, town, source, organisation('a-1', 'Bücherfreunde', town), organisation('a-2', 'Chor', town))
    await one.put(
      ...cooperating('1', ['a-1', 'a-2'], { lastConfirmed: '2026-11-24' }),
      claim('cl-m', { kind: 'MEMBER_OF', subject: 'a-1', object: 'a-2' }),
    )
    for (const question of Object.keys(QUESTIONS) as Question[]) {
      const { data, errors } = await ask(one, question)
      expect(errors).toEqual([])
      expected.set(question, data)
    }
  }

  beforeAll(async () => {
    server = await ownServer()
    proxy = await startTcpProxy(server.port)
    // A server just started plans slowly: whoever is in a hurry comes later.
    patient = await startApi({ settings: unhurried() })
    await fill(patient)
    api = await startApi({ settings: settings() })
    keeping = await startApi({ settings: { ...settings(), bodyCache: true } })
    await expectRight(keeping)
  })
  afterEach(() => proxy.resume())
  afterAll(async () => {
    for (const one of [api, keeping, patient]) await one?.close()
    await proxy?.close()
    await server?.stop()
  })

  it.each(['unsent', 'answered'] as const)('answers right although the connection of a question breaks, %s', async (when) => {
    for (const language of LANGUAGES) {
      const cut = proxy.cutAt(query('records/by-id').text, when)
      expect(await ask(api, 'actor', language)).toMatchObject({ status: 200, errors: [], data: expected.get('actor') })
      await cut
    }
  })

  it('answers right although every connection breaks at whatever moment', async () => {
    for (let round = 0; round < 30; round++) {
      const asked = [...LANGUAGES].map((language) => ask(api, 'actor', language))
      await delay(2 * round)
      proxy.cut()
      for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ errors: [], data: expected.get('actor') })
    }
  })

  it.each([
    ['while it writes', 'CREATE (:Command', 'unsent'],
    ['before the commit arrives', COMMIT, 'unsent'],
    ['after the commit, before its answer arrives', COMMIT, 'answered'],
  ] as const)('applies a command once where the connection breaks %s', async (_, bytes, when) => {
    const one = command()
    const cut = proxy.cutAt(bytes, when)
    const receipt = await apply(one)
    await cut
    expect(receipt).toMatchObject({ repeated: false, changed: [`a-${one.clientId}`] })
    await expectOnce(one)
    expect(await apply(one)).toEqual({ ...receipt, repeated: true })
  })

  it('says that it is not there where every connection is refused, and is there again by itself', async () => {
    await proxy.refuse()
    for (const one of [api, keeping]) {
      for (const outcome of await askAll(one)) {
        expect(outcome.errors.map(({ extensions }) => extensions.code)).toContain('STORE_UNAVAILABLE')
        expect(outcome.status).toBe(503)
        expectRightOrClear(outcome)
      }
    }
    expect(await health(api)).toMatchObject({ status: 503, body: { status: 'failing', problem: 'Neo4j cannot be reached.' } })
    await proxy.resume()
    await expectRecovered()
  })

  it('gives up in time on connections that have gone silent, and takes new ones once there are any', async () => {
    const one = command()
    proxy.swallow()
    const asked = Promise.all([askAll(api), askAll(keeping)])
    const applied = apply(one).then(
      () => undefined,
      (error: DomainError) => error,
    )
    const told = await health(api)
    expect(told).toMatchObject({ status: 503, body: { status: 'failing', problem: expect.stringMatching(/answer/) } })
    expect(told.ms).toBeLessThan(4_000 + SLACK)
    for (const outcome of (await asked).flat()) {
      expect(outcome).toMatchObject({ status: 504, errors: [{ extensions: { code: 'TIMED_OUT' } }] })
      expectRightOrClear(outcome, READ + GRACE)
    }
    expect(await applied).toMatchObject({ code: 'TIMED_OUT', retriable: true })
    await proxy.resume()
    await expectRecovered()
    await expectOnce(one)
  })

  it('answers right, if slowly, at two seconds a round trip', async () => {
    const one = command()
    await expectRight(patient)
    proxy.delay(1_000)
    const [receipt, told, ...outcomes] = await Promise.all([
      patient.store.apply(one),
      health(patient),
      ask(patient, 'actor', 'de'),
      ask(patient, 'search', 'en'),
      ask(patient, 'coverage', 'de'),
    ])
    expect(receipt).toMatchObject({ repeated: false })
    for (const outcome of outcomes) {
      expect([outcome.errors, outcome.data]).toEqual([[], expected.get(outcome.question)])
      expect(outcome.ms).toBeGreaterThan(2_000)
    }
    // It waits four seconds, which new connections alone can take.
    if (told.status !== 200) expect(told).toMatchObject({ status: 503, body: { problem: 'The store did not answer within 4 s.' } })
    await expect.poll(async () => (await health(patient)).status, { timeout: RECOVERY }).toBe(200)
    await proxy.resume()
    await expectOnce(one)
  })

  it('ends a whole request in its time although each of its questions is answered in its own', async () => {
    const limit = 6_000
    const hurried = await startApi({ settings: { ...settings({ timeouts: { read: 60_000, write: WRITE } }), requestTimeout: limit } })
    try {
      proxy.delay(1_000)
      for (const [i, question] of (['network', 'actor'] as const).entries()) {
        const outcome = await ask(hurried, question, LANGUAGES[i])
        expect(outcome.ms).toBeLessThan(limit + SLACK)
        if (question === 'network') expect(outcome).toMatchObject({ status: 504, errors: [{ extensions: { code: 'TIMED_OUT' } }] })
        expectRightOrClear(outcome, limit)
      }
      await proxy.resume()
      // The network that others would have waited for too was read on.
      await expect.poll(async () => (await ask(hurried, 'network')).errors, { timeout: RECOVERY, interval: 200 }).toEqual([])
      await expectRight(hurried)
    } finally {
      await hurried.close()
    }
  })

  it('makes fifty requests share two connections, and tells those whose turn does not come', async () => {
    const narrow = await startTcpProxy(server.port)
    const withTwo = async (read: number, work: (few: TestApi) => Promise<void>) => {
      const uri = `bolt://127.0.0.1:${narrow.port}`
      const few = await startApi({ settings: settings({ uri, poolSize: 2, timeouts: { read, write: WRITE } }) })
      try {
        await expectRight(few)
        await work(few)
        await narrow.resume()
        await expectRight(few)
        expect(await health(few)).toMatchObject({ status: 200, body: { status: 'ok' } })
      } finally {
        await few.close()
      }
    }
    const fifty = (few: TestApi) => Promise.all(Array.from({ length: 50 }, (_, i) => ask(few, 'actor', LANGUAGES[i % 2])))
    // A connection that was given up is counted until its end has come through.
    const expectTwo = () => expect.poll(() => narrow.open, { timeout: 10_000 }).toBeLessThanOrEqual(2)
    try {
      await withTwo(60_000, async (few) => {
        narrow.delay(10)
        for (const { errors } of await fifty(few)) expect(errors).toEqual([])
        await expectTwo()
      })
      await withTwo(READ, async (few) => {
        // Two connections answer twelve questions or so in the time that each of the fifty waits.
        narrow.delay(400)
        const outcomes = await fifty(few)
        for (const outcome of outcomes) expectRightOrClear(outcome)
        const late = outcomes.filter(({ errors }) => errors.length > 0)
        expect(late.length).toBeGreaterThan(0)
        for (const { errors } of late) expect(errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }])
        // A busy server is not given more connections.
        await expectTwo()
      })
    } finally {
      await narrow.close()
    }
  })

  it('names the password where it is wrong at the start, and says so where it is changed later, until it fits again', async () => {
    const wrong = settings({ auth: { scheme: 'basic', principal: server.user, credentials: 'wrong-horse' } })
    await expect(startApi({ settings: wrong })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/refuses the login: look at NEO4J_USER \(neo4j\) and NEO4J_PASSWORD\.$/),
    })

    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
    const session = driver.session({ database: 'system' })
    const setPassword = (password: string) => session.run('ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED', { password })
    try {
      await setPassword('another-horse')
      proxy.cut()
      for (const outcome of [...(await askAll(api)), await ask(keeping, 'actor', 'en')]) {
        expect(outcome).toMatchObject({ status: 503, errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] })
        expectRightOrClear(outcome)
      }
      expect(await health(api)).toMatchObject({ status: 503, body: { problem: 'Neo4j refuses the user or the password.' } })
      await expect(apply(command())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: false })
    } finally {
      await setPassword(server.password)
      await session.close()
      await driver.close()
    }
    await expectRecovered()
  })

  it('ends every request well while the server is stopped and started under load; where it comes back read-only, only commands are refused', async () => {
    // Whoever draws the network from here on finds no layout kept.
    await cypher('MATCH (layout:Layout) DETACH DELETE layout')
    let loaded = true
    const outcomes: Outcome[] = []
    const sent: Command[] = []
    const failures: unknown[] = []
    const asking = [api, keeping].flatMap((one) =>
      (['actor', 'network'] as const).map(async (question, i) => {
        while (loaded) {
          outcomes.push(await ask(one, question, LANGUAGES[i % 2]))
          await delay(20)
        }
      }),
    )
    const writing = [1, 2].map(async () => {
      while (loaded) {
        const one = command()
        sent.push(one)
        await apply(one).catch((error: unknown) => failures.push(error))
        await delay(200)
      }
    })
    try {
      await delay(1_000)
      await server.halt()
      expect(await health(api)).toMatchObject({
        status: 503,
        body: { status: 'failing', problem: expect.stringMatching(/^(Neo4j|The store) /) },
      })
      await server.start({ 'server.databases.default_to_read_only': 'true' })
      await expect.poll(async () => (await health(api)).status, { timeout: RECOVERY, interval: 200 }).toBe(200)
      await delay(500)
    } finally {
      loaded = false
      await Promise.allSettled([...asking, ...writing])
    }
    await Promise.all(asking)

    for (const outcome of outcomes) expectRightOrClear(outcome)
    expect(outcomes.filter(({ errors }) => errors.length > 0)).not.toEqual([])
    for (const failure of failures)
      expect(failure).toMatchObject({ name: 'DomainError', code: expect.stringMatching(/^(STORE_UNAVAILABLE|TIMED_OUT)$/) })

    // Read-only.
    await expectRecovered()
    await expect(apply(command())).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: false,
      message: 'Neo4j takes no changes: the database is read-only.',
    })
    const late = await startApi({ settings: unhurried() })
    await expectRight(late)
    await late.close()

    await server.halt()
    await server.start()
    await expectRecovered()
    await expectOnce(...sent)
    const [[numbers, last, revision] = []] = await cypher(
      'MATCH (r:Revision) MATCH (c:Command) RETURN count(c), max(c.number), max(r.content)',
    )
    expect([last, revision]).toEqual([numbers, numbers])
  })
})
