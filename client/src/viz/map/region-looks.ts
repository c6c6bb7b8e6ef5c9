import { mix, type Palette } from './palette.ts'
import type { CoverageLayer, RegionLook } from './scene.ts'

/** Colour, pattern and edge of a region's look; unknown stays clear, so that the hatch of the land shows. */
export function lookOf(look: RegionLook, palette: Palette): { readonly fill: string; readonly dots: boolean; readonly edge: boolean } {
  if (typeof look === 'number') return { fill: palette.steps[look] as string, dots: false, edge: false }
  if (look === 'UNKNOWN') return { fill: 'rgba(0,0,0,0)', dots: false, edge: false }
  return { fill: palette.coverage[look], dots: look === 'STALE', edge: look === 'CONFIRMED_GAP' }
}

/** Whether a Land without a colour of its own is hatched. */
export const isHatched = (coverage: CoverageLayer | undefined, ags: unknown): boolean =>
  coverage !== undefined && (coverage.within === undefined || coverage.within === ags)

/** What lies under the hatch where nobody has looked: light enough that Kreis lines stand out in the ground's colour. */
export const unknownGround = (palette: Palette): string => mix(palette.ground, palette.coverage.UNKNOWN, 0.32)
