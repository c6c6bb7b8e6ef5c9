import type { IndexedScene } from './index-scene.ts'
import { LINE_GAP } from './line-look.ts'
import type { Point } from './scene.ts'

/** Vertices a cell of the grid holds on average. */
const PER_CELL = 2

/** Finds what lies at a point, in layout units, without asking the picture: a grid of the vertices, and the lines' ends one after the other. */
export class Picker {
  private readonly scene: IndexedScene
  private readonly left: number
  private readonly top: number
  private readonly cell: number
  private readonly columns: number
  private readonly rows: number
  private readonly from: Int32Array
  private readonly vertexAtPlace: Int32Array
  private readonly largest: number

  constructor(scene: IndexedScene) {
    const { x, y, radius } = scene
    this.scene = scene
    let [left, top, right, bottom, largest] = [0, 0, 1, 1, 0]
    if (x.length > 0) [left, top, right, bottom] = [x[0]!, y[0]!, x[0]!, y[0]!]
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]!)
      right = Math.max(right, x[i]!)
      top = Math.min(top, y[i]!)
      bottom = Math.max(bottom, y[i]!)
      largest = Math.max(largest, radius[i]!)
    }
    const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)]
    this.largest = largest
    this.left = left
    this.top = top
    this.cell = Math.sqrt((width * height * PER_CELL) / Math.max(1, x.length))
    this.columns = Math.floor(width / this.cell) + 1
    this.rows = Math.floor(height / this.cell) + 1
    const cells = new Int32Array(x.length)
    this.from = new Int32Array(this.columns * this.rows + 1)
    for (let i = 0; i < x.length; i++) {
      cells[i] = this.row(y[i]!) * this.columns + this.column(x[i]!)
      this.from[cells[i]! + 1]!++
    }
    for (let c = 0; c < this.columns * this.rows; c++) this.from[c + 1]! += this.from[c]!
    const next = this.from.slice()
    this.vertexAtPlace = new Int32Array(x.length)
    for (let i = 0; i < x.length; i++) this.vertexAtPlace[next[cells[i]!]!++] = i
  }

  /** The vertex whose edge is nearest to the point, if it is nearer than `tolerance`; radii are drawn `magnified`. */
  vertex({ x: px, y: py }: Point, tolerance: number, magnified: number, among: (vertex: number) => boolean): number | undefined {
    const { x, y, radius } = this.scene
    const far = this.largest * magnified + tolerance
    let [best, nearest]: [number | undefined, number] = [undefined, tolerance]
    for (let row = this.row(py - far); row <= this.row(py + far); row++) {
      const begin = this.from[row * this.columns + this.column(px - far)]!
      const end = this.from[row * this.columns + this.column(px + far) + 1]!
      for (let place = begin; place < end; place++) {
        const vertex = this.vertexAtPlace[place]!
        const off = Math.hypot(x[vertex]! - px, y[vertex]! - py) - radius[vertex]! * magnified
        if ((off < nearest || (off === nearest && best !== undefined && vertex < best)) && among(vertex)) [best, nearest] = [vertex, off]
      }
    }
    return best
  }

  /** The line of the ground nearest to the point, if it is nearer than `tolerance`; `pixel`: layout units of one pixel. */
  line({ x: px, y: py }: Point, tolerance: number, pixel: number, among: (line: number) => boolean): number | undefined {
    const { x, y, drawn, ground } = this.scene
    const { source, target, shift } = drawn
    const halfGap = (LINE_GAP / 2) * pixel
    const reach = tolerance + 3 * halfGap
    let [best, nearest]: [number | undefined, number] = [undefined, tolerance]
    for (let place = ground.length - 1; place >= 0; place--) {
      const line = ground[place]!
      const [a, b] = [source[line]!, target[line]!]
      const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!]
      if ((ax < px - reach && bx < px - reach) || (ax > px + reach && bx > px + reach)) continue
      if ((ay < py - reach && by < py - reach) || (ay > py + reach && by > py + reach)) continue
      const [dx, dy] = [bx - ax, by - ay]
      const length = Math.hypot(dx, dy)
      if (length === 0) continue
      const along = ((px - ax) * dx + (py - ay) * dy) / length
      if (along < 0 || along > length) continue
      const off = Math.abs(((py - ay) * dx - (px - ax) * dy) / length - shift[line]! * halfGap)
      if (off < nearest && among(line)) [best, nearest] = [line, off]
    }
    return best
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.left) / this.cell)))
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.top) / this.cell)))
  }
}
