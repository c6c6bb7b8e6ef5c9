import type { DerivedLayout } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { StoredDerivedLayout, StoredLayout } from '../../../ports/layouts.ts'
import type { Executor } from '../executor.ts'

const doubles = (bytes: Uint8Array): Float64Array => new Float64Array(bytes.slice().buffer)
const bytesOf = (values: Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

export function layout(db: Executor): StoredLayout | undefined {
  const row = db.get<{ topology: number; ids: string; x: Uint8Array; y: Uint8Array }>('SELECT topology, ids, x, y FROM layout')
  return row && { topology: row.topology, ids: JSON.parse(row.ids) as Id[], x: doubles(row.x), y: doubles(row.y) }
}

export function saveLayout(db: Executor, { topology, ids, x, y }: StoredLayout): void {
  db.transaction('write', () =>
    db.run(
      'INSERT OR REPLACE INTO layout (one, topology, ids, x, y) VALUES (1, ?, ?, ?, ?)',
      topology,
      JSON.stringify(ids),
      bytesOf(x),
      bytesOf(y),
    ),
  )
}

interface DerivedRow {
  readonly basis: string
  readonly ids: string
  readonly x: Uint8Array
  readonly y: Uint8Array
  readonly planned_x: Uint8Array
  readonly planned_y: Uint8Array
}

export function derivedLayout(db: Executor, layout: DerivedLayout): StoredDerivedLayout | undefined {
  const row = db.get<DerivedRow>('SELECT basis, ids, x, y, planned_x, planned_y FROM derived_layout WHERE layout = ?', layout)
  return (
    row && {
      basis: row.basis,
      ids: JSON.parse(row.ids) as Id[],
      x: doubles(row.x),
      y: doubles(row.y),
      planned: { x: doubles(row.planned_x), y: doubles(row.planned_y) },
    }
  )
}

export function saveDerivedLayout(db: Executor, layout: DerivedLayout, { basis, ids, x, y, planned }: StoredDerivedLayout): void {
  db.transaction('write', () =>
    db.run(
      'INSERT OR REPLACE INTO derived_layout (layout, basis, ids, x, y, planned_x, planned_y) VALUES (?, ?, ?, ?, ?, ?, ?)',
      layout,
      basis,
      JSON.stringify(ids),
      bytesOf(x),
      bytesOf(y),
      bytesOf(planned.x),
      bytesOf(planned.y),
    ),
  )
}
