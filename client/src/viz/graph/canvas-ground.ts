import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { traceShape } from '../encoding/shape-path.ts'
import { ARROWS_FROM, DIMMED, ELSEWHERE, fitCanvas, type Ground, type GroundFrame, type GroundStates, STANDING } from './ground.ts'
import { type IndexedScene, statusOf } from './index-scene.ts'
import { arrowHead, HOLLOW_EDGE, lineEnds, lineOpacity, lineWidth } from './line-look.ts'
import type { Theme } from './scene.ts'

/** The same ground where there is no WebGL: drawn line by line, so that large networks take their time. */
export class CanvasGround implements Ground {
  readonly canvas: HTMLCanvasElement
  private readonly ctx: CanvasRenderingContext2D
  private scene: IndexedScene | undefined
  private theme: Theme | undefined
  private states: GroundStates | undefined

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.ctx = canvas.getContext('2d', { alpha: false })!
  }

  setScene(scene: IndexedScene, theme: Theme): void {
    this.states = undefined
    this.setLooks(scene, theme)
  }

  setLooks(scene: IndexedScene, theme: Theme): void {
    this.scene = scene
    this.theme = theme
  }

  setStates(states: GroundStates): void {
    this.states = states
  }

  draw(frame: GroundFrame): void {
    const { ctx, scene, theme } = this
    fitCanvas(this.canvas, frame)
    if (!scene || !theme) return
    ctx.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0)
    ctx.globalAlpha = 1
    ctx.fillStyle = theme.surface
    ctx.fillRect(0, 0, frame.width, frame.height)
    ctx.strokeStyle = theme.relation
    const lines = scene.ground
    for (let place = Math.max(0, lines.length - frame.lines); place < lines.length; place++) this.line(frame, scene, lines[place]!)
    ctx.setLineDash([])
    for (let vertex = 0; vertex < scene.x.length; vertex++) this.vertex(frame, scene, theme, vertex)
    ctx.globalAlpha = 1
  }

  dispose(): void {
    this.canvas.remove()
  }

  private strength(state: number | undefined, dims: boolean): number {
    return dims && state !== STANDING ? DIMMED : 1
  }

  private line({ view, width, height, magnified, dims }: GroundFrame, scene: IndexedScene, line: number): void {
    const state = this.states?.lines[line]
    if (state === ELSEWHERE) return
    const { ctx } = this
    const { drawn } = scene
    const { a, b } = lineEnds(scene, line, view)
    if (Math.max(a.x, b.x) < 0 || Math.max(a.y, b.y) < 0 || Math.min(a.x, b.x) > width || Math.min(a.y, b.y) > height) return
    ctx.globalAlpha = lineOpacity(scene, line) * this.strength(state, dims)
    ctx.lineWidth = lineWidth(drawn.weight[line]!, scene)
    ctx.setLineDash(EVIDENCE_DASHES[statusOf(drawn, line)] as unknown as number[])
    ctx.beginPath()
    ctx.moveTo(a.x, a.y)
    ctx.lineTo(b.x, b.y)
    ctx.stroke()
    if (!drawn.directed[line] || view.zoom < ARROWS_FROM) return
    const head = arrowHead(a, b, scene.radius[drawn.target[line]!]! * magnified * view.zoom)
    if (!head) return
    ctx.fillStyle = ctx.strokeStyle
    ctx.beginPath()
    for (const { x, y } of head) ctx.lineTo(x, y)
    ctx.fill()
  }

  private vertex({ view, width, height, magnified, dims }: GroundFrame, scene: IndexedScene, theme: Theme, vertex: number): void {
    const state = this.states?.vertices[vertex]
    if (state === ELSEWHERE) return
    const { ctx } = this
    const { vertices } = scene
    const [x, y] = [scene.x[vertex]! * view.zoom + view.x, scene.y[vertex]! * view.zoom + view.y]
    const radius = Math.max(0.7, scene.radius[vertex]! * magnified * view.zoom)
    if (x < -2 * radius || y < -2 * radius || x > width + 2 * radius || y > height + 2 * radius) return
    const hollow = vertices.hollow[vertex]!
    const paint = theme.colourOf(vertices.colour[vertex]!)
    ctx.globalAlpha = this.strength(state, dims)
    ctx.fillStyle = hollow ? theme.surface : paint
    ctx.beginPath()
    traceShape(ctx, vertices.shape[vertex]!, x, y, hollow ? radius - HOLLOW_EDGE / 2 : radius)
    ctx.fill()
    if (!hollow) return
    ctx.strokeStyle = paint
    ctx.lineWidth = HOLLOW_EDGE
    ctx.stroke()
    ctx.strokeStyle = theme.relation
  }
}
