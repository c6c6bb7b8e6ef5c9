import type { Revision } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import { compareIds } from '../../../domain/ids.ts'
import type { Id } from '../../../domain/records.ts'
import { referencesOf } from '../../../domain/references.ts'
import type { Executor, Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import type { Turn } from './changes.ts'
import { refreshAllCoverage } from './derived-coverage.ts'
import { refreshAllDegrees } from './figures.ts'
import { recordFrom, type StoredNode, standsAsWritten, writtenRecord } from './stored-record.ts'
import { raiseRevision, writeTurns } from './write-turns.ts'

const LOCK = query('write/lock')
const ADOPT = query('touch/adopt')
const PAGE = query('touch/page')
const ORPHANS = query('touch/orphans')
const FIGURES = [query('touch/recount-confirmed'), query('touch/recount-claims')]

/** Records read at a time. */
const LIMIT = 2_000

export interface Touched {
  /** Records that stood otherwise than a command had written them. */
  readonly records: readonly Id[]
  readonly revision: Revision
}

/**
 * After writes from outside: properties and relationships are the truth, and everything derived is derived from them again
 * (the texts that reads return, what search and lists go by, lines, figures). Raises every revision, so that all caches are
 * made anew. DomainError INVALID_INPUT, and nothing changed, where a node is no record or speaks of one that is not there.
 */
export function touchStore(db: Executor): Promise<Touched> {
  return db.write(
    'touch',
    async (tx) => {
      await tx.run(LOCK)
      await tx.run(ADOPT)
      const turns = await changedOutside(tx)
      await tx.run(ORPHANS)
      await writeTurns(tx, turns)
      for (const figure of FIGURES) await tx.run(figure)
      await refreshAllDegrees(tx)
      await refreshAllCoverage(tx)
      const revision = await raiseRevision(tx, { topology: true, content: true, coverage: true })
      return { records: turns.map(({ id }) => id), revision }
    },
    db.timeouts.bulk,
  )
}

async function changedOutside(tx: Transaction): Promise<Turn[]> {
  const turns: Turn[] = []
  const ids = new Set<Id>()
  const mentioned = new Set<Id>()
  for (let after = ''; ; ) {
    const nodes = await tx.run<StoredNode>(PAGE, { after, limit: LIMIT })
    for (const node of nodes) {
      const now = recordFrom(node)
      ids.add(now.id)
      for (const target of referencesOf(now)) mentioned.add(target)
      if (standsAsWritten(node, now)) continue
      const old = writtenRecord(node)
      turns.push({ id: now.id, now, found: true, ...(old?.type === now.type ? { old } : {}) })
    }
    if (nodes.length < LIMIT) break
    after = nodes.at(-1)![0]
  }
  const missing = [...mentioned].filter((id) => !ids.has(id)).sort(compareIds)[0]
  if (missing !== undefined)
    throw new DomainError('INVALID_INPUT', `There is no record ${missing}, but another speaks of it.`, { field: missing })
  return turns
}
