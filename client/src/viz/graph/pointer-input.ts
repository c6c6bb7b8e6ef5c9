import type { Marking, Point, Tool } from './scene.ts'
import { Sweep } from './sweep.ts'

/** The pointer rests: on a line it is meant, in milliseconds. */
const LINGER = 120
/** A finger rests: what is below it is marked, in milliseconds. */
const LONG_PRESS = 500
/** Pixels a pointer must travel before it is a drag. */
const TRAVELS = { mouse: 4, touch: 8 } as const

interface Heard {
  /** A pointer goes down, wherever. */
  grip(): void
  /** A pointer goes down: whether it takes hold of something, and moves that instead of the view. */
  takes(at: Point, touch: boolean): boolean
  drags(to: Point): void
  /** What was taken is let go, whether it was dragged or not; Cytoscape has heard that the pointer went up. */
  letsGo(): void
  /** A finger rested on the picture. */
  pressesLong(at: Point): void
  /** Whether a box or lasso may begin there. */
  sweeps(at: Point, touch: boolean): boolean
  sweeping(begins: boolean): void
  swept(outline: readonly Point[], how: Marking): void
  hover(at: Point | undefined): void
  linger(at: Point): void
  wheel(event: WheelEvent, at: Point): void
}

/** What the picture hears of the pointer beside what Cytoscape does: hovering, the wheel, boxes and lassos. */
export class PointerInput {
  tool: Tool = 'move'
  private readonly container: HTMLElement
  private readonly heard: Heard
  private readonly stop = new AbortController()
  private sweep: { readonly shape: Sweep; readonly how: Marking; readonly pointer: number } | undefined
  private grasp: { readonly from: Point; readonly touch: boolean; readonly pointer: number; drags: boolean } | undefined
  private opening: ReturnType<typeof setTimeout> | undefined
  private finger: { readonly from: Point; readonly pointer: number; readonly timer: ReturnType<typeof setTimeout> } | undefined
  /** The finger that is down, or went up just now, rested long: it taps nothing. */
  restedLong = false
  private lingering: ReturnType<typeof setTimeout> | undefined
  private hovering: { frame: number; at: Point } | undefined

  constructor(container: HTMLElement, heard: Heard) {
    this.container = container
    this.heard = heard
    const { signal } = this.stop
    // Before Cytoscape hears of it: its own wheel zoom is coarse.
    container.addEventListener('wheel', (event) => this.onWheel(event), { capture: true, passive: false, signal })
    container.addEventListener('pointerdown', (event) => this.onDown(event), { capture: true, signal })
    container.addEventListener('pointermove', (event) => this.onMove(event), { capture: true, signal })
    container.addEventListener('pointerup', (event) => event.pointerId === this.sweep?.pointer && this.endSweep(), {
      capture: true,
      signal,
    })
    window.addEventListener('pointerup', (event) => this.onUp(event), { signal })
    window.addEventListener('pointercancel', (event) => this.onUp(event), { signal })
    container.addEventListener('pointercancel', () => this.endSweep({ aborted: true }), { signal })
    // No gesture of a finger is the browser's: otherwise it takes over what is dragged half way.
    container.addEventListener('touchmove', (event) => event.cancelable && event.preventDefault(), { passive: false, signal })
    container.addEventListener('pointerleave', () => this.leave(), { signal })
  }

  dispose(): void {
    this.leave()
    this.lift()
    clearTimeout(this.opening)
    this.stop.abort()
  }

  private at({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top } = this.container.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault()
    event.stopPropagation()
    this.heard.grip()
    this.heard.wheel(event, this.at(event))
  }

  /** A box or a lasso, where one is asked for by the tool or by Shift. A second finger ends whatever the first began: that is a pinch. */
  private onDown(event: PointerEvent): void {
    this.heard.grip()
    clearTimeout(this.lingering)
    this.lift()
    if (this.opening !== undefined) this.openHand()
    if (this.sweep || this.grasp) {
      this.endSweep({ aborted: true })
      this.endGrasp()
      return
    }
    if (event.button !== 0 || !event.isPrimary) return
    this.restedLong = false
    const [at, touch, pointer] = [this.at(event), event.pointerType === 'touch', event.pointerId]
    if ((this.tool === 'move' && !event.shiftKey) || !this.heard.sweeps(at, touch)) {
      if (touch) this.finger = { from: at, pointer, timer: setTimeout(() => this.pressLong(at), LONG_PRESS) }
      if (this.heard.takes(at, touch)) this.grasp = { from: at, touch, pointer, drags: false }
      return
    }
    // A finger has no Shift: what it draws comes to what is marked.
    const how = event.altKey ? 'remove' : event.shiftKey || touch ? 'add' : 'replace'
    this.sweep = { shape: new Sweep(this.container, this.tool === 'lasso', at), how, pointer }
    this.container.setPointerCapture(pointer)
    this.heard.sweeping(true)
  }

  private onMove(event: PointerEvent): void {
    const { finger, grasp, sweep } = this
    const at = this.at(event)
    if (event.pointerId === finger?.pointer && apart(at, finger.from) > TRAVELS.touch) this.lift()
    if (event.pointerId === sweep?.pointer) sweep.shape.to(at)
    else if (event.pointerId === grasp?.pointer) this.drag(grasp, at)
    else if (event.pointerType !== 'touch' && event.buttons === 0) this.hoverAt(at)
  }

  private drag(grasp: NonNullable<typeof this.grasp>, at: Point): void {
    if (!grasp.drags) {
      if (apart(at, grasp.from) <= TRAVELS[grasp.touch ? 'touch' : 'mouse']) return
      grasp.drags = true
      this.container.setPointerCapture(grasp.pointer)
    }
    this.heard.drags(at)
  }

  private onUp({ pointerId }: PointerEvent): void {
    if (pointerId === this.finger?.pointer) this.lift()
    if (pointerId !== this.grasp?.pointer) return
    this.grasp = undefined
    // Cytoscape hears of it after this.
    this.opening = setTimeout(() => this.openHand())
  }

  private openHand(): void {
    clearTimeout(this.opening)
    this.opening = undefined
    this.heard.letsGo()
  }

  private endGrasp(): void {
    if (!this.grasp) return
    this.grasp = undefined
    this.openHand()
  }

  private pressLong(at: Point): void {
    this.lift()
    this.endGrasp()
    this.restedLong = true
    this.heard.pressesLong(at)
  }

  private lift(): void {
    clearTimeout(this.finger?.timer)
    this.finger = undefined
  }

  /** Once a frame, however often the mouse reports. */
  private hoverAt(at: Point): void {
    clearTimeout(this.lingering)
    this.lingering = setTimeout(() => this.heard.linger(at), LINGER)
    if (this.hovering) {
      this.hovering.at = at
      return
    }
    const frame = requestAnimationFrame(() => {
      const now = this.hovering?.at
      this.hovering = undefined
      this.heard.hover(now)
    })
    this.hovering = { frame, at }
  }

  private leave(): void {
    clearTimeout(this.lingering)
    if (this.hovering) cancelAnimationFrame(this.hovering.frame)
    this.hovering = undefined
    this.heard.hover(undefined)
  }

  private endSweep({ aborted = false } = {}): void {
    const { sweep } = this
    if (!sweep) return
    this.sweep = undefined
    this.heard.sweeping(false)
    const outline = sweep.shape.end()
    if (outline && !aborted) this.heard.swept(outline, sweep.how)
  }
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
