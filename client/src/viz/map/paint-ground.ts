import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Pen } from '../sheet/svg-pen.ts'
import type { GeoGround } from './geodata.ts'
import { type Frame, mercatorX, mercatorY, worldSize } from './mercator.ts'
import { mix, type Palette } from './palette.ts'
import { isHatched, lookOf, unknownGround } from './region-looks.ts'
import type { MapScene } from './scene.ts'

type Area = Feature<Polygon | MultiPolygon>

/** Pixels between two lines of the hatch, along the horizontal. */
const HATCH = 6
/** Pixels between two dots of what is older or without a date. */
const DOTS = 4
/** Points nearer to the last one than that, in pixels, are left out: nobody sees them, and a file has them all. */
const FINEST = 0.4

/** Land, borders and coloured areas on any pen, as the ground shows them. Window pixels. */
export function paintGround(pen: Pen, frame: Frame, geo: GeoGround, scene: MapScene, palette: Palette): void {
  const ground = new GroundInk(pen, frame)
  const { coverage } = scene
  pen.setLineDash([])
  pen.globalAlpha = 1
  pen.lineJoin = 'round'
  pen.fillStyle = palette.sea
  pen.fillRect(0, 0, frame.width, frame.height)
  const countries = new Map(scene.countries?.countries.map(({ code, look }) => [code, lookOf(look, palette).fill]))
  for (const shape of geo.world.features as Area[])
    ground.area(shape, countries.get(shape.properties?.code) ?? palette.abroad, palette.hairline, 0.8)
  for (const state of geo.states.features) {
    const hatched = isHatched(coverage, state.properties?.ags)
    ground.area(state, hatched ? unknownGround(palette) : palette.ground)
    if (hatched) ground.hatched(state, palette.coverage.UNKNOWN)
  }
  for (const [ags, look] of coverage?.looks ?? []) {
    const region = geo.region(ags)
    if (!region || look === 'UNKNOWN') continue
    const { fill, dots, edge } = lookOf(look, palette)
    ground.area(region, fill, edge ? palette.text : undefined, 1.4)
    if (dots) ground.dotted(region, palette.coverage.COVERED)
    if (edge) ground.crossed(region, palette.text)
  }
  if (scene.borders) {
    if (coverage?.level !== 'STATE') ground.lines(geo.districtLines.coordinates, coverage ? palette.ground : palette.hairline, 0.7)
    ground.lines(geo.stateLines.coordinates, mix(palette.lineStrong, palette.text3, 0.35), 1)
  }
  const lit = scene.litRegion === undefined ? undefined : geo.region(scene.litRegion)
  if (lit) ground.area(lit, undefined, palette.text, 2)
}

interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

class GroundInk {
  readonly #pen: Pen
  readonly #frame: Frame
  readonly #size: number
  readonly #left: number
  readonly #top: number

  constructor(pen: Pen, frame: Frame) {
    this.#pen = pen
    this.#frame = frame
    this.#size = worldSize(frame.zoom)
    this.#left = mercatorX(frame.lon) * this.#size - frame.width / 2
    this.#top = mercatorY(frame.lat) * this.#size - frame.height / 2
  }

  /** Fills and outlines where it is in sight at all. */
  area(area: Area, fill: string | undefined, edge?: string, width = 1): void {
    if (!this.#trace(area)) return
    const pen = this.#pen
    if (fill !== undefined) {
      pen.fillStyle = fill
      pen.fill()
    }
    if (edge === undefined) return
    pen.strokeStyle = edge
    pen.lineWidth = width
    pen.stroke()
  }

  hatched(area: Area, colour: string): void {
    this.#clipped(area, (extent) => this.#slanted(extent, 1, colour))
  }

  crossed(area: Area, colour: string): void {
    this.#clipped(area, (extent) => {
      this.#slanted(extent, 1, colour)
      this.#slanted(extent, -1, colour)
    })
  }

  /** Lines that rise (1) or fall (-1) to the right, of one lattice whichever area they lie in: across a border they go on. */
  #slanted({ left, top, right, bottom }: Extent, rise: 1 | -1, colour: string): void {
    const pen = this.#pen
    const height = bottom - top
    const from = rise === 1 ? bottom : top
    const phase = (rise * Math.round(from)) % HATCH
    pen.beginPath()
    for (let x = Math.floor((left - height) / HATCH) * HATCH - phase; x < right; x += HATCH) {
      pen.moveTo(x, from)
      pen.lineTo(x + height, rise === 1 ? top : bottom)
    }
    pen.strokeStyle = colour
    pen.lineWidth = 1
    pen.stroke()
  }

  dotted(area: Area, colour: string): void {
    this.#clipped(area, ({ left, top, right, bottom }) => {
      const pen = this.#pen
      pen.fillStyle = colour
      for (let x = Math.ceil(left / DOTS) * DOTS; x < right; x += DOTS) {
        for (let y = Math.ceil(top / DOTS) * DOTS; y < bottom; y += DOTS) pen.fillRect(x, y, 1.2, 1.2)
      }
    })
  }

  lines(lines: readonly (readonly Position[])[], colour: string, width: number): void {
    const pen = this.#pen
    pen.beginPath()
    for (const line of lines) if (this.#touches(line)) this.#traceLine(line)
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.stroke()
  }

  #clipped(area: Area, draw: (extent: Extent) => void): void {
    const extent = this.#trace(area)
    if (!extent) return
    this.#pen.save()
    this.#pen.clip()
    draw(extent)
    this.#pen.restore()
  }

  /** Where the part of it is that is in sight; undefined: nowhere. */
  #trace({ geometry }: Area): Extent | undefined {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const seen = polygons.filter((rings) => this.#touches(rings[0]!))
    if (seen.length === 0) return undefined
    this.#pen.beginPath()
    let extent: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    for (const ring of seen.flat()) {
      extent = this.#traceLine(ring, extent)
      this.#pen.closePath()
    }
    const { width, height } = this.#frame
    return {
      left: Math.max(0, extent.left),
      top: Math.max(0, extent.top),
      right: Math.min(width, extent.right),
      bottom: Math.min(height, extent.bottom),
    }
  }

  #traceLine(line: readonly Position[], before?: Extent): Extent {
    let extent = before ?? { left: 0, top: 0, right: 0, bottom: 0 }
    let [lastX, lastY] = [Number.NaN, Number.NaN]
    for (const [i, [lon, lat]] of line.entries()) {
      const [x, y] = this.#at(lon!, lat!)
      if (i > 0 && i < line.length - 1 && Math.abs(x - lastX) < FINEST && Math.abs(y - lastY) < FINEST) continue
      if (i === 0) this.#pen.moveTo(x, y)
      else this.#pen.lineTo(x, y)
      ;[lastX, lastY] = [x, y]
      extent = {
        left: Math.min(extent.left, x),
        top: Math.min(extent.top, y),
        right: Math.max(extent.right, x),
        bottom: Math.max(extent.bottom, y),
      }
    }
    return extent
  }

  #at(lon: number, lat: number): readonly [number, number] {
    return [mercatorX(lon) * this.#size - this.#left, mercatorY(lat) * this.#size - this.#top]
  }

  #touches(line: readonly Position[]): boolean {
    const { width, height } = this.#frame
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [lon, lat] of line) {
      const [x, y] = this.#at(lon!, lat!)
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    return right >= 0 && left <= width && bottom >= 0 && top <= height
  }
}
