import type { CsrGraph } from '../csr.ts'
import { type Band, bandFor, placeSmall, slotAt, slotCentre, slots } from './band.ts'
import { componentLayout, type Shape } from './component.ts'
import { fanAngles } from './fans.ts'
import type { Positions, Rectangle } from './geometry.ts'
import { scatter } from './pack.ts'
import { forEachClosePair, separate } from './separate.ts'
import { BAND_EDGE, type Frame, spacingFor } from './spacing.ts'

/** With a smaller share of known vertices a layout from scratch is the better picture. */
const KNOWN_SHARE = 0.7
/** How much harder a vertex is to push that already stood in the picture. */
const INERTIA = 200

/**
 * Carries a layout over to a changed network: what stood stays, what is new joins beside its neighbours, new components
 * take a free place, small ones a free slot of the band. Undefined where too much is new or no place is free.
 */
export function adjustedLayout(
  graph: CsrGraph,
  large: readonly number[][],
  small: readonly number[][],
  previous: Positions,
  radii: Float64Array,
  frame: Frame,
  seed: number,
): (Positions & { radiusFactor: number; bandTop: number }) | undefined {
  const n = graph.vertexCount
  const isKnown = (v: number) => !Number.isNaN(previous.x[v]!) && !Number.isNaN(previous.y[v]!)
  let known = 0
  for (let v = 0; v < n; v++) if (isKnown(v)) known++
  if (known < KNOWN_SHARE * n || known === 0) return undefined

  const positions = { x: previous.x.slice(), y: previous.y.slice() }
  const radiusFactor = formerFactor(graph, small, previous, radii, frame)
  const radius = radii.map((r) => r * radiusFactor)
  const fresh = bandFor(small.length, frame, radiusFactor)
  const band = placeInBand(graph, small, previous, fresh, positions)

  const isPlaced = new Uint8Array(n)
  for (const vertices of large) for (const v of vertices) if (isKnown(v) && previous.y[v]! < band.top) isPlaced[v] = 1
  const lowest = large.flat().reduce((y, v) => (isPlaced[v] ? Math.max(y, previous.y[v]! + radius[v]!) : y), 0)
  if (band.rows > 0 && lowest > band.top) return undefined

  const kept = isPlaced.slice()
  const whole = large.filter((vertices) => vertices.every((v) => !isPlaced[v]))
  if (!placeComponents(graph, whole, large, radius, isPlaced, positions, pictureBox(frame, band), frame, seed)) return undefined
  for (const vertices of large) placeBesideNeighbours(graph, vertices, radius, isPlaced, positions)
  part(large.flat(), kept, radius, positions)
  return { ...positions, radiusFactor, bandTop: band.rows === 0 ? frame.height : band.top }
}

export const pictureBox = (frame: Frame, band: Band): Rectangle => ({
  left: BAND_EDGE,
  top: BAND_EDGE,
  right: frame.width - BAND_EDGE,
  bottom: band.rows === 0 ? band.bottom : band.top - band.slotHeight,
})

/**
 * By how much the vertices were smaller when the picture was made: of the usual steps at which the known ones stand clear of
 * each other the one whose band has the most of the small components in its slots.
 */
function formerFactor(graph: CsrGraph, small: readonly number[][], previous: Positions, radii: Float64Array, frame: Frame): number {
  const clear = stepWithoutOverlap(previous, radii)
  let best = { step: clear, standing: 0 }
  for (let step = clear; step < clear + STEPS_TRIED; step++) {
    const band = bandFor(small.length, frame, SHRINK ** step)
    const standing = small.filter((vertices) => slotOf(graph, vertices, previous, band)).length
    if (standing > best.standing) best = { step, standing }
  }
  return SHRINK ** best.step
}
const STEPS_TRIED = 12

/** The first step of the usual shrinking at which the known vertices stood clear of each other, but for a few that a crowded picture leaves. */
function stepWithoutOverlap({ x, y }: Positions, radii: Float64Array): number {
  const known = [...x.keys()].filter((v) => !Number.isNaN(x[v]!))
  const at = (values: Float64Array) => Float64Array.from(known, (v) => values[v]!)
  const [px, py, r] = [at(x), at(y), at(radii)]
  const tight: number[] = []
  forEachClosePair(px, py, r, (i, j) => {
    const clear = Math.hypot(px[i]! - px[j]!, py[i]! - py[j]!) / (r[i]! + r[j]!)
    if (clear < 1) tight.push(clear)
  })
  const tightest = tight.sort((a, b) => a - b)[Math.floor(known.length / 200)] ?? 1
  return Math.max(0, Math.ceil(Math.log(Math.max(tightest, 0.02) * 1.02) / Math.log(SHRINK)))
}
/** Each failed attempt to find room makes all vertices smaller by this. */
export const SHRINK = 0.84

/** The slot in which a component stands as it would be drawn there. */
function slotOf(
  graph: CsrGraph,
  vertices: readonly number[],
  previous: Positions,
  band: Band,
): readonly [column: number, row: number] | undefined {
  const slot = slotAt(band, mean(previous.x, vertices), mean(previous.y, vertices))
  if (!slot) return undefined
  const drawn = { x: [] as number[], y: [] as number[] }
  placeSmall(graph, vertices, slotCentre(band, ...slot), band, drawn)
  const stands = vertices.every((v) => Math.hypot(drawn.x[v]! - previous.x[v]!, drawn.y[v]! - previous.y[v]!) < 0.5)
  return stands ? slot : undefined
}

/** Components that stand in a slot as they would be drawn keep it; the others take free ones, in a further row if need be. */
function placeInBand(graph: CsrGraph, small: readonly number[][], previous: Positions, fresh: Band, positions: Positions): Band {
  const occupied = new Set<string>()
  const homeless: (readonly number[])[] = []
  let rows = small.length === 0 ? 0 : 1
  for (const vertices of small) {
    const slot = slotOf(graph, vertices, previous, fresh)
    const key = slot && `${slot[0]} ${slot[1]}`
    if (!slot || !key || occupied.has(key)) {
      homeless.push(vertices)
      continue
    }
    placeSmall(graph, vertices, slotCentre(fresh, ...slot), fresh, positions)
    occupied.add(key)
    rows = Math.max(rows, slot[1] + 1)
  }
  rows = Math.max(rows, Math.ceil(small.length / fresh.columns))
  const band = { ...fresh, rows, top: fresh.bottom - rows * fresh.slotHeight }
  const free = slots(band)
  for (const vertices of homeless) {
    let slot = free.next().value as readonly [number, number]
    while (occupied.has(`${slot[0]} ${slot[1]}`)) slot = free.next().value as readonly [number, number]
    placeSmall(graph, vertices, slotCentre(band, ...slot), band, positions)
  }
  return band
}

const mean = (values: Float64Array, of: readonly number[]) => of.reduce((sum, v) => sum + values[v]!, 0) / of.length

/** Puts components of which nothing stood yet where there is room. */
function placeComponents(
  graph: CsrGraph,
  whole: readonly number[][],
  large: readonly number[][],
  radius: Float64Array,
  isPlaced: Uint8Array,
  positions: Positions,
  box: Rectangle,
  frame: Frame,
  seed: number,
): boolean {
  if (whole.length === 0) return true
  const standing = standingShape(
    graph,
    large.flat().filter((v) => isPlaced[v]),
    positions,
    radius,
  )
  for (const looseness of [0.6, 0.3, 0.12]) {
    const spacing = spacingFor(looseness, radius, 1.3)
    const shapes = whole.map((vertices, i) => componentLayout(graph, vertices, seed + i).draw(radius, spacing))
    const offsets = scatter(shapes, { box, taken: frame.reserved ? [frame.reserved] : [], standing }, spacing.hubGap * 0.6)
    if (!offsets) continue
    for (const [i, shape] of shapes.entries()) {
      for (const [k, v] of shape.vertices.entries()) {
        positions.x[v] = shape.positions.x[k]! + offsets[i]!.x
        positions.y[v] = shape.positions.y[k]! + offsets[i]!.y
        isPlaced[v] = 1
      }
    }
    return true
  }
  return false
}

export function standingShape(graph: CsrGraph, vertices: readonly number[], { x, y }: Positions, radius: Float64Array): Shape {
  const local = new Map(vertices.map((v, i) => [v, i]))
  const edges = vertices.flatMap((v, i) =>
    [...graph.neighbours.subarray(graph.offsets[v]!, graph.offsets[v + 1]!)].flatMap((u) => {
      const j = local.get(u)
      return j === undefined || j < i ? [] : [[i, j] as const]
    }),
  )
  const at = (values: Float64Array) => Float64Array.from(vertices, (v) => values[v]!)
  return { vertices, positions: { x: at(x), y: at(y) }, radius: at(radius), edges }
}

/** One neighbour placed: into the widest gap around it. Several: between them. */
function placeBesideNeighbours(
  { offsets, neighbours }: CsrGraph,
  vertices: readonly number[],
  radius: Float64Array,
  isPlaced: Uint8Array,
  { x, y }: Positions,
): void {
  let waiting = vertices.filter((v) => !isPlaced[v])
  while (waiting.length > 0) {
    const next: number[] = []
    for (const v of waiting) {
      const placed = [...neighbours.subarray(offsets[v]!, offsets[v + 1]!)].filter((u) => isPlaced[u])
      const [only] = placed
      if (only === undefined) {
        next.push(v)
        continue
      }
      if (placed.length > 1) {
        x[v] = mean(x, placed)
        y[v] = mean(y, placed)
      } else {
        const around = [...neighbours.subarray(offsets[only]!, offsets[only + 1]!)].filter((u) => isPlaced[u])
        const [angle] = fanAngles(
          1,
          around.map((u) => Math.atan2(y[u]! - y[only]!, x[u]! - x[only]!)),
        )
        const distance = radius[only]! + radius[v]! * 4
        x[v] = x[only]! + Math.cos(angle!) * distance
        y[v] = y[only]! + Math.sin(angle!) * distance
      }
      isPlaced[v] = 1
    }
    waiting = next
  }
}

function part(vertices: readonly number[], kept: Uint8Array, radius: Float64Array, { x, y }: Positions): void {
  const at = (values: Float64Array) => Float64Array.from(vertices, (v) => values[v]!)
  const local = { x: at(x), y: at(y) }
  separate(local, at(radius), { inertia: Float64Array.from(vertices, (v) => (kept[v] ? INERTIA : 1)) })
  for (const [i, v] of vertices.entries()) {
    x[v] = local.x[i]!
    y[v] = local.y[i]!
  }
}
