import type { Pen } from '../sheet/svg-pen.ts'
import { listenToBoxDrag } from './box-drag.ts'
import { BoxKeys } from './box-keys.ts'
import { Camera } from './camera.ts'
import { countryMarksIn } from './country-marks.ts'
import { coverageDotsIn } from './coverage-dots.ts'
import { eventMarksIn } from './event-marks.ts'
import { drawnFlows } from './flows.ts'
import type { GeoGround } from './geodata.ts'
import type { GroundLayer } from './ground.ts'
import { LabelWriter } from './label-writer.ts'
import type { Box } from './labels.ts'
import { type Mark, marksOf } from './marks.ts'
import { boundsOf, circle, circleBounds, type Frame, project, type View } from './mercator.ts'
import { type Picture, paint } from './paint.ts'
import { paintGround } from './paint-ground.ts'
import { paintScale } from './paint-scale.ts'
import type { Palette } from './palette.ts'
import { type MapPicture, pictureOf } from './picture.ts'
import { listenToPointer } from './pointer.ts'
import { type OnPoint, Pointing } from './pointing.ts'
import { RingLayout } from './ring-layout.ts'
import { circlesOf, type MapScene, type MapTarget } from './scene.ts'
import { drawnLines, placesOfLines } from './selection-lines.ts'
import type { Spot } from './spots.ts'

export interface MapListeners {
  /** Style of the box that is drawn. */
  readonly boxClass: string
  /** A click, a tap, or Enter on the place walked to; undefined: on nothing. */
  readonly onPick: (target: MapTarget | undefined) => void
  readonly onPoint: OnPoint
  /** A box was drawn around the rings of these places. */
  readonly onBox: (places: readonly string[]) => void
  readonly onView: (view: View, settled: boolean) => void
}

/** What lies over the map, in its pixels: at its foot, and boxes that float on it. */
export interface Over {
  readonly covered: number
  readonly furniture: readonly Box[]
}

/** What the canvas writes in the reader's language. */
export interface MapWords {
  /** Stands behind the first town of a ring that is several towns. */
  readonly andOthers: string
  readonly number: (value: number) => string
  readonly km: (value: number) => string
}

/** Pixels beside a mark that still pick it, and that still point at it. */
const SNAP = 6
const HOVER_SNAP = 3
/** A selection is not looked at from closer than this when its lines are fitted. */
const CLOSEST_SELECTION = 9
/** Without lines, a place is shown with that many km around it. */
const SURROUNDINGS_KM = 90

/** Rings, lines and labels on a canvas above a ground. Plain data in, events out; `dispose` takes everything away. */
export class MapView {
  readonly camera: Camera
  readonly #canvas: HTMLCanvasElement
  readonly #container: HTMLElement
  readonly #ground: GroundLayer
  readonly #geo: GeoGround
  readonly #listeners: MapListeners
  readonly #layout = new RingLayout()
  readonly #labels: LabelWriter
  readonly #stopPointer: () => void
  readonly #stopBox: () => void
  readonly #boxKeys: BoxKeys
  readonly #pointing: Pointing
  #boxing = false
  #words: MapWords
  #palette: Palette
  #scene: MapScene
  #lineEnds: ReadonlySet<string> = new Set()
  #flowEnds: ReadonlySet<string> = new Set()
  #over: Over = { covered: 0, furniture: [] }
  #frameRequest = 0
  #settled = true
  #hasRings = false

  constructor(
    container: HTMLElement,
    ground: GroundLayer,
    geo: GeoGround,
    palette: Palette,
    scene: MapScene,
    listeners: MapListeners,
    words: MapWords,
  ) {
    this.camera = new Camera(ground)
    this.#container = container
    this.#ground = ground
    this.#geo = geo
    this.#palette = palette
    this.#scene = scene
    this.#listeners = listeners
    this.#pointing = new Pointing(geo, listeners.onPoint)
    this.#labels = new LabelWriter({ ...geo, townsFor: (zoom) => (ground.hasNames ? [] : geo.townsFor(zoom)) }, words.andOthers)
    this.#words = words
    this.#canvas = document.createElement('canvas')
    this.#canvas.setAttribute('aria-hidden', 'true')
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' })
    container.append(this.#canvas)
    ground.onMove((settled) => this.#onMove(settled))
    this.#stopPointer = listenToPointer(container, {
      onHover: (x, y) => this.#hover(x, y),
      onLeave: () => this.#point(undefined),
      onClick: (x, y) => this.#pick(this.#under(x, y, SNAP)?.target),
    })
    this.#stopBox = listenToBoxDrag(container, listeners.boxClass, {
      isOn: () => this.#boxing,
      onDrawing: (drawing) => ground.setDragging(!drawing && !this.#boxing),
      onBox: (box) => this.#listeners.onBox(this.#placesIn(box)),
    })
    this.#boxKeys = new BoxKeys(container, listeners.boxClass, (box) => this.#listeners.onBox(this.#placesIn(box)))
    this.setScene(scene)
    void document.fonts.ready.then(() => {
      this.#labels.forgetWidths()
      this.#request()
    })
  }

  #onMove(settled: boolean): void {
    this.#settled = settled
    // In the same turn as the ground, or the rings would swim behind it.
    this.#draw()
    this.#listeners.onView(this.#ground.frame, settled)
  }

  setScene(scene: MapScene): void {
    this.#scene = scene
    this.#layout.setPlaces(scene.places)
    this.#lineEnds = placesOfLines(scene.lines)
    this.#flowEnds = placesOfLines([...(scene.flows ?? []), ...(scene.cooperations ?? [])])
    this.#ground.setBorders(scene.borders)
    this.#ground.setCoverage(scene.coverage)
    this.#ground.setCountries(scene.countries)
    this.#ground.outline(scene.litRegion)
    this.#request()
  }

  setPalette(palette: Palette): void {
    this.#palette = palette
    this.#ground.setPalette(palette)
    this.#request()
  }

  setWords(words: MapWords): void {
    this.#words = words
    this.#labels.setAndOthers(words.andOthers)
    this.#request()
  }

  setOver(over: Over): void {
    this.#over = over
    this.#request()
  }

  resize(): void {
    this.#ground.resize()
    this.#request()
  }

  /** Brings the selected place above what covers the foot. */
  revealSelected({ animate = true } = {}): void {
    const place = this.#layout.place(this.#scene.selected)
    if (place) this.camera.reveal(place, this.#over.covered, { animate })
  }

  /** Brings the selected place, with its circle or else every place it has a line to or what lies around it, above what covers the foot. */
  fitSelected({ animate = true } = {}): void {
    const place = this.#layout.place(this.#scene.selected)
    if (!place) return
    const ends = [...this.#lineEnds].flatMap((id) => this.#layout.place(id) ?? [])
    const { circle: around } = this.#scene
    const bounds = around
      ? circleBounds(around.lon, around.lat, around.km)
      : ends.length > 0
        ? boundsOf([place, ...ends])
        : circleBounds(place.lon, place.lat, SURROUNDINGS_KM)
    if (bounds) this.camera.fitAbove(bounds, this.#over.covered, CLOSEST_SELECTION, { animate })
  }

  /** To the next mark in a direction (x right, y down); the first time to the largest ring in the window. */
  walk(dx: number, dy: number): void {
    if (this.#pointing.walk(this.#ground.frame, dx, dy)) this.#request()
  }

  /** Picks the place walked to. */
  pickWalked(): void {
    const { walked } = this.#pointing
    if (walked) this.#pick(walked.target)
  }

  /** Forgets the place walked to; false: there was none. */
  stopWalking(): boolean {
    if (!this.#pointing.stopWalking()) return false
    this.#request()
    return true
  }

  /** While it is on, dragging draws a box instead of moving the map. */
  setBoxing(on: boolean): void {
    this.#boxing = on
    this.#boxKeys.stop()
    this.#ground.setDragging(!on)
    this.#container.style.touchAction = on ? 'none' : ''
    this.#container.style.cursor = on ? 'crosshair' : ''
  }

  /** A key while boxing is on; whether it meant the box. */
  drawByKey(key: string, fine: boolean): boolean {
    return this.#boxing && this.#boxKeys.press(key, fine)
  }

  #placesIn({ left, top, right, bottom }: Box): string[] {
    return this.#layout
      .spotsIn(this.#ground.frame)
      .flatMap(({ ids, x, y }) => (x >= left && x <= right && y >= top && y <= bottom ? ids : []))
  }

  /** Several towns in one ring open by moving closer; everything else is told. */
  #pick(target: MapTarget | undefined): void {
    if (target?.type === 'places' && target.ids.length > 1) {
      const bounds = boundsOf(target.ids.flatMap((id) => this.#layout.place(id) ?? []))
      if (bounds && this.camera.open(bounds)) this.#pointing.startAnew()
    }
    if (target?.type === 'event' && target.ids.length > 1) {
      const together = new Set(target.ids)
      const bounds = boundsOf(this.#scene.events.filter(({ id }) => together.has(id)))
      if (bounds && this.camera.open(bounds)) this.#pointing.startAnew()
    }
    this.#listeners.onPick(target)
  }

  #hover(x: number, y: number): void {
    const mark = this.#under(x, y, HOVER_SNAP)
    this.#container.style.cursor = this.#boxing ? 'crosshair' : mark ? 'pointer' : ''
    this.#point(mark)
  }

  #under(x: number, y: number, snap: number): Mark | undefined {
    return this.#pointing.under(this.#ground.frame, this.#scene, x, y, snap)
  }

  #point(mark: Mark | undefined): void {
    if (this.#pointing.point(mark)) this.#request()
  }

  #request(): void {
    if (this.#frameRequest !== 0) return
    this.#frameRequest = requestAnimationFrame(() => {
      this.#frameRequest = 0
      this.#draw()
    })
  }

  #draw(): void {
    const frame = this.#ground.frame
    if (frame.width === 0 || frame.height === 0) return
    const ratio = window.devicePixelRatio || 1
    const [w, h] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
    if (this.#canvas.width !== w) this.#canvas.width = w
    if (this.#canvas.height !== h) this.#canvas.height = h
    const ctx = this.#canvas.getContext('2d')!
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    ctx.clearRect(0, 0, frame.width, frame.height)
    const picture = this.#picture(frame, ctx)
    paint(ctx, picture, this.#palette, this.#words.number)
    if (this.#hasRings || picture.spots.length === 0) return
    this.#hasRings = true
    performance.mark('netzatlas:map-rings')
  }

  #picture(frame: Frame, ctx: CanvasRenderingContext2D): Picture {
    const scene = this.#scene
    const spots = this.#layout.spotsIn(frame)
    const { marked = [] } = scene
    const meant = new Set([...this.#lineEnds, ...marked, ...(scene.selected === undefined ? [] : [scene.selected])])
    const ends = this.#layout.endsOf(frame, meant)
    const isStrong = scene.selected !== undefined || marked.length > 0
    const strong = isStrong ? new Set([...ends.values()].map(({ id }) => id)) : undefined
    const markedIds = new Set(marked.map((id) => ends.get(id)?.id))
    const selectedId = ends.get(scene.selected ?? '')?.id
    const selected = spots.find(({ id }) => id === selectedId)
    const events = eventMarksIn(frame, scene.events, spots)
    const dots = coverageDotsIn(frame, scene.coverage, this.#geo)
    const countries = countryMarksIn(frame, scene.countries, this.#geo)
    const flowEnds = this.#layout.endsOf(frame, this.#flowEnds)
    const flows = drawnFlows(scene.flows ?? [], flowEnds)
    const lit = this.#litAmong(spots, frame)
    this.#pointing.setDrawn(marksOf(spots, events, dots, countries), flows)
    return {
      window: { left: -BEYOND, top: -BEYOND, right: frame.width + BEYOND, bottom: frame.height + BEYOND },
      circles: circlesOf(scene).map((each) => circle(each.lon, each.lat, each.km).map(([lon, lat]) => project(frame, lon, lat))),
      centres: circlesOf(scene).map((each) => point(project(frame, each.lon, each.lat))),
      dots: dots.map((dot) => ({ ...dot, lit: dot.ags === scene.litRegion })),
      flows: flows.map((flow) => ({ ...flow, lit: this.#isLit('flow', scene.litFlow, flow) })),
      cooperations: drawnLines(scene.cooperations ?? [], flowEnds),
      countries: countries.map((country) => ({ ...country, lit: this.#pointing.isOn(`country:${country.code}`) })),
      spots,
      strong,
      lines: drawnLines(scene.lines, ends),
      events: events.map((event) => ({ ...event, lit: this.#isLit('event', scene.litEvent, event) })),
      labels: this.#labels.write(ctx, frame, scene, { spots, ends, strong, lit, selected, dots, events, ...this.#over }, this.#settled),
      selected,
      marked: spots.filter(({ id }) => markedIds.has(id)),
      lit,
      walked: this.#pointing.walked,
    }
  }

  #isLit(what: 'flow' | 'event', chosen: string | undefined, { ids }: { readonly ids: readonly string[] }): boolean {
    return this.#pointing.isOn(`${what}:${ids[0]}`) || (chosen !== undefined && ids.includes(chosen))
  }

  /** The map as it stands whenever it is asked. */
  get picture(): MapPicture {
    return pictureOf(this.#ground, this.#geo, (pen, palette) => this.#drawOnto(pen, palette))
  }

  #drawOnto(pen: Pen, palette: Palette): void {
    const frame = this.#ground.frame
    paintGround(pen, frame, this.#geo, this.#scene, palette)
    const shown = this.#picture(frame, this.#canvas.getContext('2d')!)
    paint(pen, { ...shown, lit: undefined, walked: undefined }, palette, this.#words.number)
    paintScale(pen, frame, palette, this.#words.km)
  }

  #litAmong(spots: readonly Spot[], frame: Frame): Spot | undefined {
    const wanted = this.#scene.lit
    if (wanted === undefined) return spots.find(({ id }) => this.#pointing.isOn(`places:${id}`))
    const id = this.#layout.endsOf(frame, new Set([wanted])).get(wanted)?.id
    return spots.find((spot) => spot.id === id)
  }

  dispose(): void {
    cancelAnimationFrame(this.#frameRequest)
    this.#stopPointer()
    this.#stopBox()
    this.#boxKeys.stop()
    this.#ground.dispose()
    this.#canvas.remove()
  }
}

/** Pixels around the window where a line is drawn too: more than half of the broadest. */
const BEYOND = 8

const point = ([x, y]: readonly [number, number]) => ({ x, y })
