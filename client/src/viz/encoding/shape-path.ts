import type { KindShape } from './kinds.ts'

/**
 * The kinds' shapes, all of the area of a circle of the same radius, so that no kind looks more important than another.
 * A corner list around (0, 0) for radius 1; the circle and the rounded square have none.
 */
const polygon = (corners: number, reach: number, turn = 0): readonly (readonly [number, number])[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI - Math.PI / 2 + turn
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const
  })

/** Distance of a regular polygon's corners from its middle where its area is that of the unit circle. */
const reachOf = (corners: number): number => Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)))

export const SHAPE_CORNERS: Readonly<Partial<Record<KindShape, readonly (readonly [number, number])[]>>> = {
  hexagon: polygon(6, reachOf(6)),
  triangle: polygon(3, reachOf(3)),
  diamond: polygon(4, reachOf(4)),
  pentagon: polygon(5, reachOf(5)),
}

/** Half the side of the square with the area of the unit circle, and its corners' radius. */
export const SQUARE_HALF_SIDE = Math.sqrt(Math.PI) / 2
export const SQUARE_CORNER = 0.3

/** How far a shape of radius 1 reaches from its middle. */
export function reach(shape: KindShape): number {
  const corners = SHAPE_CORNERS[shape]
  if (corners) return Math.max(...corners.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))))
  return shape === 'rounded-square' ? SQUARE_HALF_SIDE : 1
}

/** Adds the shape to the canvas path. */
export function traceShape(
  ctx: Pick<CanvasPath, 'arc' | 'closePath' | 'lineTo' | 'moveTo' | 'roundRect'>,
  shape: KindShape,
  x: number,
  y: number,
  radius: number,
): void {
  const corners = SHAPE_CORNERS[shape]
  if (corners) {
    corners.forEach(([dx, dy], i) => {
      if (i === 0) ctx.moveTo(x + dx * radius, y + dy * radius)
      else ctx.lineTo(x + dx * radius, y + dy * radius)
    })
    ctx.closePath()
    return
  }
  if (shape === 'rounded-square') {
    const half = SQUARE_HALF_SIDE * radius
    ctx.roundRect(x - half, y - half, 2 * half, 2 * half, SQUARE_CORNER * radius)
    return
  }
  ctx.moveTo(x + radius, y)
  ctx.arc(x, y, radius, 0, 2 * Math.PI)
}

/** The shape as the `points` of an SVG polygon, where it has corners. */
export function shapePoints(shape: KindShape, x: number, y: number, radius: number): string | undefined {
  return SHAPE_CORNERS[shape]?.map(([dx, dy]) => `${(x + dx * radius).toFixed(2)},${(y + dy * radius).toFixed(2)}`).join(' ')
}
