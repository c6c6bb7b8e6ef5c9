import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import type { GeoGround } from './geodata.ts'
import type { GroundLayer } from './ground.ts'
import { groundLayers, groundStyle, type RegionState } from './ground-style.ts'
import { type Frame, MAX_ZOOM, MIN_ZOOM, type View, worldSize } from './mercator.ts'
import { OnlineLayers } from './online-layers.ts'
import type { OnlineMap, OnlineState, Underlay } from './online-map.ts'
import type { Palette } from './palette.ts'
import { PATTERNS, patternTile } from './patterns.ts'
import { lookOf, unknownGround } from './region-looks.ts'
import type { CountryLayer, CoverageLayer, GroundLevel } from './scene.ts'

setWorkerUrl(workerUrl)

/**
 * A browser keeps the worker together with what it was allowed to ask when it was fetched; under another address it is
 * fetched again. To be called before the first map.
 */
export function allowWorker({ origins }: OnlineMap): void {
  setWorkerUrl(`${workerUrl}?${new URLSearchParams({ origins: origins.join(' ') })}`)
}

/** From this zoom on the borders and names of municipalities are fetched, Land by Land, as they come into the window. */
const MUNICIPALITY_ZOOM = 8

export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

export class GlGround implements GroundLayer {
  readonly #map: MapLibreMap
  readonly #container: HTMLElement
  readonly #geo: GeoGround
  #palette: Palette
  #coverage: CoverageLayer | undefined
  #countries: CountryLayer | undefined
  #paintedCountries = new Set<string>()
  #painted = new Map<string, { readonly source: GroundLevel; readonly id: string; readonly look: Partial<RegionState> }>()
  #outlined: { source: GroundLevel; id: string } | undefined
  #wantedOutline: string | undefined
  #areas = ''
  #statesWithLines = new Set<string>()
  #borders = true
  #ready = false
  #moved: (settled: boolean) => void = () => undefined
  #disposed = false
  #online: OnlineLayers | undefined

  /** `twoFingers`: the hint where one finger scrolls the page; absent: one finger moves the map. */
  constructor(container: HTMLElement, geo: GeoGround, palette: Palette, view: View, twoFingers?: string) {
    this.#container = container
    this.#geo = geo
    this.#palette = palette
    this.#map = new MapLibreMap({
      container,
      style: groundStyle(geo, palette),
      center: [view.lon, view.lat],
      zoom: view.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      // Shift and drag marks what lies in a box.
      boxZoom: false,
      keyboard: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      validateStyle: false,
      cooperativeGestures: twoFingers !== undefined,
      locale: { 'CooperativeGesturesHandler.MobileHelpText': twoFingers ?? '' },
    })
    this.#map.touchZoomRotate.disableRotation()
    const canvas = this.#map.getCanvas()
    canvas.tabIndex = -1
    canvas.setAttribute('aria-hidden', 'true')
    canvas.removeAttribute('role')
    canvas.removeAttribute('aria-label')
    this.#addPatterns()
    performance.mark('netzatlas:map-start')
    this.#map.once('load', () => {
      this.#ready = true
      this.#applyBorders()
      this.#applyCoverage()
      this.#applyCountries()
      this.outline(this.#wantedOutline)
      void this.#fetchLines()
    })
    // Tile by tile, half a country would be hatched and the other half bare.
    container.style.opacity = '0'
    this.#map.once('idle', () => {
      container.style.opacity = ''
      performance.mark('netzatlas:map-idle')
    })
    this.#map.on('moveend', () => void this.#fetchLines())
  }

  /** Lays the style of another server below, once our own map stands. */
  layUnder(underlay: Underlay, host: string, tell: (state: OnlineState) => void): void {
    if (this.#disposed) return
    if (!this.#ready) {
      this.#map.once('load', () => this.layUnder(underlay, host, tell))
      return
    }
    this.#online = new OnlineLayers(this.#map, underlay, host, (state) => {
      if (this.#disposed) return
      this.#moved(true)
      tell(state)
    })
  }

  get hasNames(): boolean {
    return this.#online?.hasNames ?? false
  }

  get frame(): Frame {
    const { lng, lat } = this.#map.getCenter()
    return { lon: lng, lat, zoom: this.#map.getZoom(), width: this.#container.clientWidth, height: this.#container.clientHeight }
  }

  onMove(moved: (settled: boolean) => void): void {
    this.#moved = moved
    this.#map.on('move', () => moved(false))
    this.#map.on('moveend', () => moved(true))
  }

  moveTo(view: View, { animate }: { readonly animate: boolean }): void {
    const target = { center: [view.lon, view.lat] as [number, number], zoom: view.zoom }
    if (animate) this.#map.easeTo({ ...target, duration: 350 })
    else this.#map.jumpTo(target)
  }

  setDragging(on: boolean): void {
    if (on) this.#map.dragPan.enable()
    else this.#map.dragPan.disable()
  }

  setPalette(palette: Palette): void {
    this.#palette = palette
    for (const name of PATTERNS) this.#map.removeImage(name)
    this.#addPatterns()
    for (const layer of groundLayers(palette)) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        if (property.endsWith('-color')) this.#map.setPaintProperty(layer.id, property as 'fill-color', value as never)
      }
    }
    this.#applyCoverage()
    this.#applyCountries()
  }

  #addPatterns(): void {
    const add = () => {
      for (const name of PATTERNS) {
        if (!this.#map.hasImage(name)) this.#map.addImage(name, patternTile(name, this.#palette, 2), { pixelRatio: 2 })
      }
    }
    if (this.#map.style) add()
    else this.#map.once('styledata', add)
  }

  setBorders(shown: boolean): void {
    this.#borders = shown
    if (this.#ready) this.#applyBorders()
  }

  #applyBorders(): void {
    for (const id of ['state-lines', 'district-lines', 'municipality-lines']) {
      // Coloured by Land, the lines of Kreise would only cut the areas up.
      const shown = this.#borders && (id === 'state-lines' || this.#coverage?.level !== 'STATE')
      this.#map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none')
    }
  }

  setCoverage(coverage: CoverageLayer | undefined): void {
    if (coverage === this.#coverage) return
    this.#coverage = coverage
    if (this.#ready) this.#applyCoverage()
  }

  #applyCoverage(): void {
    if (!this.#ready) return
    const begun = performance.now()
    this.#applyBorders()
    this.#map.setLayoutProperty('land-hatch', 'visibility', this.#coverage ? 'visible' : 'none')
    this.#map.setPaintProperty('land', 'fill-color', this.#coverage ? unknownGround(this.#palette) : this.#palette.ground)
    this.#map.setPaintProperty('district-lines', 'line-color', this.#coverage ? this.#palette.ground : this.#palette.hairline)
    const level = this.#coverage?.level
    const looks = this.#coverage?.looks ?? new Map()
    if (level === 'MUNICIPALITY') void this.#fetchAreas([...looks.keys()])
    const before = this.#painted
    this.#painted = new Map()
    // Each state that is set draws the whole map again: only those that differ are.
    for (const [ags, wanted] of looks) {
      if (!level) break
      const key = `${level}:${ags}`
      const look = lookOf(wanted, this.#palette) as Partial<RegionState>
      if (!sameLook(before.get(key)?.look, look)) this.#map.setFeatureState({ source: level, id: ags }, look)
      this.#painted.set(key, { source: level, id: ags, look })
    }
    for (const [key, { source, id }] of before) {
      if (!this.#painted.has(key)) this.#map.setFeatureState({ source, id }, { fill: 'rgba(0,0,0,0)', dots: false, edge: false })
    }
    performance.measure('netzatlas:map-recolour', { start: begun, end: performance.now() })
  }

  setCountries(countries: CountryLayer | undefined): void {
    if (countries === this.#countries) return
    this.#countries = countries
    this.#applyCountries()
  }

  #applyCountries(): void {
    if (!this.#ready) return
    const before = this.#paintedCountries
    this.#paintedCountries = new Set()
    for (const { code, look } of this.#countries?.countries ?? []) {
      this.#map.setFeatureState({ source: 'world', id: code }, { fill: lookOf(look, this.#palette).fill })
      this.#paintedCountries.add(code)
    }
    for (const code of before)
      if (!this.#paintedCountries.has(code)) this.#map.setFeatureState({ source: 'world', id: code }, { fill: 'rgba(0,0,0,0)' })
  }

  /** Only municipalities with a look of their own are drawn: all others are the hatch. */
  async #fetchAreas(wanted: readonly string[]): Promise<void> {
    const key = wanted.toSorted().join()
    if (key === this.#areas) return
    this.#areas = key
    const set = new Set(wanted)
    const features: FeatureCollection['features'] = []
    await Promise.all(
      this.#geo.landsOf(wanted).map(async (land) => {
        const { areas } = await this.#geo.loadMunicipalities(land)
        features.push(...areas.features.filter((feature) => set.has(String(feature.properties?.ags))))
        if (this.#disposed || this.#areas !== key) return
        this.#source('MUNICIPALITY').setData({ type: 'FeatureCollection', features: [...features] })
        this.#moved(true)
      }),
    )
  }

  async #fetchLines(): Promise<void> {
    const { lon, lat, zoom, width, height } = this.frame
    if (!this.#ready || zoom < MUNICIPALITY_ZOOM) return
    const reach = 360 / worldSize(zoom)
    const [dx, dy] = [(width / 2) * reach, (height / 2) * reach]
    const inView = this.#geo.statesIn([lon - dx, lat - dy, lon + dx, lat + dy])
    const missing = inView.filter((land) => !this.#statesWithLines.has(land))
    if (missing.length === 0) return
    for (const land of missing) this.#statesWithLines.add(land)
    const loaded = await Promise.all([...this.#statesWithLines].map((land) => this.#geo.loadMunicipalities(land)))
    await Promise.all(missing.map((land) => this.#geo.loadTowns(land)))
    if (this.#disposed) return
    this.#source('municipality-lines').setData({
      type: 'FeatureCollection',
      features: loaded.map(({ lines }) => ({ type: 'Feature', properties: {}, geometry: lines })),
    })
    this.#moved(true)
  }

  #source(id: string): import('maplibre-gl').GeoJSONSource {
    return this.#map.getSource(id) as import('maplibre-gl').GeoJSONSource
  }

  outline(ags: string | undefined): void {
    this.#wantedOutline = ags
    if (!this.#ready || ags === this.#outlined?.id) return
    if (this.#outlined) this.#map.setFeatureState(this.#outlined, { lit: false })
    this.#outlined = ags ? { source: levelOf(ags), id: ags } : undefined
    if (this.#outlined) this.#map.setFeatureState(this.#outlined, { lit: true })
  }

  resize(): void {
    this.#map.resize()
  }

  dispose(): void {
    this.#disposed = true
    this.#map.remove()
  }
}

const sameLook = (a: Partial<RegionState> | undefined, b: Partial<RegionState>) =>
  a !== undefined && a.fill === b.fill && a.dots === b.dots && a.edge === b.edge

const levelOf = (ags: string): GroundLevel => (ags.length === 2 ? 'STATE' : ags.length === 5 ? 'DISTRICT' : 'MUNICIPALITY')
