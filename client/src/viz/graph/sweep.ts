import { boxOutline } from './outline.ts'
import type { Point } from './scene.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Pixels a pointer must travel before it is a drag and no click. */
const MOVED = 4
/** Pixels between two corners of a lasso. */
const STEP = 3

/** The box or lasso that is being drawn, in pixels of the screen, as an outline of its own above the picture. */
export class Sweep {
  private readonly svg = document.createElementNS(SVG, 'svg')
  private readonly shape = document.createElementNS(SVG, 'polygon')
  private corners: Point[] = []
  private readonly lasso: boolean

  constructor(container: HTMLElement, lasso: boolean, from: Point) {
    this.lasso = lasso
    this.corners = [from]
    this.svg.dataset.layer = 'sweep'
    this.svg.append(this.shape)
    container.append(this.svg)
  }

  to(at: Point): void {
    const last = this.corners.at(-1)!
    if (!this.lasso) this.corners = [this.corners[0]!, at]
    else if (Math.hypot(at.x - last.x, at.y - last.y) >= STEP) this.corners.push(at)
    this.shape.setAttribute('points', this.outline.map(({ x, y }) => `${x},${y}`).join(' '))
  }

  /** Undefined where the pointer hardly moved. */
  end(): readonly Point[] | undefined {
    this.svg.remove()
    const [first] = this.corners
    const far = this.corners.some(({ x, y }) => Math.hypot(x - first!.x, y - first!.y) > MOVED)
    return far ? this.outline : undefined
  }

  private get outline(): readonly Point[] {
    const [first, second] = this.corners
    return this.lasso || !second ? this.corners : boxOutline(first!, second)
  }
}
