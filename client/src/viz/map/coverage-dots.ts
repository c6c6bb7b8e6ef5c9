import type { GeoGround } from './geodata.ts'
import { type Frame, kmPerPixel, project } from './mercator.ts'
import type { CoverageLayer, RegionLook } from './scene.ts'

/** A municipality whose area is too small to show its colour, or a region without a drawn area. Window pixels. */
export interface CoverageDot {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly look: RegionLook
  readonly ags: string
  readonly label: string
}

/** Below about this many pixels across one sees no pattern. */
const SMALLEST_AREA = 6.5
const LARGEST_DOT = 4.5
const SMALLEST_DOT = 1.8
/** Share of the window that dots may take together. */
const DOT_SHARE = 0.035

/** Dots in the window: smaller where there are so many that they would lie on one another. */
export function coverageDotsIn(frame: Frame, coverage: CoverageLayer | undefined, geo: GeoGround): CoverageDot[] {
  if (!coverage) return []
  const tooSmall = SMALLEST_AREA * kmPerPixel(frame)
  const inside = coverage.dots.flatMap(({ ags, label, lon, lat }) => {
    const look = coverage.looks.get(ags)
    const across = geo.extentKm(ags)
    if (coverage.level !== 'MUNICIPALITY' && geo.region(ags)) return []
    if (look === undefined || look === 'UNKNOWN' || (across !== undefined && across >= tooSmall)) return []
    const [x, y] = project(frame, lon, lat)
    return x < 0 || y < 0 || x > frame.width || y > frame.height ? [] : [{ x, y, look, ags, label }]
  })
  const radius = dotRadius(inside.length, frame)
  return inside.map((dot) => ({ ...dot, radius }))
}

export function dotRadius(count: number, { width, height }: { readonly width: number; readonly height: number }): number {
  const byArea = Math.sqrt((DOT_SHARE * width * height) / (Math.PI * Math.max(1, count)))
  return Math.max(SMALLEST_DOT, Math.min(LARGEST_DOT, byArea))
}
