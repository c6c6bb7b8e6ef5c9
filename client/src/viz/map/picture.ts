import type { Geometry } from 'geojson'
import type { Pen } from '../sheet/svg-pen.ts'
import type { GeoGround } from './geodata.ts'
import type { GroundLayer } from './ground.ts'
import type { Palette } from './palette.ts'

/** Boundaries for files. */
export interface Boundaries {
  /** Loads the areas of these regions and countries, as far as they can be. */
  loadAreas(keys: readonly string[]): Promise<void>
  /** The area of a region (AGS) or country (ISO 3166 alpha-2); null where none is drawn or loaded. */
  areaOf(key: string): Geometry | null
}

/** The map as it stands, for files. */
export interface MapPicture extends Boundaries {
  /** Pixels of the screen. */
  readonly size: { readonly width: number; readonly height: number }
  /** Stroke by stroke on any pen, without what comes and goes with the pointer. */
  drawOnto(pen: Pen, palette: Palette): void
}

const MUNICIPALITY_DIGITS = 8
const isRegion = (key: string): boolean => /^\d/.test(key)

/** The map as it stands whenever it is asked. */
export const pictureOf = (ground: GroundLayer, geo: GeoGround, drawOnto: MapPicture['drawOnto']): MapPicture => ({
  get size() {
    const { width, height } = ground.frame
    return { width, height }
  },
  drawOnto,
  ...boundariesOf(geo),
})

export const boundariesOf = (geo: GeoGround): Boundaries => ({
  loadAreas: async (keys) => {
    const districts = new Set(keys.filter((key) => key.length === MUNICIPALITY_DIGITS).map((key) => key.slice(0, 5)))
    await Promise.allSettled([
      ...[...districts].filter((district) => geo.region(district)).map((district) => geo.loadMunicipalities(district)),
      ...(keys.every(isRegion) ? [] : [geo.loadWorld()]),
    ])
  },
  areaOf: (key) => (isRegion(key) ? geo.region(key)?.geometry : geo.country(key)?.area) ?? null,
})
