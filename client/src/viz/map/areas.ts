import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Bounds } from './mercator.ts'

export type Area = Polygon | MultiPolygon

export const polygonsOf = (area: Area): Position[][][] => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)

/** Centroid of a ring on the plane of degrees (area weighted, shoelace formula). */
export function middleOf(ring: readonly Position[]): [number, number] {
  let [twice, lon, lat] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number]
    const [x1, y1] = ring[i] as [number, number]
    const cross = x0 * y1 - x1 * y0
    twice += cross
    lon += (x0 + x1) * cross
    lat += (y0 + y1) * cross
  }
  return [lon / (3 * twice), lat / (3 * twice)]
}

const boxes = new WeakMap<Feature<Area>, Bounds>()

export function boxOfRegion(region: Feature<Area>): Bounds {
  const known = boxes.get(region)
  if (known) return known
  const points = polygonsOf(region.geometry).flatMap((polygon) => polygon[0]!)
  const lons = points.map(([lon]) => lon!)
  const lats = points.map(([, lat]) => lat!)
  const box: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  boxes.set(region, box)
  return box
}

/** Point in polygon by the even-odd rule, holes included. */
export function covers(region: Feature<Area>, lon: number, lat: number): boolean {
  const [west, south, east, north] = boxOfRegion(region)
  if (lon < west || lon > east || lat < south || lat > north) return false
  return polygonsOf(region.geometry).some((rings) => rings.filter((ring) => ringCovers(ring, lon, lat)).length % 2 === 1)
}

function ringCovers(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number]
    const [xj, yj] = ring[j] as [number, number]
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** By the shoelace formula on a plane that touches at the area's latitude: right to a per cent, enough to ask "can it be seen?". */
export function areaKm2(area: Area): number {
  const kmPerDegree = 111.195
  let sum = 0
  for (const rings of polygonsOf(area)) {
    rings.forEach((ring, i) => {
      const shrink = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
      let twice = 0
      for (let k = 1; k < ring.length; k++) {
        const [x0, y0] = ring[k - 1] as [number, number]
        const [x1, y1] = ring[k] as [number, number]
        twice += x0 * y1 - x1 * y0
      }
      const km2 = (Math.abs(twice) / 2) * kmPerDegree ** 2 * shrink
      sum += i === 0 ? km2 : -km2
    })
  }
  return sum
}
