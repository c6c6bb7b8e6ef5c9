import type { Map as MapLibreMap } from 'maplibre-gl'
import { ONLINE, type OnlineState, type Underlay } from './online-map.ts'
import { isDark, type Palette } from './palette.ts'

/** Above our land, below all that says something. */
const BELOW = 'land-hatch'
/** Colours let through what lies below them. */
const SEE_THROUGH = 0.75
/** Lies on a style that is made for paper and daylight where the screen is dark. */
const VEIL = `${ONLINE}veil`
const VEIL_OPACITY = 0.6
const COLOURED = ['countries', 'STATE-fill', 'DISTRICT-fill', 'MUNICIPALITY-fill'] as const

/** Lays the style of another server below our layers of a loaded map; where none of it comes, it is taken away again. */
export class OnlineLayers {
  readonly #map: MapLibreMap
  readonly #underlay: Underlay
  readonly #tell: (state: OnlineState) => void
  readonly #host: string
  #arrived = false
  #failed = false
  #told = ''

  constructor(map: MapLibreMap, underlay: Underlay, host: string, palette: Palette, tell: (state: OnlineState) => void) {
    this.#map = map
    this.#underlay = underlay
    this.#host = host
    this.#tell = tell
    map.on('error', ({ error, ...event }) => {
      const { sourceId } = event as { sourceId?: string }
      if (!sourceId?.startsWith(ONLINE)) console.warn(error.message)
      else if (!this.#arrived) this.#takeAway()
    })
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (!sourceId?.startsWith(ONLINE) || this.#failed) return
      if ((tile as { state?: string } | undefined)?.state === 'loaded') this.#arrived = true
      if (this.#arrived) this.#tellWhose()
    })
    for (const { id, url } of underlay.sprites) map.addSprite(id, url)
    if (underlay.glyphs !== undefined) map.setGlyphs(underlay.glyphs)
    for (const [id, source] of underlay.sources) map.addSource(id, source)
    for (const layer of underlay.layers) map.addLayer(layer, BELOW)
    map.addLayer({ id: VEIL, type: 'background' }, BELOW)
    this.setPalette(palette)
    map.moveLayer('countries', BELOW)
    this.#letThrough(SEE_THROUGH)
  }

  /** Whether it writes the names of towns itself. */
  get hasNames(): boolean {
    return this.#arrived && this.#underlay.layers.some(({ type }) => type === 'symbol')
  }

  setPalette(palette: Palette): void {
    if (this.#failed) return
    this.#map.setPaintProperty(VEIL, 'background-color', palette.sea)
    this.#map.setPaintProperty(VEIL, 'background-opacity', isDark(palette) ? VEIL_OPACITY : 0)
  }

  #letThrough(opacity: number): void {
    for (const id of COLOURED) this.#map.setPaintProperty(id, 'fill-opacity', opacity)
  }

  #tellWhose(): void {
    const given = this.#underlay.sources.map(([id]) => this.#map.getSource(id)?.attribution ?? '')
    const attribution = [...new Set(given.map(textOf))].filter((text) => text !== '')
    const told = attribution.join()
    if (this.#told === told && told !== '') return
    this.#told = told
    this.#tell({ is: 'shown', attribution: attribution.length > 0 ? attribution : [this.#host] })
  }

  #takeAway(): void {
    if (this.#failed) return
    this.#failed = true
    for (const { id } of [...this.#underlay.layers, { id: VEIL }]) if (this.#map.getLayer(id)) this.#map.removeLayer(id)
    for (const [id] of this.#underlay.sources) if (this.#map.getSource(id)) this.#map.removeSource(id)
    for (const { id } of this.#underlay.sprites) this.#map.removeSprite(id)
    if (this.#underlay.glyphs !== undefined) this.#map.setGlyphs(null)
    this.#letThrough(1)
    this.#tell({ is: 'failed', host: this.#host })
  }
}

/** Sources give it as HTML. */
const textOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim()
