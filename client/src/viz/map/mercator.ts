/** Web Mercator as MapLibre uses it: the world is 512 px wide at zoom 0. Degrees in, CSS pixels out. */

export interface View {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}
/** A view seen through a window of that many CSS pixels. */
export interface Frame extends View {
  readonly width: number
  readonly height: number
}
/** west, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number]

export const GERMANY: Bounds = [5.87, 47.27, 15.04, 55.06]
/** Boxes of the Länder by their two digits, so that a filter can move the map before their borders are loaded. */
export const LAND_BOUNDS: Readonly<Record<string, Bounds>> = {
  '01': [7.88, 53.36, 11.31, 55.06],
  '02': [8.42, 53.4, 10.33, 53.96],
  '03': [6.65, 51.3, 11.6, 53.89],
  '04': [8.48, 53.01, 8.99, 53.61],
  '05': [5.87, 50.32, 9.46, 52.53],
  '06': [7.77, 49.4, 10.24, 51.66],
  '07': [6.11, 48.97, 8.51, 50.94],
  '08': [7.51, 47.53, 10.49, 49.79],
  '09': [8.98, 47.27, 13.84, 50.56],
  '10': [6.36, 49.11, 7.4, 49.64],
  '11': [13.09, 52.34, 13.76, 52.67],
  '12': [11.27, 51.36, 14.77, 53.56],
  '13': [10.6, 53.11, 14.41, 54.69],
  '14': [11.87, 50.17, 15.04, 51.69],
  '15': [10.56, 50.94, 13.19, 53.04],
  '16': [9.88, 50.21, 12.65, 51.65],
}
/** All inhabited land fits on a phone. */
export const MIN_ZOOM = 0
export const MAX_ZOOM = 13

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

export const worldSize = (zoom: number) => 512 * 2 ** zoom
export const mercatorX = (lon: number) => (lon + 180) / 360
export const mercatorY = (lat: number) => {
  const sine = Math.sin(Math.max(-85.05, Math.min(85.05, lat)) * RADIANS)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}
export const lonOf = (x: number) => x * 360 - 180
export const latOf = (y: number) => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS

export function project(frame: Frame, lon: number, lat: number): [number, number] {
  const size = worldSize(frame.zoom)
  return [
    (mercatorX(lon) - mercatorX(frame.lon)) * size + frame.width / 2,
    (mercatorY(lat) - mercatorY(frame.lat)) * size + frame.height / 2,
  ]
}

export function unproject(frame: Frame, x: number, y: number): [number, number] {
  const size = worldSize(frame.zoom)
  return [
    lonOf((x - frame.width / 2) / size + mercatorX(frame.lon)),
    latOf(Math.max(0, Math.min(1, (y - frame.height / 2) / size + mercatorY(frame.lat)))),
  ]
}

export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The view that shows all of the bounds inside the padding. */
export function fitView(
  bounds: Bounds,
  size: { readonly width: number; readonly height: number },
  padding: Padding,
  maxZoom = MAX_ZOOM,
): View {
  const [west, south, east, north] = bounds
  const wide = Math.max(size.width - padding.left - padding.right, 40)
  const high = Math.max(size.height - padding.top - padding.bottom, 40)
  const dx = Math.max(mercatorX(east) - mercatorX(west), 1e-6)
  const dy = Math.max(mercatorY(south) - mercatorY(north), 1e-6)
  const zoom = Math.max(MIN_ZOOM, Math.min(maxZoom, Math.log2(Math.min(wide / dx, high / dy) / 512)))
  const world = worldSize(zoom)
  return {
    lon: lonOf((mercatorX(east) + mercatorX(west)) / 2 + (padding.right - padding.left) / 2 / world),
    lat: latOf((mercatorY(south) + mercatorY(north)) / 2 + (padding.bottom - padding.top) / 2 / world),
    zoom,
  }
}

export function boundsOf(points: readonly { readonly lon: number; readonly lat: number }[]): Bounds | undefined {
  if (points.length === 0) return undefined
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { lon, lat } of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/** The smallest that hold both. */
export const bothBounds = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** Kilometres a CSS pixel stands for in the middle of the view. */
export const kmPerPixel = (view: View) => (2 * Math.PI * EARTH_RADIUS_KM * Math.cos(view.lat * RADIANS)) / worldSize(view.zoom)

/** Points on the circle around a centre, on the sphere of mean radius (destination point, spherical law of sines). */
export function circle(lon: number, lat: number, km: number, corners = 96): [number, number][] {
  const angle = km / EARTH_RADIUS_KM
  const phi = lat * RADIANS
  return Array.from({ length: corners }, (_, i) => {
    const bearing = (2 * Math.PI * i) / corners
    const latitude = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing))
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * Math.sin(latitude))
    return [lon + turn / RADIANS, latitude / RADIANS]
  })
}

export function circleBounds(lon: number, lat: number, km: number): Bounds {
  return boundsOf(circle(lon, lat, km, 8).map(([x, y]) => ({ lon: x, lat: y }))) as Bounds
}

/** A round length (1, 2 or 5 times a power of ten km) at most `maxPixels` long, and its length in pixels. */
export function scaleBar(view: View, maxPixels = 100): { readonly km: number; readonly pixels: number } {
  const perPixel = kmPerPixel(view)
  const longest = perPixel * maxPixels
  const power = 10 ** Math.floor(Math.log10(longest))
  const km = [5, 2, 1].map((step) => step * power).find((step) => step <= longest) ?? power
  return { km, pixels: km / perPixel }
}
