/** The box every layout fills, in units of its own: x to the right, y downwards. A picture 1,000 pixels wide shows 1.6 units a pixel. */
export const LAYOUT_WIDTH = 1600
export const LAYOUT_HEIGHT = 1000

/** Positions of vertices, by index. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Radius in units of a vertex with so many lines when all vertices have room: area grows with the number, between 4 and 14 pixels. */
export function vertexRadius(degree: number): number {
  return Math.min(22.4, Math.max(5.6, 4.6 * Math.sqrt(degree)))
}

/** Above this many vertices they are drawn smaller, so that they fill the same share of the box. */
const ROOMY = 900

/**
 * By how much the radii of a network of that size are smaller. Moves in steps of a factor 2^(1/4), so that a few vertices
 * more or less change no radius.
 */
export function radiusScale(vertexCount: number): number {
  if (vertexCount <= ROOMY) return 1
  return 2 ** (-Math.ceil(2 * Math.log2(vertexCount / ROOMY)) / 4)
}
