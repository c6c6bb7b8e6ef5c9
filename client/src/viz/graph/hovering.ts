import { lineKindOf, linesAt, statusOf } from './index-scene.ts'
import type { Pointing } from './pointing.ts'
import type { PictureEvents, Point } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Standing } from './standing.ts'

/** What is pointed at stands out at once, without waiting for whoever listens. */
export class Hovering {
  /** By the pointer, the keyboard or something beside the picture. */
  vertex: string | undefined
  private line: number | undefined
  private readonly stage: Stage
  private readonly pointing: Pointing
  private readonly events: Pick<PictureEvents, 'hover' | 'hoverLine'>
  private readonly changed: () => void

  constructor(stage: Stage, pointing: Pointing, events: Pick<PictureEvents, 'hover' | 'hoverLine'>, changed: () => void) {
    this.stage = stage
    this.pointing = pointing
    this.events = events
    this.changed = changed
  }

  /** There are other lines. */
  forgetLine(): void {
    this.line = undefined
  }

  /** Lights up a vertex that something else points at: a row of a list. */
  light(id: string | undefined): void {
    this.vertex = id
    this.changed()
  }

  point(id: string | undefined): void {
    if (id === this.vertex) return
    this.vertex = id
    this.events.hover(id)
    this.changed()
  }

  /** The pointer is there, and on this vertex. */
  over(at: Point | undefined, id: string | undefined): void {
    this.point(id)
    if (this.line === undefined || (at && id === undefined && this.pointing.line(at) === this.line)) return
    this.line = undefined
    this.events.hoverLine(undefined)
    this.changed()
  }

  /** The pointer rests there, where no vertex is. */
  linger(at: Point): void {
    const line = this.pointing.line(at)
    if (line === undefined || line === this.line) return
    this.line = line
    const { vertices, drawn } = this.stage.scene
    this.events.hoverLine({
      source: vertices.id[drawn.source[line]!]!,
      target: vertices.id[drawn.target[line]!]!,
      kind: lineKindOf(drawn, line),
      status: statusOf(drawn, line),
      directed: drawn.directed[line] === 1,
      weight: drawn.weight[line]!,
      at,
    })
    this.changed()
  }

  /** Lines of what is pointed at that are not drawn by Cytoscape already (`live`). */
  lines({ dims, vertices }: Standing, live: ReadonlySet<number>): readonly number[] {
    const { scene } = this.stage
    const { source, target } = scene.drawn
    const pointed = scene.indexOf.get(this.vertex ?? '')
    const lines = pointed === undefined ? (this.line === undefined ? [] : [this.line]) : linesAt(scene, pointed)
    const stands = (line: number) => !dims || (vertices.has(source[line]!) && vertices.has(target[line]!))
    return [...lines].filter((line) => stands(line) && !live.has(line))
  }
}
