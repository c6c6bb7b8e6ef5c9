import { LAYOUT_HEIGHT, LAYOUT_WIDTH, type Positions, type Rectangle } from './geometry.ts'
import { separate } from './separate.ts'

/** A layout as data: areas of the box, and who stands in each. Every vertex is in exactly one. */
export interface LayoutPlan {
  readonly areas: readonly Area[]
}

/** Some vertices and the place they share. */
export interface Area {
  /** What they have in common, in one word. */
  readonly id: string
  readonly shape: Shape
  /**
   * In the order in which they are passed on the way through the area: one that comes or goes moves the others by one
   * place of many.
   */
  readonly members: readonly number[]
  /** Where each of the members wishes to stand; absent, they fill the area evenly in their order. */
  readonly wishes?: Positions
  /** Side by side, where they fill the area; absent, so many that their places are about square. */
  readonly lanes?: number
}

export type Shape =
  | (Rectangle & { readonly form: 'RECTANGLE'; readonly along: 'x' | 'y' })
  /** Part of an ellipse's rim, `rim` of its radius wide; angles in radians, clockwise from the right. */
  | {
      readonly form: 'RING'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly rim: number
      readonly from: number
      readonly until: number
    }

/** Free around each disc, as a share of its radius. */
const GAP = 0.05
/** Rounds of pushing discs apart and back into their areas, and pushes in each. */
const [ROUNDS, PUSHES] = [64, 10]
/** Above so many, discs are some pixels wide: a few may touch, as a share of all. */
const [CROWD, UNSEEN] = [5000, 0.02]

/**
 * Positions for every vertex, from the plan alone: the same plan and radii give the same picture, and what is shown of it
 * does not matter. Discs do not overlap where their area has room for them.
 *
 * @param radii of each vertex, in units of the box
 */
export function drawPlan({ areas }: LayoutPlan, radii: Float64Array): Positions {
  const x = new Float64Array(radii.length)
  const y = new Float64Array(radii.length)
  for (const area of areas) {
    const at = area.wishes ?? fill(area)
    for (const [i, v] of area.members.entries()) {
      x[v] = at.x[i]!
      y[v] = at.y[i]!
    }
  }
  const roomy = radii.map((r) => r * (1 + GAP))
  const unseen = radii.length > CROWD ? UNSEEN * radii.length : 0
  for (let round = 0; round < ROUNDS; round++) {
    // Who finds no room in the own area may lean out of it at last, but not out of the box.
    const rooms = areas.map(({ shape }) => (shape.form === 'RING' || round > ROUNDS / 2 ? BOX : shape))
    const overlaps = separate({ x, y }, roomy, { iterations: PUSHES })
    const strayed = areas.reduce((sum, area, i) => sum + keepInside(area.members, rooms[i]!, radii, { x, y }), 0)
    if (overlaps <= unseen && strayed <= unseen) break
  }
  return { x, y }
}

const BOX: Rectangle = { left: 0, top: 0, right: LAYOUT_WIDTH, bottom: LAYOUT_HEIGHT }

/**
 * Even places along a snake through the shape: lanes side by side, passed across and then one step on, so that places next
 * to each other in order are next to each other in the picture.
 */
function fill({ shape, members, lanes: wished }: Area): Positions {
  const count = members.length
  const at = { x: new Float64Array(count), y: new Float64Array(count) }
  const [length, breadth] = extentOf(shape)
  const lanes = wished ?? lanesFor(count, length, breadth)
  const steps = Math.max(1, Math.ceil(count / lanes))
  for (let i = 0; i < count; i++) {
    const step = Math.floor(i / lanes)
    const lane = step % 2 === 0 ? i % lanes : lanes - 1 - (i % lanes)
    const place = pointIn(shape, (step + 0.5) / steps, (lane + 0.5) / lanes)
    at.x[i] = place.x
    at.y[i] = place.y
  }
  return at
}

/** As many as make places about square; in steps of a quarter more, so that a few vertices more or less change nothing. */
function lanesFor(count: number, length: number, breadth: number): number {
  const rounded = 1.25 ** Math.ceil(Math.log(Math.max(1, count)) / Math.log(1.25))
  return Math.max(1, Math.round(Math.sqrt((rounded * breadth) / length)))
}

/** Along the way and across it, in units. */
function extentOf(shape: Shape): readonly [length: number, breadth: number] {
  if (shape.form === 'RECTANGLE') {
    const [width, height] = [shape.right - shape.left, shape.bottom - shape.top]
    return shape.along === 'x' ? [width, height] : [height, width]
  }
  const radius = (shape.width + shape.height) / 4
  return [(shape.until - shape.from) * radius * (1 - shape.rim / 2), radius * shape.rim]
}

/** @param along,across shares of the way and of its breadth, from 0 to 1 */
function pointIn(shape: Shape, along: number, across: number): { x: number; y: number } {
  if (shape.form === 'RECTANGLE') {
    const [right, down] = shape.along === 'x' ? [along, across] : [across, along]
    return { x: shape.left + right * (shape.right - shape.left), y: shape.top + down * (shape.bottom - shape.top) }
  }
  const angle = shape.from + along * (shape.until - shape.from)
  const out = 1 - across * shape.rim
  return { x: shape.x + (shape.width / 2) * out * Math.cos(angle), y: shape.y + (shape.height / 2) * out * Math.sin(angle) }
}

/** Answers how many had to be put back. */
function keepInside(members: readonly number[], room: Rectangle, radii: Float64Array, { x, y }: Positions): number {
  let strayed = 0
  for (const v of members) {
    const inX = within(x[v]!, room.left, room.right, radii[v]!)
    const inY = within(y[v]!, room.top, room.bottom, radii[v]!)
    if (inX === x[v] && inY === y[v]) continue
    strayed++
    x[v] = inX
    y[v] = inY
  }
  return strayed
}

function within(value: number, low: number, high: number, radius: number): number {
  const margin = Math.min(radius, (high - low) / 2)
  return Math.max(low + margin, Math.min(high - margin, value))
}
