import type { Polygon, Position } from './geometry.ts'
import { type Shape, shapesOf, type Topology } from './topology.ts'

/** Height of the small picture in its own units; the width follows from the shape of the country. */
const HEIGHT = 800

const mercatorY = (lat: number): number => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI

export interface Outline {
  readonly keysOf: string
  readonly linesOf: string
  readonly width: number
  readonly height: number
  /**
   * Web Mercator: x = (lon - west) * scale, y = (north - m(lat)) * scale, with m(lat) = ln(tan(45° + lat / 2)) in degrees;
   * `north` is already such a value.
   */
  readonly projection: { readonly west: number; readonly north: number; readonly scale: number }
  /** SVG path data by key. */
  readonly states: Readonly<Record<string, string>>
  readonly districts: Readonly<Record<string, string>>
}

/** SVG paths of Länder and districts in whole units, relative and closed, for pictures that need no map library. */
export function outlineOf(topology: Topology, keysOf: string, linesOf: string): Outline {
  const [states, districts] = [shapesOf(topology, 'states'), shapesOf(topology, 'districts')]
  const positions = states.flatMap(({ polygons }) => polygons.flat(2))
  const west = Math.min(...positions.map(([lon]) => lon))
  const east = Math.max(...positions.map(([lon]) => lon))
  const north = Math.max(...positions.map(([, lat]) => mercatorY(lat)))
  const south = Math.min(...positions.map(([, lat]) => mercatorY(lat)))
  const scale = HEIGHT / (north - south)
  const project = ([lon, lat]: Position) => [Math.round((lon - west) * scale), Math.round((north - mercatorY(lat)) * scale)] as const

  const path = (polygons: readonly Polygon[]) =>
    polygons
      .flat()
      .map((ring) => ringPath(ring.map(project)))
      .join('')
  const paths = (shapes: readonly Shape[]) =>
    Object.fromEntries(
      shapes.map(({ properties, polygons }) => [properties.ags!, path(polygons)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return {
    keysOf,
    linesOf,
    width: Math.ceil((east - west) * scale),
    height: HEIGHT,
    projection: { west: Number(west.toFixed(6)), north: Number(north.toFixed(6)), scale: Number(scale.toFixed(6)) },
    states: paths(states),
    districts: paths(districts),
  }
}

/** A ring of whole units as "m..l..z"; specks that have shrunk to a line are left out. */
function ringPath(ring: readonly (readonly [number, number])[]): string {
  const points = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]![0] || y !== ring[i - 1]![1])
  if (points.length < 4) return ''
  const steps = points.slice(1, -1).map(([x, y], i) => {
    const [dx, dy] = [x - points[i]![0], y - points[i]![1]]
    return dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`
  })
  const [first] = points
  return `M${first![0]} ${first![1]}l${steps.map((step, i) => (i > 0 && !step.startsWith('-') ? ` ${step}` : step)).join('')}z`
}
