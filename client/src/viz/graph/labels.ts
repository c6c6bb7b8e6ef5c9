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
  /** Smaller forms of it, to be tried one after the other where it finds no free place. */
  readonly smaller?: readonly Form[]
  /** Sides in the order to try them. */
  readonly sides: readonly Side[]
  /** Takes the side that covers the fewest vertices rather than none. */
  readonly must: boolean
}

interface Form {
  readonly width: number
  readonly height: number
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
  /** 0 for the whole label, 1 for the first of its smaller forms. */
  readonly form: number
}

/** Vertices in sight, column by column: labels keep off them. */
export interface Discs {
  readonly index: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly radius: readonly number[]
}

const GAP = 4
const CELL = 48
/** A label that stands already may come this close to a vertex before it gives way, so that it does not flicker. */
const STUBBORN = 2

export const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

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
  private visit(box: Box, each: (key: number) => boolean): boolean {
    const [left, right] = [Math.floor(box.left / CELL), Math.floor(box.right / CELL)]
    const [top, bottom] = [Math.floor(box.top / CELL), Math.floor(box.bottom / CELL)]
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) if (each(column * 65_536 + row + 32_768)) return true
    return false
  }
}

/** The discs by the cells they reach into. Built anew each frame, so it is two passes over plain arrays. */
class DiscGrid {
  private readonly discs: Discs
  private readonly columns: number
  private readonly rows: number
  private readonly left: number
  private readonly top: number
  private readonly from: Int32Array
  private readonly discAt: Int32Array

  constructor(discs: Discs, bounds: Box) {
    this.discs = discs
    this.left = bounds.left
    this.top = bounds.top
    this.columns = Math.max(1, Math.ceil((bounds.right - bounds.left) / CELL))
    this.rows = Math.max(1, Math.ceil((bounds.bottom - bounds.top) / CELL))
    this.from = new Int32Array(this.columns * this.rows + 1)
    this.each((cell) => {
      this.from[cell + 1]!++
    })
    for (let cell = 0; cell < this.columns * this.rows; cell++) this.from[cell + 1]! += this.from[cell]!
    const next = this.from.slice()
    this.discAt = new Int32Array(this.from[this.columns * this.rows]!)
    this.each((cell, disc) => {
      this.discAt[next[cell]!++] = disc
    })
  }

  /** How many discs the box touches, but for one; `enough` is as far as it counts. */
  touched(box: Box, except: number, enough: number): number {
    const { index, x, y, radius } = this.discs
    const [left, right, top, bottom] = this.cells(box.left, box.right, box.top, box.bottom)
    let count = 0
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = row * this.columns + column
        for (let place = this.from[cell]!; place < this.from[cell + 1]!; place++) {
          const disc = this.discAt[place]!
          if (index[disc] === except) continue
          const dx = Math.max(box.left - x[disc]!, 0, x[disc]! - box.right)
          const dy = Math.max(box.top - y[disc]!, 0, y[disc]! - box.bottom)
          // The cell of the point where both are nearest counts it, the others do not.
          if (dx * dx + dy * dy >= radius[disc]! * radius[disc]! || !this.countsIn(column, row, box, disc)) continue
          if (++count >= enough) return count
        }
      }
    return count
  }

  private countsIn(column: number, row: number, box: Box, disc: number): boolean {
    const { x, y } = this.discs
    const nearestX = Math.max(box.left, Math.min(box.right, x[disc]!))
    const nearestY = Math.max(box.top, Math.min(box.bottom, y[disc]!))
    return column === this.column(nearestX) && row === this.row(nearestY)
  }

  private each(visit: (cell: number, disc: number) => void): void {
    const { x, y, radius, index } = this.discs
    for (let disc = 0; disc < index.length; disc++) {
      const r = radius[disc]!
      const [left, right, top, bottom] = this.cells(x[disc]! - r, x[disc]! + r, y[disc]! - r, y[disc]! + r)
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row * this.columns + column, disc)
    }
  }

  private cells(left: number, right: number, top: number, bottom: number): readonly [number, number, number, number] {
    return [this.column(left), this.column(right), this.row(top), this.row(bottom)]
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.left) / CELL)))
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.top) / CELL)))
  }
}

/**
 * `wishes` come most important first. A label keeps the side it had (`before`) as long as that is free, so that nothing
 * flickers while one zooms. Labels leave neither the bounds nor the space of `taken` boxes.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: Discs,
  bounds: Box,
  taken: readonly Box[] = [],
  before: ReadonlyMap<number, Side> = new Map(),
): PlacedLabel[] {
  const labels = new Grid<Box>()
  for (const box of taken) labels.add(box, box)
  const vertices = new DiscGrid(discs, bounds)
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const kept = before.get(wish.index)
    const order = kept === undefined ? wish.sides : [kept, ...wish.sides.filter((side) => side !== kept)]
    const forms = [wish, ...(wish.smaller ?? []).map((form) => ({ ...wish, ...form }))]
    for (const [form, one] of forms.entries()) {
      const side = chooseSide(one, order, kept, labels, vertices, bounds)
      if (side === undefined) continue
      const box = boxBeside(one, side)
      labels.add(box, box)
      placed.push({ ...box, index: wish.index, side, form })
      break
    }
  }
  return placed
}

function chooseSide(
  wish: LabelWish,
  order: readonly Side[],
  kept: Side | undefined,
  labels: Grid<Box>,
  vertices: DiscGrid,
  bounds: Box,
): Side | undefined {
  let leastBad: Side | undefined
  let fewest = wish.must ? Number.POSITIVE_INFINITY : 1
  for (const side of order) {
    const box = boxBeside(wish, side)
    if (box.left < bounds.left || box.top < bounds.top || box.right > bounds.right || box.bottom > bounds.bottom) continue
    if (labels.some(box, (other) => overlap(box, other))) continue
    const covered = vertices.touched(side === kept ? shrunk(box) : box, wish.index, fewest)
    if (covered === 0) return side
    if (covered < fewest) [leastBad, fewest] = [side, covered]
  }
  return leastBad
}

const shrunk = ({ left, top, right, bottom }: Box): Box => ({
  left: left + STUBBORN,
  top: top + STUBBORN,
  right: right - STUBBORN,
  bottom: bottom - STUBBORN,
})

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
