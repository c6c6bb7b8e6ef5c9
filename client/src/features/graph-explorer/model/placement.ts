import type { LayoutKind } from '@netzatlas/shared'
import { LAYOUT_HEIGHT } from '@netzatlas/shared/graph'
import type { Point } from '../../../viz/graph/scene.ts'

/**
 * How a layout, which is wide, lies in a narrow picture. WIDE: as it is. TURNED: by a quarter, so that its foot is at the
 * left. MIRRORED: rows become columns, what came first still does. MAP: north stays up, and who has no place of record
 * stands below instead of at the left.
 */
export type Placement = 'WIDE' | 'TURNED' | 'MIRRORED' | 'MAP'

/** Groups in a map are drawn out over the whole box: it has no sides that could move. */
export function placementOf(layout: LayoutKind, narrow: boolean, grouped: boolean): Placement {
  if (!narrow) return 'WIDE'
  if (layout === 'GEOGRAPHIC') return grouped ? 'WIDE' : 'MAP'
  return layout === 'HIERARCHY' || layout === 'TWO_MODE' ? 'MIRRORED' : 'TURNED'
}

/** In units of the layout: left of it nobody has a place; by how much the rest moves there, and how far below it they stand. */
const [DIVIDE, ASIDE, BELOW] = [415, 420, LAYOUT_HEIGHT]

/** Where a point of the layout is drawn. */
export function drawnAt({ x, y }: Point, placement: Placement): Point {
  if (placement === 'TURNED') return { x: LAYOUT_HEIGHT - y, y: x }
  if (placement === 'MIRRORED') return { x: y, y: x }
  if (placement === 'MAP') return x < DIVIDE ? { x, y: y + BELOW } : { x: x - ASIDE, y }
  return { x, y }
}

/** The point of the layout that is drawn there; beside the parts of a map the nearest of the part. */
export function pointOf({ x, y }: Point, placement: Placement): Point {
  if (placement === 'TURNED') return { x: y, y: LAYOUT_HEIGHT - x }
  if (placement === 'MIRRORED') return { x: y, y: x }
  if (placement === 'MAP') return y >= BELOW ? { x: Math.min(x, DIVIDE - 1), y: y - BELOW } : { x: Math.max(x + ASIDE, DIVIDE), y }
  return { x, y }
}
