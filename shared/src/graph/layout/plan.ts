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
export const PLAN_ROUNDS = 64
const PUSHES = 10
/** From this round on who finds no room in the own area may lean out of it, but not out of the box. */
const LEANING = PLAN_ROUNDS / 2 + 1
/** Above so many, discs are some pixels wide: a few may touch, as a share of all. */
const [CROWD, UNSEEN] = [5000, 0.02]
/** Where more than this share of the vertices has no former place near its present one, everybody begins afresh. */
const MOST_NEW = 0.25
/** How far the place of one who is known may have moved on: further, and nothing of where it was pushed holds any more. */
const NEAR = LAYOUT_WIDTH * 0.01

/** Positions, and where the plan itself puts everybody: from there they are pushed apart. */
export interface PlannedPositions extends Positions {
  readonly planned: Positions
}

/**
 * Positions for every vertex, from the plan alone: the same plan and radii give the same picture, and what is shown of it
 * does not matter. Discs do not overlap where their area has room for them.
 *
 * @param radii of each vertex, in units of the box
 * @param former as an earlier plan was drawn, NaN where a vertex is new: who is planned where it was stands where it was
 */
export function drawPlan(plan: LayoutPlan, radii: Float64Array, former?: PlannedPositions): PlannedPositions {
  const { planned, round, ...begun } = beginPlan(plan, former)
  const { x, y } = pushApart(plan, radii, begun, round, PLAN_ROUNDS)
  return { x, y, planned }
}

/** Where everybody begins, and with which round: at the plan's places, or as far from them as they were pushed before. */
export function beginPlan({ areas }: LayoutPlan, former?: PlannedPositions): PlannedPositions & { readonly round: number } {
  const count = areas.reduce((sum, { members }) => sum + members.length, 0)
  const planned = { x: new Float64Array(count), y: new Float64Array(count) }
  for (const area of areas) {
    const at = area.wishes ?? fill(area)
    for (const [i, v] of area.members.entries()) {
      planned.x[v] = at.x[i]!
      planned.y[v] = at.y[i]!
    }
  }
  const afresh = { x: planned.x.slice(), y: planned.y.slice(), planned, round: 0 }
  if (!former) return afresh
  const [x, y] = [planned.x.slice(), planned.y.slice()]
  let anew = 0
  for (let v = 0; v < count; v++) {
    const moved = Math.hypot(planned.x[v]! - former.planned.x[v]!, planned.y[v]! - former.planned.y[v]!)
    if (moved <= NEAR) {
      x[v]! += former.x[v]! - former.planned.x[v]!
      y[v]! += former.y[v]! - former.planned.y[v]!
    } else anew++
  }
  return anew > MOST_NEW * count ? afresh : { x, y, planned, round: LEANING }
}

/** Some of the PLAN_ROUNDS rounds; `settled` once the rest would change nothing that can be seen. */
export function pushApart(
  { areas }: LayoutPlan,
  radii: Float64Array,
  from: Positions,
  first: number,
  until: number,
): Positions & { readonly settled: boolean } {
  const [x, y] = [from.x.slice(), from.y.slice()]
  const roomy = radii.map((r) => r * (1 + GAP))
  const unseen = radii.length > CROWD ? UNSEEN * radii.length : 0
  for (let round = first; round < until; round++) {
    const rooms = areas.map(({ shape }) => (shape.form === 'RING' || round >= LEANING ? BOX : shape))
    const overlaps = separate({ x, y }, roomy, { iterations: PUSHES })
    const strayed = areas.reduce((sum, area, i) => sum + keepInside(area.members, rooms[i]!, radii, { x, y }), 0)
    if (overlaps <= unseen && strayed <= unseen) return { x, y, settled: true }
  }
  return { x, y, settled: until >= PLAN_ROUNDS }
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
