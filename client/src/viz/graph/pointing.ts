import type { IndexedScene } from './index-scene.ts'
import { Picker } from './pick.ts'
import type { Point, View } from './scene.ts'
import type { Stage } from './stage.ts'

/** Pixels beside a vertex, or a line, that still hit it. */
const FORGIVING = { mouse: 4, touch: 16, line: 4 } as const
/** Pixels across in which a finger takes hold of a vertex, however small that is drawn. */
const FINGER = 44

/** What lies at a point of the screen. */
export class Pointing {
  private readonly stage: Stage
  private picker: Picker | undefined

  constructor(stage: Stage) {
    this.stage = stage
  }

  /** Vertices have moved, or there are others. */
  forget(): void {
    this.picker = undefined
  }

  vertex(at: Point, touch: boolean): number | undefined {
    const { scene, view, magnified, walkable } = this.stage
    const tolerance = (touch ? FORGIVING.touch : FORGIVING.mouse) / view.zoom
    return this.picking(scene).vertex(inLayout(at, view), tolerance, magnified, walkable)
  }

  /** Of these the one that a finger there takes hold of: the nearest, if it is near enough. */
  underFinger(at: Point, candidates: Iterable<number>): number | undefined {
    const { scene, view, magnified, walkable } = this.stage
    const { x, y } = inLayout(at, view)
    let [best, nearest]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
    for (const vertex of candidates) {
      const reach = Math.max(FINGER / 2, scene.radius[vertex]! * magnified * view.zoom + FORGIVING.touch)
      const off = Math.hypot(scene.x[vertex]! - x, scene.y[vertex]! - y) * view.zoom
      if (off <= reach && off < nearest && walkable(vertex)) [best, nearest] = [vertex, off]
    }
    return best
  }

  line(at: Point): number | undefined {
    const { scene, view, walkable } = this.stage
    const { source, target } = scene.drawn
    const both = (line: number) => walkable(source[line]!) && walkable(target[line]!)
    return this.picking(scene).line(inLayout(at, view), FORGIVING.line / view.zoom, 1 / view.zoom, both)
  }

  private picking(scene: IndexedScene): Picker {
    this.picker ??= new Picker(scene)
    return this.picker
  }
}

export const inLayout = (at: Point, { zoom, x, y }: View): Point => ({ x: (at.x - x) / zoom, y: (at.y - y) / zoom })
