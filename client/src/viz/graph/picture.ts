import type { Pen } from '../sheet/svg-pen.ts'
import { Effort } from './effort.ts'
import { Hand } from './hand.ts'
import { Hovering } from './hovering.ts'
import { type IndexedScene, indexScene } from './index-scene.ts'
import type { Box } from './labels.ts'
import { Layers } from './layers.ts'
import { enclosed } from './outline.ts'
import { PointerInput } from './pointer-input.ts'
import { inLayout, Pointing } from './pointing.ts'
import { differenceOf } from './rearranged.ts'
import { EMPTY_SCENE, type Emphasis, type PictureEvents, type Point, type Scene, type Theme, type Tool, type View } from './scene.ts'
import { indexesOf, type Stage } from './stage.ts'
import { Viewing } from './viewing.ts'
import type { Direction } from './walk.ts'
import { Walker } from './walker.ts'

/**
 * The network as a picture in `container`: scenes in, events out. Three layers share one camera: the ground with all
 * vertices and lines, Cytoscape with what is worked with, a canvas with marks and names.
 */
export class Picture implements Stage {
  scene: IndexedScene = indexScene(EMPTY_SCENE)
  emphasis: Emphasis = {}
  private readonly container: HTMLElement
  private readonly events: PictureEvents
  private readonly layers: Layers
  private readonly input: PointerInput
  private readonly viewing: Viewing
  private readonly pointing: Pointing
  private readonly hovering: Hovering
  private readonly walker: Walker
  private readonly hand: Hand
  /** By the last two taps: Cytoscape takes any two that follow quickly for a double one. */
  private tapped: readonly [string | undefined, string | undefined] = [undefined, undefined]
  private allowed = { marking: false, moving: false }
  private nameless: readonly Box[] = []
  private readonly cleanUp: (() => void)[] = []

  constructor(container: HTMLElement, events: PictureEvents, effort = new Effort()) {
    this.container = container
    this.events = events
    const passing = () => ({
      hovering: this.hovering,
      cursor: this.walker.cursor,
      held: this.hand.moving ? this.hand.vertices : undefined,
      covered: [...this.viewing.boxes, ...this.nameless],
    })
    const heard = { rested: () => this.viewing.rested(), withoutWebGl: () => events.withoutWebGl() }
    this.layers = new Layers(container, this, passing, heard, effort)
    this.viewing = new Viewing(container, this.layers, () => this.scene, events)
    this.pointing = new Pointing(this)
    this.hovering = new Hovering(this, this.pointing, events, () => this.layers.pace.schedule())
    this.walker = new Walker(this)
    this.hand = new Hand(this, this.pointing)
    this.input = new PointerInput(container, {
      grip: () => this.viewing.grip(),
      takes: (at, touch) => this.take(at, touch),
      drags: (to) => this.drag(to),
      letsGo: () => this.letGo(),
      pressesLong: (at) => {
        const id = this.hit(at, true)
        if (id !== undefined) this.toggleMark(id)
      },
      // A finger lands on somebody nearly everywhere: it may begin there, too, and without moving it is still a tap.
      sweeps: (at, touch) => this.allowed.marking && (touch || this.hit(at, touch) === undefined),
      sweeping: (begins) => {
        this.viewing.pans(!begins)
        if (begins) this.hovering.point(undefined)
      },
      swept: (outline, how) => events.mark(this.inside(outline), how),
      hover: (at) => this.hover(at),
      linger: (at) => this.hit(at, false) === undefined && this.hovering.linger(at),
      wheel: (event, at) => this.viewing.wheel(event, at),
    })
    this.listen()
  }

  get view(): View {
    return this.viewing.view
  }

  get extent(): { readonly width: number; readonly height: number } {
    return this.viewing.extent
  }

  get magnified(): number {
    return this.viewing.magnified
  }

  readonly walkable = (vertex: number): boolean => this.emphasis.focus?.has(this.scene.vertices.id[vertex]!) ?? true

  /** The picture as it stands, on any pen and in the colours of any theme, piece by piece. */
  drawOnto(pen: Pen, theme: Theme): Iterable<void> {
    return this.layers.drawOnto(pen, theme)
  }

  setScene(scene: Scene): void {
    const difference = this.scene.vertices.id.length === 0 ? 'first' : differenceOf(this.scene.vertices, scene.vertices)
    this.hand.letGo()
    this.scene = indexScene(scene, this.scene)
    this.pointing.forget()
    this.hovering.forgetLine()
    this.layers.look()
    this.viewing.meets(difference)
    this.layers.standOut()
  }

  setEmphasis(emphasis: Emphasis): void {
    this.emphasis = emphasis
    this.layers.standOut()
  }

  /** What dragging on the background does, and whether vertices can be marked and moved at all. */
  setTool(tool: Tool, allowed: { readonly marking: boolean; readonly moving: boolean }): void {
    this.input.tool = tool
    this.allowed = allowed
  }

  /** Boxes that lie over the picture, in its pixels: no name is put there, nor in `nameless`, over which vertices may lie. */
  setCovered(covered: readonly Box[], nameless: readonly Box[]): void {
    this.nameless = nameless
    this.viewing.cover(covered)
    this.layers.pace.schedule()
  }

  /** Pixels at the foot that are covered. */
  setFoot(foot: number): void {
    this.viewing.coverFoot(foot)
  }

  /** Shows everything, or these vertices, in the middle. */
  fit(ids?: Iterable<string>, { animate = true } = {}): void {
    this.viewing.fit(ids && indexesOf(this, ids), animate)
  }

  /** Brings a vertex into sight without zooming, if it is not. */
  reveal(id: string): void {
    const at = this.positionOf(id)
    if (at) this.viewing.reveal(at)
  }

  zoomBy(factor: number): void {
    this.viewing.zoomBy(factor)
  }

  show(view: View): void {
    this.viewing.show(view)
  }

  /** Another picture is moved, and this one with it. */
  carryAlong(from: View, to: View): void {
    this.viewing.carryAlong(from, to)
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

  /** The vertex an arrow key leads to. */
  walk(direction: Direction): string | undefined {
    return this.putCursor(this.walker.next(direction))
  }

  /** Puts the keyboard's ring on a vertex, or takes it away. */
  putCursor(id: string | undefined): string | undefined {
    this.walker.cursor = id
    this.hovering.point(id)
    if (id !== undefined) this.reveal(id)
    this.layers.pace.schedule()
    return id
  }

  /** Marks the vertex, or no longer. */
  toggleMark(id: string): void {
    if (this.allowed.marking) this.events.mark([id], this.emphasis.marked?.has(id) ? 'remove' : 'add')
  }

  /** Moves the vertex by a step of the screen, and with it all that are marked if it is. */
  nudge(id: string, direction: Direction): void {
    const vertex = this.scene.indexOf.get(id)
    if (!this.allowed.moving || vertex === undefined) return
    this.hand.nudge(vertex, direction)
    this.drop()
  }

  /** Lights up a vertex that something else points at: a row of a list. */
  light(id: string | undefined): void {
    this.hovering.light(id)
  }

  dispose(): void {
    this.viewing.dispose()
    this.input.dispose()
    for (const clean of this.cleanUp) clean()
    this.layers.dispose()
  }

  private listen(): void {
    const { cy } = this.layers.live
    cy.on('tap', ({ renderedPosition, originalEvent }) => this.tap(renderedPosition, originalEvent))
    cy.on('dbltap', () => {
      const [first, second] = this.tapped
      if (second !== undefined && first === second) this.events.open(second)
    })
    const observer = new ResizeObserver(() => this.viewing.resize())
    observer.observe(this.container)
    const zoomed = () => this.layers.pace.redraw()
    window.addEventListener('resize', zoomed)
    // Paper takes what is drawn in this turn.
    const printed = () => this.layers.pace.paint({ all: true })
    window.addEventListener('beforeprint', printed)
    this.cleanUp.push(
      () => observer.disconnect(),
      () => window.removeEventListener('resize', zoomed),
      () => window.removeEventListener('beforeprint', printed),
    )
  }

  private tap(at: Point, event: unknown): void {
    const id = this.input.restedLong ? undefined : this.hit(at, isTouch(event))
    const marks = this.allowed.marking && (event as MouseEvent | undefined)?.shiftKey
    this.tapped = [this.tapped[1], marks ? undefined : id]
    if (this.input.restedLong) return
    if (id === undefined) this.events.background()
    else if (marks) this.toggleMark(id)
    else this.events.select(id)
  }

  private take(at: Point, touch: boolean): boolean {
    const vertex = this.allowed.moving ? this.hand.reaches(at, touch) : undefined
    if (vertex === undefined) return false
    this.hand.take(vertex, at)
    this.viewing.pans(false)
    return true
  }

  private drag(to: Point): void {
    const begins = !this.hand.moving
    this.hand.to(to)
    // From now on Cytoscape draws it, with its lines.
    if (begins) this.layers.divide()
    this.layers.live.place(this.hand.vertices)
    this.layers.pace.schedule()
  }

  private letGo(): void {
    this.viewing.pans(true)
    if (this.hand.moving) this.drop()
    else this.hand.letGo()
  }

  private drop(): void {
    const { vertices, positions } = this.hand
    this.hand.letGo()
    this.pointing.forget()
    this.layers.look()
    this.layers.live.place(vertices)
    this.layers.divide()
    this.events.moved(positions)
  }

  private inside(outline: readonly Point[]): string[] {
    const corners = outline.map((corner) => inLayout(corner, this.view))
    const found = enclosed(corners, this.scene.x, this.scene.y).filter(this.walkable)
    return found.map((index) => this.scene.vertices.id[index]!)
  }

  private hover(at: Point | undefined): void {
    const id = at && this.hit(at, false)
    this.container.style.cursor = id === undefined ? (this.input.tool === 'move' ? 'grab' : 'crosshair') : 'pointer'
    this.hovering.over(at, id)
  }

  private hit(at: Point, touch: boolean): string | undefined {
    const index = this.pointing.vertex(at, touch) ?? (touch ? this.hand.reaches(at, touch) : undefined)
    return index === undefined ? undefined : this.scene.vertices.id[index]
  }
}

const isTouch = (event: unknown): boolean => typeof TouchEvent !== 'undefined' && event instanceof TouchEvent
