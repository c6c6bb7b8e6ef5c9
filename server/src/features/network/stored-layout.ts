import type { StoredLayout } from '../../ports/store.ts'
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
