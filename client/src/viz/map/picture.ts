import type { Geometry } from 'geojson'
import type { Pen } from '../sheet/svg-pen.ts'
import type { Palette } from './palette.ts'

/** The map as it stands, for files. */
export interface MapPicture {
  /** Pixels of the screen. */
  readonly size: { readonly width: number; readonly height: number }
  /** Stroke by stroke on any pen, without what comes and goes with the pointer. */
  drawOnto(pen: Pen, palette: Palette): void
  /** Loads the areas of these regions and countries, as far as they can be. */
  loadAreas(keys: readonly string[]): Promise<void>
  /** The area of a region (AGS) or country (ISO 3166 alpha-2); null where none is drawn or loaded. */
  areaOf(key: string): Geometry | null
}
