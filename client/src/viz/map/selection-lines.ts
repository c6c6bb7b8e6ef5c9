import type { ClaimStatus } from '@netzatlas/shared'
import { type Curve, curveBetween } from './curves.ts'
import { drawnStatus } from './drawn-status.ts'
import type { MapLine } from './scene.ts'
import type { Ends } from './spots.ts'

/** Every relation between the same two rings. */
export interface DrawnLine {
  readonly curve: Curve
  readonly status: ClaimStatus
  readonly count: number
}

/** Lines between rings; parallel ones become one, drawn as the best sourced of them, with a cross where one is disputed. */
export function drawnLines(lines: readonly MapLine[], ends: Ends): DrawnLine[] {
  const merged = new Map<string, { curve: Curve; statuses: ClaimStatus[] }>()
  for (const { from, to, status } of lines) {
    const [a, b] = [ends.get(from), ends.get(to)]
    if (!a || !b) continue
    const key = `${a.id}|${b.id}`
    const known = merged.get(key)
    if (known) known.statuses.push(status)
    else {
      const curve = curveBetween(a, b)
      if (curve) merged.set(key, { curve, statuses: [status] })
    }
  }
  return [...merged.values()].map(({ curve, statuses }) => ({ curve, status: drawnStatus(statuses), count: statuses.length }))
}

export const placesOfLines = (lines: readonly Pick<MapLine, 'from' | 'to'>[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ from, to }) => [from, to]))
