import type { ClaimStatus } from '@netzatlas/shared'
import { type Cluster, clusterPlaces } from './clusters.ts'
import { type Curve, curveBetween } from './curves.ts'
import { drawnStatus } from './drawn-status.ts'
import type { GeoGround } from './geodata.ts'
import type { GroundLayer } from './ground.ts'
import { type Box, boxOf, type LabelWish, type PlacedLabel, placeLabels } from './labels.ts'
import {
  type Bounds,
  boundsOf,
  circle,
  type Frame,
  fitView,
  GERMANY,
  kmPerPixel,
  MAX_ZOOM,
  MIN_ZOOM,
  type Padding,
  project,
  unproject,
  type View,
} from './mercator.ts'
import { LABEL_FONTS, LABEL_HEIGHT, type LabelInk, type LabelRank, type Picture, paint } from './paint.ts'
import type { Palette } from './palette.ts'
import { ringUnit, totalOf } from './ring.ts'
import type { MapEvent, MapPlace, MapScene, MapTarget } from './scene.ts'
import { endsOf, type Spot, spotsIn, spotTowards } from './spots.ts'

export interface MapListeners {
  /** A click, a tap, or Enter on the place walked to; undefined: on nothing. */
  readonly onPick: (target: MapTarget | undefined) => void
  /** Under the pointer or walked to, with where it stands in the window. */
  readonly onPoint: (
    target: MapTarget | undefined,
    at: { readonly x: number; readonly y: number; readonly radius: number } | undefined,
  ) => void
  readonly onView: (view: View, settled: boolean) => void
}

/** A spot on the map that can be pointed at: rings, events and dots of coverage. */
interface Mark {
  readonly target: MapTarget
  readonly x: number
  readonly y: number
  readonly radius: number
}

const SNAP = 6
/** How far from the edge, in pixels, a selected place is in sight. */
const REVEAL_EDGE = 28
const NO_PADDING: Padding = { top: 12, right: 12, bottom: 12, left: 12 }
/** From this zoom on smaller rings are named too; below, only those with a number. */
const NAME_ALL_ZOOM = 6.6

/** Rings, lines and labels on a canvas above a ground. Plain data in, events out; `dispose` takes everything away. */
export class MapView {
  readonly #canvas: HTMLCanvasElement
  readonly #container: HTMLElement
  readonly #ground: GroundLayer
  readonly #geo: GeoGround
  readonly #listeners: MapListeners
  readonly #andOthers: string
  readonly #stop: (() => void)[] = []
  #palette: Palette
  #scene: MapScene
  #padding: Padding = NO_PADDING
  #places: ReadonlyMap<string, MapPlace> = new Map()
  #clusters = new Map<number, readonly Cluster[]>()
  #signature = ''
  #unit = ringUnit(1)
  #labels = new Map<string, PlacedLabel>()
  #marks: readonly Mark[] = []
  #widths = new Map<string, number>()
  #walked: string | undefined
  #pointed: string | undefined
  #frameRequest = 0
  #settled = true

  /** `andOthers` stands behind the first town of a ring that is several towns. */
  constructor(
    container: HTMLElement,
    ground: GroundLayer,
    geo: GeoGround,
    palette: Palette,
    scene: MapScene,
    listeners: MapListeners,
    andOthers: string,
  ) {
    this.#container = container
    this.#ground = ground
    this.#geo = geo
    this.#palette = palette
    this.#scene = scene
    this.#listeners = listeners
    this.#andOthers = andOthers
    this.#canvas = document.createElement('canvas')
    this.#canvas.setAttribute('aria-hidden', 'true')
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' })
    container.append(this.#canvas)
    ground.onMove((settled) => this.#onMove(settled))
    this.#listen()
    this.setScene(scene)
    void document.fonts.ready.then(() => {
      this.#widths.clear()
      this.#request()
    })
  }

  #onMove(settled: boolean): void {
    this.#settled = settled
    // In the same turn as the ground, or the rings would swim behind it.
    this.#draw()
    this.#listeners.onView(this.#ground.frame, settled)
  }

  get view(): Frame {
    return this.#ground.frame
  }

  setScene(scene: MapScene): void {
    this.#scene = scene
    this.#places = new Map(scene.places.map((place) => [place.id, place]))
    const signature = scene.places.map(({ id, counts }) => `${id}:${Object.values(counts).join('.')}`).join()
    if (signature !== this.#signature) {
      this.#signature = signature
      this.#clusters.clear()
      this.#unit = ringUnit(scene.places.reduce((sum, { counts }) => sum + totalOf(counts), 0))
    }
    this.#ground.setBorders(scene.borders)
    this.#ground.setCoverage(scene.coverage)
    this.#ground.outline(scene.litRegion)
    this.#request()
  }

  setPalette(palette: Palette): void {
    this.#palette = palette
    this.#ground.setPalette(palette)
    this.#request()
  }

  setPadding(padding: Padding): void {
    this.#padding = padding
  }

  resize(): void {
    this.#ground.resize()
    this.#request()
  }

  fit(bounds: Bounds = GERMANY, { animate = true, maxZoom = 11 } = {}): void {
    this.#ground.moveTo(fitView(bounds, this.#ground.frame, this.#padding, maxZoom), { animate })
  }

  show(view: View, { animate = true } = {}): void {
    this.#ground.moveTo(view, { animate })
  }

  zoomBy(steps: number, { animate = true } = {}): void {
    const { lon, lat, zoom } = this.#ground.frame
    this.#ground.moveTo({ lon, lat, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom + steps)) }, { animate })
  }

  /** By pixels, to the right and down. */
  panBy(dx: number, dy: number, { animate = true } = {}): void {
    const frame = this.#ground.frame
    const [lon, lat] = unproject(frame, frame.width / 2 + dx, frame.height / 2 + dy)
    this.#ground.moveTo({ lon, lat, zoom: frame.zoom }, { animate })
  }

  /** Moves the map where the selected place lies outside of it or under the covered pixels at its foot. */
  revealSelected(covered: number, { animate = true } = {}): void {
    const place = this.#scene.selected === undefined ? undefined : this.#places.get(this.#scene.selected)
    if (!place) return
    const frame = this.#ground.frame
    const foot = frame.height - covered
    const [x, y] = project(frame, place.lon, place.lat)
    if (x >= REVEAL_EDGE && x <= frame.width - REVEAL_EDGE && y >= REVEAL_EDGE && y <= foot - REVEAL_EDGE) return
    this.panBy(x - frame.width / 2, y - foot / 2, { animate })
  }

  /** To the next mark in a direction (x right, y down); the first time to the largest ring in the window. */
  walk(dx: number, dy: number): void {
    const { width, height } = this.#ground.frame
    const inside = this.#marks.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
    const from = inside.find((mark) => keyOf(mark.target) === this.#walked)
    const next = from ? spotTowards(inside, from, dx, dy) : inside.toSorted((a, b) => b.radius - a.radius)[0]
    if (!next) return
    this.#walked = keyOf(next.target)
    this.#tellPointed(next)
    this.#request()
  }

  /** Picks the place walked to. */
  pickWalked(): void {
    const mark = this.#marks.find(({ target }) => keyOf(target) === this.#walked)
    if (mark) this.#pick(mark.target)
  }

  /** Forgets the place walked to; false: there was none. */
  stopWalking(): boolean {
    if (this.#walked === undefined) return false
    this.#walked = undefined
    this.#listeners.onPoint(undefined, undefined)
    this.#request()
    return true
  }

  /** Several towns in one ring open by moving closer; everything else is told. */
  #pick(target: MapTarget): void {
    if (target.type === 'places' && target.ids.length > 1) {
      const bounds = boundsOf(target.ids.flatMap((id) => this.#places.get(id) ?? []))
      const frame = this.#ground.frame
      if (bounds && frame.zoom < MAX_ZOOM - 0.6) {
        const view = fitView(bounds, frame, { top: 80, right: 80, bottom: 80, left: 80 }, MAX_ZOOM - 0.5)
        this.#walked = undefined
        this.#ground.moveTo({ ...view, zoom: Math.max(view.zoom, frame.zoom + 0.8) }, { animate: true })
      }
    }
    this.#listeners.onPick(target)
  }

  #listen(): void {
    let down: { readonly x: number; readonly y: number } | undefined
    const at = (event: PointerEvent | MouseEvent) => {
      const box = this.#container.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) => {
      this.#container.addEventListener(name, listener)
      this.#stop.push(() => this.#container.removeEventListener(name, listener))
    }
    on('pointerdown', (event) => {
      down = at(event)
    })
    on('pointermove', (event) => {
      if (event.buttons === 0 && event.pointerType !== 'touch') this.#point(at(event))
    })
    on('pointerleave', () => this.#tellPointed(undefined))
    on('click', (event) => {
      const { x, y } = at(event)
      if (down && Math.hypot(x - down.x, y - down.y) > 5) return
      const mark = this.#markAt(x, y, SNAP) ?? this.#regionAt(x, y)
      if (mark) this.#pick(mark.target)
      else this.#listeners.onPick(undefined)
    })
  }

  #point({ x, y }: { readonly x: number; readonly y: number }): void {
    const mark = this.#markAt(x, y, 3) ?? this.#regionAt(x, y)
    this.#container.style.cursor = mark ? 'pointer' : ''
    this.#tellPointed(mark)
  }

  #tellPointed(mark: Mark | undefined): void {
    const key = mark && keyOf(mark.target)
    if (key === this.#pointed && mark?.target.type !== 'region') return
    if (key === this.#pointed) return
    this.#pointed = key
    this.#listeners.onPoint(mark?.target, mark && { x: mark.x, y: mark.y, radius: mark.radius })
    this.#request()
  }

  #markAt(x: number, y: number, snap: number): Mark | undefined {
    let best: Mark | undefined
    let bestDistance = Number.POSITIVE_INFINITY
    for (const mark of this.#marks) {
      const distance = Math.hypot(mark.x - x, mark.y - y) - mark.radius
      if (distance < snap && distance < bestDistance) {
        best = mark
        bestDistance = distance
      }
    }
    return best
  }

  #regionAt(x: number, y: number): Mark | undefined {
    const coverage = this.#scene.coverage
    if (!coverage) return undefined
    const [lon, lat] = unproject(this.#ground.frame, x, y)
    const region =
      (coverage.level === 'MUNICIPALITY' ? this.#knownAreaAt(lon, lat) : this.#geo.regionAt(coverage.level, lon, lat)) ??
      this.#geo.regionAt('DISTRICT', lon, lat)
    return region && { target: { type: 'region', ags: region.ags, label: region.name }, x, y, radius: 0 }
  }

  /** Only municipalities of which something is known have a colour to point at; elsewhere the Kreis answers. */
  #knownAreaAt(lon: number, lat: number) {
    const region = this.#geo.regionAt('MUNICIPALITY', lon, lat)
    return region && this.#scene.coverage?.looks.has(region.ags) ? region : undefined
  }

  #request(): void {
    if (this.#frameRequest !== 0) return
    this.#frameRequest = requestAnimationFrame(() => {
      this.#frameRequest = 0
      this.#draw()
    })
  }

  #layoutAt(zoom: number): readonly [readonly Cluster[], number] {
    const step = Math.floor(zoom * 2) / 2
    let clusters = this.#clusters.get(step)
    if (!clusters) {
      clusters = clusterPlaces(this.#scene.places, step)
      this.#clusters.set(step, clusters)
    }
    return [clusters, step]
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
    paint(ctx, this.#picture(frame, ctx), this.#palette)
  }

  #picture(frame: Frame, ctx: CanvasRenderingContext2D): Picture {
    const scene = this.#scene
    const [clusters, step] = this.#layoutAt(frame.zoom)
    const spots = spotsIn(frame, clusters, step, this.#places, this.#unit)
    const { lines, strongIds } = this.#lines(frame, clusters, step)
    const selected = scene.selected === undefined ? undefined : spots.find(({ ids }) => ids.includes(scene.selected!))
    const strong = scene.selected === undefined ? undefined : new Set([...strongIds, ...(selected ? [selected.id] : [])])
    const events = groupEvents(frame, scene.events)
    const dots = this.#dots(frame)
    this.#marks = [
      ...spots.map(
        (spot): Mark => ({
          target: { type: 'places', ids: spot.ids, label: spot.label, counts: spot.counts, total: spot.total },
          x: spot.x,
          y: spot.y,
          radius: spot.radius,
        }),
      ),
      ...events.map((event): Mark => ({ target: { type: 'event', id: event.id, label: event.label }, x: event.x, y: event.y, radius: 6 })),
      ...dots.map((dot): Mark => ({ target: { type: 'region', ags: dot.ags, label: dot.label }, x: dot.x, y: dot.y, radius: 5 })),
    ]
    const walked = this.#marks.find(({ target }) => keyOf(target) === this.#walked)
    const lit = this.#lit(spots)
    return {
      circle: scene.circle && circle(scene.circle.lon, scene.circle.lat, scene.circle.km).map(([lon, lat]) => project(frame, lon, lat)),
      centre: scene.circle && point(project(frame, scene.circle.lon, scene.circle.lat)),
      dots: dots.map((dot) => ({ ...dot, lit: dot.ags === scene.litRegion })),
      spots,
      strong,
      lines,
      events: events.map((event) => ({ ...event, lit: this.#pointed === `event:${event.id}` })),
      labels: this.#inkLabels(frame, ctx, { spots, strong, lit, dots, events }),
      selected,
      lit,
      walked,
    }
  }

  #lit(spots: readonly Spot[]): Spot | undefined {
    const wanted = this.#scene.lit
    if (wanted !== undefined) return spots.find(({ ids }) => ids.includes(wanted))
    return this.#pointed === undefined ? undefined : spots.find((spot) => `places:${spot.id}` === this.#pointed)
  }

  /** Lines between rings; parallel ones become one, drawn as the best sourced of them, with a cross where one is disputed. */
  #lines(frame: Frame, clusters: readonly Cluster[], step: number): { lines: Picture['lines']; strongIds: ReadonlySet<string> } {
    const wanted = new Set(this.#scene.lines.flatMap(({ from, to }) => [from, to]))
    if (wanted.size === 0) return { lines: [], strongIds: wanted }
    const ends = endsOf(frame, clusters, step, this.#places, this.#unit, wanted)
    const merged = new Map<string, { curve: Curve; statuses: ClaimStatus[] }>()
    for (const line of this.#scene.lines) {
      const [a, b] = [ends.get(line.from), ends.get(line.to)]
      if (!a || !b || a.id === b.id) continue
      const key = `${a.id}|${b.id}`
      const known = merged.get(key)
      if (known) known.statuses.push(line.status)
      else {
        const curve = curveBetween(a, b)
        if (curve) merged.set(key, { curve, statuses: [line.status] })
      }
    }
    return {
      lines: [...merged.values()].map(({ curve, statuses }) => ({ curve, status: drawnStatus(statuses), count: statuses.length })),
      strongIds: new Set([...ends.values()].map(({ id }) => id)),
    }
  }

  #dots(frame: Frame) {
    const coverage = this.#scene.coverage
    if (coverage?.level !== 'MUNICIPALITY') return []
    // Below about 7 px across one sees no pattern.
    const tooSmall = 6.5 * kmPerPixel(frame)
    return coverage.dots.flatMap((dot) => {
      const look = coverage.looks.get(dot.ags)
      const across = this.#geo.extentKm(dot.ags)
      if (look === undefined || look === 'UNKNOWN' || (across !== undefined && across >= tooSmall)) return []
      const [x, y] = project(frame, dot.lon, dot.lat)
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) return []
      return [{ x, y, look, ags: dot.ags, label: dot.label }]
    })
  }

  #inkLabels(
    frame: Frame,
    ctx: CanvasRenderingContext2D,
    shown: {
      readonly spots: readonly Spot[]
      readonly strong: ReadonlySet<string> | undefined
      readonly lit: Spot | undefined
      readonly dots: readonly { readonly x: number; readonly y: number; readonly ags: string; readonly label: string }[]
      readonly events: readonly { readonly x: number; readonly y: number }[]
    },
  ): LabelInk[] {
    const wishes: (LabelWish & { readonly ink: Omit<LabelInk, 'x' | 'y'> })[] = []
    const widths = this.#widths
    const wish = (
      id: string,
      at: { readonly x: number; readonly y: number; readonly radius: number },
      ink: Omit<LabelInk, 'x' | 'y'>,
      must = false,
    ) => {
      const text = ink.note ? `${ink.text} ${ink.note}` : ink.text
      const key = `${ink.rank}:${text}`
      let width = widths.get(key)
      if (width === undefined) {
        ctx.font = LABEL_FONTS[ink.rank]
        width = ctx.measureText(text).width + 2
        widths.set(key, width)
      }
      wishes.push({ id, x: at.x, y: at.y, radius: at.radius, width, height: LABEL_HEIGHT, must, ink })
    }
    const circleOf = this.#scene.circle
    if (circleOf) {
      const [x, y] = project(frame, circleOf.lon, circleOf.lat)
      const [, top] = project(frame, circleOf.lon, circle(circleOf.lon, circleOf.lat, circleOf.km, 4)[0]![1])
      wish('circle', { x, y: top, radius: 0 }, { text: circleOf.label, rank: 'strong', faint: false }, true)
      wish('centre', { x, y, radius: 7 }, { text: circleOf.centre, rank: 'strong', faint: false }, true)
    }
    const byImportance = (a: Spot, b: Spot) =>
      rankOf(b, shown.strong, shown.lit) - rankOf(a, shown.strong, shown.lit) || b.total - a.total || (a.id < b.id ? -1 : 1)
    const nameAll = frame.zoom >= NAME_ALL_ZOOM || shown.spots.length <= 40
    for (const spot of shown.spots.toSorted(byImportance)) {
      const rank = rankOf(spot, shown.strong, shown.lit)
      if (rank === 0 && spot.total < 10 && !nameAll) continue
      const ink = {
        text: this.#nameOf(spot),
        rank: (rank > 0 || spot.note ? 'strong' : 'place') as LabelRank,
        faint: spot.faint,
        ...(spot.note ? { note: spot.note } : {}),
      }
      wish(`spot:${spot.id}`, spot, ink, spot === shown.lit)
    }
    // Where rings stand, they name the towns.
    const ringsName = shown.spots.length > 0
    if (!ringsName)
      for (const dot of shown.dots) wish(`dot:${dot.ags}`, { ...dot, radius: 5 }, { text: dot.label, rank: 'place', faint: false })
    if (!ringsName && this.#scene.coverage?.level === 'MUNICIPALITY') this.#wishAreaNames(frame, shown.dots, wish)
    this.#wishTowns(frame, wish)
    const obstacles: Box[] = [
      ...shown.spots.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })),
      ...shown.dots.map(({ x, y }) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 })),
      ...shown.events.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 })),
    ]
    const placed = placeLabels(wishes, obstacles, { left: 2, top: 2, right: frame.width - 2, bottom: frame.height - 2 }, this.#labels)
    if (this.#settled) this.#labels = new Map(placed.map((label) => [label.id, label]))
    const byId = new Map(wishes.map((one) => [one.id, one]))
    return placed.map((label) => {
      const one = byId.get(label.id)!
      const box = boxOf(one, label)
      return { ...one.ink, x: box.left + 1, y: (box.top + box.bottom) / 2 }
    })
  }

  /** The town of the ring that the selection is about: its own, or the end of one of its lines. */
  #meant(spot: Spot): string | undefined {
    const { selected, lines } = this.#scene
    if (selected === undefined) return undefined
    const id = spot.ids.includes(selected) ? selected : lines.find(({ to }) => spot.ids.includes(to))?.to
    return id === undefined ? undefined : this.#places.get(id)?.label
  }

  /** A ring whose first town has less than two thirds of it does not speak for that town alone. */
  #nameOf(spot: Spot): string {
    const meant = this.#meant(spot)
    if (meant && spot.ids.length > 1) return `${meant} ${this.#andOthers}`
    const lead = this.#places.get(spot.id)
    const own = lead ? totalOf(lead.shown ?? lead.counts) : spot.total
    return own * 3 < spot.total * 2 ? `${spot.label} ${this.#andOthers}` : spot.label
  }

  /** Names beside the coloured areas that are large enough to stand for themselves. */
  #wishAreaNames(
    frame: Frame,
    dots: readonly { readonly ags: string }[],
    wish: (id: string, at: { x: number; y: number; radius: number }, ink: Omit<LabelInk, 'x' | 'y'>) => void,
  ): void {
    const coverage = this.#scene.coverage!
    const asDots = new Set(dots.map(({ ags }) => ags))
    for (const dot of coverage.dots) {
      const look = coverage.looks.get(dot.ags)
      if (look === undefined || look === 'UNKNOWN' || asDots.has(dot.ags)) continue
      const [x, y] = project(frame, dot.lon, dot.lat)
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue
      const reach = ((this.#geo.extentKm(dot.ags) ?? 6) / kmPerPixel(frame)) * 0.4
      wish(
        `area:${dot.ags}`,
        { x, y, radius: Math.min(reach, 60) },
        { text: dot.label, rank: look === 'COVERED' ? 'strong' : 'place', faint: false },
      )
    }
  }

  /** Towns of the gazetteer fill what room is left, by rank; those that a ring names already are not written twice. */
  #wishTowns(frame: Frame, wish: (id: string, at: { x: number; y: number; radius: number }, ink: Omit<LabelInk, 'x' | 'y'>) => void): void {
    const named = new Set(this.#scene.places.map(({ label }) => label))
    if (this.#scene.circle) named.add(this.#scene.circle.centre)
    if (this.#scene.coverage) for (const dot of this.#scene.coverage.dots) named.add(dot.label)
    for (const town of this.#geo.townsFor(frame.zoom)) {
      if (named.has(town.name)) continue
      const [x, y] = project(frame, town.lon, town.lat)
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue
      wish(`town:${town.name}:${town.lon}`, { x, y, radius: 0 }, { text: town.name, rank: 'town', faint: true })
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.#frameRequest)
    for (const stop of this.#stop) stop()
    this.#ground.dispose()
    this.#canvas.remove()
  }
}

const point = ([x, y]: readonly [number, number]) => ({ x, y })

const rankOf = (spot: Spot, strong: ReadonlySet<string> | undefined, lit: Spot | undefined) =>
  spot === lit ? 2 : strong?.has(spot.id) ? 1 : 0

const keyOf = (target: MapTarget) =>
  target.type === 'places' ? `places:${target.ids[0]}` : target.type === 'event' ? `event:${target.id}` : `region:${target.ags}`

/** Events of one spot are one mark. */
function groupEvents(frame: Frame, events: readonly MapEvent[]): { id: string; label: string; x: number; y: number; count: number }[] {
  const groups = new Map<string, { id: string; label: string; x: number; y: number; count: number }>()
  for (const event of events) {
    const [x, y] = project(frame, event.lon, event.lat)
    const key = `${event.lon.toFixed(3)}:${event.lat.toFixed(3)}`
    const group = groups.get(key)
    if (group) group.count += 1
    // Beside the town's ring, not under it.
    else groups.set(key, { id: event.id, label: event.label, x: x + 9, y: y - 9, count: 1 })
  }
  return [...groups.values()]
}
