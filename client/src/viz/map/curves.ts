/** A relation drawn as a light bow, so that two lines between the same towns do not hide one another. */
export interface Curve {
  readonly from: readonly [number, number]
  readonly bend: readonly [number, number]
  readonly to: readonly [number, number]
}
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

const BOW = 0.14

/** From edge to edge of two discs, bowed to the left of the way; undefined where the discs touch. */
export function curveBetween(a: Disc, b: Disc): Curve | undefined {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const distance = Math.hypot(dx, dy)
  if (distance <= a.radius + b.radius + 2) return undefined
  const bend: [number, number] = [(a.x + b.x) / 2 + dy * BOW, (a.y + b.y) / 2 - dx * BOW]
  return { from: towards(a, bend), bend, to: towards(b, bend) }
}

function towards(disc: Disc, [x, y]: readonly [number, number]): [number, number] {
  const distance = Math.hypot(x - disc.x, y - disc.y)
  return [disc.x + ((x - disc.x) / distance) * disc.radius, disc.y + ((y - disc.y) / distance) * disc.radius]
}

/** The point at share t (0..1) of a quadratic Bézier curve. */
export function pointOn({ from, bend, to }: Curve, t: number): [number, number] {
  const u = 1 - t
  return [u * u * from[0] + 2 * u * t * bend[0] + t * t * to[0], u * u * from[1] + 2 * u * t * bend[1] + t * t * to[1]]
}
