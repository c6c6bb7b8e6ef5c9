import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DomainError } from '../../../domain/errors.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { deriveKeys } from './003-more-orders.ts'
import { redrawTopics } from './004-days-of-topics.ts'

interface Migration {
  readonly name: string
  readonly file?: string
  /** After the file, where something is derived from records by the program. */
  readonly derive?: (db: Executor) => Promise<void>
}

/**
 * In order; the number of the last one applied is recorded in the database. Each file holds statements that change nothing
 * when they are run again, and so does what is derived, so that two servers may start at once. A migration that was ever
 * released is never edited.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'graph', file: '001-graph.cypher' },
  { name: 'order keys', file: '002-order-keys.cypher' },
  { name: 'more orders', file: '003-more-orders.cypher', derive: deriveKeys },
  { name: 'days of topics', derive: redrawTopics },
]

/** What records the migrations themselves; there before the first of them. */
const LOG = 'migrations.cypher'
const VERSION = query('store/version')
const MIGRATED = query('store/migrated')

export async function migrate(db: Executor, progress: (message: string) => void): Promise<void> {
  // A server that has just started is slow with its first answer.
  const [row] = await db.read<[version: number]>(VERSION, {}, db.timeouts.write)
  const version = row![0]
  if (version > MIGRATIONS.length) {
    throw new DomainError(
      'STORE_TOO_NEW',
      `The database was written by a newer Netzatlas (version ${version}; this one knows ${MIGRATIONS.length}). Start the newer one, or use another database.`,
    )
  }
  // A database that is up to date is not written to: it may be read-only.
  if (version < MIGRATIONS.length) for (const statement of statementsOf(LOG)) await unhindered(() => db.script(statement))
  for (let i = version; i < MIGRATIONS.length; i++) {
    const { name, file, derive } = MIGRATIONS[i]!
    progress(`Bringing the database up to date: ${name} (${i + 1} of ${MIGRATIONS.length})`)
    for (const statement of statementsOf(file)) await unhindered(() => db.script(statement))
    await derive?.(db)
    await db.write('store/migrated', (tx) => tx.run(MIGRATED, { version: i + 1, name }))
  }
}

export const statementsOf = (file: string | undefined): string[] =>
  file === undefined
    ? []
    : readFileSync(join(import.meta.dirname, file), 'utf8')
        .split(/;$/m)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '')

/** Another server that migrates at the same moment is in the way for a moment only, and what it made need not be made again. */
async function unhindered(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const { cause } = error as { cause?: { code?: unknown } }
      const code = String((error as { code?: unknown }).code ?? '') + String(cause?.code ?? '')
      const hindered = /AlreadyExists|Neo\.TransientError\.|ConstraintCreationFailed|IndexCreationFailed/.test(code)
      if (!hindered || attempt === 10) throw error
      await delay(100 * attempt * (0.5 + Math.random()))
    }
  }
}
