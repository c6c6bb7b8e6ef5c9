import type { Pen } from '../sheet/svg-pen.ts'
import { carriedAlong, magnification, wheelFactor, zoomAround } from './camera.ts'
import { Flight } from './flight.ts'
import type { GroundFrame } from './ground.ts'
import { GroundKeeper } from './ground-keeper.ts'
import { Hand } from './hand.ts'
import { type IndexedScene, indexScene, lineKindOf, linesAt, statusOf } from './index-scene.ts'
import type { Box } from './labels.ts'
import { liveOf, statesOf } from './live.ts'
import { LiveLayer } from './live-layer.ts'
import type { OverlayState } from './on-screen.ts'
import { enclosed } from './outline.ts'
import { Overlay } from './overlay.ts'
import { Pace } from './pace.ts'
import { PointerInput } from './pointer-input.ts'
import { inLayout, Pointing } from './pointing.ts'
import { EMPTY_SCENE, type Emphasis, type PictureEvents, type Point, type Scene, type Theme, type Tool, type View } from './scene.ts'
import { viewOf } from './sight.ts'
import { type Standing, standingOut } from './standing.ts'
import { currentTheme, onThemeChange } from './theme.ts'
import { drawPicture } from './vector.ts'
import { type Direction, nearestInDirection } from './walk.ts'

/** Lines that any machine draws finely in a frame. */
const AT_ONCE = 3_000
/** Pixels that Alt with an arrow key moves a vertex by. */
const NUDGE = 10
const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const

/**
 * The network as a picture in `container`: scenes in, events out. Three layers share one camera: the ground with all
 * vertices and lines, Cytoscape with what is worked with, a canvas with marks and names.
 */
export class Picture {
  private readonly container: HTMLElement
  private readonly events: PictureEvents
  private readonly live: LiveLayer
  private readonly liveBox: HTMLDivElement
  private readonly overlay: Overlay
  private readonly flight: Flight
  private readonly input: PointerInput
  private readonly pace: Pace
  private readonly keeper: GroundKeeper
  private readonly pointing: Pointing
  private theme = currentTheme()
  private scene: IndexedScene = indexScene(EMPTY_SCENE)
  private emphasis: Emphasis = {}
  private standing: Standing = standingOut(this.scene, {})
  private liveLines: ReadonlySet<number> = new Set()
  private readonly hand: Hand
  private covered: readonly Box[] = []
  private foot = 0
  private allowed = { marking: false, moving: false }
  /** The view was used, or the scene changed: from then on only a person moves it, never a filter or a date. */
  private moved = false
  /** As it was last told. */
  private toldView: View | undefined
  /** Where the movement that is under way has come to. */
  private cameTo: View = { zoom: 1, x: 0, y: 0 }
  private cursor: string | undefined
  private pointed: string | undefined
  private pointedLine: number | undefined
  private size: { width: number; height: number }
  private fontsReady = false
  private readonly cleanUp: (() => void)[] = []

  constructor(container: HTMLElement, events: PictureEvents) {
    this.container = container
    this.events = events
    this.size = { width: container.clientWidth, height: container.clientHeight }
    this.liveBox = document.createElement('div')
    this.liveBox.dataset.layer = 'live'
    const above = document.createElement('canvas')
    above.dataset.layer = 'above'
    container.append(this.liveBox, above)
    this.pace = new Pace({ paint: (ground) => this.paint(ground), rested: () => this.rested() })
    this.keeper = new GroundKeeper(container, {
      restored: () => this.pace.redraw(),
      replaced: () => {
        this.keeper.ground.setScene(this.scene, this.theme)
        this.updateStanding()
      },
      withoutWebGl: () => events.withoutWebGl(),
    })
    this.overlay = new Overlay(above)
    this.live = new LiveLayer(this.liveBox, this.theme)
    this.pointing = new Pointing(() => ({ scene: this.scene, view: this.view, magnified: this.magnified, among: this.walkable }))
    this.hand = new Hand(() => ({ scene: this.scene, view: this.view }))
    this.flight = new Flight((view) => {
      this.live.show(view)
      this.goOn()
    })
    this.input = new PointerInput(container, {
      grip: () => {
        this.flight.cancel()
        this.cameTo = this.view
      },
      takes: (at, touch) => this.take(at, touch),
      drags: (to) => this.drag(to),
      letsGo: () => this.letGo(),
      pressesLong: (at) => {
        const id = this.hit(at, true)
        if (id !== undefined) this.toggleMark(id)
      },
      sweeps: (at, touch) => this.allowed.marking && this.hit(at, touch) === undefined,
      sweeping: (begins) => {
        this.live.cy.userPanningEnabled(!begins)
        if (begins) this.point(undefined)
      },
      swept: (outline, how) => this.events.mark(this.inside(outline), how),
      hover: (at) => this.hover(at),
      linger: (at) => this.linger(at),
      wheel: (event, at) => {
        this.moved = true
        this.live.show(zoomAround(this.view, wheelFactor(event), at))
        this.goOn()
      },
    })
    this.listen()
    void this.loadFonts()
  }

  get view(): View {
    return this.live.view
  }

  /** In pixels of the screen. */
  get extent(): { readonly width: number; readonly height: number } {
    return this.size
  }

  /** The picture as it stands, on any pen and in the colours of any theme. */
  drawOnto(pen: Pen, theme: Theme = this.theme): void {
    drawPicture(pen, { ...this.state(), theme })
  }

  setScene(scene: Scene): void {
    const first = this.scene.vertices.id.length === 0
    this.hand.letGo()
    this.scene = indexScene(scene, this.scene)
    this.pointing.forget()
    this.pointedLine = undefined
    this.keeper.ground.setLooks(this.scene, this.theme)
    if (first) this.show(viewOf(this.scene, this.sight))
    else this.moved = true
    this.updateStanding()
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis
    this.updateStanding()
  }

  /** What dragging on the background does, and whether vertices can be marked and moved at all. */
  setTool(tool: Tool, allowed: { readonly marking: boolean; readonly moving: boolean }): void {
    this.input.tool = tool
    this.allowed = allowed
  }

  /** Boxes that lie over the picture, in its pixels: no name is put there. */
  setCovered(covered: readonly Box[]): void {
    this.covered = covered
    if (!this.moved) this.show(viewOf(this.scene, this.sight))
    this.pace.schedule()
  }

  /** Pixels at the foot that are covered. */
  setFoot(foot: number): void {
    this.foot = foot
  }

  /** Shows everything, or these vertices, in the middle. */
  fit(ids?: Iterable<string>, { animate = true } = {}): void {
    this.moved = ids !== undefined
    const target = viewOf(this.scene, this.sight, ids && this.indexes(ids))
    if (animate) this.flyTo(target)
    else this.show(target)
  }

  /** Brings a vertex into sight without zooming, if it is not. */
  reveal(id: string): void {
    const at = this.positionOf(id)
    if (!at) return
    const { zoom, x, y } = this.view
    const { width } = this.size
    const height = this.size.height - this.foot
    const edge = Math.min(60, height / 3)
    if (at.x > edge && at.y > edge && at.x < width - edge && at.y < height - edge) return
    this.moved = true
    this.flyTo({ zoom, x: x + width / 2 - at.x, y: y + height / 2 - at.y })
  }

  zoomBy(factor: number): void {
    this.moved = true
    this.flyTo(zoomAround(this.view, factor, { x: this.size.width / 2, y: this.size.height / 2 }))
  }

  show(view: View): void {
    this.flight.cancel()
    this.live.show(view)
    this.pace.settle()
  }

  /** Where a vertex is on the screen, for a box beside it. */
  positionOf(id: string): { readonly x: number; readonly y: number; readonly radius: number } | undefined {
    const index = this.scene.indexOf.get(id)
    if (index === undefined) return undefined
    const { zoom, x, y } = this.view
    return {
      x: this.scene.x[index]! * zoom + x,
      y: this.scene.y[index]! * zoom + y,
      radius: this.scene.radius[index]! * this.magnified * zoom,
    }
  }

  /** The vertex an arrow key leads to: from the one it stands on, at first to the chosen or most important one. */
  walk(direction: Direction): string | undefined {
    const { vertices, indexOf, x, y } = this.scene
    const from = this.cursor === undefined ? undefined : indexOf.get(this.cursor)
    const next = from === undefined ? this.firstStop() : nearestInDirection(from, direction, x, y, this.walkable)
    return this.putCursor(next === undefined ? this.cursor : vertices.id[next])
  }

  /** Puts the keyboard's ring on a vertex, or takes it away. */
  putCursor(id: string | undefined): string | undefined {
    this.cursor = id
    this.point(id)
    if (id !== undefined) this.reveal(id)
    this.pace.schedule()
    return id
  }

  /** Marks the vertex, or no longer. */
  toggleMark(id: string): void {
    if (this.allowed.marking) this.events.mark([id], this.emphasis.marked?.has(id) ? 'remove' : 'add')
  }

  /** Moves the vertex by a step of the screen, and with it all that are marked if it is. */
  nudge(id: string, direction: Direction): void {
    const index = this.scene.indexOf.get(id)
    if (!this.allowed.moving || index === undefined) return
    const [dx, dy] = DIRECTIONS[direction]
    this.hand.take(this.movesWith(index), { x: 0, y: 0 })
    this.hand.to({ x: dx * NUDGE, y: dy * NUDGE })
    this.drop()
  }

  /** Lights up a vertex that something else points at: a row of a list. */
  light(id: string | undefined): void {
    this.pointed = id
    this.pace.schedule()
  }

  dispose(): void {
    this.pace.dispose()
    this.flight.cancel()
    this.input.dispose()
    for (const clean of this.cleanUp) clean()
    this.live.dispose()
    this.keeper.dispose()
    this.liveBox.remove()
    this.overlay.canvas.remove()
  }

  private get magnified(): number {
    const factor = magnification(this.view.zoom)
    return this.scene.fixedSizes ? Math.min(1, factor) : factor
  }

  private get sight() {
    return { ...this.size, foot: this.foot, covered: this.covered }
  }

  private listen(): void {
    const { cy } = this.live
    cy.on('dragpan pinchzoom', () => {
      this.moved = true
      this.goOn()
    })
    cy.on('viewport', () => this.pace.moves())
    // In the frame in which Cytoscape draws, so that no layer lags behind.
    cy.on('render', () => {
      if (!this.pace.resting) this.pace.paint()
    })
    cy.on('tap', ({ renderedPosition, originalEvent }) => {
      if (this.input.restedLong) return
      const id = this.hit(renderedPosition, isTouch(originalEvent))
      if (id === undefined) this.events.background()
      else if (this.allowed.marking && (originalEvent as MouseEvent | undefined)?.shiftKey) this.toggleMark(id)
      else this.events.select(id)
    })
    cy.on('dbltap', ({ renderedPosition, originalEvent }) => {
      const id = this.hit(renderedPosition, isTouch(originalEvent))
      if (id !== undefined) this.events.open(id)
    })
    this.cleanUp.push(
      onThemeChange(() => {
        this.theme = currentTheme()
        this.keeper.ground.setLooks(this.scene, this.theme)
        this.live.restyle(this.theme)
        this.updateStanding()
      }),
    )
    const observer = new ResizeObserver(() => this.resize())
    observer.observe(this.container)
    const zoomed = () => this.pace.redraw()
    window.addEventListener('resize', zoomed)
    // Paper takes what is drawn in this turn.
    const printed = () => this.pace.paint({ all: true })
    window.addEventListener('beforeprint', printed)
    this.cleanUp.push(
      () => observer.disconnect(),
      () => window.removeEventListener('resize', zoomed),
      () => window.removeEventListener('beforeprint', printed),
    )
  }

  /** The middle of the picture stays in the middle. */
  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.container
    if (width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return
    const before = this.size
    this.size = { width, height }
    this.live.cy.resize()
    if (!this.moved) this.show(viewOf(this.scene, this.sight))
    else {
      const { zoom, x, y } = this.view
      this.live.show({ zoom, x: x + (width - before.width) / 2, y: y + (height - before.height) / 2 })
    }
    this.pace.paint({ all: true })
  }

  /** The vertex that is pressed, and all that are marked if it is. */
  private take(at: Point, touch: boolean): boolean {
    const vertex = this.allowed.moving ? this.pressed(at, touch) : undefined
    if (vertex === undefined) return false
    this.hand.take(this.movesWith(vertex), at)
    this.live.cy.userPanningEnabled(false)
    return true
  }

  /** A finger that wants to move the view lands on somebody all the time: it moves only who was chosen before. */
  private pressed(at: Point, touch: boolean): number | undefined {
    if (!touch) return this.pointing.vertex(at, false)
    const { selected, marked } = this.emphasis
    return this.pointing.underFinger(at, this.indexes([...(selected === undefined ? [] : [selected]), ...(marked ?? [])]))
  }

  private drag(to: Point): void {
    const begins = !this.hand.moving
    this.hand.to(to)
    // From now on Cytoscape draws it, with its lines.
    if (begins) this.updateLive()
    this.live.place(this.hand.vertices)
    this.pace.schedule()
  }

  private letGo(): void {
    this.live.cy.userPanningEnabled(true)
    if (this.hand.moving) this.drop()
    else this.hand.letGo()
  }

  private drop(): void {
    const { vertices, positions } = this.hand
    this.hand.letGo()
    this.pointing.forget()
    this.keeper.ground.setLooks(this.scene, this.theme)
    this.live.place(vertices)
    this.updateLive()
    this.events.moved(positions)
  }

  /** What moves when this vertex does. */
  private movesWith(index: number): ReadonlySet<number> {
    const { marked } = this.emphasis
    return new Set([index, ...(marked?.has(this.scene.vertices.id[index]!) ? this.indexes(marked) : [])])
  }

  private indexes(ids: Iterable<string>): number[] {
    return [...ids].map((id) => this.scene.indexOf.get(id)).filter((index) => index !== undefined)
  }

  private inside(outline: readonly Point[]): string[] {
    const corners = outline.map((corner) => inLayout(corner, this.view))
    const found = enclosed(corners, this.scene.x, this.scene.y).filter(this.walkable)
    return found.map((index) => this.scene.vertices.id[index]!)
  }

  private hover(at: Point | undefined): void {
    const id = at && this.hit(at, false)
    this.container.style.cursor = id === undefined ? (this.input.tool === 'move' ? 'grab' : 'crosshair') : 'pointer'
    this.point(id)
    if (this.pointedLine === undefined || (at && id === undefined && this.pointing.line(at) === this.pointedLine)) return
    this.pointedLine = undefined
    this.events.hoverLine(undefined)
    this.pace.schedule()
  }

  private linger(at: Point): void {
    if (this.hit(at, false) !== undefined) return
    const line = this.pointing.line(at)
    if (line === undefined || line === this.pointedLine) return
    this.pointedLine = line
    const { vertices, drawn } = this.scene
    this.events.hoverLine({
      source: vertices.id[drawn.source[line]!]!,
      target: vertices.id[drawn.target[line]!]!,
      kind: lineKindOf(drawn, line),
      status: statusOf(drawn, line),
      directed: drawn.directed[line] === 1,
      weight: drawn.weight[line]!,
      at,
    })
    this.pace.schedule()
  }

  /** What is pointed at stands out at once, without waiting for whoever listens. */
  private point(id: string | undefined): void {
    if (id === this.pointed) return
    this.pointed = id
    this.events.hover(id)
    this.pace.schedule()
  }

  private async loadFonts(): Promise<void> {
    const family = this.font()
    await Promise.all(['600 13px', '500 12px', '400 12px'].map((font) => document.fonts.load(`${font} ${family}`))).catch(() => [])
    this.overlay.names.forgetWidths()
    this.fontsReady = true
    this.pace.schedule()
  }

  private font(): string {
    return getComputedStyle(this.container).fontFamily || 'sans-serif'
  }

  private hit(at: Point, touch: boolean): string | undefined {
    const index = this.pointing.vertex(at, touch) ?? (touch ? this.pressed(at, touch) : undefined)
    return index === undefined ? undefined : this.scene.vertices.id[index]
  }

  /** With a focus only what is in it. */
  private readonly walkable = (index: number): boolean => this.emphasis.focus?.has(this.scene.vertices.id[index]!) ?? true

  /** Where walking starts: the chosen vertex, or the most important one in sight. */
  private firstStop(): number | undefined {
    const { indexOf, order, x, y } = this.scene
    const selected = indexOf.get(this.emphasis.selected ?? '')
    if (selected !== undefined) return selected
    const view = this.view
    const inSight = (i: number) => {
      const [px, py] = [x[i]! * view.zoom + view.x, y[i]! * view.zoom + view.y]
      return px >= 0 && py >= 0 && px <= this.size.width && py <= this.size.height
    }
    return order.find((i) => this.walkable(i) && inSight(i))
  }

  /** Another picture is moved, and this one with it. */
  carryAlong(from: View, to: View): void {
    this.flight.cancel()
    this.moved = true
    this.live.show(carriedAlong(this.view, from, to))
  }

  private goOn(): void {
    const from = this.cameTo
    this.cameTo = this.view
    this.events.moves(from, this.cameTo)
  }

  private flyTo(target: View): void {
    this.cameTo = this.view
    this.flight.to(target, this.view, this.size)
  }

  private rested(): void {
    const { view, toldView } = this
    this.live.applyZoom('resting', this.magnified)
    if (toldView && view.zoom === toldView.zoom && view.x === toldView.x && view.y === toldView.y) return
    this.toldView = view
    this.events.view(view)
  }

  private updateStanding(): void {
    this.standing = standingOut(this.scene, this.emphasis)
    this.updateLive()
  }

  private updateLive(): void {
    const live = liveOf(this.scene, this.standing, this.hand.moving ? this.hand.vertices : undefined)
    this.liveLines = live.lines
    this.keeper.ground.setStates(statesOf(this.scene, this.standing, live))
    this.live.set(this.scene, live, this.magnified)
    // At first quickly, where that makes a difference.
    if (this.scene.ground.length > AT_ONCE) this.pace.moves()
    this.pace.redraw()
  }

  private paint(ground: boolean): void {
    if (!this.pace.resting) this.live.applyZoom('moving', this.magnified)
    if (ground) this.keeper.ground.draw(this.groundFrame())
    if (this.fontsReady) this.overlay.draw(this.state())
  }

  private groundFrame(): GroundFrame {
    const all = this.scene.ground.length
    return {
      view: this.view,
      magnified: this.magnified,
      ...this.size,
      ratio: window.devicePixelRatio || 1,
      dims: this.standing.dims,
      lines: this.pace.lines(all),
      rough: !this.pace.resting,
    }
  }

  private state(): OverlayState {
    const { scene } = this
    const index = (id: string | undefined) => (id === undefined ? undefined : scene.indexOf.get(id))
    const pointed = index(this.pointed)
    return {
      scene,
      theme: this.theme,
      emphasis: this.emphasis,
      standing: this.standing,
      view: this.view,
      magnified: this.magnified,
      ...this.size,
      pointed,
      hoverLines: this.hoverLines(pointed),
      cursor: index(this.cursor),
      font: this.font(),
      covered: this.covered,
    }
  }

  /** Lines of what is pointed at that are not drawn by Cytoscape already. */
  private hoverLines(pointed: number | undefined): readonly number[] {
    const lines = pointed === undefined ? (this.pointedLine === undefined ? [] : [this.pointedLine]) : linesAt(this.scene, pointed)
    const { source, target } = this.scene.drawn
    const { dims, vertices } = this.standing
    const stands = (line: number) => !dims || (vertices.has(source[line]!) && vertices.has(target[line]!))
    return [...lines].filter((line) => stands(line) && !this.liveLines.has(line))
  }
}

const isTouch = (event: unknown): boolean => typeof TouchEvent !== 'undefined' && event instanceof TouchEvent
