import { ACTOR_KINDS, type ActorKind } from '@netzatlas/shared'
import type { KindCounts } from './scene.ts'

/** From this many actors on the number stands inside the ring. */
export const NUMBER_FROM = 10
const LARGEST_UNIT = 2.1
/** Square pixels that Germany covers when all of it is in view, and the share of them that rings may take. */
const GERMANY_PIXELS = 230_000
const RING_SHARE = 0.22
const SMALLEST = 3.5
/** Two digits at 12 px need that much; four digits a little more. */
const SMALLEST_WITH_NUMBER = [10, 12.5, 15.5] as const

export const totalOf = (counts: KindCounts) => ACTOR_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

export function addCounts(a: KindCounts, b: KindCounts): KindCounts {
  const sum: Partial<Record<ActorKind, number>> = {}
  for (const kind of ACTOR_KINDS) {
    const count = (a[kind] ?? 0) + (b[kind] ?? 0)
    if (count > 0) sum[kind] = count
  }
  return sum
}

/** Farther away than this the country itself gets so small that rings have to shrink with it. */
const SHRINKS_BELOW_ZOOM = 4.5

/** Pixels of radius for the root of one actor: smaller where there are so many that rings would cover the country. */
export function ringUnit(everybody: number, zoom = SHRINKS_BELOW_ZOOM): number {
  const byArea = Math.sqrt((RING_SHARE * GERMANY_PIXELS) / (Math.PI * Math.max(1, everybody)))
  return Math.min(LARGEST_UNIT, byArea * 2 ** Math.min(0, zoom - SHRINKS_BELOW_ZOOM))
}

/** Radius in px of a place with that many actors: its area grows with the number, but a number inside always fits. */
export function ringRadius(total: number, unit: number = LARGEST_UNIT): number {
  const byArea = unit * Math.sqrt(total)
  if (total >= NUMBER_FROM) return Math.max(byArea, SMALLEST_WITH_NUMBER[String(total).length - 2] ?? SMALLEST_WITH_NUMBER[2])
  return total <= 1 ? SMALLEST : Math.max(byArea, SMALLEST + 1.5)
}

export const ringWidth = (radius: number) => Math.max(2.5, Math.min(4.5, radius * 0.26))

export interface Arc {
  readonly kind: ActorKind
  /** Radians, clockwise, 0 at three o'clock as on a canvas; the first starts at twelve. */
  readonly from: number
  readonly to: number
}

/** The parts of the ring, in the order of the legend; together exactly one turn. */
export function arcsOf(counts: KindCounts): Arc[] {
  const total = totalOf(counts)
  const arcs: Arc[] = []
  let before = 0
  for (const kind of ACTOR_KINDS) {
    const count = counts[kind] ?? 0
    if (count === 0) continue
    arcs.push({ kind, from: turn(before / total), to: turn((before + count) / total) })
    before += count
  }
  return arcs
}

const turn = (share: number) => share * 2 * Math.PI - Math.PI / 2
