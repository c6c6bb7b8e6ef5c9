export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface LabelWish {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Radius of what it names; 0: it stands for itself. */
  readonly radius: number
  readonly width: number
  readonly height: number
  /** It is drawn even where it hits others. */
  readonly must?: boolean
}
export interface PlacedLabel {
  readonly id: string
  /** Left edge and middle of the line, relative to the wish's point. */
  readonly dx: number
  readonly dy: number
}

type Position = readonly [horizontal: -1 | 0 | 1, vertical: -1 | 0 | 1]
const POSITIONS: readonly Position[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
]
const DIAGONAL = 0.72

/**
 * Labels by importance (the order given), each in the first of eight positions that hits no earlier label and no
 * obstacle; dropped where none is free. `before` keeps last time's position where it is still free, so nothing flickers.
 * `furniture` floats on top: what must be drawn stands beneath it only where there is no other position.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  bounds: Box,
  before: ReadonlyMap<string, PlacedLabel> = new Map(),
  furniture: readonly Box[] = [],
): PlacedLabel[] {
  const marks = new BoxGrid()
  for (const box of obstacles) marks.add(box)
  const labels = new BoxGrid()
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const options = POSITIONS.map((position) => optionAt(wish, position))
    const earlier = before.get(wish.id)
    const ordered = earlier
      ? [...options].sort((a, b) => Number(b.dx === earlier.dx && b.dy === earlier.dy) - Number(a.dx === earlier.dx && a.dy === earlier.dy))
      : options
    const free = ordered.find((option) => {
      const box = boxOf(wish, option)
      return inside(box, bounds) && !labels.hits(box) && !marks.hits(box, wish) && !furniture.some((one) => boxesMeet(one, box))
    })
    // What must be written stands over a mark before it stands over a label or beyond the edge.
    const readable = (option: PlacedLabel) => {
      const box = boxOf(wish, option)
      return inside(box, bounds) && !labels.hits(box) && !furniture.some((one) => boxesMeet(one, box))
    }
    const chosen = free ?? (wish.must ? (ordered.find(readable) ?? ordered[0]) : undefined)
    if (!chosen) continue
    labels.add(boxOf(wish, chosen))
    placed.push(chosen)
  }
  return placed
}

function optionAt(wish: LabelWish, [h, v]: Position): PlacedLabel {
  const reach = wish.radius === 0 ? 0 : wish.radius + 4
  if (wish.radius === 0) return { id: wish.id, dx: -wish.width / 2, dy: 0 }
  const slant = h !== 0 && v !== 0 ? DIAGONAL : 1
  const dx = h === 0 ? -wish.width / 2 : h > 0 ? reach * slant : -reach * slant - wish.width
  const dy = v === 0 ? 0 : v * (wish.radius * slant + wish.height / 2 + 1)
  return { id: wish.id, dx, dy }
}

export function boxOf(wish: Pick<LabelWish, 'x' | 'y' | 'width' | 'height'>, label: PlacedLabel): Box {
  const left = wish.x + label.dx
  const top = wish.y + label.dy - wish.height / 2
  return { left, top, right: left + wish.width, bottom: top + wish.height }
}

export const boxesMeet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
/** Whether it is the mark of that point, and not one that lies beside it. */
const isAround = (box: Box, { x, y }: { readonly x: number; readonly y: number }) =>
  Math.abs((box.left + box.right) / 2 - x) < 1 && Math.abs((box.top + box.bottom) / 2 - y) < 1
const inside = (box: Box, bounds: Box) =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom

class BoxGrid {
  readonly #cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
    }
  }

  *#keys(box: Box): Iterable<string> {
    for (let x = Math.floor(box.left / 64); x <= Math.floor(box.right / 64); x++)
      for (let y = Math.floor(box.top / 64); y <= Math.floor(box.bottom / 64); y++) yield `${x}:${y}`
  }

  /** The mark that `own` names is no obstacle to it: labels stand beside it anyway. */
  hits(box: Box, own?: LabelWish): boolean {
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (boxesMeet(box, other) && !(own && own.radius > 0 && isAround(other, own))) return true
      }
    }
    return false
  }
}
