import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { traceShape } from '../encoding/shape-path.ts'
import type { Pen } from '../sheet/svg-pen.ts'
import { DISPUTED, statusOf } from './index-scene.ts'
import { arrowHead, HOLLOW_EDGE, lineEnds, lineStrength, standingColour, widthOf } from './line-look.ts'
import { drawMarks } from './marks.ts'
import { Names, write } from './names.ts'
import { type OverlayState, onScreen, radiusOnScreen } from './on-screen.ts'

/** Pixels of a digit with a rim: in a circle that is lower it could not be read. */
const DIGIT_HEIGHT = 10

/** More crosses than this in sight would tell nothing, nor would more than one for so many square pixels. */
const [CROSSES, AREA_PER_CROSS] = [300, 6_000]

/** The layer above all others: lines of what is pointed at, marks, rings and names, in pixels of the screen. */
export class Overlay {
  private readonly own: CanvasRenderingContext2D
  /** Its own, or another's while a picture is taken. */
  private ctx: Pen
  readonly names = new Names()
  readonly canvas: HTMLCanvasElement

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.own = canvas.getContext('2d')!
    this.ctx = this.own
  }

  draw(state: OverlayState): void {
    const { own, canvas } = this
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [Math.round(state.width * ratio), Math.round(state.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    own.setTransform(ratio, 0, 0, ratio, 0, 0)
    own.clearRect(0, 0, state.width, state.height)
    this.layers(state)
  }

  /** The same with another pen. */
  drawOnto(pen: Pen, state: OverlayState): void {
    this.ctx = pen
    this.layers(state)
    this.ctx = this.own
  }

  private layers(state: OverlayState): void {
    const { standing, hoverLines, scene } = state
    if (!standing.dims) this.surrounds(state)
    const ends = new Set<number>()
    for (const line of hoverLines) {
      this.line(state, line)
      ends.add(scene.drawn.source[line]!).add(scene.drawn.target[line]!)
    }
    for (const index of ends) this.vertex(state, index)
    this.crosses(state)
    drawMarks(this.ctx, state)
    this.counts(state)
    if (!standing.dims) this.names.drawCaptions(this.ctx, state)
    this.names.drawLabels(this.ctx, state)
  }

  private surrounds({ scene, view, theme }: OverlayState): void {
    for (const { x, y, radius } of scene.rings ?? []) {
      this.ctx.beginPath()
      this.ctx.arc(x * view.zoom + view.x, y * view.zoom + view.y, radius * view.zoom, 0, 2 * Math.PI)
      this.ctx.strokeStyle = theme.edge
      this.ctx.lineWidth = 1
      this.ctx.stroke()
    }
  }

  private line(state: OverlayState, line: number): void {
    const { ctx } = this
    const { theme, scene, view } = state
    const { drawn } = scene
    const { a, b } = lineEnds(scene, line, view)
    ctx.globalAlpha = lineStrength(drawn.weight[line]!, scene)
    ctx.strokeStyle = standingColour(scene, line, theme)
    ctx.lineWidth = widthOf(scene, line) + 0.6
    ctx.setLineDash([...EVIDENCE_DASHES[statusOf(drawn, line)]])
    ctx.beginPath()
    ctx.moveTo(a.x, a.y)
    ctx.lineTo(b.x, b.y)
    ctx.stroke()
    ctx.setLineDash([])
    const head = drawn.directed[line] ? arrowHead(a, b, radiusOnScreen(state, drawn.target[line]!)) : undefined
    if (head) {
      ctx.fillStyle = ctx.strokeStyle
      ctx.beginPath()
      for (const { x, y } of head) ctx.lineTo(x, y)
      ctx.fill()
    }
    ctx.globalAlpha = 1
  }

  private vertex(state: OverlayState, index: number): void {
    const { ctx } = this
    const { vertices } = state.scene
    const { x, y } = onScreen(state, index)
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
  private crosses(state: OverlayState): void {
    const { scene, standing, hoverLines, view, width, height } = state
    // Between hundreds of groups nearly every line has some contradiction in it: shown for what is pointed at.
    const few = standing.dims || (scene.heaviest > 0 && scene.ground.length > CROSSES)
    const inSight = [...(few ? [...standing.lines, ...hoverLines] : scene.disputed)].flatMap((line) => {
      if (scene.drawn.status[line] !== DISPUTED) return []
      const { a, b } = lineEnds(scene, line, view)
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
      return x < 0 || y < 0 || x > width || y > height ? [] : [{ x, y }]
    })
    if (inSight.length > Math.min(CROSSES, (width * height) / AREA_PER_CROSS)) return
    for (const { x, y } of inSight) this.cross(state, x, y)
  }

  private cross({ theme }: OverlayState, x: number, y: number): void {
    const { ctx } = this
    ctx.lineCap = 'round'
    for (const [colour, thickness] of [
      [theme.surface, 5],
      [theme.disputed, 2],
    ] as const) {
      ctx.strokeStyle = colour
      ctx.lineWidth = thickness
      ctx.beginPath()
      ctx.moveTo(x - 3.5, y - 3.5)
      ctx.lineTo(x + 3.5, y + 3.5)
      ctx.moveTo(x + 3.5, y - 3.5)
      ctx.lineTo(x - 3.5, y + 3.5)
      ctx.stroke()
    }
    ctx.lineCap = 'butt'
  }

  /** In a group how many it stands for; beside a folded vertex how many it hides. */
  private counts(state: OverlayState): void {
    const { ctx } = this
    const { scene, theme, emphasis, standing } = state
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    for (const index of scene.counted) {
      if (standing.dims && !standing.vertices.has(index)) continue
      const radius = radiusOnScreen(state, index)
      const text = scene.vertices.count[index]!
      ctx.font = `500 ${Math.max(12, Math.min(15, radius * 0.7))}px ${state.font}`
      if (Math.max(DIGIT_HEIGHT, this.names.measure(ctx, text, ctx.font)) > radius * 1.9) continue
      const { x, y } = onScreen(state, index)
      ctx.fillStyle = theme.surface
      ctx.fillText(text, x, y + 0.5)
    }
    ctx.font = `500 12px ${state.font}`
    for (const [id, hidden] of emphasis.folded ?? []) {
      const index = scene.indexOf.get(id)
      if (index === undefined) continue
      const { x, y } = onScreen(state, index)
      write(ctx, `+${hidden}`, x, y - radiusOnScreen(state, index) - 9, theme.text, theme.surface)
    }
    ctx.textAlign = 'left'
    ctx.textBaseline = 'alphabetic'
  }
}
