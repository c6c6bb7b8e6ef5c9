import type { Polygon, Position, Ring } from './geometry.ts'

interface PolygonGeometry {
  readonly type: 'Polygon'
  readonly arcs: readonly (readonly number[])[]
}
interface MultiPolygonGeometry {
  readonly type: 'MultiPolygon'
  readonly arcs: readonly (readonly (readonly number[])[])[]
}
type Geometry = (PolygonGeometry | MultiPolygonGeometry | { readonly type: null }) & {
  readonly properties: Readonly<Record<string, string>>
}

/** A quantised TopoJSON file: arcs are delta-encoded integers. */
export interface Topology {
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>
}

export interface Shape {
  readonly properties: Readonly<Record<string, string>>
  readonly polygons: readonly Polygon[]
}

function decodeArcs({ arcs, transform: { scale, translate } }: Topology): Position[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
    })
  })
}

/** The shapes of one layer, in WGS 84 degrees. Throws where the file has no such layer. */
export function shapesOf(topology: Topology, layer: string): Shape[] {
  const object = topology.objects[layer]
  if (!object) throw new Error(`no layer ${layer}, but ${Object.keys(topology.objects).join(', ')}`)
  const arcs = decodeArcs(topology)
  const ring = (indexes: readonly number[]): Ring =>
    indexes.flatMap((index, i) => {
      const arc = index >= 0 ? arcs[index]! : arcs[~index]!.toReversed()
      return i === 0 ? arc : arc.slice(1)
    })
  return object.geometries.map((geometry) => ({
    properties: geometry.properties,
    polygons:
      geometry.type === 'Polygon'
        ? [geometry.arcs.map(ring)]
        : geometry.type === 'MultiPolygon'
          ? geometry.arcs.map((polygon) => polygon.map(ring))
          : [],
  }))
}
