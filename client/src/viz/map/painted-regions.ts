import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Palette } from './palette.ts'
import { lookOf } from './region-looks.ts'
import type { RegionLook } from './scene.ts'

type State = ReturnType<typeof lookOf>

const BARE: State = { fill: 'rgba(0,0,0,0)', dots: false, edge: false }

/** The looks of regions on a map. Each state that is set draws the whole map again: only those that differ are. */
export class PaintedRegions {
  readonly #map: MapLibreMap
  #painted = new Map<string, { readonly source: string; readonly id: string; readonly state: State }>()

  constructor(map: MapLibreMap) {
    this.#map = map
  }

  /** Those of one source, by id; all others are bare. */
  paint(source: string, looks: Iterable<readonly [id: string, look: RegionLook]>, palette: Palette): void {
    const before = this.#painted
    this.#painted = new Map()
    for (const [id, look] of looks) {
      const key = `${source}:${id}`
      const state = lookOf(look, palette)
      if (!isSame(before.get(key)?.state, state)) this.#map.setFeatureState({ source, id }, state)
      this.#painted.set(key, { source, id, state })
    }
    for (const [key, { source: its, id }] of before) {
      if (!this.#painted.has(key)) this.#map.setFeatureState({ source: its, id }, BARE)
    }
  }
}

const isSame = (a: State | undefined, b: State) => a !== undefined && a.fill === b.fill && a.dots === b.dots && a.edge === b.edge
