import type { Id } from '../../../domain/records.ts'
import type { StoredLayout } from '../../../ports/store.ts'
import { type Bytes, bytesOf, doublesOf } from '../bytes.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

const READ = query('layout/read')
const SAVE = query('layout/save')

export async function layout(db: Executor): Promise<StoredLayout | undefined> {
  const [row] = await db.read<[topology: number, ids: Id[], x: Bytes, y: Bytes]>(READ)
  return row && { topology: row[0], ids: row[1], x: doublesOf(row[2]), y: doublesOf(row[3]) }
}

export async function saveLayout(db: Executor, { topology, ids, x, y }: StoredLayout): Promise<void> {
  await db.write(SAVE.name, (tx) => tx.run(SAVE, { topology, ids, x: bytesOf(x), y: bytesOf(y) }))
}
