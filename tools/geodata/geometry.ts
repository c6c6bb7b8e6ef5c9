/** Positions are [longitude, latitude] in WGS 84 degrees, as in GeoJSON (RFC 7946). */
export type Position = readonly [number, number]
export type Ring = readonly Position[]
export type Polygon = readonly Ring[]

/** Radius of the sphere with the ellipsoid's (GRS 80) surface, in km: areas on it are true on average. */
const AUTHALIC_RADIUS_KM = 6371.0072

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Area enclosed by a ring in km² on the authalic sphere, whatever its direction (Chamberlain & Duquette 2007). */
export function ringAreaKm2(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!]
    sum += radians(b[0] - a[0]) * (2 + Math.sin(radians(a[1])) + Math.sin(radians(b[1])))
  }
  return Math.abs((sum * AUTHALIC_RADIUS_KM ** 2) / 2)
}

/** Area of polygons in km², holes taken off. */
export function areaKm2(polygons: readonly Polygon[]): number {
  return polygons.reduce(
    (sum, [outer, ...holes]) => sum + ringAreaKm2(outer!) - holes.reduce((hole, ring) => hole + ringAreaKm2(ring), 0),
    0,
  )
}

function ringContains(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** True where the point lies in one of the polygons and in none of its holes. */
export function contains(polygons: readonly Polygon[], point: Position): boolean {
  return polygons.some(([outer, ...holes]) => ringContains(outer!, point) && !holes.some((hole) => ringContains(hole, point)))
}

/** [west, south, east, north] of polygons. */
export function boxOf(polygons: readonly Polygon[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [outer] of polygons) {
    for (const [lon, lat] of outer!) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return [west, south, east, north]
}
