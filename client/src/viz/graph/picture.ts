import { BaseLayer, isHeavy } from './base-layer.ts'
import { extentOf, fitView, wheelFactor, zoomAround } from './camera.ts'
import { type IndexedScene, indexScene } from './index-scene.ts'
import type { Box } from './labels.ts'
import { enclosed } from './outline.ts'
import { Overlay, type OverlayState, type ShownLabel } from './overlay.ts'
import { EMPTY_SCENE, type Emphasis, type Marking, type PictureEvents, type Point, type Scene, type Tool, type View } from './scene.ts'
import { Sweep } from './sweep.ts'
import { currentTheme, onThemeChange } from './theme.ts'
import { type Direction, nearestInDirection } from './walk.ts'

/** Pixels beside a vertex that still hit it. */
const FORGIVING = { mouse: 4, touch: 16 } as const
const REST_AFTER = 220
const LONGEST_REST = 1500
/** Pixels that Alt with an arrow key moves a vertex by. */
const NUDGE = 10
const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
const REDUCED = '(prefers-reduced-motion: reduce)'

/** What is drawn just now. */
export interface Shown {
  readonly view: View
  /** In pixels of the screen. */
  readonly size: { readonly width: number; readonly height: number }
  readonly scene: Scene
  /** By how much vertices are drawn larger than their radius says. */
  readonly magnified: number
  readonly labels: readonly ShownLabel[]
}

/**
 * The network as a picture in `container`: scenes in, events out. Two layers that share one camera: Cytoscape draws all
 * vertices and lines, a canvas above it what stands out and the names.
 */
export class Picture {
  private readonly container: HTMLElement
  private readonly ground: HTMLDivElement
  private readonly overlay: Overlay
  private readonly events: PictureEvents
  private base: BaseLayer
  private theme = currentTheme()
  private scene: IndexedScene = indexScene(EMPTY_SCENE)
  private emphasis: Emphasis = {}
  private covered: readonly Box[] = []
  private foot = 0
  /** The view was used, or the scene changed: from then on only a person moves it, never a filter or a date. */
  private moved = false
  private cursor: string | undefined
  private pointed: string | undefined
  private size: { width: number; height: number }
  private tool: Tool = 'move'
  private allowed = { marking: false, moving: false }
  private sweep: { readonly shape: Sweep; readonly how: Marking; readonly pointer: number } | undefined
  private frame = 0
  private rest: ReturnType<typeof setTimeout> | undefined
  private restAfter = REST_AFTER
  private flight = 0
  private ready = false
  private readonly cleanUp: (() => void)[] = []

  constructor(container: HTMLElement, events: PictureEvents) {
    this.container = container
    this.events = events
    this.size = { width: container.clientWidth, height: container.clientHeight }
    this.ground = document.createElement('div')
    this.ground.dataset.layer = 'ground'
    const canvas = document.createElement('canvas')
    canvas.dataset.layer = 'above'
    container.append(this.ground, canvas)
    this.overlay = new Overlay(canvas)
    this.base = this.startBase(false, undefined)
    this.listen()
    void this.loadFonts()
  }

  /** Whether anything has been drawn yet with its fonts. */
  get drawn(): boolean {
    return this.ready
  }

  get view(): View {
    return this.base.view
  }

  shown(): Shown {
    return { view: this.view, size: this.size, scene: this.scene, magnified: this.base.magnified, labels: this.overlay.placed }
  }

  snapshotCanvas(scale = 1): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(this.size.width * scale)
    canvas.height = Math.round(this.size.height * scale)
    const ctx = canvas.getContext('2d')!
    ctx.fillStyle = this.theme.surface
    ctx.fillRect(0, 0, canvas.width, canvas.height)
    this.base.drawOnto(ctx, scale)
    ctx.setTransform(scale, 0, 0, scale, 0, 0)
    this.overlay.drawOnto(ctx, this.state())
    return canvas
  }

  setScene(scene: Scene): void {
    const first = this.scene.vertices.id.length === 0
    this.scene = indexScene(scene)
    if (isHeavy(this.scene) !== this.base.heavy) {
      const { view } = this.base
      this.base.dispose()
      this.base = this.startBase(isHeavy(this.scene), first ? undefined : view)
    }
    if (first) this.show(this.fitted())
    else this.moved = true
    this.base.setScene(this.scene)
    this.schedule()
  }

  /** What dragging on the background does, and whether vertices can be marked and moved at all. */
  setTool(tool: Tool, allowed: { readonly marking: boolean; readonly moving: boolean }): void {
    this.tool = tool
    this.allowed = allowed
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis
    this.ground.toggleAttribute('data-dimmed', emphasis.focus !== undefined || (emphasis.paths?.length ?? 0) > 0)
    this.schedule()
  }

  /** Boxes that lie over the picture, in its pixels: no name is put there. */
  setCovered(covered: readonly Box[]): void {
    this.covered = covered
    if (!this.moved) this.show(this.fitted())
    this.schedule()
  }

  /** Pixels at the foot that are covered. */
  setFoot(foot: number): void {
    this.foot = foot
  }

  /** Shows everything, or these vertices, in the middle. */
  fit(ids?: Iterable<string>, { animate = true } = {}): void {
    this.moved = ids !== undefined
    const indexes = ids && [...ids].map((id) => this.scene.indexOf.get(id)).filter((index) => index !== undefined)
    this.flyTo(this.fitted(indexes), animate)
  }

  /** Brings a vertex into sight without zooming, if it is not. */
  reveal(id: string): void {
    const index = this.scene.indexOf.get(id)
    if (index === undefined) return
    const { zoom, x, y } = this.base.view
    const at = { x: this.scene.vertices.x[index]! * zoom + x, y: this.scene.vertices.y[index]! * zoom + y }
    const { width } = this.size
    const height = this.size.height - this.foot
    const edge = Math.min(60, height / 3)
    const inside = at.x > edge && at.y > edge && at.x < width - edge && at.y < height - edge
    if (inside) return
    this.moved = true
    this.flyTo({ zoom, x: x + width / 2 - at.x, y: y + height / 2 - at.y }, true)
  }

  zoomBy(factor: number): void {
    this.moved = true
    this.flyTo(zoomAround(this.base.view, factor, { x: this.size.width / 2, y: this.size.height / 2 }), true)
  }

  show(view: View): void {
    this.base.cy.viewport({ zoom: view.zoom, pan: { x: view.x, y: view.y } })
    this.settle()
  }

  /** Where a vertex is on the screen, for a box beside it. */
  positionOf(id: string): { readonly x: number; readonly y: number; readonly radius: number } | undefined {
    const index = this.scene.indexOf.get(id)
    if (index === undefined) return undefined
    const { zoom, x, y } = this.base.view
    const { vertices } = this.scene
    return {
      x: vertices.x[index]! * zoom + x,
      y: vertices.y[index]! * zoom + y,
      radius: vertices.radius[index]! * this.base.magnified * zoom,
    }
  }

  /** The vertex an arrow key leads to: from the one it stands on, at first to the chosen or most important one. */
  walk(direction: Direction): string | undefined {
    const { vertices, indexOf } = this.scene
    const from = this.cursor === undefined ? undefined : indexOf.get(this.cursor)
    const next = from === undefined ? this.firstStop() : nearestInDirection(from, direction, vertices.x, vertices.y, this.walkable)
    return this.putCursor(next === undefined ? this.cursor : vertices.id[next])
  }

  /** Puts the keyboard's ring on a vertex, or takes it away. */
  putCursor(id: string | undefined): string | undefined {
    this.cursor = id
    this.point(id)
    if (id !== undefined) this.reveal(id)
    this.schedule()
    return id
  }

  /** Marks the vertex, or no longer. */
  toggleMark(id: string): void {
    if (this.allowed.marking) this.events.mark([id], this.emphasis.marked?.has(id) ? 'remove' : 'add')
  }

  /** Moves the vertex by a step of the screen, and with it all that are marked if it is. */
  nudge(id: string, direction: Direction): void {
    if (!this.allowed.moving) return
    const { vertices, indexOf } = this.scene
    const [dx, dy] = DIRECTIONS[direction]
    const step = NUDGE / this.view.zoom
    const positions = new Map<string, Point>()
    for (const moving of this.movesWith(id)) {
      const index = indexOf.get(moving)
      if (index !== undefined) positions.set(moving, { x: vertices.x[index]! + dx * step, y: vertices.y[index]! + dy * step })
    }
    this.events.moved(positions)
  }

  /** Lights up a vertex that something else points at: a row of a list. */
  light(id: string | undefined): void {
    this.pointed = id
    this.schedule()
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    cancelAnimationFrame(this.flight)
    clearTimeout(this.rest)
    for (const clean of this.cleanUp) clean()
    this.base.dispose()
    this.ground.remove()
    this.overlay.canvas.remove()
  }

  private startBase(heavy: boolean, view: View | undefined): BaseLayer {
    const base = new BaseLayer(this.ground, this.theme, heavy, view)
    base.cy.on('dragpan pinchzoom', () => {
      this.moved = true
    })
    base.cy.on('viewport', () => {
      base.applyZoom('moving')
      this.schedule()
      this.settle()
    })
    base.cy.on('tap', ({ renderedPosition, originalEvent }) => {
      const id = this.hit(renderedPosition, isTouch(originalEvent))
      if (id === undefined) this.events.background()
      else if (this.allowed.marking && (originalEvent as MouseEvent | undefined)?.shiftKey) this.toggleMark(id)
      else this.events.select(id)
    })
    base.cy.on('dbltap', ({ renderedPosition, originalEvent }) => {
      const id = this.hit(renderedPosition, isTouch(originalEvent))
      if (id !== undefined) this.events.open(id)
    })
    return base
  }

  private listen(): void {
    const { container } = this
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ) => {
      container.addEventListener(type, listener, options)
      this.cleanUp.push(() => container.removeEventListener(type, listener, options))
    }
    // Before Cytoscape hears of it: its own wheel zoom is coarse.
    on(
      'wheel',
      (event) => {
        event.preventDefault()
        event.stopPropagation()
        cancelAnimationFrame(this.flight)
        this.moved = true
        this.move(zoomAround(this.base.view, wheelFactor(event), this.at(event)))
      },
      { capture: true, passive: false },
    )
    on('pointermove', (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      const id = this.hit(this.at(event), false)
      container.style.cursor = id === undefined ? 'grab' : 'pointer'
      this.point(id)
    })
    on('pointerleave', () => this.point(undefined))
    on(
      'pointerdown',
      (event) => {
        cancelAnimationFrame(this.flight)
        this.startSweep(event)
      },
      { capture: true },
    )
    on('pointermove', (event) => event.pointerId === this.sweep?.pointer && this.sweep.shape.to(this.at(event)), { capture: true })
    on('pointerup', (event) => event.pointerId === this.sweep?.pointer && this.endSweep(), { capture: true })
    on('pointercancel', () => this.endSweep({ aborted: true }))
    this.cleanUp.push(
      onThemeChange(() => {
        this.theme = currentTheme()
        this.base.setTheme(this.theme)
        this.schedule()
      }),
    )
    const observer = new ResizeObserver(() => this.resize())
    observer.observe(container)
    this.cleanUp.push(() => observer.disconnect())
  }

  /** A box or a lasso, where one is asked for by the tool or by Shift. A second finger ends it: that is a pinch. */
  private startSweep(event: PointerEvent): void {
    if (this.sweep) {
      this.endSweep({ aborted: true })
      return
    }
    if (!this.allowed.marking || event.button !== 0 || !event.isPrimary) return
    if ((this.tool === 'move' && !event.shiftKey) || this.hit(this.at(event), event.pointerType === 'touch') !== undefined) return
    const how = event.altKey ? 'remove' : event.shiftKey ? 'add' : 'replace'
    this.sweep = { shape: new Sweep(this.container, this.tool === 'lasso', this.at(event)), how, pointer: event.pointerId }
    this.container.setPointerCapture(event.pointerId)
    this.base.cy.userPanningEnabled(false)
    this.point(undefined)
  }

  private endSweep({ aborted = false } = {}): void {
    const { sweep } = this
    if (!sweep) return
    this.sweep = undefined
    this.base.cy.userPanningEnabled(true)
    const outline = sweep.shape.end()
    if (!outline || aborted) return
    const { zoom, x, y } = this.view
    const { vertices } = this.scene
    const inside = enclosed(
      outline.map((corner) => ({ x: (corner.x - x) / zoom, y: (corner.y - y) / zoom })),
      vertices.x,
      vertices.y,
    )
    this.events.mark(
      inside.filter(this.walkable).map((index) => vertices.id[index]!),
      sweep.how,
    )
  }

  /** What moves when this vertex does. */
  private movesWith(id: string): Iterable<string> {
    const { marked } = this.emphasis
    return marked?.has(id) ? marked : [id]
  }

  /** The middle of the picture stays in the middle. */
  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.container
    if (width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return
    const before = this.size
    this.size = { width, height }
    this.base.cy.resize()
    if (!this.moved) this.show(this.fitted())
    else {
      const { zoom, x, y } = this.base.view
      this.move({ zoom, x: x + (width - before.width) / 2, y: y + (height - before.height) / 2 })
    }
    this.paint()
  }

  /** What is pointed at stands out at once, without waiting for whoever listens. */
  private point(id: string | undefined): void {
    if (id === this.pointed) return
    this.pointed = id
    this.events.hover(id)
    this.schedule()
  }

  private async loadFonts(): Promise<void> {
    const family = this.font()
    await Promise.all(['600 13px', '500 12px', '400 12px'].map((font) => document.fonts.load(`${font} ${family}`))).catch(() => [])
    this.overlay.forgetWidths()
    this.ready = true
    this.schedule()
  }

  private font(): string {
    return getComputedStyle(this.container).fontFamily || 'sans-serif'
  }

  private at({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
    const { left, top } = this.container.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  private hit(at: { x: number; y: number }, touch: boolean): string | undefined {
    const { vertices } = this.scene
    const { zoom, x, y } = this.base.view
    let [best, nearest]: [number | undefined, number] = [undefined, touch ? FORGIVING.touch : FORGIVING.mouse]
    for (let i = 0; i < vertices.id.length; i++) {
      if (!this.walkable(i)) continue
      const off =
        Math.hypot(vertices.x[i]! * zoom + x - at.x, vertices.y[i]! * zoom + y - at.y) - vertices.radius[i]! * this.base.magnified * zoom
      if (off < nearest) [best, nearest] = [i, off]
    }
    return best === undefined ? undefined : vertices.id[best]
  }

  /** With a focus only what is in it. */
  private readonly walkable = (index: number): boolean => this.emphasis.focus?.has(this.scene.vertices.id[index]!) ?? true

  /** Where walking starts: the chosen vertex, or the most important one in sight. */
  private firstStop(): number | undefined {
    const { vertices, indexOf, order } = this.scene
    const selected = indexOf.get(this.emphasis.selected ?? '')
    if (selected !== undefined) return selected
    const { zoom, x, y } = this.base.view
    const inSight = (i: number) => {
      const [px, py] = [vertices.x[i]! * zoom + x, vertices.y[i]! * zoom + y]
      return px >= 0 && py >= 0 && px <= this.size.width && py <= this.size.height
    }
    return order.find((i) => this.walkable(i) && inSight(i))
  }

  private fitted(indexes?: readonly number[]): View {
    const { x, y, radius, id } = this.scene.vertices
    const chosen = indexes && indexes.length > 0 ? indexes : [...id.keys()]
    const all = chosen.length === id.length
    const extent = (all && this.scene.frame) || extentOf(x, y, radius, chosen)
    if (!extent) return { zoom: 1, x: 0, y: 0 }
    const left = this.coveredLeft()
    const [width, height] = [this.size.width - left, this.size.height - this.foot]
    const margin = all ? (this.scene.frame ? 10 : 24) : Math.min(90, Math.min(width, height) / 4)
    const closest = chosen.length < 4 ? 1.2 : 2.5
    const across = (right: number): View => {
      const view = fitView(extent, width - right, height, margin, closest)
      return { ...view, x: view.x + left }
    }
    const view = across(0)
    return all ? across(this.coveredRight(view)) : view
  }

  /** A box at the left that is taller than the corner which the layout leaves free for it; groups leave none. */
  private coveredLeft(): number {
    const { width, height } = this.size
    const tall = this.covered.filter(
      ({ left, top, right, bottom }) => left < width / 4 && right < width / 2 && bottom - top > height * (this.scene.fixedSizes ? 0 : 0.55),
    )
    return Math.max(0, ...tall.map(({ right }) => right))
  }

  /** How much of the right a box takes that vertices would lie under. */
  private coveredRight(view: View): number {
    const { x, y, radius } = this.scene.vertices
    const over = this.covered.filter(
      (box) =>
        box.left > this.size.width * 0.7 &&
        x.some((_, i) => {
          const [px, py, r] = [x[i]! * view.zoom + view.x, y[i]! * view.zoom + view.y, radius[i]! * view.zoom + 2]
          return px + r > box.left && px - r < box.right && py + r > box.top && py - r < box.bottom
        }),
    )
    return Math.max(0, ...over.map(({ left }) => this.size.width - left))
  }

  private move(view: View): void {
    this.base.cy.viewport({ zoom: view.zoom, pan: { x: view.x, y: view.y } })
  }

  private flyTo(target: View, animate: boolean): void {
    cancelAnimationFrame(this.flight)
    if (!animate || matchMedia(REDUCED).matches || this.base.heavy) {
      this.move(target)
      return
    }
    const from = this.base.view
    const start = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, (now - start) / 260)
      const eased = 1 - (1 - share) ** 3
      const zoom = from.zoom * (target.zoom / from.zoom) ** eased
      // The middle travels in a straight line of the picture, whatever the zoom does meanwhile.
      const centre = (view: View) => [(this.size.width / 2 - view.x) / view.zoom, (this.size.height / 2 - view.y) / view.zoom] as const
      const [a, b] = [centre(from), centre(target)]
      const [cx, cy] = [a[0] + (b[0] - a[0]) * eased, a[1] + (b[1] - a[1]) * eased]
      this.move({ zoom, x: this.size.width / 2 - cx * zoom, y: this.size.height / 2 - cy * zoom })
      if (share < 1) this.flight = requestAnimationFrame(step)
    }
    this.flight = requestAnimationFrame(step)
  }

  private settle(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(() => {
      const began = performance.now()
      this.base.applyZoom('resting')
      // Where sizes take long to follow, a pause between two steps of the wheel is no rest.
      this.restAfter = Math.min(LONGEST_REST, Math.max(REST_AFTER, 4 * (performance.now() - began)))
      this.schedule()
      this.events.view(this.base.view)
    }, this.restAfter)
  }

  private schedule(): void {
    if (this.frame !== 0) return
    this.frame = requestAnimationFrame(() => this.paint())
  }

  private paint(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    if (!this.ready) return
    this.overlay.draw(this.state())
  }

  private state(): OverlayState {
    return {
      scene: this.scene,
      theme: this.theme,
      emphasis: this.emphasis,
      view: this.base.view,
      magnified: this.base.magnified,
      ...this.size,
      pointed: this.pointed,
      cursor: this.cursor === undefined ? undefined : this.scene.indexOf.get(this.cursor),
      font: this.font(),
      covered: this.covered,
    }
  }
}

const isTouch = (event: unknown): boolean => typeof TouchEvent !== 'undefined' && event instanceof TouchEvent
