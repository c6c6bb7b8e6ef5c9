import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { GeoGround } from './geodata.ts'
import type { GroundLayer } from './ground.ts'
import { type Frame, mercatorX, mercatorY, type View, worldSize } from './mercator.ts'
import { boundsIn, MunicipalityAreas } from './municipality-areas.ts'
import { mix, type Palette } from './palette.ts'
import { isHatched, lookOf, unknownGround } from './region-looks.ts'
import type { CountryLayer, CoverageLayer } from './scene.ts'
import { stillPatterns } from './still-patterns.ts'
import { dress, element } from './svg-elements.ts'

/** Units of the drawing: pixels of the world at zoom 5. */
const UNITS = worldSize(5)

/** The ground without WebGL: the same land and borders as SVG, looked at through its viewBox. */
export class StillGround implements GroundLayer {
  readonly hasNames = false
  readonly #container: HTMLElement
  readonly #geo: GeoGround
  readonly #svg: SVGSVGElement
  readonly #layers: Readonly<
    Record<'abroad' | 'countries' | 'land' | 'hatch' | 'areas' | 'districtLines' | 'stateLines' | 'lit', SVGGElement>
  >
  #palette: Palette
  #view: View
  #moved: (settled: boolean) => void = () => undefined
  #coverage: CoverageLayer | undefined
  #countries: CountryLayer | undefined
  #litRegion: string | undefined
  readonly #areas: MunicipalityAreas
  #dragging = true

  constructor(container: HTMLElement, geo: GeoGround, palette: Palette, view: View) {
    this.#container = container
    this.#geo = geo
    this.#palette = palette
    this.#view = view
    this.#areas = new MunicipalityAreas(geo, () => {
      this.#drawCoverage()
      this.#moved(true)
    })
    this.#svg = element('svg', { 'aria-hidden': 'true', width: '100%', height: '100%' })
    const group = () => this.#svg.appendChild(element('g', { 'vector-effect': 'non-scaling-stroke' }))
    const defs = this.#svg.appendChild(element('defs', {}))
    defs.append(...stillPatterns())
    this.#layers = {
      abroad: group(),
      countries: group(),
      land: group(),
      hatch: group(),
      areas: group(),
      districtLines: group(),
      stateLines: group(),
      lit: group(),
    }
    this.#drawAbroad()
    this.#layers.land.append(pathOf(geo.states.features))
    this.#layers.districtLines.append(linePath(geo.districtLines.coordinates))
    this.#layers.stateLines.append(linePath(geo.stateLines.coordinates))
    container.append(this.#svg)
    this.#listen()
    this.setPalette(palette)
    this.#look()
    this.#fetch()
  }

  get frame(): Frame {
    return { ...this.#view, width: this.#container.clientWidth, height: this.#container.clientHeight }
  }

  onMove(moved: (settled: boolean) => void): void {
    this.#moved = moved
  }

  moveTo(view: View): void {
    this.#view = view
    this.#look()
    this.#fetch()
    this.#moved(true)
  }

  #drawAbroad(): void {
    this.#layers.abroad.replaceChildren(pathOf(this.#geo.world.features))
  }

  /** Loads what the window shows and is not there yet. */
  #fetch(): void {
    void this.#areas.look(this.frame)
    if (this.#countries === undefined && this.#geo.hasWorld(boundsIn(this.frame))) return
    const before = this.#geo.world
    this.#geo.loadWorld().then(
      () => {
        if (this.#geo.world === before) return
        this.#drawAbroad()
        this.#drawCountries()
        this.#moved(true)
      },
      () => undefined,
    )
  }

  #look(): void {
    const { width, height, zoom, lon, lat } = this.frame
    const unit = UNITS / worldSize(zoom)
    const [x, y] = [mercatorX(lon) * UNITS, mercatorY(lat) * UNITS]
    this.#svg.setAttribute('viewBox', [x - (width / 2) * unit, y - (height / 2) * unit, width * unit, height * unit].join(' '))
    for (const pattern of this.#svg.querySelectorAll('pattern')) pattern.setAttribute('patternTransform', `scale(${unit})`)
  }

  setDragging(on: boolean): void {
    this.#dragging = on
  }

  #listen(): void {
    let from: { readonly x: number; readonly y: number; readonly view: View } | undefined
    this.#svg.addEventListener('pointerdown', (event) => {
      if (!this.#dragging) return
      from = { x: event.clientX, y: event.clientY, view: this.#view }
      this.#svg.setPointerCapture(event.pointerId)
    })
    this.#svg.addEventListener('pointermove', (event) => {
      if (!from) return
      const degrees = 360 / worldSize(from.view.zoom)
      const shrink = Math.cos((from.view.lat * Math.PI) / 180)
      this.#view = {
        ...from.view,
        lon: from.view.lon - (event.clientX - from.x) * degrees,
        lat: from.view.lat + (event.clientY - from.y) * degrees * shrink,
      }
      this.#look()
      this.#moved(false)
    })
    this.#svg.addEventListener('pointerup', () => {
      from = undefined
      this.#fetch()
      this.#moved(true)
    })
  }

  setPalette(palette: Palette): void {
    this.#palette = palette
    this.#svg.style.background = palette.sea
    dress(this.#layers.abroad, { fill: palette.abroad, stroke: palette.hairline, 'stroke-width': '0.8' })
    dress(this.#layers.land, { fill: palette.ground, stroke: 'none' })
    dress(this.#layers.stateLines, { fill: 'none', stroke: mix(palette.lineStrong, palette.text3, 0.35), 'stroke-width': '1' })
    this.#svg.querySelector('#map-hatch path')?.setAttribute('stroke', palette.coverage.UNKNOWN)
    this.#svg.querySelector('#map-cross path')?.setAttribute('stroke', palette.text)
    for (const dot of this.#svg.querySelectorAll('pattern circle')) dot.setAttribute('fill', palette.coverage.COVERED)
    this.#drawCoverage()
    this.#drawCountries()
  }

  setBorders(shown: boolean): void {
    for (const layer of [this.#layers.districtLines, this.#layers.stateLines]) layer.style.display = shown ? '' : 'none'
  }

  setCoverage(coverage: CoverageLayer | undefined): void {
    if (coverage === this.#coverage) return
    this.#coverage = coverage
    this.#areas.want(coverage?.level === 'MUNICIPALITY' ? [...coverage.looks.keys()] : [])
    this.#fetch()
    this.#drawCoverage()
  }

  setCountries(layer: CountryLayer | undefined): void {
    if (layer === this.#countries) return
    this.#countries = layer
    this.#fetch()
    this.#drawCountries()
  }

  #drawCountries(): void {
    const looks = new Map(this.#countries?.countries.map(({ code, look }) => [code, look]))
    const shapes = this.#geo.world.features.flatMap((shape) => {
      const look = looks.get(shape.properties?.code)
      if (look === undefined) return []
      const path = pathOf([shape])
      dress(path, { fill: lookOf(look, this.#palette).fill, stroke: this.#palette.hairline, 'stroke-width': '0.8' })
      return [path]
    })
    this.#layers.countries.replaceChildren(...shapes)
  }

  #drawCoverage(): void {
    const coverage = this.#coverage
    dress(this.#layers.districtLines, {
      fill: 'none',
      stroke: coverage ? this.#palette.ground : this.#palette.hairline,
      'stroke-width': '0.7',
    })
    this.#layers.hatch.replaceChildren()
    this.#layers.areas.replaceChildren()
    dress(this.#layers.land, { fill: this.#palette.ground })
    if (!coverage) return
    const unknown = this.#geo.states.features.filter(({ properties }) => isHatched(coverage, properties.ags))
    for (const fill of [unknownGround(this.#palette), 'url(#map-hatch)']) {
      const hatch = pathOf(unknown)
      dress(hatch, { fill })
      this.#layers.hatch.append(hatch)
    }
    if (coverage.level === 'STATE') this.#drawAreas(this.#geo.states.features)
    else if (coverage.level === 'DISTRICT') this.#drawAreas(this.#geo.districts.features)
    else this.#drawAreas(this.#areas.areas)
  }

  #drawAreas(features: readonly Feature[]): void {
    for (const feature of features) {
      const look = this.#coverage?.looks.get(String(feature.properties?.ags))
      if (look === undefined || look === 'UNKNOWN') continue
      const { fill, dots, edge } = lookOf(look, this.#palette)
      const area = pathOf([feature])
      dress(area, { fill, stroke: edge ? this.#palette.text : 'none', 'stroke-width': '1.4' })
      this.#layers.areas.append(area)
      if (!dots && !edge) continue
      const pattern = pathOf([feature])
      dress(pattern, { fill: `url(#map-${dots ? 'dots' : 'cross'})` })
      this.#layers.areas.append(pattern)
    }
  }

  outline(ags: string | undefined): void {
    if (ags === this.#litRegion) return
    this.#litRegion = ags
    this.#layers.lit.replaceChildren()
    const region = ags && this.#geo.region(ags)
    if (!region) return
    const path = pathOf([region])
    dress(path, { fill: 'none', stroke: this.#palette.text, 'stroke-width': '2' })
    this.#layers.lit.append(path)
  }

  resize(): void {
    this.#look()
  }

  dispose(): void {
    this.#svg.remove()
  }
}

/** SVG path data of rings in Mercator units, `units` to the width of the world. */
export function pathData(geometry: Geometry, units: number, digits = 1): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  return polygons.flatMap((polygon) => polygon.map((ring) => `${lineData(ring, units, digits)}Z`)).join('')
}

export function lineData(line: readonly Position[], units: number, digits = 1): string {
  return line
    .map(
      ([lon, lat], i) => `${i === 0 ? 'M' : 'L'}${(mercatorX(lon!) * units).toFixed(digits)} ${(mercatorY(lat!) * units).toFixed(digits)}`,
    )
    .join('')
}

function pathOf(features: readonly Feature[]): SVGPathElement {
  const d = features.map(({ geometry }) => pathData(geometry as Polygon | MultiPolygon, UNITS)).join('')
  return element('path', { d, 'fill-rule': 'evenodd', 'vector-effect': 'non-scaling-stroke' })
}

function linePath(lines: readonly (readonly Position[])[]): SVGPathElement {
  return element('path', { d: lines.map((line) => lineData(line, UNITS)).join(''), 'vector-effect': 'non-scaling-stroke' })
}
