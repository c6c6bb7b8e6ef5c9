import { inLayout, type Pointing } from './pointing.ts'
import type { Point } from './scene.ts'
import { indexesOf, type Stage } from './stage.ts'
import type { Direction } from './walk.ts'

/** Pixels that Alt with an arrow key moves a vertex by. */
const NUDGE = 10
const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const

/**
 * What is moved by hand, by a pointer or a key: a vertex and, if it is marked, all that are. All of it goes the same way,
 * and the scene's places follow at once.
 */
export class Hand {
  private readonly stage: Stage
  private readonly pointing: Pointing
  private start: ReadonlyMap<number, Point> = new Map()
  private taken: Point = { x: 0, y: 0 }
  /** What is held has left its place. */
  moving = false

  constructor(stage: Stage, pointing: Pointing) {
    this.stage = stage
    this.pointing = pointing
  }

  get vertices(): ReadonlySet<number> {
    return new Set(this.start.keys())
  }

  get positions(): ReadonlyMap<string, Point> {
    const { vertices, x, y } = this.stage.scene
    return new Map([...this.start.keys()].map((vertex) => [vertices.id[vertex]!, { x: x[vertex]!, y: y[vertex]! }]))
  }

  /** A finger that wants to move the view lands on somebody all the time: it takes hold only of who was chosen before. */
  reaches(at: Point, touch: boolean): number | undefined {
    if (!touch) return this.pointing.vertex(at, false)
    const { selected, marked } = this.stage.emphasis
    const chosen = [...(selected === undefined ? [] : [selected]), ...(marked ?? [])]
    return this.pointing.underFinger(at, indexesOf(this.stage, chosen))
  }

  /** By the point of the screen. */
  take(vertex: number, at: Point): void {
    const { scene, view, emphasis } = this.stage
    const isMarked = emphasis.marked?.has(scene.vertices.id[vertex]!)
    const all = new Set([vertex, ...(isMarked ? indexesOf(this.stage, emphasis.marked!) : [])])
    this.start = new Map([...all].map((index) => [index, { x: scene.x[index]!, y: scene.y[index]! }]))
    this.taken = inLayout(at, view)
    this.moving = false
  }

  /** The point by which it was taken is there now, on the screen. */
  to(at: Point): void {
    if (this.start.size === 0) return
    const { scene, view } = this.stage
    const now = inLayout(at, view)
    this.moving = true
    for (const [vertex, from] of this.start) {
      scene.x[vertex] = from.x + now.x - this.taken.x
      scene.y[vertex] = from.y + now.y - this.taken.y
    }
  }

  /** A step of the screen. */
  nudge(vertex: number, direction: Direction): void {
    const [dx, dy] = DIRECTIONS[direction]
    this.take(vertex, { x: 0, y: 0 })
    this.to({ x: dx * NUDGE, y: dy * NUDGE })
  }

  letGo(): void {
    this.start = new Map()
    this.moving = false
  }
}
