import type { CountryMark } from './country-marks.ts'
import type { CoverageDot } from './coverage-dots.ts'
import type { EventMark } from './event-marks.ts'
import type { GeoGround } from './geodata.ts'
import { type Frame, unproject } from './mercator.ts'
import type { CountryLayer, CoverageLayer, MapTarget } from './scene.ts'
import { type Spot, spotTowards } from './spots.ts'

/** A spot on the map that can be pointed at: rings, events, dots of coverage, and regions. Window pixels. */
export interface Mark {
  readonly target: MapTarget
  readonly x: number
  readonly y: number
  readonly radius: number
}

export function keyOf(target: MapTarget): string {
  if (target.type === 'region') return `region:${target.ags}`
  if (target.type === 'country') return `country:${target.code}`
  return `${target.type}:${target.ids[0]}`
}

export function marksOf(
  spots: readonly Spot[],
  events: readonly EventMark[],
  dots: readonly CoverageDot[],
  countries: readonly CountryMark[],
): Mark[] {
  return [
    ...spots.map(
      ({ ids, label, counts, total, x, y, radius }): Mark => ({ target: { type: 'places', ids, label, counts, total }, x, y, radius }),
    ),
    ...events.map(({ ids, label, x, y, radius }): Mark => ({ target: { type: 'event', ids, label }, x, y, radius })),
    ...dots.map(({ ags, label, x, y, radius }): Mark => ({ target: { type: 'region', ags, label }, x, y, radius })),
    ...countries.map(({ code, label, count, x, y, radius }): Mark => ({ target: { type: 'country', code, label, count }, x, y, radius })),
  ]
}

/** The mark under a point, or at most `snap` pixels away from it. */
export function markAt(marks: readonly Mark[], x: number, y: number, snap: number): Mark | undefined {
  let best: Mark | undefined
  let bestDistance = snap
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y) - mark.radius
    if (distance < bestDistance) {
      best = mark
      bestDistance = distance
    }
  }
  return best
}

/** Only municipalities of which something is known have a colour to point at; elsewhere the Kreis answers. */
export function regionMarkAt(frame: Frame, geo: GeoGround, coverage: CoverageLayer | undefined, x: number, y: number): Mark | undefined {
  if (!coverage) return undefined
  const [lon, lat] = unproject(frame, x, y)
  const exact = geo.regionAt(coverage.level, lon, lat)
  const known = coverage.level !== 'MUNICIPALITY' || (exact !== undefined && coverage.looks.has(exact.ags))
  const region = (known ? exact : undefined) ?? geo.regionAt('DISTRICT', lon, lat)
  return region && { target: { type: 'region', ags: region.ags, label: region.name }, x, y, radius: 0 }
}

/** Only countries with a colour of their own answer. */
export function countryMarkAt(frame: Frame, geo: GeoGround, countries: CountryLayer | undefined, x: number, y: number): Mark | undefined {
  if (!countries) return undefined
  const shape = geo.countryAt(...unproject(frame, x, y))
  const country = countries.countries.find(({ code }) => code === shape?.code)
  return country && { target: { type: 'country', code: country.code, label: country.label, count: country.count }, x, y, radius: 0 }
}

/** The mark to walk to from another in a direction (x right, y down); from nowhere to the largest in the window. */
export function markTowards(
  marks: readonly Mark[],
  { width, height }: Frame,
  from: string | undefined,
  dx: number,
  dy: number,
): Mark | undefined {
  const inside = marks.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
  const start = inside.find(({ target }) => keyOf(target) === from)
  return start ? spotTowards(inside, start, dx, dy) : inside.toSorted((a, b) => b.radius - a.radius)[0]
}
