import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import { MIGRATIONS } from '../../src/adapters/embedded/migrations/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { rank } from '../../src/domain/ranking.ts'
import type { GraphStore } from '../../src/ports/store.ts'
import { FIXTURE_WORLD } from './fixture-world.ts'
import { actor, claim, puts } from './world.ts'

const clock = settableClock('2026-11-24T10:00:00Z')
const fixtures = join(import.meta.dirname, 'fixtures')

describe('the data folder', () => {
  let folder: string
  const children: ChildProcess[] = []
  const open = (dataDir = join(folder, 'data'), progress?: (message: string) => void) =>
    openEmbeddedStore({ dataDir, clock, ...(progress ? { progress } : {}) })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'netzatlas-folder-'))
  })
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  async function holder(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-store.ts'), join(folder, 'data')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    await once(child.stdout!, 'data')
    return child
  }

  it('belongs to one store at a time, and is free once that is closed', async () => {
    const first = await open()
    await expect(open()).rejects.toMatchObject({ code: 'STORE_LOCKED', message: expect.stringContaining('is in use by another Netzatlas') })
    await first.close()
    await (await open()).close()
  })

  it('belongs to one process at a time, and is free at once when that is killed', async () => {
    const child = await holder()
    await expect(open()).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const store = await open()
    expect(await store.records(['a-held'])).toMatchObject([{ name: 'gehalten' }])
    await store.close()
  })

  it('is not served while a copy into it is half done, and opened by who goes on with the copy', async () => {
    const begun = await open()
    await begun.importPage({ records: [actor('a-1', 'Eins')] }, { from: 'state', part: 'actor', after: 'a-1' })
    await begun.close()
    await expect(open()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('Copy again to finish it') })
    const again = await openEmbeddedStore({ dataDir: join(folder, 'data'), clock, unfinishedCopy: true })
    expect(await again.copyProgress()).toEqual({ from: 'state', part: 'actor', after: 'a-1' })
    await again.finishCopy({ topology: 0, content: 1 })
    await again.close()
    await (await open()).close()
  })

  it('refuses to finish a copy whose claims speak of what is not there', async () => {
    const begun = await open()
    await begun.importPage({ records: [claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2')] }, { from: 'state', part: 'claim', after: 'cl-1' })
    await expect(begun.finishCopy({ topology: 0, content: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await begun.close()
  })

  it('is refused in one sentence where it is a file, or lies in one', async () => {
    writeFileSync(join(folder, 'file'), '')
    const refusal = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('cannot be written') }
    await expect(open(join(folder, 'file'))).rejects.toMatchObject(refusal)
    await expect(open(join(folder, 'file', 'data'))).rejects.toMatchObject(refusal)
  })

  it('is refused where its database is damaged, and the lock is let go', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'netzatlas.sqlite'), 'This is not a database. '.repeat(500))
    await expect(open()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('damaged') })
    rmSync(join(folder, 'data', 'netzatlas.sqlite'))
    await (await open()).close()
  })

  it('is refused where a newer program wrote it, and left as it is', async () => {
    await (await open()).close()
    const file = join(folder, 'data', 'netzatlas.sqlite')
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    await expect(open()).rejects.toMatchObject({ code: 'STORE_TOO_NEW', message: expect.stringContaining('version 99') })
    const left = new DatabaseSync(file)
    expect(left.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 99 })
    left.close()
  })

  it('answers no more once it is closed', async () => {
    const store = await open()
    await store.close()
    await expect(store.revision()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(store.apply({ clientId: 'x', role: 'EDITOR', name: 'test', changes: [] })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
  })

  it('takes a command of many thousand records whole', async () => {
    const store = await open()
    const many = Array.from({ length: 2501 }, (_, i) => actor(`a-${i}`, `Verein ${i}`))
    expect((await store.apply({ clientId: 'many', role: 'EDITOR', name: 'test', changes: puts(many) })).changed).toHaveLength(2501)
    expect(await store.recordsOfType('actor')).toHaveLength(2501)
    await store.close()
  })

  it('fetches the claims of a hundred actors in one statement', async () => {
    const store = await open()
    await store.claimsOf(['a-1'])
    const before = store.statementsRun()
    await store.claimsOf(Array.from({ length: 100 }, (_, i) => `a-${i}`))
    const transaction = 2
    expect(store.statementsRun() - before - transaction).toBe(1)
    await store.close()
  })

  describe('of an earlier version', () => {
    const versions = MIGRATIONS.map((_, i) => i + 1)

    it('has a fixture for every version', () => {
      expect(readdirSync(fixtures).sort()).toEqual(versions.map((version) => `version-${version}.sql`))
    })

    it.each(versions)('%i is brought up to date with nothing lost', async (version) => {
      mkdirSync(join(folder, 'data'))
      const db = new DatabaseSync(join(folder, 'data', 'netzatlas.sqlite'))
      db.exec(readFileSync(join(fixtures, `version-${version}.sql`), 'utf8'))
      db.close()
      const told: string[] = []
      const store = await open(undefined, (message) => told.push(message))
      const fresh = await open(join(folder, 'fresh'))
      await fresh.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
      await fresh.apply({
        clientId: 'rename',
        role: 'EDITOR',
        name: 'rename',
        changes: puts([actor('a-2', 'Verbund Köln', { kind: 'UMBRELLA', scope: 'LOCAL' })]),
      })
      expect(await everything(store)).toEqual(await everything(fresh))
      expect(told).toHaveLength(MIGRATIONS.length - version)
      expect(await store.layout()).toEqual({ topology: 1, ids: ['a-1'], x: Float64Array.of(0.5), y: Float64Array.of(-0.5) })
      await commandDoor(store).undo('cmd-2', { clientId: 'undo', role: 'EDITOR' })
      expect(await store.records(['a-2'])).toMatchObject([{ name: 'Verbund' }])
      await store.close()
      await fresh.close()
    })
  })
})

async function everything(store: GraphStore) {
  const ids = FIXTURE_WORLD.map(({ id }) => id)
  const found = async (text: string) =>
    rank(text, await store.searchCandidates({ text, kinds: ['ACTOR', 'PLACE', 'EVENT', 'THEME'], limit: 100 }))
  return {
    revision: await store.revision(),
    counts: await store.counts(),
    records: await store.records(ids),
    claims: await store.claimsOf(ids),
    topology: await store.topology(),
    statistics: await store.statistics('2026-11-24'),
    coverage: await store.coverage({
      level: 'STATE',
      partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
      asOf: '2026-11-24',
      since: '2024-11-24',
    }),
    actors: await store.actorPage({ text: 'oeffnung', languages: ['fr'], within: 'r-05' }, 'NAME', { first: 10 }),
    events: await store.eventPage({}, 'NEWEST', { first: 10 }),
    sources: await store.sourcePage('bericht', 'CLAIMS', { first: 10 }),
    regions: await store.regions('DISTRICT'),
    search: await Promise.all(['Koeln', 'kulturverien', 'verein', 'lernen', 'Netzwerk'].map(found)),
    commands: [await store.command('cmd-1'), await store.latestCommand('rename')],
  }
}
