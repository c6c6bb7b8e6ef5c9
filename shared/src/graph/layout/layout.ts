import { componentMembers, components } from '../components.ts'
import type { CsrGraph } from '../csr.ts'
import { type Band, bandFor, placeSmall, SMALL, slotCentre, slots } from './band.ts'
import { type ComponentLayout, componentLayout, type Shape } from './component.ts'
import { fillBox } from './fill.ts'
import { LAYOUT_HEIGHT, LAYOUT_WIDTH, type Positions, type Rectangle, radiusScale, vertexRadius } from './geometry.ts'
import { type Offset, pack, scatter } from './pack.ts'
import { type Frame, spacingFor } from './spacing.ts'
import { adjustedLayout, pictureBox, SHRINK, standingShape } from './warm.ts'

export interface LayoutOptions {
  readonly seed?: number
  /** Of each vertex, in units of the box; as `vertexRadius` and `radiusScale` give them where absent. */
  readonly radii?: Float64Array
  /** Positions to start from; NaN where a vertex has none. */
  readonly previous?: Positions
  /** Corner kept free, for a legend that lies over the picture. */
  readonly reserved?: Rectangle
}

export interface Layout extends Positions {
  /** Vertices do not overlap at the given radii times this; 1 unless the network is too dense for them. */
  readonly radiusFactor: number
  /** Upper edge of the rows of small components; the height of the box where there are none. */
  readonly bandTop: number
}

/**
 * Positions for every vertex in a box of LAYOUT_WIDTH by LAYOUT_HEIGHT units. Components of four and more vertices stand
 * in the picture, each laid out by itself (hubs by stress or by forces over communities, leaves fanned around them) and
 * packed around the largest; those of up to three stand in rows below. The same graph, seed and radii give the same picture.
 *
 * With previous positions what stood stays where it was, and only what is new looks for a place; where most is new, the
 * picture is made afresh.
 */
export function layoutNetwork(graph: CsrGraph, { seed = 42, radii = defaultRadii(graph), previous, reserved }: LayoutOptions = {}): Layout {
  const members = componentMembers(components(graph))
  const large = members.filter((vertices) => vertices.length > SMALL)
  const small = members.filter((vertices) => vertices.length <= SMALL)
  const frame: Frame = { width: LAYOUT_WIDTH, height: LAYOUT_HEIGHT, reserved, scale: radiusScale(graph.vertexCount) }
  const adjusted = previous && adjustedLayout(graph, large, small, previous, radii, frame, seed)
  return adjusted ?? freshLayout(graph, large, small, radii, frame, seed)
}

export function defaultRadii(graph: CsrGraph): Float64Array {
  const scale = radiusScale(graph.vertexCount)
  return Float64Array.from({ length: graph.vertexCount }, (_, v) => vertexRadius(graph.offsets[v + 1]! - graph.offsets[v]!) * scale)
}

function freshLayout(
  graph: CsrGraph,
  large: readonly number[][],
  small: readonly number[][],
  radii: Float64Array,
  frame: Frame,
  seed: number,
): Layout {
  const layouts = large.map((vertices, i) => componentLayout(graph, vertices, seed + i))
  for (let radiusFactor = 1; ; radiusFactor *= SHRINK) {
    const band = bandFor(small.length, frame, radiusFactor)
    const scaled = radii.map((r) => r * radiusFactor)
    const drawn = drawLarge(layouts, scaled, pictureBox(frame, band), frame)
    if (!drawn) continue
    const positions = { x: new Float64Array(graph.vertexCount), y: new Float64Array(graph.vertexCount) }
    const box = pictureBox(frame, band)
    copyInto(positions, drawn.parts)
    fillBox(graph, large.flat(), scaled, box, frame.reserved, positions)
    standApart(graph, drawn, scaled, box, frame, positions)
    placeBand(graph, small, band, positions)
    return { ...positions, radiusFactor, bandTop: band.rows === 0 ? frame.height : band.top }
  }
}

/** Spacings between which the search looks. */
const TIGHTEST = 0.12
const LOOSEST = 1.6
/** Of the box, at most so much is ever covered by hubs with their leaves; less in a large network, which fills an ellipse and half of that. */
const COVERED = 0.8
const COVERED_BY_MANY = 0.34
/** Below so many vertices the widest spacing is searched for thoroughly; above, the first that fits is taken. */
const THOROUGH = 2000

interface Drawn {
  readonly parts: readonly { readonly shape: Shape; readonly offset: Offset }[]
  /** Kept free around each part. */
  readonly margin: number
}

function copyInto({ x, y }: Positions, parts: Drawn['parts']): void {
  for (const { shape, offset } of parts) {
    for (const [k, v] of shape.vertices.entries()) {
      x[v] = shape.positions.x[k]! + offset.x
      y[v] = shape.positions.y[k]! + offset.y
    }
  }
}

/** With the largest component in its place, the others spread over what it leaves free, if they fit there. */
function standApart(
  graph: CsrGraph,
  { parts, margin }: Drawn,
  radii: Float64Array,
  box: Rectangle,
  frame: Frame,
  positions: Positions,
): void {
  const [largest, ...others] = parts
  if (!largest || others.length === 0 || others.length > MOST_SCATTERED) return
  const standing = standingShape(graph, largest.shape.vertices, positions, radii)
  const shapes = others.map(({ shape }) => shape)
  const offsets = scatter(shapes, { box, taken: frame.reserved ? [frame.reserved] : [], standing }, margin)
  if (!offsets) return
  copyInto(
    positions,
    shapes.map((shape, i) => ({ shape, offset: offsets[i]! })),
  )
}

/** Each takes a look at the whole box. */
const MOST_SCATTERED = 150

/** Draws everything at the widest spacing at which it fits; undefined where it does not fit at the tightest. */
function drawLarge(layouts: readonly ComponentLayout[], radii: Float64Array, box: Rectangle, frame: Frame): Drawn | undefined {
  if (layouts.length === 0) return { parts: [], margin: 0 }
  const aspect = (box.right - box.left) / (box.bottom - box.top)
  const spacings = (looseness: number) => {
    const main = spacingFor(looseness, radii, aspect)
    return layouts.map((_, i) => (i === 0 ? main : { ...main, aspect: 1.3 }))
  }
  const room = (box.right - box.left) * (box.bottom - box.top) * (radii.length > THOROUGH ? COVERED_BY_MANY : COVERED)
  const isHopeless = (looseness: number) => {
    const spacing = spacings(looseness)
    return layouts.reduce((sum, layout, i) => sum + layout.area(radii, spacing[i]!), 0) > room
  }
  const attempt = (looseness: number): Drawn | undefined => {
    const spacing = spacings(looseness)
    const shapes = layouts.map((layout, i) => layout.draw(radii, spacing[i]!))
    const margin = spacing[0]!.hubGap * 0.6
    const offsets = pack(shapes, { box, taken: frame.reserved ? [frame.reserved] : [] }, margin)
    return offsets && { parts: shapes.map((shape, i) => ({ shape, offset: offsets[i]! })), margin }
  }
  if (isHopeless(TIGHTEST)) return undefined
  let [fitting, failing] = [TIGHTEST, LOOSEST]
  for (let i = 0; i < 8; i++) {
    const middle = Math.sqrt(fitting * failing)
    if (isHopeless(middle)) failing = middle
    else fitting = middle
  }
  if (radii.length > THOROUGH) {
    for (let looseness = fitting; ; looseness = Math.max(TIGHTEST, looseness * 0.75)) {
      const drawn = attempt(looseness)
      if (drawn || looseness === TIGHTEST) return drawn
    }
  }
  fitting = TIGHTEST
  let best = attempt(fitting)
  for (let i = 0; best && i < 6; i++) {
    const middle = Math.sqrt(fitting * failing)
    const tried = attempt(middle)
    if (tried) {
      best = tried
      fitting = middle
    } else failing = middle
  }
  return best
}

function placeBand(graph: CsrGraph, small: readonly number[][], band: Band, positions: Positions): void {
  const free = slots(band)
  for (const vertices of small) {
    const [column, row] = free.next().value as [number, number]
    placeSmall(graph, vertices, slotCentre(band, column, row), band, positions)
  }
}
