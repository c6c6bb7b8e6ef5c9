import type { Id } from '../../../domain/records.ts'
import type { Executor, Transaction } from '../executor.ts'
import { query } from '../queries.ts'

const LOCK = query('write/lock')
const VERTICES = query('touch/vertices')

/** A transaction in turn with commands, for work that may take long. */
export const inTurn = <T>(db: Executor, name: string, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.write(
    name,
    async (tx) => {
      await tx.run(LOCK)
      return work(tx)
    },
    db.timeouts.bulk,
  )

/** All records that are no claims, page by page, each a transaction in turn with commands. */
export async function overVertices(
  db: Executor,
  name: string,
  work: (tx: Transaction, ids: readonly Id[]) => Promise<void>,
  page = 1_000,
): Promise<void> {
  for (let after: Id | undefined = ''; after !== undefined; ) {
    const from: Id = after
    after = await inTurn(db, name, async (tx) => {
      const ids = (await tx.run<[id: Id]>(VERTICES, { after: from, limit: page })).map(([id]) => id)
      await work(tx, ids)
      return ids.length < page ? undefined : ids.at(-1)
    })
  }
}
