import type { Stage } from './stage.ts'
import { type Direction, nearestInDirection } from './walk.ts'

/** Where the keyboard stands in the picture. */
export class Walker {
  cursor: string | undefined
  private readonly stage: Stage

  constructor(stage: Stage) {
    this.stage = stage
  }

  /** The vertex an arrow key leads to: from the one it stands on, at first to the chosen or most important one. */
  next(direction: Direction): string | undefined {
    const { vertices, indexOf, x, y } = this.stage.scene
    const from = this.cursor === undefined ? undefined : indexOf.get(this.cursor)
    const next = from === undefined ? this.firstStop() : nearestInDirection(from, direction, x, y, this.stage.walkable)
    return next === undefined ? this.cursor : vertices.id[next]
  }

  /** The chosen vertex, or the most important one in sight. */
  private firstStop(): number | undefined {
    const { scene, emphasis, view, extent, walkable } = this.stage
    const { indexOf, order, x, y } = scene
    const selected = indexOf.get(emphasis.selected ?? '')
    if (selected !== undefined) return selected
    const inSight = (i: number) => {
      const [px, py] = [x[i]! * view.zoom + view.x, y[i]! * view.zoom + view.y]
      return px >= 0 && py >= 0 && px <= extent.width && py <= extent.height
    }
    return order.find((i) => walkable(i) && inSight(i))
  }
}
