import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { GeoGround } from './geodata.ts'
import type { GroundLayer } from './ground.ts'
import { groundLayers, groundStyle, layersFor } from './ground-style.ts'
import type { Frame, View } from './mercator.ts'
import { boundsIn, MunicipalityAreas } from './municipality-areas.ts'
import { newMap } from './new-map.ts'
import { OnlineLayers } from './online-layers.ts'
import type { OnlineState, Underlay } from './online-map.ts'
import { PaintedRegions } from './painted-regions.ts'
import type { Palette } from './palette.ts'
import { PATTERNS, patternId, patternTile } from './patterns.ts'
import { copyForPrint } from './print-copy.ts'
import { unknownGround } from './region-looks.ts'
import type { CountryLayer, CoverageLayer, GroundLevel } from './scene.ts'

export class GlGround implements GroundLayer {
  readonly #map: MapLibreMap
  readonly #container: HTMLElement
  readonly #geo: GeoGround
  #palette: Palette
  #coverage: CoverageLayer | undefined
  #countries: CountryLayer | undefined
  readonly #regions: PaintedRegions
  readonly #world: PaintedRegions
  #outlined: { source: GroundLevel; id: string } | undefined
  #wantedOutline: string | undefined
  readonly #areas: MunicipalityAreas
  #shownAreas = ''
  #borders = true
  #ready = false
  #loaded = false
  #moved: (settled: boolean) => void = () => undefined
  #disposed = false
  readonly #endPrinting: () => void
  #worldAsked = false
  #hasDistricts = false
  #visible: ReadonlyMap<string, boolean> = new Map()
  /** Levels of which a region was outlined at some time. */
  readonly #litLevels = new Set<GroundLevel>()
  #online: OnlineLayers | undefined

  /** `twoFingers`: the hint where one finger scrolls the page; absent: one finger moves the map. */
  constructor(container: HTMLElement, geo: GeoGround, palette: Palette, view: View, twoFingers?: string) {
    this.#container = container
    this.#geo = geo
    this.#palette = palette
    this.#areas = new MunicipalityAreas(geo, () => this.#showMunicipalities())
    this.#map = newMap(container, groundStyle(geo, palette), view, twoFingers)
    this.#regions = new PaintedRegions(this.#map)
    this.#world = new PaintedRegions(this.#map)
    this.#addPatterns()
    this.#endPrinting = copyForPrint(this.#map)
    performance.mark('netzatlas:map-start')
    // Before the first tile is cut: colours are there in the first picture, and what is hidden costs nothing.
    this.#map.once('style.load', () => {
      this.#ready = true
      this.#applyBorders()
      this.#applyCoverage()
      this.#applyCountries()
      this.outline(this.#wantedOutline)
      this.#look()
    })
    this.#map.once('load', () => {
      this.#loaded = true
    })
    // Tile by tile, half a country would be hatched and the other half bare.
    container.style.opacity = '0'
    this.#map.once('idle', () => {
      container.style.opacity = ''
      performance.mark('netzatlas:map-idle')
    })
    this.#map.on('moveend', () => this.#look())
  }

  /** Lays the style of another server below, once our own map stands. */
  layUnder(underlay: Underlay, host: string, tell: (state: OnlineState) => void): void {
    if (this.#disposed) return
    if (!this.#loaded) {
      this.#map.once('load', () => this.layUnder(underlay, host, tell))
      return
    }
    this.#online = new OnlineLayers(this.#map, underlay, host, this.#palette, (state) => {
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
    for (const name of PATTERNS) this.#map.removeImage(patternId(name))
    this.#addPatterns()
    for (const layer of groundLayers(palette)) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        if (property.endsWith('-color')) this.#map.setPaintProperty(layer.id, property as 'fill-color', value as never)
      }
    }
    this.#online?.setPalette(palette)
    this.#applyCoverage()
    this.#applyCountries()
  }

  #addPatterns(): void {
    const add = () => {
      for (const name of PATTERNS) {
        const id = patternId(name)
        if (!this.#map.hasImage(id)) this.#map.addImage(id, patternTile(name, this.#palette, 2), { pixelRatio: 2 })
      }
    }
    if (this.#map.style) add()
    else this.#map.once('styledata', add)
  }

  setBorders(shown: boolean): void {
    // Each property that is set, the same value too, draws the whole ground again.
    if (shown === this.#borders) return
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
    this.#showLayers()
    const unknown = this.#coverage ? unknownGround(this.#palette) : this.#palette.ground
    const within = this.#coverage?.within
    const isWithin: FilterSpecification | undefined = within === undefined ? undefined : ['==', ['get', 'ags'], within]
    this.#map.setPaintProperty('land', 'fill-color', isWithin ? ['case', isWithin, unknown, this.#palette.ground] : unknown)
    this.#map.setFilter('land-hatch', isWithin)
    this.#map.setPaintProperty('district-lines', 'line-color', this.#coverage ? this.#palette.ground : this.#palette.hairline)
    const level = this.#coverage?.level
    const looks = this.#coverage?.looks ?? new Map()
    this.#areas.want(level === 'MUNICIPALITY' ? [...looks.keys()] : [])
    this.#look()
    this.#showAreas()
    this.#regions.paint(level ?? 'STATE', looks, this.#palette)
    performance.measure('netzatlas:map-recolour', { start: begun, end: performance.now(), detail: looks.size })
  }

  #showLayers(): void {
    if (!this.#hasDistricts && (this.#coverage?.level === 'DISTRICT' || this.#litLevels.has('DISTRICT'))) {
      this.#hasDistricts = true
      this.#setData('DISTRICT', this.#geo.districts)
    }
    const wanted = layersFor(this.#coverage, this.#countries !== undefined, this.#litLevels)
    for (const [id, visible] of wanted) {
      if ((this.#visible.get(id) ?? false) !== visible) this.#map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none')
    }
    this.#visible = wanted
  }

  setCountries(countries: CountryLayer | undefined): void {
    if (countries === this.#countries) return
    this.#countries = countries
    this.#look()
    this.#applyCountries()
  }

  #applyCountries(): void {
    if (!this.#ready) return
    this.#showLayers()
    const countries = this.#countries?.countries ?? []
    this.#world.paint(
      'world',
      countries.map(({ code, look }) => [code, look] as const),
      this.#palette,
    )
  }

  /** Loads what the window shows and is not there yet. */
  #look(): void {
    if (!this.#ready) return
    void this.#areas.look(this.frame)
    if (this.#countries === undefined && this.#geo.hasWorld(boundsIn(this.frame))) return
    if (this.#worldAsked) return
    this.#worldAsked = true
    this.#geo.loadWorld().then(
      () => {
        if (this.#disposed) return
        this.#setData('world', this.#geo.world)
        this.#moved(true)
      },
      () => {
        this.#worldAsked = false
      },
    )
  }

  #showMunicipalities(): void {
    if (this.#disposed) return
    this.#showAreas()
    const features = this.#areas.lines.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }))
    this.#setData('municipality-lines', { type: 'FeatureCollection', features })
    this.#moved(true)
  }

  /** Only municipalities with a look of their own are drawn: all others are the hatch. */
  #showAreas(): void {
    const features = this.#areas.areas
    const shown = features.map(({ properties }) => properties?.ags).join()
    if (shown === this.#shownAreas) return
    this.#shownAreas = shown
    this.#setData('MUNICIPALITY', { type: 'FeatureCollection', features })
  }

  #setData(id: string, data: Parameters<GeoJSONSource['setData']>[0]): void {
    void this.#map.getSource<GeoJSONSource>(id)!.setData(data)
  }

  outline(ags: string | undefined): void {
    this.#wantedOutline = ags
    if (!this.#ready || ags === this.#outlined?.id) return
    if (this.#outlined) this.#map.setFeatureState(this.#outlined, { lit: false })
    this.#outlined = ags ? { source: levelOf(ags), id: ags } : undefined
    if (this.#outlined && !this.#litLevels.has(this.#outlined.source)) {
      this.#litLevels.add(this.#outlined.source)
      this.#showLayers()
    }
    if (this.#outlined) this.#map.setFeatureState(this.#outlined, { lit: true })
  }

  resize(): void {
    this.#map.resize()
  }

  dispose(): void {
    this.#disposed = true
    this.#endPrinting()
    this.#map.remove()
  }
}

const levelOf = (ags: string): GroundLevel => (ags.length === 2 ? 'STATE' : ags.length === 5 ? 'DISTRICT' : 'MUNICIPALITY')
