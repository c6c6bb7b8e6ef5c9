export type Direction = 'left' | 'right' | 'up' | 'down'

const STEPS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const satisfies Record<Direction, readonly [number, number]>

/**
 * The vertex an arrow key leads to: the nearest one within 60 degrees of the direction, where being off the direction
 * counts like being further away. Undefined where none lies there. `among`: the vertices one can walk on.
 */
export function nearestInDirection(
  from: number,
  direction: Direction,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  among: (index: number) => boolean = () => true,
): number | undefined {
  const [dx, dy] = STEPS[direction]
  let best: number | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (let i = 0; i < x.length; i++) {
    if (i === from || !among(i)) continue
    const [offX, offY] = [x[i]! - x[from]!, y[i]! - y[from]!]
    const along = offX * dx + offY * dy
    const distance = Math.hypot(offX, offY)
    if (along <= 0 || along < distance / 2) continue
    const cost = distance * (2 - along / distance)
    if (cost < lowest) [best, lowest] = [i, cost]
  }
  return best
}
