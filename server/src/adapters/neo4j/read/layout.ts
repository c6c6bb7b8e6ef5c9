import type { Id } from '../../../domain/records.ts'
import type { StoredLayout } from '../../../ports/store.ts'
import { type Bytes, bytesOf, doublesOf } from '../bytes.ts'
import { isReadOnly } from '../errors.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

const READ = query('layout/read')
const SAVE = query('layout/save')

export async function layout(db: Executor): Promise<StoredLayout | undefined> {
  const [row] = await db.read<[topology: number, ids: Id[], x: Bytes, y: Bytes]>(READ)
  return row && { topology: row[0], ids: row[1], x: doublesOf(row[2]), y: doublesOf(row[3]) }
}

/** Where the database is read-only nothing is kept: the picture stands all the same, and is laid out again at the next start. */
export async function saveLayout(db: Executor, { topology, ids, x, y }: StoredLayout): Promise<void> {
  try {
    await db.write(SAVE.name, (tx) => tx.run(SAVE, { topology, ids, x: bytesOf(x), y: bytesOf(y) }))
  } catch (error) {
    if (!isReadOnly(error)) throw error
  }
}
