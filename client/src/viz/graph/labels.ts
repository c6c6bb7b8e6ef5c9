/**
 * Labels beside vertices, in pixels of the screen: by importance, in eight positions, never on another label, and on a
 * vertex only where a hub would stay nameless otherwise.
 */

/** Clockwise from the right; the first ones read best. */
export const SIDES = ['right', 'left', 'below', 'above', 'below-right', 'above-right', 'below-left', 'above-left'] as const
export type Side = (typeof SIDES)[number]

export interface LabelWish {
  readonly index: number
  readonly x: number
  readonly y: number
  /** How far the vertex reaches from its middle. */
  readonly reach: number
  readonly width: number
  readonly height: number
  /** Sides in the order to try them. */
  readonly sides: readonly Side[]
  /** Takes the side that covers the fewest vertices rather than none. */
  readonly must: boolean
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel extends Box {
  readonly index: number
  readonly side: Side
}

export interface Disc {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

const GAP = 4
const CELL = 48

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const touches = (box: Box, { x, y, radius }: Disc): boolean => {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return dx * dx + dy * dy < radius * radius
}

/** Where the label lies on that side. */
export function boxBeside({ x, y, reach, width, height }: LabelWish, side: Side): Box {
  const diagonal = reach * 0.71 + GAP / 2
  const [horizontal, vertical] = {
    right: [reach + GAP, -height / 2],
    left: [-reach - GAP - width, -height / 2],
    below: [-width / 2, reach + GAP / 2],
    above: [-width / 2, -reach - GAP / 2 - height],
    'below-right': [diagonal, diagonal - height / 4],
    'above-right': [diagonal, -diagonal - (height * 3) / 4],
    'below-left': [-diagonal - width, diagonal - height / 4],
    'above-left': [-diagonal - width, -diagonal - (height * 3) / 4],
  }[side] as [number, number]
  return { left: x + horizontal, top: y + vertical, right: x + horizontal + width, bottom: y + vertical + height }
}

class Grid<T> {
  private readonly cells = new Map<number, T[]>()
  add(box: Box, item: T): void {
    this.visit(box, (key) => {
      const cell = this.cells.get(key)
      if (cell) cell.push(item)
      else this.cells.set(key, [item])
      return false
    })
  }
  some(box: Box, test: (item: T) => boolean): boolean {
    return this.visit(box, (key) => this.cells.get(key)?.some(test) ?? false)
  }
  near(box: Box): Set<T> {
    const found = new Set<T>()
    this.visit(box, (key) => {
      for (const item of this.cells.get(key) ?? []) found.add(item)
      return false
    })
    return found
  }
  private visit(box: Box, each: (key: number) => boolean): boolean {
    const [left, right] = [Math.floor(box.left / CELL), Math.floor(box.right / CELL)]
    const [top, bottom] = [Math.floor(box.top / CELL), Math.floor(box.bottom / CELL)]
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) if (each(column * 65_536 + row + 32_768)) return true
    return false
  }
}

/**
 * `wishes` come most important first. A label keeps the side it had (`before`) as long as that is free, so that nothing
 * flickers while one zooms. Labels leave neither the bounds nor the space of `taken` boxes.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly Disc[],
  bounds: Box,
  taken: readonly Box[] = [],
  before: ReadonlyMap<number, Side> = new Map(),
): PlacedLabel[] {
  const labels = new Grid<Box>()
  for (const box of taken) labels.add(box, box)
  const vertices = new Grid<Disc>()
  for (const disc of discs) {
    const { x, y, radius } = disc
    vertices.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, disc)
  }
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const kept = before.get(wish.index)
    const order = kept === undefined ? wish.sides : [kept, ...wish.sides.filter((side) => side !== kept)]
    const side = chooseSide(wish, order, labels, vertices, bounds)
    if (side === undefined) continue
    const box = boxBeside(wish, side)
    labels.add(box, box)
    placed.push({ ...box, index: wish.index, side })
  }
  return placed
}

function chooseSide(wish: LabelWish, order: readonly Side[], labels: Grid<Box>, vertices: Grid<Disc>, bounds: Box): Side | undefined {
  let leastBad: Side | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const side of order) {
    const box = boxBeside(wish, side)
    if (box.left < bounds.left || box.top < bounds.top || box.right > bounds.right || box.bottom > bounds.bottom) continue
    if (labels.some(box, (other) => overlap(box, other))) continue
    const hits = (disc: Disc) => disc.index !== wish.index && touches(box, disc)
    if (!wish.must) {
      if (!vertices.some(box, hits)) return side
      continue
    }
    const covered = [...vertices.near(box)].filter(hits).length
    if (covered === 0) return side
    if (covered < fewest) [leastBad, fewest] = [side, covered]
  }
  return leastBad
}

const OCTANTS: readonly Side[] = ['right', 'below-right', 'below', 'below-left', 'left', 'above-left', 'above', 'above-right']

/** The sides in the order to try them: those no line of the vertex leaves by come first. `angles` in radians, y downwards. */
export function sidesByFreedom(angles: readonly number[]): readonly Side[] {
  if (angles.length === 0) return SIDES
  const busy = new Map<Side, number>()
  for (const angle of angles) {
    const side = OCTANTS[(Math.round(angle / (Math.PI / 4)) + 8) % 8]!
    busy.set(side, (busy.get(side) ?? 0) + 1)
  }
  return [...SIDES].sort((a, b) => (busy.get(a) ?? 0) - (busy.get(b) ?? 0))
}
