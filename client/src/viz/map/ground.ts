import type { Frame, View } from './mercator.ts'
import type { Palette } from './palette.ts'
import type { CountryLayer, CoverageLayer } from './scene.ts'

/** What lies under the rings: land, borders and coverage, and the window one looks through. */
export interface GroundLayer {
  readonly frame: Frame
  /** Whether it writes the names of towns itself. */
  readonly hasNames: boolean
  /** Called whenever the window moves; `settled` at the end of a movement. */
  onMove(moved: (settled: boolean) => void): void
  moveTo(view: View, how: { readonly animate: boolean }): void
  /** Whether dragging moves the window. */
  setDragging(on: boolean): void
  setPalette(palette: Palette): void
  setBorders(shown: boolean): void
  setCoverage(coverage: CoverageLayer | undefined): void
  /** Colours countries; undefined: none. */
  setCountries(countries: CountryLayer | undefined): void
  /** Outlines one region; undefined: none. */
  outline(ags: string | undefined): void
  resize(): void
  dispose(): void
}
