import type { IndexedScene } from './index-scene.ts'
import { inLayout } from './pointing.ts'
import type { Point, View } from './scene.ts'

interface Seen {
  readonly scene: IndexedScene
  readonly view: View
}

/** What is moved by hand, by a pointer or a key: all of it goes the same way, and the scene's places follow at once. */
export class Hand {
  private readonly seen: () => Seen
  private start: ReadonlyMap<number, Point> = new Map()
  private taken: Point = { x: 0, y: 0 }
  /** What is held has left its place. */
  moving = false

  constructor(seen: () => Seen) {
    this.seen = seen
  }

  get vertices(): ReadonlySet<number> {
    return new Set(this.start.keys())
  }

  get positions(): ReadonlyMap<string, Point> {
    const { vertices, x, y } = this.seen().scene
    return new Map([...this.start.keys()].map((vertex) => [vertices.id[vertex]!, { x: x[vertex]!, y: y[vertex]! }]))
  }

  /** By the point of the screen. */
  take(vertices: Iterable<number>, at: Point): void {
    const { scene, view } = this.seen()
    this.start = new Map([...vertices].map((vertex) => [vertex, { x: scene.x[vertex]!, y: scene.y[vertex]! }]))
    this.taken = inLayout(at, view)
    this.moving = false
  }

  /** The point by which it was taken is there now, on the screen. */
  to(at: Point): void {
    if (this.start.size === 0) return
    const { scene, view } = this.seen()
    const now = inLayout(at, view)
    this.moving = true
    for (const [vertex, from] of this.start) {
      scene.x[vertex] = from.x + now.x - this.taken.x
      scene.y[vertex] = from.y + now.y - this.taken.y
    }
  }

  letGo(): void {
    this.start = new Map()
    this.moving = false
  }
}
