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

/** The smallest box of degrees that holds the whole circle: what a store is asked for before distances are measured. */
export function boxAround(centre: Coordinates, radiusKm: number): { south: number; west: number; north: number; east: number } {
  const angle = radiusKm / MEAN_RADIUS_KM
  const dLat = (angle * 180) / Math.PI
  const ratio = Math.sin(angle) / Math.cos(radians(centre.lat))
  const dLon = Math.abs(centre.lat) + dLat >= 90 || ratio >= 1 ? 180 : (Math.asin(ratio) * 180) / Math.PI
  const margin = 1e-9
  return {
    south: centre.lat - dLat - margin,
    west: centre.lon - dLon - margin,
    north: centre.lat + dLat + margin,
    east: centre.lon + dLon + margin,
  }
}
