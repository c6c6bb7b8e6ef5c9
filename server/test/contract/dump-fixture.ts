/**
 * Prints the fixture database of the newest version as SQL: `node server/test/contract/dump-fixture.ts >
 * server/test/contract/fixtures/version-N.sql`, once when migration N is added, and never again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { FIXTURE_WORLD } from './fixture-world.ts'
import { actor, puts } from './world.ts'

function literal(value: unknown): string {
  if (value === null) return 'NULL'
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

function dump(db: DatabaseSync): string {
  const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
  const made = db.prepare("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, name").all() as {
    name: string
    type: string
    sql: string
  }[]
  const virtual = made.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL')).map(({ name }) => name)
  const own = made.filter(({ name }) => !virtual.some((table) => name === table || name.startsWith(`${table}_`)))
  const rows = own
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) =>
      db
        .prepare(`SELECT * FROM ${name}`)
        .all()
        .map((row) => `INSERT INTO ${name} VALUES (${Object.values(row).map(literal).join(', ')});`),
    )
  const virtualTables = made.filter(({ name }) => virtual.includes(name)).map(({ sql }) => `${sql};`)
  return [
    'PRAGMA foreign_keys = OFF;',
    ...own.map(({ sql }) => `${sql};`),
    ...virtualTables,
    ...rows,
    ...FULL_TEXT,
    `PRAGMA user_version = ${version};`,
    '',
  ].join('\n')
}

/** The full-text tables hold no text of their own to dump. */
const FULL_TEXT = [
  'INSERT INTO search_words (rowid, names, context) SELECT key, names, context FROM search_record;',
  'INSERT INTO search_pieces (rowid, names) SELECT key, names FROM search_record;',
]

const dataDir = mkdtempSync(join(tmpdir(), 'netzatlas-fixture-'))
const store = await openEmbeddedStore({ dataDir, clock: settableClock('2026-11-24T10:00:00Z') })
await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
await store.apply({
  clientId: 'rename',
  role: 'EDITOR',
  name: 'rename',
  changes: puts([actor('a-2', 'Verbund Köln', { kind: 'UMBRELLA', scope: 'LOCAL' })]),
})
await store.saveLayout({ topology: 1, ids: ['a-1'], x: Float64Array.of(0.5), y: Float64Array.of(-0.5) })
await store.close()
const db = new DatabaseSync(join(dataDir, 'netzatlas.sqlite'))
process.stdout.write(dump(db))
db.close()
rmSync(dataDir, { recursive: true, force: true })
