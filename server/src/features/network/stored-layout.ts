import type { PlannedPositions } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import type { StoredDerivedLayout, StoredLayout } from '../../ports/store.ts'
import type { Snapshot } from './snapshot.ts'

/** By vertex of the snapshot, in units of the layout's box. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Positions from an earlier revision: NaN where the vertex is new, as `isNew` of them are. `isComplete` where the layout is of this very revision. */
export function formerPositions(
  { revision, vertices, indexOf }: Snapshot,
  stored: StoredLayout | undefined,
): Positions & { readonly isComplete: boolean; readonly isNew: number } {
  const x = new Float64Array(vertices.count).fill(Number.NaN)
  const y = new Float64Array(vertices.count).fill(Number.NaN)
  let found = 0
  for (const [i, id] of (stored?.ids ?? []).entries()) {
    const v = indexOf.get(id)
    if (v === undefined) continue
    x[v] = stored!.x[i]!
    y[v] = stored!.y[i]!
    found++
  }
  return { x, y, isComplete: stored?.topology === revision && found === vertices.count, isNew: vertices.count - found }
}

/** Where everybody stood in a layout by facts, and was planned to: NaN where the vertex is new. `isComplete` where nobody is. */
export function formerPlan(ids: readonly Id[], stored: StoredDerivedLayout): PlannedPositions & { readonly isComplete: boolean } {
  const at = new Map(stored.ids.map((id, i) => [id, i]))
  const rows = ids.map((id) => at.get(id))
  const column = (values: Float64Array) => Float64Array.from(rows, (row) => (row === undefined ? Number.NaN : values[row]!))
  const both = ({ x, y }: Positions): Positions => ({ x: column(x), y: column(y) })
  return { ...both(stored), planned: both(stored.planned), isComplete: !rows.includes(undefined) }
}
