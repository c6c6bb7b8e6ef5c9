import { type DrawnFlow, flowAt } from './flows.ts'
import type { GeoGround } from './geodata.ts'
import { countryMarkAt, keyOf, type Mark, markAt, markTowards, regionMarkAt } from './marks.ts'
import type { Frame } from './mercator.ts'
import type { MapScene, MapTarget } from './scene.ts'

/** Told what is under the pointer or walked to, with where it stands in the window. */
export type OnPoint = (
  target: MapTarget | undefined,
  at: { readonly x: number; readonly y: number; readonly radius: number } | undefined,
) => void

/** What the pointer is on, and where one has walked to by keys. Whatever changes either answers whether it did. */
export class Pointing {
  readonly #geo: GeoGround
  readonly #onPoint: OnPoint
  #marks: readonly Mark[] = []
  #flows: readonly DrawnFlow[] = []
  #walked: string | undefined
  #pointed: string | undefined

  constructor(geo: GeoGround, onPoint: OnPoint) {
    this.#geo = geo
    this.#onPoint = onPoint
  }

  /** What is drawn from now on. */
  setDrawn(marks: readonly Mark[], flows: readonly DrawnFlow[]): void {
    this.#marks = marks
    this.#flows = flows
  }

  /** The mark walked to, as long as it is drawn. */
  get walked(): Mark | undefined {
    return this.#marks.find(({ target }) => keyOf(target) === this.#walked)
  }

  isOn(key: string): boolean {
    return this.#pointed === key
  }

  /** A mark, a flow, a region or a country under the point, or at most `snap` pixels beside it. */
  under(frame: Frame, { coverage, countries }: MapScene, x: number, y: number, snap: number): Mark | undefined {
    return (
      markAt(this.#marks, x, y, snap) ??
      flowAt(this.#flows, x, y, snap) ??
      regionMarkAt(frame, this.#geo, coverage, x, y) ??
      countryMarkAt(frame, this.#geo, countries, x, y)
    )
  }

  point(mark: Mark | undefined): boolean {
    const key = mark && keyOf(mark.target)
    if (key === this.#pointed) return false
    this.#pointed = key
    this.#onPoint(mark?.target, mark && { x: mark.x, y: mark.y, radius: mark.radius })
    return true
  }

  /** To the next mark in a direction (x right, y down); the first time to the largest ring in the window. */
  walk(frame: Frame, dx: number, dy: number): boolean {
    const next = markTowards(this.#marks, frame, this.#walked, dx, dy)
    if (!next) return false
    this.#walked = keyOf(next.target)
    this.point(next)
    return true
  }

  /** Forgets where one has walked to, and points at nothing. */
  stopWalking(): boolean {
    if (this.#walked === undefined) return false
    this.#walked = undefined
    this.#pointed = undefined
    this.#onPoint(undefined, undefined)
    return true
  }

  /** Begins anew at the largest ring: what was walked to has moved. */
  startAnew(): void {
    this.#walked = undefined
  }
}
