import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { traceShape } from '../encoding/shape-path.ts'
import type { Pen } from '../sheet/svg-pen.ts'
import { ARROWS_FROM, DIMMED, ELSEWHERE, fitCanvas, type Ground, type GroundFrame, type GroundStates, STANDING } from './ground.ts'
import { type IndexedScene, statusOf } from './index-scene.ts'
import { arrowHead, HOLLOW_EDGE, lineColour, lineEnds, lineOpacity, widthOf } from './line-look.ts'
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
    for (const _ of paintGround({ pen: ctx, scene, theme, states: this.states, frame }));
  }

  dispose(): void {
    this.canvas.remove()
  }
}

interface Painting {
  readonly pen: Pen
  readonly scene: IndexedScene
  readonly theme: Theme
  readonly states: GroundStates | undefined
  readonly frame: Omit<GroundFrame, 'ratio' | 'rough'>
}

/** Lines or vertices between two pauses. */
const PIECE = 200

/** All lines, then all vertices, each with its own strokes; whoever draws may pause after each piece. */
export function* paintGround(painting: Painting): Generator<void> {
  const { pen, scene, theme, frame } = painting
  pen.strokeStyle = theme.relation
  const lines = scene.ground
  for (let place = Math.max(0, lines.length - frame.lines); place < lines.length; place++) {
    paintLine(painting, lines[place]!)
    if (place % PIECE === 0) yield
  }
  pen.setLineDash([])
  for (let vertex = 0; vertex < scene.x.length; vertex++) {
    paintVertex(painting, vertex)
    if (vertex % PIECE === 0) yield
  }
  pen.globalAlpha = 1
}

const strength = (state: number | undefined, dims: boolean): number => (dims && state !== STANDING ? DIMMED : 1)

function paintLine({ pen, scene, theme, states, frame: { view, width, height, magnified, dims } }: Painting, line: number): void {
  const state = states?.lines[line]
  if (state === ELSEWHERE) return
  const { drawn } = scene
  const { a, b } = lineEnds(scene, line, view)
  if (Math.max(a.x, b.x) < 0 || Math.max(a.y, b.y) < 0 || Math.min(a.x, b.x) > width || Math.min(a.y, b.y) > height) return
  pen.globalAlpha = lineOpacity(scene, line) * strength(state, dims)
  pen.lineWidth = widthOf(scene, line)
  pen.strokeStyle = lineColour(scene, line, theme)
  pen.setLineDash(EVIDENCE_DASHES[statusOf(drawn, line)])
  pen.beginPath()
  pen.moveTo(a.x, a.y)
  pen.lineTo(b.x, b.y)
  pen.stroke()
  // What stands out shows its way however small: among all lines heads would be a veil.
  if (!drawn.directed[line] || (view.zoom < ARROWS_FROM && !(dims && state === STANDING))) return
  const head = arrowHead(a, b, scene.radius[drawn.target[line]!]! * magnified * view.zoom)
  if (!head) return
  pen.fillStyle = pen.strokeStyle
  pen.beginPath()
  for (const { x, y } of head) pen.lineTo(x, y)
  pen.fill()
}

function paintVertex({ pen, scene, theme, states, frame: { view, width, height, magnified, dims } }: Painting, vertex: number): void {
  const state = states?.vertices[vertex]
  if (state === ELSEWHERE) return
  const { vertices } = scene
  const [x, y] = [scene.x[vertex]! * view.zoom + view.x, scene.y[vertex]! * view.zoom + view.y]
  const radius = Math.max(0.7, scene.radius[vertex]! * magnified * view.zoom)
  if (x < -2 * radius || y < -2 * radius || x > width + 2 * radius || y > height + 2 * radius) return
  const hollow = vertices.hollow[vertex]!
  const paint = theme.colourOf(vertices.colour[vertex]!)
  pen.globalAlpha = strength(state, dims)
  pen.fillStyle = hollow ? theme.surface : paint
  pen.beginPath()
  traceShape(pen, vertices.shape[vertex]!, x, y, hollow ? radius - HOLLOW_EDGE / 2 : radius)
  pen.fill()
  if (!hollow) return
  pen.strokeStyle = paint
  pen.lineWidth = HOLLOW_EDGE
  pen.stroke()
  pen.strokeStyle = theme.relation
}
