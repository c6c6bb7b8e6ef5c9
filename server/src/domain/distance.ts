import { type Coordinates, MEAN_RADIUS_KM } from '@netzatlas/shared'

export { type Coordinates, distanceKm, MEAN_RADIUS_KM } from '@netzatlas/shared'

/** The smallest box of degrees that holds the whole circle: what a store is asked for before distances are measured. */
export function boxAround(centre: Coordinates, radiusKm: number): { south: number; west: number; north: number; east: number } {
  const angle = radiusKm / MEAN_RADIUS_KM
  const dLat = (angle * 180) / Math.PI
  const ratio = Math.sin(angle) / Math.cos((centre.lat * Math.PI) / 180)
  const dLon = Math.abs(centre.lat) + dLat >= 90 || ratio >= 1 ? 180 : (Math.asin(ratio) * 180) / Math.PI
  const margin = 1e-9
  return {
    south: centre.lat - dLat - margin,
    west: centre.lon - dLon - margin,
    north: centre.lat + dLat + margin,
    east: centre.lon + dLon + margin,
  }
}
