import type { DerivedLayout } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { StoredDerivedLayout, StoredLayout } from '../../../ports/layouts.ts'
import { type Bytes, bytesOf, doublesOf } from '../bytes.ts'
import { isReadOnly } from '../errors.ts'
import type { Executor, Parameters } from '../executor.ts'
import { type Query, query } from '../queries.ts'

const READ = query('layout/read')
const SAVE = query('layout/save')
const READ_DERIVED = query('layout/read-derived')
const SAVE_DERIVED = query('layout/save-derived')

export async function layout(db: Executor): Promise<StoredLayout | undefined> {
  const [row] = await db.read<[topology: number, ids: Id[], x: Bytes, y: Bytes]>(READ)
  return row && { topology: row[0], ids: row[1], x: doublesOf(row[2]), y: doublesOf(row[3]) }
}

export const saveLayout = (db: Executor, { topology, ids, x, y }: StoredLayout): Promise<void> =>
  kept(db, SAVE, { topology, ids, x: bytesOf(x), y: bytesOf(y) })

/** Numbers of the nodes; that of the layout by communities is 1. */
const NUMBERS = { GEOGRAPHIC: 2, HIERARCHY: 3, CIRCULAR: 4, TWO_MODE: 5 } as const satisfies Record<DerivedLayout, number>

export async function derivedLayout(db: Executor, layout: DerivedLayout): Promise<StoredDerivedLayout | undefined> {
  const [row] = await db.read<[basis: string, ids: Id[], x: Bytes, y: Bytes, plannedX: Bytes, plannedY: Bytes]>(READ_DERIVED, {
    number: NUMBERS[layout],
  })
  if (!row) return undefined
  const [basis, ids, x, y, plannedX, plannedY] = row
  return { basis, ids, x: doublesOf(x), y: doublesOf(y), planned: { x: doublesOf(plannedX), y: doublesOf(plannedY) } }
}

export const saveDerivedLayout = (db: Executor, layout: DerivedLayout, { basis, ids, x, y, planned }: StoredDerivedLayout): Promise<void> =>
  kept(db, SAVE_DERIVED, {
    number: NUMBERS[layout],
    basis,
    ids,
    x: bytesOf(x),
    y: bytesOf(y),
    plannedX: bytesOf(planned.x),
    plannedY: bytesOf(planned.y),
  })

/** Where the database is read-only nothing is kept: the picture stands all the same, and is laid out again at the next start. */
async function kept(db: Executor, save: Query, parameters: Parameters): Promise<void> {
  try {
    await db.write(save.name, (tx) => tx.run(save, parameters))
  } catch (error) {
    if (!isReadOnly(error)) throw error
  }
}
