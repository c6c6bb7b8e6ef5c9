import { carriedAlong, magnification, wheelFactor, zoomAround } from './camera.ts'
import { Flight } from './flight.ts'
import type { IndexedScene } from './index-scene.ts'
import type { Box } from './labels.ts'
import type { LiveLayer } from './live-layer.ts'
import type { Pace } from './pace.ts'
import type { differenceOf } from './rearranged.ts'
import type { PictureEvents, Point, View } from './scene.ts'
import { viewOf } from './sight.ts'

/** The nearest that what is brought into sight comes to the edge, in pixels. */
const EDGE = 60

/** The camera, which Cytoscape holds for all layers: what moves it, and whether a person did. */
export class Viewing {
  /** Boxes that lie over the picture, and pixels at its foot that something covers. */
  private covered: readonly Box[] = []
  private foot = 0
  private size: { readonly width: number; readonly height: number }
  /** The view was used, or the scene changed: from then on only a person moves it, never a filter or a date. */
  private moved = false
  /** As it was last told. */
  private told: View | undefined
  /** Where the movement that is under way has come to. */
  private cameTo: View = { zoom: 1, x: 0, y: 0 }
  private readonly container: HTMLElement
  private readonly live: LiveLayer
  private readonly pace: Pace
  private readonly flight: Flight
  private readonly scene: () => IndexedScene
  private readonly events: Pick<PictureEvents, 'moves' | 'view'>

  constructor(
    container: HTMLElement,
    layers: { readonly live: LiveLayer; readonly pace: Pace },
    scene: () => IndexedScene,
    events: Pick<PictureEvents, 'moves' | 'view'>,
  ) {
    this.container = container
    this.live = layers.live
    this.pace = layers.pace
    this.scene = scene
    this.events = events
    this.size = { width: container.clientWidth, height: container.clientHeight }
    this.flight = new Flight((view) => {
      this.live.show(view)
      this.goOn()
    })
    const { cy } = this.live
    cy.on('dragpan pinchzoom', () => {
      this.moved = true
      this.goOn()
    })
    cy.on('viewport', () => this.pace.moves())
  }

  get view(): View {
    return this.live.view
  }

  /** In pixels of the screen. */
  get extent(): { readonly width: number; readonly height: number } {
    return this.size
  }

  get boxes(): readonly Box[] {
    return this.covered
  }

  get magnified(): number {
    const factor = magnification(this.view.zoom)
    return this.scene().fixedSizes ? Math.min(1, factor) : factor
  }

  /** Another scene: the first one and another arrangement are shown as a whole, all others leave the view as it is. */
  meets(difference: 'first' | ReturnType<typeof differenceOf>): void {
    if (difference === 'rearranged') this.moved = false
    if (difference === 'others') this.moved = true
    else if (difference !== 'same') this.showAll()
  }

  cover(covered: readonly Box[]): void {
    this.covered = covered
    if (!this.moved) this.showAll()
  }

  coverFoot(pixels: number): void {
    this.foot = pixels
  }

  /** Shows everything, or these vertices, in the middle. */
  fit(indexes: readonly number[] | undefined, animate: boolean): void {
    this.moved = indexes !== undefined
    const target = viewOf(this.scene(), this.sight, indexes)
    if (animate) this.flyTo(target)
    else this.put(target)
  }

  /** Brings a point of the screen into sight without zooming, if it is not. */
  reveal(at: Point): void {
    const { zoom, x, y } = this.view
    const { width } = this.size
    const height = this.size.height - this.foot
    const edge = Math.min(EDGE, height / 3)
    if (at.x > edge && at.y > edge && at.x < width - edge && at.y < height - edge) return
    this.moved = true
    this.flyTo({ zoom, x: x + width / 2 - at.x, y: y + height / 2 - at.y })
  }

  zoomBy(factor: number): void {
    this.moved = true
    this.flyTo(zoomAround(this.view, factor, { x: this.size.width / 2, y: this.size.height / 2 }))
  }

  /** Whatever becomes of it until it rests is told. */
  show(view: View): void {
    this.told = undefined
    this.put(view)
  }

  /** Another picture is moved, and this one with it. */
  carryAlong(from: View, to: View): void {
    this.flight.cancel()
    this.moved = true
    this.live.show(carriedAlong(this.view, from, to))
  }

  /** A pointer goes down: whatever moves by itself stops. */
  grip(): void {
    this.flight.cancel()
    this.cameTo = this.view
  }

  wheel(event: WheelEvent, at: Point): void {
    this.moved = true
    this.live.show(zoomAround(this.view, wheelFactor(event), at))
    this.goOn()
  }

  /** Whether the pointer moves it, or something in the picture. */
  pans(does: boolean): void {
    this.live.cy.userPanningEnabled(does)
  }

  /** The middle of the picture stays in the middle. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.container
    if (width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return
    const before = this.size
    this.size = { width, height }
    this.live.cy.resize()
    if (!this.moved) this.showAll()
    else {
      const { zoom, x, y } = this.view
      this.live.show({ zoom, x: x + (width - before.width) / 2, y: y + (height - before.height) / 2 })
    }
    this.pace.paint({ all: true })
  }

  rested(): void {
    const { view, told } = this
    this.live.applyZoom('resting', this.magnified)
    if (told && view.zoom === told.zoom && view.x === told.x && view.y === told.y) return
    this.told = view
    this.events.view(view)
  }

  dispose(): void {
    this.flight.cancel()
  }

  private get sight() {
    return { ...this.size, foot: this.foot, covered: this.covered }
  }

  private showAll(): void {
    this.put(viewOf(this.scene(), this.sight))
  }

  private put(view: View): void {
    this.flight.cancel()
    this.live.show(view)
    this.pace.settle()
  }

  private flyTo(target: View): void {
    this.cameTo = this.view
    this.flight.to(target, this.view, this.size)
  }

  private goOn(): void {
    const from = this.cameTo
    this.cameTo = this.view
    this.events.moves(from, this.cameTo)
  }
}
