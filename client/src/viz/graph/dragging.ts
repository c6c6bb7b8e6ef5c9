import type { IndexedScene } from './index-scene.ts'
import type { Point } from './scene.ts'

/** Vertices that are moved by hand: all go the way of the one that is held. */
export class Dragging {
  private readonly scene: IndexedScene
  private readonly held: number
  readonly vertices: ReadonlySet<number>
  moved = false
  private readonly start: ReadonlyMap<number, Point>

  constructor(scene: IndexedScene, held: number, vertices: Iterable<number>) {
    this.scene = scene
    this.held = held
    this.vertices = new Set([held, ...vertices])
    this.start = new Map([...this.vertices].map((vertex) => [vertex, { x: scene.x[vertex]!, y: scene.y[vertex]! }]))
  }

  /** The held one is there now, in layout units: the scene's places follow. */
  to({ x, y }: Point): void {
    this.moved = true
    const from = this.start.get(this.held)!
    for (const [vertex, at] of this.start) {
      this.scene.x[vertex] = at.x + x - from.x
      this.scene.y[vertex] = at.y + y - from.y
    }
  }

  get positions(): ReadonlyMap<string, Point> {
    const { scene } = this
    return new Map([...this.vertices].map((vertex) => [scene.vertices.id[vertex]!, { x: scene.x[vertex]!, y: scene.y[vertex]! }]))
  }
}
