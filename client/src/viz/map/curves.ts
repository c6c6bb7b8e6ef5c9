import type { Box } from './labels.ts'

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

/**
 * The part of a curve between where it first comes into a box and where it last leaves it; undefined where it does not come
 * in. It begins a whole number of `period`s (px of the curve) behind the beginning, so that dashes stay where they were.
 */
export function partIn(curve: Curve, box: Box, period = 1): Curve | undefined {
  const { from, bend, to } = curve
  const [xs, ys] = [[from[0], bend[0], to[0]] as const, [from[1], bend[1], to[1]] as const]
  if (Math.max(...xs) < box.left || Math.min(...xs) > box.right || Math.max(...ys) < box.top || Math.min(...ys) > box.bottom)
    return undefined
  if (Math.min(...xs) >= box.left && Math.max(...xs) <= box.right && Math.min(...ys) >= box.top && Math.max(...ys) <= box.bottom)
    return curve
  const cuts = [0, ...cutsAt(xs, box.left), ...cutsAt(xs, box.right), ...cutsAt(ys, box.top), ...cutsAt(ys, box.bottom), 1].sort(
    (a, b) => a - b,
  )
  const within = (_: number, i: number) => {
    const [x, y] = pointOn(curve, (cuts[i]! + cuts[i + 1]!) / 2)
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  }
  const pieces = cuts.slice(0, -1)
  const first = pieces.findIndex(within)
  if (first < 0) return undefined
  const enters = cuts[first]!
  const begin = Math.max(0, enters - (lengthTo(curve, enters) % period) / speedAt(curve, enters))
  const end = cuts[pieces.findLastIndex(within) + 1]!
  return { from: pointOn(curve, begin), bend: bendBetween(curve, begin, end), to: pointOn(curve, end) }
}

/** Where a coordinate of the curve is `edge`: shares between 0 and 1. */
function cutsAt([p, q, r]: readonly [number, number, number], edge: number): number[] {
  const [a, b, c] = [p - 2 * q + r, 2 * (q - p), p - edge]
  const root = Math.sqrt(b * b - 4 * a * c)
  // The stable form: a light bow is nearly straight, and `a` nearly nought.
  const far = -(b + (b < 0 ? -root : root)) / 2
  return [far / a, c / far].filter((t) => t > 0 && t < 1)
}

/** The middle point of the control polygon of the part between two shares. */
function bendBetween({ from, bend, to }: Curve, s: number, t: number): [number, number] {
  const [p, q, r] = [(1 - s) * (1 - t), (1 - s) * t + s * (1 - t), s * t]
  return [p * from[0] + q * bend[0] + r * to[0], p * from[1] + q * bend[1] + r * to[1]]
}

/** Pixels a share of 1 is long where the share is t. */
function speedAt({ from, bend, to }: Curve, t: number): number {
  const along = (axis: 0 | 1) => 2 * (1 - t) * (bend[axis] - from[axis]) + 2 * t * (to[axis] - bend[axis])
  return Math.hypot(along(0), along(1))
}

/** Length up to a share, by Simpson's rule: on a bow this light a ten-thousandth off at most. */
const lengthTo = (curve: Curve, t: number) => (t / 6) * (speedAt(curve, 0) + 4 * speedAt(curve, t / 2) + speedAt(curve, t))
