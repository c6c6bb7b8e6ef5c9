import type { GeoGround } from './geodata.ts'
import { type Frame, project } from './mercator.ts'
import type { CountryLayer } from './scene.ts'

/** The number of a country, at its middle. Window pixels. */
export interface CountryMark {
  readonly code: string
  readonly label: string
  readonly count: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Two digits at 12 px fit. */
const RADIUS = 10

/** The largest numbers first; one that would lie on another is left to the colour until one comes closer. */
export function countryMarksIn(frame: Frame, countries: CountryLayer | undefined, geo: GeoGround): CountryMark[] {
  const marks: CountryMark[] = []
  for (const { code, label, count } of countries?.countries.toSorted((a, b) => b.count - a.count) ?? []) {
    const middle = geo.country(code)?.middle
    if (!middle) continue
    const [x, y] = project(frame, ...middle)
    if (x < -RADIUS || y < -RADIUS || x > frame.width + RADIUS || y > frame.height + RADIUS) continue
    if (marks.some((mark) => Math.hypot(mark.x - x, mark.y - y) < 2 * RADIUS)) continue
    marks.push({ code, label, count, x, y, radius: RADIUS })
  }
  return marks
}
