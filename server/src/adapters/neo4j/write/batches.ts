import type { Transaction } from '../executor.ts'
import type { Query } from '../queries.ts'

/** So many rows a statement: some megabytes at most on the wire and in the server's heap. */
const BATCH = 2_000

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += BATCH) yield all.slice(i, i + BATCH)
}

/** Runs the query once a batch, with the rows as `$rows`; not at all without rows. */
export async function writeRows(tx: Transaction, query: Query, rows: readonly unknown[]): Promise<void> {
  for (const batch of slices(rows)) await tx.run(query, { rows: batch })
}

/** Answers of the query for all of the ids, which it gets as `$ids`. */
export async function readRows<Row extends readonly unknown[]>(tx: Transaction, query: Query, ids: readonly string[]): Promise<Row[]> {
  const found: Row[] = []
  for (const batch of slices(ids)) for (const row of await tx.run<Row>(query, { ids: batch })) found.push(row)
  return found
}
