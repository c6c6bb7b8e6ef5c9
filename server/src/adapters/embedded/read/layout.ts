import type { Id } from '../../../domain/records.ts'
import type { StoredLayout } from '../../../ports/store.ts'
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
