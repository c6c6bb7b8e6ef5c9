import type { Feature, MultiLineString } from 'geojson'
import type { GeoGround } from './geodata.ts'
import { type Bounds, type Frame, latOf, lonOf, mercatorX, mercatorY, worldSize } from './mercator.ts'

/** Where more Kreise than that would have to be loaded for their colours, dots stand for them until one comes closer. */
const MOST_DISTRICTS = 60
/** From farther away most areas are too small for their colour to be seen. */
const AREAS_ZOOM = 5.7
/** From this zoom on the borders and names of municipalities are shown. */
const BORDERS_ZOOM = 8

/** Areas, borders and small towns of municipalities, loaded Kreis by Kreis as they come into sight. */
export class MunicipalityAreas {
  readonly #geo: GeoGround
  readonly #arrived: () => void
  readonly #lines = new Map<string, MultiLineString>()
  #wanted: readonly string[] = []
  /** Kreise of those whose area is not there yet. */
  #coloured: ReadonlySet<string> = new Set()
  #asked = new Set<string>()

  /** `arrived`: something was loaded that can be shown. */
  constructor(geo: GeoGround, arrived: () => void) {
    this.#geo = geo
    this.#arrived = arrived
  }

  /** Municipalities (AGS) that have a colour. */
  want(ags: readonly string[]): void {
    this.#wanted = ags
    this.#coloured = new Set(ags.filter((one) => !this.#geo.region(one)).map((one) => one.slice(0, 5)))
  }

  /** The areas that are there of those that have a colour. */
  get areas(): Feature[] {
    return this.#wanted.flatMap((ags) => this.#geo.region(ags) ?? [])
  }

  get lines(): readonly MultiLineString[] {
    return [...this.#lines.values()]
  }

  /** Loads what is missing of what the window shows. Which Kreise could not be loaded is forgotten, so that they are tried again. */
  async look(frame: Frame): Promise<void> {
    const missing = this.#districtsFor(frame).filter((district) => !this.#asked.has(district))
    if (missing.length === 0) return
    for (const district of missing) this.#asked.add(district)
    const loaded = await Promise.all(
      missing.map(async (district) => {
        try {
          this.#lines.set(district, await this.#geo.loadMunicipalities(district))
          return true
        } catch {
          this.#asked.delete(district)
          return false
        }
      }),
    )
    if (loaded.includes(true)) this.#arrived()
  }

  #districtsFor(frame: Frame): readonly string[] {
    const inSight = this.#geo.districtsIn(boundsIn(frame))
    if (frame.zoom >= BORDERS_ZOOM) return inSight
    if (frame.zoom < AREAS_ZOOM) return []
    const coloured = inSight.filter((district) => this.#coloured.has(district))
    return coloured.length <= MOST_DISTRICTS ? coloured : []
  }
}

/** What the window shows, in degrees. */
export function boundsIn({ lon, lat, zoom, width, height }: Frame): Bounds {
  const size = worldSize(zoom)
  const [x, y] = [mercatorX(lon), mercatorY(lat)]
  const [dx, dy] = [width / 2 / size, height / 2 / size]
  return [lonOf(x - dx), latOf(y + dy), lonOf(x + dx), latOf(y - dy)]
}
