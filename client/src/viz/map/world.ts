import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { unwrapped } from './antimeridian.ts'
import { type Area, areaKm2, covers, middleOf, polygonsOf } from './areas.ts'

export interface CountryShape {
  /** ISO 3166 alpha-2 of the country that the shape counts to. */
  readonly code: string
  readonly area: MultiPolygon
  /** Degrees: the middle of its largest part. */
  readonly middle: readonly [number, number]
}

type Shapes = FeatureCollection<Area, { readonly code?: string }>

/** Countries, of the whole world or of a part of it. */
export class World {
  readonly shapes: Shapes
  #countries: readonly CountryShape[] | undefined

  constructor(topology: Topology) {
    const shapes = feature(topology, topology.objects.countries as GeometryCollection) as unknown as FeatureCollection<Area | null, object>
    this.shapes = {
      type: 'FeatureCollection',
      features: shapes.features.flatMap((shape) => (shape.geometry ? [{ ...shape, geometry: unwrapped(shape.geometry) }] : [])),
    }
  }

  country(code: string): CountryShape | undefined {
    this.#countries ??= countriesOf(this.shapes.features)
    return this.#countries.find((country) => country.code === code)
  }

  countryAt(lon: number, lat: number): CountryShape | undefined {
    const code = this.shapes.features.find((shape) => covers(shape, lon, lat))?.properties.code
    return code === undefined ? undefined : this.country(code)
  }
}

/** One a code, at the middle of the largest part of all shapes that count to it. */
function countriesOf(shapes: readonly Feature<Area, { readonly code?: string }>[]): CountryShape[] {
  const byCode = Map.groupBy(shapes, ({ properties }) => properties.code)
  return [...byCode].flatMap(([code, parts]) => {
    if (code === undefined) return []
    const polygons = parts.flatMap(({ geometry }) => polygonsOf(geometry))
    const km2 = polygons.map((coordinates) => areaKm2({ type: 'Polygon', coordinates }))
    const largest = polygons[km2.indexOf(Math.max(...km2))]!
    return [{ code, area: { type: 'MultiPolygon' as const, coordinates: polygons }, middle: middleOf(largest[0]!) }]
  })
}
