import type { GroundLayer } from './ground.ts'
import { type Bounds, type Frame, fitView, GERMANY, MAX_ZOOM, MIN_ZOOM, type Padding, project, unproject, type View } from './mercator.ts'

/** How far from the edge, in pixels, a place is in sight. */
const REVEAL_EDGE = 28
const NO_PADDING: Padding = { top: 12, right: 12, bottom: 12, left: 12 }
/** Around the places of a ring that opens. */
const OPENED: Padding = { top: 80, right: 80, bottom: 80, left: 80 }
/** How much closer an opened ring comes at least, in zoom levels. */
const OPENED_STEP = 0.8
/** No fit comes closer than this unless asked: a single town is seen with its surroundings. */
const CLOSEST_FIT = 11

interface How {
  readonly animate?: boolean
}
interface Point {
  readonly lon: number
  readonly lat: number
}

/** Where one looks from: every movement of the window over the ground. */
export class Camera {
  readonly #ground: GroundLayer
  #padding: Padding = NO_PADDING

  constructor(ground: GroundLayer) {
    this.#ground = ground
  }

  get frame(): Frame {
    return this.#ground.frame
  }

  setPadding(padding: Padding): void {
    this.#padding = padding
  }

  fit(bounds: Bounds = GERMANY, { animate = true }: How = {}): void {
    this.#moveTo(fitView(bounds, this.frame, this.#padding, CLOSEST_FIT), animate)
  }

  zoomBy(steps: number, { animate = true }: How = {}): void {
    const { lon, lat, zoom } = this.frame
    this.#moveTo({ lon, lat, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom + steps)) }, animate)
  }

  /** By pixels, to the right and down. */
  panBy(dx: number, dy: number, { animate = true }: How = {}): void {
    const frame = this.frame
    const [lon, lat] = unproject(frame, frame.width / 2 + dx, frame.height / 2 + dy)
    this.#moveTo({ lon, lat, zoom: frame.zoom }, animate)
  }

  /** Moves the map where the place lies outside of it or under the covered pixels at its foot. */
  reveal({ lon, lat }: Point, covered: number, { animate = true }: How = {}): void {
    const frame = this.frame
    const foot = frame.height - covered
    const [x, y] = project(frame, lon, lat)
    if (x >= REVEAL_EDGE && x <= frame.width - REVEAL_EDGE && y >= REVEAL_EDGE && y <= foot - REVEAL_EDGE) return
    this.panBy(x - frame.width / 2, y - foot / 2, { animate })
  }

  /** All of the bounds above the covered pixels at the foot, at most `maxZoom` close. */
  fitAbove(bounds: Bounds, covered: number, maxZoom: number, { animate = true }: How = {}): void {
    const { top, right, left } = ABOVE
    this.#moveTo(fitView(bounds, this.frame, { top, right, left, bottom: covered + ABOVE.bottom }, maxZoom), animate)
  }

  /** As close as the places of a ring need to be told apart; false: one cannot come closer. */
  open(bounds: Bounds): boolean {
    const frame = this.frame
    if (frame.zoom >= MAX_ZOOM - 0.6) return false
    const view = fitView(bounds, frame, OPENED, MAX_ZOOM - 0.5)
    this.#moveTo({ ...view, zoom: Math.max(view.zoom, frame.zoom + OPENED_STEP) }, true)
    return true
  }

  #moveTo(view: View, animate: boolean): void {
    this.#ground.moveTo(view, { animate })
  }
}

/** Room for the rings, their labels and the buttons at the edge of a covered map. */
const ABOVE: Padding = { top: 34, right: 62, bottom: 40, left: 34 }
