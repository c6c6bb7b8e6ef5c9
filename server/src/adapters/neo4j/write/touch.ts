import type { Revision } from '../../../domain/commands.ts'
import type { Id } from '../../../domain/records.ts'
import type { Executor, Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { refreshCoverageOf } from './derived-coverage.ts'
import { refreshFiguresOf } from './figures.ts'
import { redraw } from './redraw.ts'
import { refreshRecords } from './refresh-records.ts'
import { checkTouched } from './touch-check.ts'
import { inTurn, overVertices } from './vertices.ts'
import { raiseRevision } from './write-turns.ts'

const ADOPT = query('touch/adopt')

export interface Touched {
  /** Records that stood otherwise than a command had written them. */
  readonly records: readonly Id[]
  /** Lines, and other relationships drawn from claims, that were made or taken away. */
  readonly drawn: number
  readonly revision: Revision
}

export interface TouchOptions {
  /** Told of each step, in a sentence for the terminal. */
  readonly progress?: (message: string) => void
  /** Records of a transaction. */
  readonly page?: number
}

/**
 * After writes from outside: properties and relationships of records are the truth, and everything derived is derived from
 * them again (the texts that reads return, what search and lists go by, lines, figures). Page by page, each a transaction
 * in turn with commands; what stands as it should is not written, so that one that was broken off is done by running it
 * again. At its end every revision is raised, so that all caches are made anew. DomainError INVALID_INPUT, and nothing
 * changed, where a node is no record or speaks of one that is not there.
 */
export async function touchStore(db: Executor, { progress = () => {}, page = 1_000 }: TouchOptions = {}): Promise<Touched> {
  progress('Checking what stands in the database.')
  await checkTouched(db, page)
  progress('Deriving the records.')
  while ((await inTurn(db, 'touch', (tx) => tx.run<[adopted: number]>(ADOPT, { limit: page })))[0]![0] > 0);
  const records: Id[] = []
  for (let after: Id | undefined = ''; after !== undefined; ) {
    const from: Id = after
    const refreshed = await inTurn(db, 'touch', (tx) => refreshRecords(tx, from, page))
    records.push(...refreshed.changed)
    after = refreshed.last
  }
  progress('Drawing the lines.')
  let drawn = 0
  const overAll = (work: (tx: Transaction, ids: readonly Id[]) => Promise<void>) => overVertices(db, 'touch', work, page)
  await overAll(async (tx, ids) => {
    drawn += await redraw(tx, ids)
  })
  progress('Counting.')
  await overAll(async (tx, ids) => {
    await refreshFiguresOf(tx, ids)
    await refreshCoverageOf(tx, ids)
  })
  const revision = await inTurn(db, 'touch', (tx) => raiseRevision(tx, { topology: true, content: true, coverage: true }))
  return { records, drawn, revision }
}
