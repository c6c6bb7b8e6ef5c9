import type { Pen } from '../sheet/svg-pen.ts'
import type { CoverageDot } from './coverage-dots.ts'
import type { EventMark } from './event-marks.ts'
import type { GeoGround } from './geodata.ts'
import { LABEL_FONTS, LABEL_HEIGHT, type LabelInk, type LabelRank } from './label-ink.ts'
import { type Box, boxOf, type LabelWish, type PlacedLabel, placeLabels } from './labels.ts'
import { circle, type Frame, kmPerPixel, project } from './mercator.ts'
import { totalOf } from './ring.ts'
import { circlesOf, type MapCircle, type MapScene } from './scene.ts'
import type { Ends, Spot } from './spots.ts'

/** What stands in the window and may be named. */
export interface Named {
  readonly spots: readonly Spot[]
  /** Rings at the ends of the drawn lines, by place. */
  readonly ends: Ends
  /** Ids of rings that stay strong while the others step back. */
  readonly strong: ReadonlySet<string> | undefined
  readonly lit: Spot | undefined
  readonly selected: Spot | undefined
  readonly dots: readonly CoverageDot[]
  readonly events: readonly EventMark[]
  /** What floats on the map: nothing is written beneath. */
  readonly furniture: readonly Box[]
  /** Pixels at the foot that something else covers: nothing is written there. */
  readonly covered: number
}

interface Point {
  readonly x: number
  readonly y: number
  readonly radius: number
}
type Ink = Omit<LabelInk, 'x' | 'y'>
type Wish = LabelWish & { readonly ink: Ink }

/** From this zoom on smaller rings are named too; below, only those with a number. */
const NAME_ALL_ZOOM = 6.6
/** So few rings are all named at any zoom. */
const FEW_SPOTS = 40
/** With more dots than that none is named: they are a texture. */
const MANY_DOTS = 400
const EDGE = 2

/** Decides which names are written and where; remembers the last places, so that nothing flickers. */
export class LabelWriter {
  readonly #geo: GeoGround
  /** Stands behind the first town of a ring that is several towns. */
  #andOthers: string
  readonly #widths = new Map<string, number>()
  #before = new Map<string, PlacedLabel>()
  #named: { readonly scene: MapScene; readonly names: ReadonlySet<string> } | undefined

  constructor(geo: GeoGround, andOthers: string) {
    this.#geo = geo
    this.#andOthers = andOthers
  }

  setAndOthers(andOthers: string): void {
    this.#andOthers = andOthers
  }

  /** The fonts have changed: nothing measured so far holds. */
  forgetWidths(): void {
    this.#widths.clear()
  }

  write(ctx: Pick<Pen, 'font' | 'measureText'>, frame: Frame, scene: MapScene, shown: Named, settled: boolean): LabelInk[] {
    const wishes: Wish[] = []
    const wish = (id: string, { x, y, radius }: Point, ink: Ink, must = false) =>
      wishes.push({ id, x, y, radius, width: this.#widthOf(ctx, ink), height: LABEL_HEIGHT, must, ink })
    const meant = shown.spots.length === 0 ? undefined : scene.places.find(({ id }) => id === scene.selected)?.label
    for (const each of circlesOf(scene)) wishCircle(frame, each, each.centre !== meant, wish)
    this.#wishSpots(frame, scene, shown, wish)
    // Where rings stand, they name the towns.
    if (shown.spots.length === 0 && scene.coverage?.level === 'MUNICIPALITY') this.#wishAreas(frame, scene.coverage, shown.dots, wish)
    this.#wishTowns(frame, scene, wish)
    const bounds: Box = { left: EDGE, top: EDGE, right: frame.width - EDGE, bottom: frame.height - shown.covered - EDGE }
    const placed = placeLabels(wishes, obstaclesOf(shown), bounds, this.#before, shown.furniture)
    if (settled) this.#before = new Map(placed.map((label) => [label.id, label]))
    const byId = new Map(wishes.map((one) => [one.id, one]))
    return placed.map((label) => {
      const one = byId.get(label.id) as Wish
      const box = boxOf(one, label)
      return { ...one.ink, x: box.left + 1, y: (box.top + box.bottom) / 2 }
    })
  }

  #widthOf(ctx: Pick<Pen, 'font' | 'measureText'>, { text, note, rank }: Ink): number {
    const whole = note ? `${text} ${note}` : text
    const key = `${rank}:${whole}`
    let width = this.#widths.get(key)
    if (width === undefined) {
      ctx.font = LABEL_FONTS[rank]
      width = ctx.measureText(whole).width + 2
      this.#widths.set(key, width)
    }
    return width
  }

  #wishSpots(frame: Frame, scene: MapScene, { spots, ends, strong, lit, selected }: Named, wish: Wisher): void {
    const rankOf = (spot: Spot) => (spot === lit ? 3 : spot === selected ? 2 : strong?.has(spot.id) ? 1 : 0)
    const meant = meantTowns(scene, ends)
    const nameAll = frame.zoom >= NAME_ALL_ZOOM || spots.length <= FEW_SPOTS
    const byImportance = (a: Spot, b: Spot) => rankOf(b) - rankOf(a) || b.total - a.total || (a.id < b.id ? -1 : 1)
    const centres = new Set(circlesOf(scene).map(({ centre }) => centre))
    for (const spot of spots.toSorted(byImportance)) {
      const rank = rankOf(spot)
      // The middle of a circle is named already.
      if (rank === 0 && centres.has(this.#nameOf(spot, meant.get(spot.id)))) continue
      if (rank === 0 && spot.total < 10 && !nameAll) continue
      const ink: Ink = {
        text: this.#nameOf(spot, meant.get(spot.id)),
        rank: rank > 0 || spot.note ? 'strong' : 'place',
        faint: spot.faint,
        ...(spot.note ? { note: spot.note } : {}),
      }
      wish(`spot:${spot.id}`, spot, ink, spot === lit || (spot === selected && isInside(frame, spot.x, spot.y)))
    }
  }

  #nameOf(spot: Spot, meant: string | undefined): string {
    if (meant && spot.ids.length > 1) return `${meant} ${this.#andOthers}`
    return spot.mixed ? `${spot.label} ${this.#andOthers}` : spot.label
  }

  /** Names of coloured municipalities: beside the dot, or beside an area that is large enough to stand for itself. */
  #wishAreas(frame: Frame, coverage: NonNullable<MapScene['coverage']>, dots: readonly CoverageDot[], wish: Wisher): void {
    const asDots = new Set(dots.map(({ ags }) => ags))
    if (dots.length <= MANY_DOTS) for (const dot of dots) wish(`dot:${dot.ags}`, dot, { text: dot.label, rank: 'place', faint: false })
    for (const dot of coverage.dots) {
      const look = coverage.looks.get(dot.ags)
      if (look === undefined || look === 'UNKNOWN' || asDots.has(dot.ags)) continue
      const [x, y] = project(frame, dot.lon, dot.lat)
      if (!isInside(frame, x, y)) continue
      const reach = ((this.#geo.extentKm(dot.ags) ?? 6) / kmPerPixel(frame)) * 0.4
      const rank: LabelRank = look === 'COVERED' ? 'strong' : 'place'
      wish(`area:${dot.ags}`, { x, y, radius: Math.min(reach, 60) }, { text: dot.label, rank, faint: false })
    }
  }

  /** Towns of the gazetteer fill what room is left, by rank; those that a ring names already are not written twice. */
  #wishTowns(frame: Frame, scene: MapScene, wish: Wisher): void {
    const named = this.#namesIn(scene)
    for (const town of this.#geo.townsFor(frame.zoom)) {
      if (named.has(town.name)) continue
      const [x, y] = project(frame, town.lon, town.lat)
      if (isInside(frame, x, y)) wish(`town:${town.name}:${town.lon}`, { x, y, radius: 0 }, { text: town.name, rank: 'town', faint: true })
    }
  }

  #namesIn(scene: MapScene): ReadonlySet<string> {
    if (this.#named?.scene !== scene) {
      const names = new Set(scene.places.filter(({ shown }) => !shown || totalOf(shown) > 0).map(({ label }) => label))
      for (const { centre } of circlesOf(scene)) names.add(centre)
      if (scene.coverage) for (const dot of scene.coverage.dots) names.add(dot.label)
      this.#named = { scene, names }
    }
    return this.#named.names
  }
}

type Wisher = (id: string, at: Point, ink: Ink, must?: boolean) => void

/** `named`: the name of its centre is written, too; not where a ring at that place has it. */
function wishCircle(frame: Frame, { lon, lat, km, label, centre }: MapCircle, named: boolean, wish: Wisher): void {
  const [x, y] = project(frame, lon, lat)
  const [, top] = project(frame, lon, circle(lon, lat, km, 4)[0]![1])
  wish(`circle:${centre}`, { x, y: top, radius: 0 }, { text: label, rank: 'strong', faint: false }, true)
  if (named) wish(`centre:${centre}`, { x, y, radius: 7 }, { text: centre, rank: 'strong', faint: false }, true)
}

/** By ring: the town that the selection is about, its own before the end of one of its lines. */
function meantTowns(scene: MapScene, ends: Ends): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (scene.selected === undefined) return labels
  const wanted = [scene.selected, ...scene.lines.map(({ to }) => to)]
  const names = new Map(scene.places.filter(({ id }) => ends.has(id)).map(({ id, label }) => [id, label]))
  for (const id of wanted) {
    const [ring, name] = [ends.get(id), names.get(id)]
    if (ring && name !== undefined && !labels.has(ring.id)) labels.set(ring.id, name)
  }
  return labels
}

const isInside = ({ width, height }: Frame, x: number, y: number) => x >= 0 && y >= 0 && x <= width && y <= height

const obstaclesOf = ({ spots, dots, events }: Named): Box[] => [
  ...spots.map(({ x, y, radius }) => around(x, y, radius)),
  ...dots.map(({ x, y, radius }) => around(x, y, radius)),
  ...events.map(({ x, y, radius }) => around(x, y, radius + 2)),
]

const around = (x: number, y: number, reach: number): Box => ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach })
