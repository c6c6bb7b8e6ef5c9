import type { Marking, Point, Tool } from './scene.ts'
import { Sweep } from './sweep.ts'

/** The pointer rests: on a line it is meant, in milliseconds. */
const LINGER = 120

interface Heard {
  /** A pointer goes down, wherever. */
  grip(): void
  /** A pointer goes down, before Cytoscape hears of it. */
  press(at: Point, touch: boolean): void
  /** No pointer is down any more, and Cytoscape has heard of it. */
  release(): void
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
    window.addEventListener('pointerup', () => setTimeout(() => this.heard.release()), { signal })
    container.addEventListener('pointercancel', () => this.endSweep({ aborted: true }), { signal })
    container.addEventListener('pointerleave', () => this.leave(), { signal })
  }

  dispose(): void {
    this.leave()
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

  /** A box or a lasso, where one is asked for by the tool or by Shift. A second finger ends it: that is a pinch. */
  private onDown(event: PointerEvent): void {
    this.heard.grip()
    clearTimeout(this.lingering)
    if (this.sweep) {
      this.endSweep({ aborted: true })
      return
    }
    if (event.button !== 0 || !event.isPrimary) return
    const [at, touch] = [this.at(event), event.pointerType === 'touch']
    if ((this.tool === 'move' && !event.shiftKey) || !this.heard.sweeps(at, touch)) {
      this.heard.press(at, touch)
      return
    }
    const how = event.altKey ? 'remove' : event.shiftKey ? 'add' : 'replace'
    this.sweep = { shape: new Sweep(this.container, this.tool === 'lasso', at), how, pointer: event.pointerId }
    this.container.setPointerCapture(event.pointerId)
    this.heard.sweeping(true)
  }

  private onMove(event: PointerEvent): void {
    if (event.pointerId === this.sweep?.pointer) this.sweep.shape.to(this.at(event))
    else if (event.pointerType !== 'touch' && event.buttons === 0) this.hoverAt(this.at(event))
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
