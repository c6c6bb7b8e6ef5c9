import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { traceShape } from '../encoding/shape-path.ts'
import { HOLLOW_EDGE, lineStrength, lineWidth } from './base-layer.ts'
import type { DrawnLine, IndexedScene } from './index-scene.ts'
import { type Box, type Disc, type LabelWish, placeLabels, type Side, sidesByFreedom } from './labels.ts'
import type { Emphasis, Theme, View } from './scene.ts'

const HALO = 5
const CAPTION_EDGE = 8
/** One label for this many square pixels, so that names do not crowd out the picture. */
const AREA_PER_LABEL = 8500
/** Vertices without importance (the ordered band) get their names from this zoom on. */
const BAND_LABELS_FROM = 1.5

const FONTS = { hub: '600 13px', middle: '500 12px', rest: '400 12px' } as const

export interface OverlayState {
  readonly scene: IndexedScene
  readonly theme: Theme
  readonly emphasis: Emphasis
  /** Under the pointer, or under the keyboard's ring. */
  readonly pointed: string | undefined
  readonly view: View
  readonly magnified: number
  readonly width: number
  readonly height: number
  /** The vertex the arrow keys stand on, while the picture has the keyboard. */
  readonly cursor: number | undefined
  readonly font: string
  /** Boxes that something else covers (the legend, the buttons), in pixels. */
  readonly covered: readonly Box[]
}

/** A name beside its vertex, in pixels of the screen; `y` is its baseline. */
export interface ShownLabel {
  readonly index: number
  readonly text: string
  readonly x: number
  readonly y: number
  /** As the canvas takes it. */
  readonly font: string
}

/** The layer above Cytoscape's: what stands out, marks, rings and names, in pixels of the screen. */
export class Overlay {
  /** Of its own canvas, or while a picture is taken of that one's. */
  private ctx: CanvasRenderingContext2D
  private readonly widths = new Map<string, number>()
  private sides = new Map<number, Side>()
  private freedom: { scene: IndexedScene; sides: (readonly Side[] | undefined)[] } | undefined

  readonly canvas: HTMLCanvasElement
  /** The names as they were placed last. */
  placed: readonly ShownLabel[] = []

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.ctx = canvas.getContext('2d')!
  }

  /** Forgets what texts measure: the fonts have arrived. */
  forgetWidths(): void {
    this.widths.clear()
  }

  draw(state: OverlayState): void {
    const { ctx, canvas } = this
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [Math.round(state.width * ratio), Math.round(state.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.clearRect(0, 0, state.width, state.height)
    this.layers(state)
  }

  /** The same onto another canvas, which may have any scale. */
  drawOnto(ctx: CanvasRenderingContext2D, state: OverlayState): void {
    const own = this.ctx
    this.ctx = ctx
    this.layers(state)
    this.ctx = own
  }

  private layers(state: OverlayState): void {
    const standing = standingOut(state)
    this.surrounds(state, standing.dims)
    for (const line of standing.lines) this.line(state, state.scene.drawn[line]!, standing.strong.has(line))
    for (const index of standing.vertices) this.vertex(state, index)
    this.crosses(state, standing)
    this.rings(state)
    this.counts(state, standing)
    this.captions(state, standing.dims)
    this.labels(state, standing)
  }

  private surrounds({ scene, view, theme }: OverlayState, dims: boolean): void {
    if (dims) return
    for (const { x, y, radius } of scene.rings ?? []) {
      this.ctx.beginPath()
      this.ctx.arc(x * view.zoom + view.x, y * view.zoom + view.y, radius * view.zoom, 0, 2 * Math.PI)
      this.ctx.strokeStyle = theme.edge
      this.ctx.lineWidth = 1
      this.ctx.stroke()
    }
  }

  private line(state: OverlayState, { source, target, status, weight, faint }: DrawnLine, strong: boolean): void {
    const { ctx } = this
    const { theme } = state
    const [a, b] = [screen(state, source), screen(state, target)]
    ctx.globalAlpha = (faint && !strong ? 0.4 : 1) * lineStrength(weight, state.scene)
    ctx.strokeStyle = strong ? theme.text : theme.relation
    ctx.lineWidth = lineWidth(weight, state.scene) + (strong ? 0.6 : 0)
    ctx.setLineDash([...EVIDENCE_DASHES[status]])
    ctx.beginPath()
    ctx.moveTo(a.x, a.y)
    ctx.lineTo(b.x, b.y)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.globalAlpha = 1
  }

  private vertex(state: OverlayState, index: number): void {
    const { ctx } = this
    const { vertices } = state.scene
    const { x, y } = screen(state, index)
    const radius = radiusOnScreen(state, index)
    const paint = state.theme.colourOf(vertices.colour[index]!)
    const hollow = vertices.hollow[index]!
    ctx.beginPath()
    traceShape(ctx, vertices.shape[index]!, x, y, hollow ? radius - HOLLOW_EDGE / 2 : radius)
    ctx.fillStyle = hollow ? state.theme.surface : paint
    ctx.fill()
    if (!hollow) return
    ctx.strokeStyle = paint
    ctx.lineWidth = HOLLOW_EDGE
    ctx.stroke()
  }

  /** A contradiction is a red cross in the middle of its line. */
  private crosses(state: OverlayState, { dims, lines }: Standing): void {
    const { ctx } = this
    // Between hundreds of groups nearly every line has some contradiction in it: shown for what is pointed at.
    const few = dims || (state.scene.heaviest > 0 && state.scene.ground.length > 300)
    for (const line of few ? lines.map((index) => state.scene.drawn[index]!) : state.scene.ground) {
      if (line.status !== 'DISPUTED') continue
      const [a, b] = [screen(state, line.source), screen(state, line.target)]
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
      for (const [colour, thickness] of [
        [state.theme.surface, 5],
        [state.theme.disputed, 2],
      ] as const) {
        ctx.strokeStyle = colour
        ctx.lineWidth = thickness
        ctx.lineCap = 'round'
        ctx.beginPath()
        ctx.moveTo(x - 3.5, y - 3.5)
        ctx.lineTo(x + 3.5, y + 3.5)
        ctx.moveTo(x + 3.5, y - 3.5)
        ctx.lineTo(x - 3.5, y + 3.5)
        ctx.stroke()
        ctx.lineCap = 'butt'
      }
    }
  }

  private rings(state: OverlayState): void {
    const { scene, theme, emphasis, cursor } = state
    const ring = (index: number | undefined, colour: string, gap: number, thickness: number) => {
      if (index === undefined) return
      const { ctx } = this
      const { x, y } = screen(state, index)
      const radius = radiusOnScreen(state, index)
      ctx.beginPath()
      traceShape(ctx, scene.vertices.shape[index]!, x, y, radius + gap)
      ctx.strokeStyle = colour
      ctx.lineWidth = thickness
      ctx.lineJoin = 'round'
      ctx.stroke()
    }
    const index = (id: string | undefined) => (id === undefined ? undefined : scene.indexOf.get(id))
    for (const id of emphasis.marked ?? []) {
      ring(index(id), theme.surface, 2, 3)
      ring(index(id), theme.accent, 4, 2)
    }
    for (const id of emphasis.pinned ?? []) this.pin(state, index(id))
    if (state.pointed !== emphasis.selected) ring(index(state.pointed), theme.text, 3, 1.2)
    ring(index(emphasis.selected), theme.surface, 2.2, 4)
    ring(index(emphasis.selected), theme.text, 5, 2)
    for (const path of emphasis.paths ?? []) for (const end of [path[0], path.at(-1)]) ring(index(end), theme.text, 5, 2)
    ring(cursor, theme.accent, 8, 2)
  }

  /** A pin's head and needle at the upper right of the vertex. */
  private pin(state: OverlayState, index: number | undefined): void {
    if (index === undefined) return
    const { ctx } = this
    const { x, y } = screen(state, index)
    const edge = radiusOnScreen(state, index) * 0.7
    const [footX, footY] = [x + edge, y - edge]
    for (const [colour, thickness, head] of [
      [state.theme.surface, 4, 4.5],
      [state.theme.text, 1.5, 3],
    ] as const) {
      ctx.strokeStyle = colour
      ctx.fillStyle = colour
      ctx.lineWidth = thickness
      ctx.beginPath()
      ctx.moveTo(footX, footY)
      ctx.lineTo(footX + 5, footY - 5)
      ctx.stroke()
      ctx.beginPath()
      ctx.arc(footX + 6, footY - 6, head, 0, 2 * Math.PI)
      ctx.fill()
    }
  }

  /** In a group how many it stands for; beside a folded vertex how many it hides. */
  private counts(state: OverlayState, { dims, vertices: standing }: Standing): void {
    const { ctx } = this
    const { scene, theme, emphasis } = state
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    scene.vertices.count.forEach((count, index) => {
      if (count === undefined || (dims && !standing.has(index))) return
      const radius = radiusOnScreen(state, index)
      const text = String(count)
      ctx.font = `500 ${Math.max(12, Math.min(15, radius * 0.7))}px ${state.font}`
      if (this.measure(text, ctx.font) > radius * 1.9) return
      const { x, y } = screen(state, index)
      ctx.fillStyle = theme.surface
      ctx.fillText(text, x, y + 0.5)
    })
    ctx.font = `500 12px ${state.font}`
    for (const [id, hidden] of emphasis.folded ?? []) {
      const index = scene.indexOf.get(id)
      if (index === undefined) continue
      const { x, y } = screen(state, index)
      this.write(`+${hidden}`, x, y - radiusOnScreen(state, index) - 9, theme.text, theme)
    }
    ctx.textAlign = 'left'
    ctx.textBaseline = 'alphabetic'
  }

  private captionBoxes(state: OverlayState): readonly (Box & { strong: string; rest: string; split: number })[] {
    return state.scene.captions.map(({ x, y, centred, strong, rest }) => {
      const split = this.measure(`${strong} `, `600 12px ${state.font}`)
      const width = split + this.measure(rest, `400 12px ${state.font}`)
      const from = x * state.view.zoom + state.view.x
      const wished = from - (centred ? width / 2 : 0)
      // What it heads is in sight: so is the heading.
      const inSight = from >= 0 && from <= state.width
      const left = inSight ? Math.max(CAPTION_EDGE, Math.min(wished, state.width - CAPTION_EDGE - width)) : wished
      const top = y * state.view.zoom + state.view.y
      return {
        left,
        top: top - 14,
        right: left + width,
        bottom: top + 4,
        strong,
        rest,
        split,
      }
    })
  }

  private captions(state: OverlayState, dims: boolean): void {
    if (dims) return
    for (const { left, right, bottom, strong, rest, split } of this.captionBoxes(state)) {
      this.ctx.font = `600 12px ${state.font}`
      this.write(strong, left, bottom - 4, state.theme.text, state.theme)
      if (right > state.width - 4) continue
      this.ctx.font = `400 12px ${state.font}`
      this.write(rest, left + split, bottom - 4, state.theme.quiet, state.theme)
    }
  }

  private labels(state: OverlayState, standing: Standing): void {
    const { scene, view, width, height, theme, emphasis } = state
    const { vertices, order } = scene
    const sides = this.freeSides(scene)
    const budget = Math.max(12, Math.round((width * height) / AREA_PER_LABEL))
    const hubs = Math.max(8, Math.min(28, Math.round(order.length * 0.045)))
    const middle = Math.max(20, Math.round(order.length * 0.12))
    const rank = new Map(order.map((index, place) => [index, place]))
    const named = new Set([scene.indexOf.get(emphasis.selected ?? ''), scene.indexOf.get(state.pointed ?? ''), state.cursor])
    const near = standing.neighbours

    const discs: Disc[] = []
    for (let i = 0; i < vertices.id.length; i++) {
      if (standing.dims && !standing.vertices.has(i)) continue
      const at = screen(state, i)
      const radius = radiusOnScreen(state, i) + 1.5
      if (at.x > -radius && at.y > -radius && at.x < width + radius && at.y < height + radius)
        discs.push({ index: i, x: at.x, y: at.y, radius })
    }
    const visible = new Set(discs.map(({ index }) => index))
    const first = [...named].filter((index): index is number => index !== undefined)
    const queue = [...new Set([...first, ...order.filter((i) => near.has(i)), ...order])].filter((i) => visible.has(i))

    const fontOf = (index: number): string => {
      const place = rank.get(index)!
      const weight =
        named.has(index) || (place < hubs && vertices.importance[index]! > 3) ? FONTS.hub : place < middle ? FONTS.middle : FONTS.rest
      return `${weight} ${state.font}`
    }
    const wishes: LabelWish[] = []
    for (const index of queue) {
      const eager = named.has(index) || near.has(index) || (standing.dims && standing.vertices.size < 60)
      if (!eager && wishes.length >= budget * 2) break
      if (!eager && vertices.importance[index]! <= 0 && view.zoom < BAND_LABELS_FROM) continue
      const { x, y } = screen(state, index)
      const font = fontOf(index)
      wishes.push({
        index,
        x,
        y,
        reach: radiusOnScreen(state, index) + (index === scene.indexOf.get(emphasis.selected ?? '') ? 6 : 0),
        width: this.measure(vertices.label[index]!, font) + 2,
        height: font.startsWith('600') ? 15 : 14,
        sides: sides(index),
        must: named.has(index) || (font.startsWith('600') && !standing.dims),
      })
    }
    const bounds = { left: 4, top: 4, right: width - 4, bottom: height - 4 }
    const taken = [...state.covered, ...(standing.dims ? [] : this.captionBoxes(state))]
    const placed = placeLabels(wishes, discs, bounds, taken, this.sides).slice(0, budget + near.size + named.size)
    this.sides = new Map(placed.map(({ index, side }) => [index, side]))
    this.placed = placed.map(({ index, left, bottom }) => ({
      index,
      text: vertices.label[index]!,
      x: left + 1,
      y: bottom - 3.5,
      font: fontOf(index),
    }))
    for (const { text, x, y, font } of this.placed.toReversed()) {
      this.ctx.font = font
      this.write(text, x, y, theme.text, theme)
    }
  }

  private write(text: string, x: number, y: number, colour: string, theme: Theme): void {
    const { ctx } = this
    ctx.lineJoin = 'round'
    ctx.lineWidth = HALO
    ctx.strokeStyle = theme.surface
    ctx.strokeText(text, x, y)
    ctx.fillStyle = colour
    ctx.fillText(text, x, y)
  }

  private measure(text: string, font: string): number {
    const key = `${font} ${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    this.ctx.font = font
    const width = this.ctx.measureText(text).width
    this.widths.set(key, width)
    return width
  }

  private freeSides(scene: IndexedScene): (index: number) => readonly Side[] {
    if (this.freedom?.scene !== scene) {
      this.freedom = { scene, sides: [] }
      this.sides = new Map()
    }
    const { sides } = this.freedom
    return (index) => {
      sides[index] ??= sidesByFreedom(
        scene.at[index]!.map((line) => {
          const { source, target } = scene.drawn[line]!
          const other = source === index ? target : source
          return Math.atan2(scene.vertices.y[other]! - scene.vertices.y[index]!, scene.vertices.x[other]! - scene.vertices.x[index]!)
        }),
      )
      return sides[index]!
    }
  }
}

const screen = ({ scene, view }: OverlayState, index: number): { x: number; y: number } => ({
  x: scene.vertices.x[index]! * view.zoom + view.x,
  y: scene.vertices.y[index]! * view.zoom + view.y,
})

const radiusOnScreen = ({ scene, view, magnified }: OverlayState, index: number): number =>
  scene.vertices.radius[index]! * magnified * view.zoom

interface Standing {
  /** The layer below is dimmed: only what stands out is drawn in full. */
  readonly dims: boolean
  readonly vertices: ReadonlySet<number>
  /** Strong ones last. */
  readonly lines: readonly number[]
  /** Drawn in text colour. */
  readonly strong: ReadonlySet<number>
  /** Neighbours of what is hovered, selected or focused: named before others. */
  readonly neighbours: ReadonlySet<number>
}

/** What is drawn again above the layer below: the focus, the paths, and the lines of what is selected or hovered. */
function standingOut({ scene, emphasis, pointed, cursor }: OverlayState): Standing {
  const vertices = new Set<number>()
  const lines = new Set<number>()
  const strong = new Set<number>()
  const neighbours = new Set<number>()
  const { focus, paths, selected } = emphasis
  if (focus) {
    for (const id of focus) {
      const index = scene.indexOf.get(id)
      if (index !== undefined) vertices.add(index)
    }
    scene.drawn.forEach(({ source, target }, i) => {
      if (vertices.has(source) && vertices.has(target)) lines.add(i)
    })
  }
  for (const path of paths ?? []) {
    const steps = path.map((id) => scene.indexOf.get(id))
    for (const index of steps) {
      if (index === undefined) continue
      vertices.add(index)
      neighbours.add(index)
    }
    steps.slice(1).forEach((index, i) => {
      const before = steps[i]
      if (index === undefined || before === undefined) return
      const line = scene.at[index]!.find((l) => scene.drawn[l]!.source === before || scene.drawn[l]!.target === before)
      if (line === undefined) return
      lines.add(line)
      strong.add(line)
    })
  }
  const dims = focus !== undefined || (paths?.length ?? 0) > 0
  const centres = [selected, pointed].map((id) => (id === undefined ? undefined : scene.indexOf.get(id)))
  for (const centre of [...centres, cursor]) {
    if (centre === undefined || (dims && !vertices.has(centre))) continue
    for (const line of scene.at[centre]!) {
      const { source, target } = scene.drawn[line]!
      if (dims && !(vertices.has(source) && vertices.has(target))) continue
      if (centres.includes(centre)) {
        lines.add(line)
        strong.add(line)
      }
      neighbours.add(source).add(target)
    }
  }
  // Strong lines are drawn over vertices' middles: draw their ends again.
  for (const line of strong) vertices.add(scene.drawn[line]!.source).add(scene.drawn[line]!.target)
  const ordered = [...lines].sort((a, b) => Number(strong.has(a)) - Number(strong.has(b)))
  return { dims, vertices, lines: ordered, strong, neighbours }
}
