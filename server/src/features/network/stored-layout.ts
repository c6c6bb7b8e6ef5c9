import type { PlannedPositions } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { forEachInTurns } from '../../domain/turns.ts'
import type { StoredDerivedLayout, StoredLayout } from '../../ports/layouts.ts'
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
export async function formerPlan(
  ids: readonly Id[],
  { ids: storedIds, x, y, planned }: StoredDerivedLayout,
): Promise<PlannedPositions & { readonly isComplete: boolean }> {
  if (ids.length === storedIds.length && ids.every((id, i) => id === storedIds[i])) return { x, y, planned, isComplete: true }
  const at = new Map<Id, number>()
  await forEachInTurns(storedIds, (id, i) => at.set(id, i))
  const rows = new Int32Array(ids.length)
  await forEachInTurns(ids, (id, i) => {
    rows[i] = at.get(id) ?? -1
  })
  const column = (values: Float64Array) => Float64Array.from(rows, (row) => (row === -1 ? Number.NaN : values[row]!))
  const both = (positions: Positions): Positions => ({ x: column(positions.x), y: column(positions.y) })
  return { ...both({ x, y }), planned: both(planned), isComplete: !rows.includes(-1) }
}
