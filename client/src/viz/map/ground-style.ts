import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { GeoGround } from './geodata.ts'
import { mix, type Palette } from './palette.ts'
import { patternId } from './patterns.ts'
import type { CoverageLayer, GroundLevel } from './scene.ts'

/** Feature-state of a region: colour of its area (none: transparent), and which pattern and edge stand on it. */
export interface RegionState {
  readonly fill: string
  readonly dots: boolean
  readonly edge: boolean
  readonly lit: boolean
}

const LEVELS = ['STATE', 'DISTRICT', 'MUNICIPALITY'] as const

const state = (name: keyof RegionState) => ['boolean', ['feature-state', name], false] as const

/** The ground in code: no sprite, no glyphs, no tiles, so no request leaves the page. */
export function groundStyle(geo: GeoGround, palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: geo.world, promoteId: 'code', tolerance: 0.2 },
      STATE: { type: 'geojson', data: geo.states, promoteId: 'ags', tolerance: 0.2 },
      // Filled when they are first seen.
      DISTRICT: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'ags', tolerance: 0.2 },
      MUNICIPALITY: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'ags', tolerance: 0.2 },
      'state-lines': { type: 'geojson', data: geo.stateLines, tolerance: 0.2 },
      'district-lines': { type: 'geojson', data: geo.districtLines, tolerance: 0.2 },
      'municipality-lines': { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0.2 },
    },
    layers: groundLayers(palette),
  }
}

/** A layer that nobody sees is neither cut into tiles nor drawn; `layersFor` says which are seen. */
const HIDDEN = { visibility: 'none' } as const

export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'abroad', type: 'fill', source: 'world', paint: { 'fill-color': palette.abroad, 'fill-antialias': false } },
    { id: 'countries', type: 'fill', source: 'world', layout: HIDDEN, paint: { 'fill-color': stateColour as never } },
    { id: 'abroad-lines', type: 'line', source: 'world', paint: { 'line-color': palette.hairline, 'line-width': 0.8 } },
    { id: 'land', type: 'fill', source: 'STATE', paint: { 'fill-color': palette.ground } },
    { id: 'land-hatch', type: 'fill', source: 'STATE', layout: HIDDEN, paint: { 'fill-pattern': patternId('hatch') } },
    ...LEVELS.flatMap((level) => regionLayers(level, palette)),
    {
      id: 'municipality-lines',
      type: 'line',
      source: 'municipality-lines',
      minzoom: 8,
      paint: { 'line-color': mix(palette.hairline, palette.ground, 0.25), 'line-width': 0.7 },
    },
    {
      id: 'district-lines',
      type: 'line',
      source: 'district-lines',
      paint: { 'line-color': palette.hairline, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 9, 1.4] },
    },
    {
      id: 'state-lines',
      type: 'line',
      source: 'state-lines',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': mix(palette.lineStrong, palette.text3, 0.35),
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 9, 1.8],
      },
    },
    ...LEVELS.map(
      (level): LayerSpecification => ({
        id: `${level}-lit`,
        type: 'line',
        source: level,
        layout: HIDDEN,
        paint: { 'line-color': palette.text, 'line-width': ['case', state('lit'), 2, 0] as never },
      }),
    ),
  ]
}

const stateColour = ['to-color', ['coalesce', ['feature-state', 'fill'], 'rgba(0,0,0,0)']]

/** Colour and pattern by feature-state: recolouring 400 districts costs two milliseconds, a new style half a second. */
function regionLayers(level: string, palette: Palette): LayerSpecification[] {
  return [
    { id: `${level}-fill`, type: 'fill', source: level, layout: HIDDEN, paint: { 'fill-color': stateColour as never } },
    {
      id: `${level}-dots`,
      type: 'fill',
      source: level,
      layout: HIDDEN,
      paint: { 'fill-pattern': patternId('dots'), 'fill-opacity': ['case', state('dots'), 1, 0] as never },
    },
    // Without colour, what was looked at in vain would look like what is covered.
    {
      id: `${level}-cross`,
      type: 'fill',
      source: level,
      layout: HIDDEN,
      paint: { 'fill-pattern': patternId('cross'), 'fill-opacity': ['case', state('edge'), 1, 0] as never },
    },
    {
      id: `${level}-edge`,
      type: 'line',
      source: level,
      layout: HIDDEN,
      paint: { 'line-color': palette.text, 'line-width': ['case', state('edge'), 1.4, 0] as never },
    },
  ]
}

/** Which of the layers that are hidden at first are to be seen. */
export function layersFor(
  coverage: CoverageLayer | undefined,
  countries: boolean,
  lit: ReadonlySet<GroundLevel>,
): ReadonlyMap<string, boolean> {
  const looks = new Set(coverage?.looks.values())
  return new Map([
    ['countries', countries],
    ['land-hatch', coverage !== undefined],
    ...LEVELS.flatMap((level): [string, boolean][] => {
      const coloured = coverage?.level === level
      return [
        [`${level}-fill`, coloured],
        [`${level}-dots`, coloured && looks.has('STALE')],
        [`${level}-cross`, coloured && looks.has('CONFIRMED_GAP')],
        [`${level}-edge`, coloured && looks.has('CONFIRMED_GAP')],
        [`${level}-lit`, lit.has(level)],
      ]
    }),
  ])
}
