import type { MultiPolygon, Polygon, Position } from 'geojson'

/**
 * The same area with rings that do not jump where they cross the 180th meridian: their longitudes go on beyond ±180
 * degrees. A ring around a pole is led over it, since it would not close otherwise.
 */
export function unwrapped<T extends Polygon | MultiPolygon>(area: T): T {
  const coordinates =
    area.type === 'Polygon' ? area.coordinates.map(unwrappedRing) : area.coordinates.map((rings) => rings.map(unwrappedRing))
  return { ...area, coordinates }
}

export function unwrappedRing(ring: readonly Position[]): Position[] {
  let shift = 0
  const points = ring.map(([lon, lat], i): Position => {
    const step = lon! - (ring[i - 1]?.[0] ?? lon!)
    if (step > 180) shift -= 360
    else if (step < -180) shift += 360
    return [lon! + shift, lat!]
  })
  const [first, last] = [points[0]!, points.at(-1)!]
  if (Math.abs(last[0]! - first[0]!) < 180) return points
  const pole = first[1]! < 0 ? -90 : 90
  return [...points, [last[0]!, pole], [first[0]!, pole], first]
}
