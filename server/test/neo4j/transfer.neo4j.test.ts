import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import { openNeo4jStore } from '../../src/adapters/neo4j/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { contentHash } from '../../src/features/transfer/content-hash.ts'
import { embedded } from '../contract/embedded-factory.ts'
import { FIXTURE_WORLD } from '../contract/fixture-world.ts'
import { transferContract } from '../contract/transfer-contract.ts'
import { puts } from '../contract/world.ts'
import { connection, cypher, empty, neo4jStore } from './neo4j-factory.ts'

transferContract('embedded to neo4j', embedded, neo4jStore)
transferContract('neo4j to embedded', neo4jStore, embedded)

describe('netzatlas copy', () => {
  const clock = settableClock('2026-11-24T10:00:00Z')
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'netzatlas-copy-'))
    await empty()
    const store = await openEmbeddedStore({ dataDir: join(folder, 'there'), clock })
    await commandDoor(store).apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
    await store.close()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const { uri, user, password } = inject('neo4j')
  const netzatlas = (dataDir: string, ...args: string[]) =>
    new Promise<{ readonly code: number | string; readonly out: string; readonly error: string }>((resolve) => {
      const env = { ...process.env, NETZATLAS_DATA: join(folder, dataDir), NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
      execFile(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), ...args], { env }, (error, out, stderr) =>
        resolve({ code: error?.code ?? 0, out, error: stderr }),
      )
    })
  const hashOf = async (dataDir: string) => {
    const store = await openEmbeddedStore({ dataDir: join(folder, dataDir), clock })
    try {
      return await contentHash(store)
    } finally {
      await store.close()
    }
  }

  it('brings everything to Neo4j and back with one hash', async () => {
    const hash = await hashOf('there')
    const there = await netzatlas('there', 'copy', '--from', 'embedded', '--to', 'neo4j')
    expect(there).toMatchObject({ code: 0, out: expect.stringContaining(`content hash ${hash} on both sides`) })
    const back = await netzatlas('back', 'copy', '--from', 'neo4j', '--to', 'embedded')
    expect(back).toMatchObject({ code: 0, out: expect.stringContaining(hash) })
    expect(await hashOf('back')).toBe(hash)
  })

  it('says in one sentence what it cannot do, with exit code 1', async () => {
    await netzatlas('there', 'copy', '--from', 'embedded', '--to', 'neo4j')
    expect(await netzatlas('there', 'copy', '--from', 'embedded', '--to', 'neo4j')).toMatchObject({
      code: 1,
      error: 'The neo4j store is not empty. Copy to an empty one.\n',
    })
    expect(await netzatlas('there', 'copy', '--from', 'embedded')).toMatchObject({ code: 1, error: expect.stringContaining('Usage') })
    expect(await netzatlas('there', 'paint')).toMatchObject({ code: 1, error: expect.stringContaining('There is no command "paint"') })
  })

  it('is not served before it is whole', async () => {
    const half = await openNeo4jStore({ ...connection, clock, unfinishedCopy: true })
    await half.importPage({ records: FIXTURE_WORLD.slice(0, 3) }, { from: 'state', part: 'region', after: 'r-05' })
    await half.close()
    await expect(openNeo4jStore({ ...connection, clock })).rejects.toMatchObject({ message: expect.stringContaining('Copy again') })
  })

  it('is refused where a claim does not find what it speaks of', async () => {
    const half = await openNeo4jStore({ ...connection, clock, unfinishedCopy: true })
    await half.importPage({ records: FIXTURE_WORLD.filter(({ id }) => id === 'cl-m') }, { from: 'state', part: 'claim', after: 'cl-m' })
    await expect(half.finishCopy({ topology: 0, content: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('cl-m'),
    })
    await half.close()
  })

  it('tells with touch what was changed from outside', async () => {
    await netzatlas('there', 'copy', '--from', 'embedded', '--to', 'neo4j')
    await cypher("MATCH (actor:Actor {id: 'a-1'}) SET actor.name = 'Anders'")
    expect(await netzatlas('there', 'touch')).toMatchObject({ code: 0, out: expect.stringContaining('1 records had been changed') })
  })
})
