import { componentMembers, components } from '../components.ts'
import type { CsrGraph } from '../csr.ts'
import { type Band, bandFor, placeSmall, SMALL, slotCentre, slots } from './band.ts'
import { componentLayout, type Shape } from './component.ts'
import type { Spacing } from './fans.ts'
import { LAYOUT_HEIGHT, LAYOUT_WIDTH, type Positions, type Rectangle, radiusScale, vertexRadius } from './geometry.ts'
import { pack } from './pack.ts'

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

const EDGE = 12

/**
 * Positions for every vertex in a box of LAYOUT_WIDTH by LAYOUT_HEIGHT units. Components of four and more vertices stand
 * in the picture, each laid out by itself (hubs by stress or by forces over communities, leaves fanned around them) and
 * packed around the largest; those of up to three stand in rows below. The same graph, seed and radii give the same picture.
 */
export function layoutNetwork(graph: CsrGraph, { seed = 42, radii: given, reserved }: LayoutOptions = {}): Layout {
  const members = componentMembers(components(graph))
  const large = members.filter((vertices) => vertices.length > SMALL)
  const small = members.filter((vertices) => vertices.length <= SMALL)
  const positions = { x: new Float64Array(graph.vertexCount), y: new Float64Array(graph.vertexCount) }
  let radii = given ?? defaultRadii(graph)
  let radiusFactor = 1
  for (;;) {
    const band = bandFor(
      small.length,
      reserved ? reserved.right : EDGE,
      LAYOUT_WIDTH - EDGE,
      LAYOUT_HEIGHT - EDGE,
      radiusFactor * radiusScale(graph.vertexCount),
    )
    const box = { left: EDGE, top: EDGE, right: LAYOUT_WIDTH - EDGE, bottom: band.rows === 0 ? band.bottom : band.top - band.slotHeight }
    if (placeLarge(graph, large, radii, box, reserved ? [reserved] : [], seed, positions)) {
      placeBand(graph, small, band, positions)
      return { ...positions, radiusFactor, bandTop: band.rows === 0 ? LAYOUT_HEIGHT : band.top }
    }
    radiusFactor *= 0.84
    radii = radii.map((r) => r * 0.84)
  }
}

export function defaultRadii(graph: CsrGraph): Float64Array {
  const scale = radiusScale(graph.vertexCount)
  return Float64Array.from({ length: graph.vertexCount }, (_, v) => vertexRadius(graph.offsets[v + 1]! - graph.offsets[v]!) * scale)
}

/** Finds the widest spacing at which everything fits; false where it does not fit at the narrowest. */
function placeLarge(
  graph: CsrGraph,
  large: readonly number[][],
  radii: Float64Array,
  box: Rectangle,
  taken: readonly Rectangle[],
  seed: number,
  positions: Positions,
): boolean {
  if (large.length === 0) return true
  const layouts = large.map((vertices, i) => componentLayout(graph, vertices, radii, seed + i))
  const typical = radii.reduce((sum, r) => sum + r, 0) / radii.length
  const aspect = (box.right - box.left) / (box.bottom - box.top)
  const attempt = (looseness: number) => {
    const spacing = spacingFor(looseness, typical, aspect)
    const shapes = layouts.map((layout, i) => layout(i === 0 ? spacing : { ...spacing, aspect: 1.3 }))
    const offsets = pack(shapes, box, spacing.hubGap * 0.6, taken)
    return offsets && { shapes, offsets }
  }
  let [fitting, failing] = [0.12, 1.6]
  let best = attempt(fitting)
  if (!best) return false
  for (let i = 0; i < 7; i++) {
    const middle = Math.sqrt(fitting * failing)
    const tried = attempt(middle)
    if (tried) {
      best = tried
      fitting = middle
    } else failing = middle
  }
  for (const [i, shape] of best.shapes.entries()) copyShape(shape, best.offsets[i]!, positions)
  return true
}

function spacingFor(looseness: number, typicalRadius: number, aspect: number): Spacing {
  const unit = typicalRadius / 6.5
  return { leafLine: 34 * unit * looseness, leafGap: 10 * unit * looseness, hubGap: 40 * unit * looseness, aspect }
}

function copyShape({ vertices, positions: { x, y } }: Shape, offset: { readonly x: number; readonly y: number }, to: Positions): void {
  for (const [i, v] of vertices.entries()) {
    to.x[v] = x[i]! + offset.x
    to.y[v] = y[i]! + offset.y
  }
}

function placeBand(graph: CsrGraph, small: readonly number[][], band: Band, positions: Positions): void {
  const free = slots(band)
  for (const vertices of small) {
    const [column, row] = free.next().value as [number, number]
    placeSmall(graph, vertices, slotCentre(band, column, row), band, positions)
  }
}
