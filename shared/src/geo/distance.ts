/** IUGG mean earth radius R1, in km. */
export const MEAN_RADIUS_KM = 6371.0088

export interface Coordinates {
  readonly lat: number
  readonly lon: number
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in km between two places in WGS 84 degrees, by the haversine formula on a sphere. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
