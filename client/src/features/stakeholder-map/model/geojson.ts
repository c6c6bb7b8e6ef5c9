import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { KnownMunicipality } from '../../../parts/known-coverage.ts'
import type { MapFlow, MapLine, MapPlace } from '../../../viz/map/scene.ts'
import type { EventRow } from './events.ts'
import type { RegionRow } from './measures.ts'
import type { PlacedActor } from './places.ts'
import type { Relation } from './relations.ts'

/** What the map shows, as it is written. Absent: the layer is off. */
export interface Shown {
  readonly actors?: readonly PlacedActor[]
  readonly places: readonly MapPlace[]
  readonly lines?: readonly MapLine[]
  /** What the lines of a selected actor tell. */
  readonly relations?: readonly Relation[]
  readonly flows?: readonly MapFlow[]
  readonly events?: readonly EventRow[]
  readonly regions?: readonly RegionRow[]
  /** Municipalities coloured by their state; all others are UNKNOWN. */
  readonly known?: readonly KnownMunicipality[]
  readonly countries?: readonly { readonly code: string; readonly name: string; readonly count: number }[]
}
/** The area of a region by its AGS, of a country by its ISO 3166 code; null where none is drawn. */
export type AreaOf = (key: string) => Geometry | null

/**
 * GeoJSON (RFC 7946) of what is on the map. What it is, as of when, by which filter and from where stands beside the
 * features (a foreign member, section 6.1). Numbers that nobody knows are null, never 0.
 */
export function geoJsonOf(shown: Shown, about: object, areaOf: AreaOf): FeatureCollection & { readonly metadata: object } {
  const at = new Map(shown.places.map(({ id, lon, lat }) => [id, [lon, lat]]))
  const relationOf = new Map(shown.relations?.map((relation) => [relation.id, relation]))
  const between = (from: string, to: string): Geometry | null => {
    const [start, end] = [at.get(from), at.get(to)]
    return start && end ? { type: 'LineString', coordinates: [start, end] } : null
  }
  const features: Feature<Geometry | null>[] = [
    ...(shown.regions ?? []).map(({ ags, name, kind, actors, cooperations, confirmedIn, looked, population, municipalities }) =>
      feature('region', areaOf(ags), {
        ags,
        name,
        kind: kind ?? null,
        actors: actors || null,
        cooperations: cooperations || null,
        confirmedIn: confirmedIn ?? null,
        lookedOn: looked?.on ?? null,
        lookedMunicipalities: looked?.municipalities ?? null,
        population: population ?? null,
        ...(municipalities && {
          municipalities: municipalities.total,
          municipalitiesKnown: municipalities.known || null,
          municipalitiesConfirmedGap: municipalities.gaps || null,
        }),
      }),
    ),
    ...(shown.known ?? []).map(({ id, ags, name, state, lastLooked }) =>
      feature('region', areaOf(ags), { ags, name, actor: id, coverage: state, lastLooked: lastLooked ?? null }),
    ),
    ...(shown.countries ?? []).map(({ code, name, count }) => feature('country', areaOf(code), { code, name, cooperations: count })),
    ...(shown.flows ?? []).map(({ id, from, to, count }) => {
      const [a, b] = id.split('.')
      return feature('flow', between(from, to), { from: a, to: b, cooperations: count })
    }),
    ...(shown.lines ?? []).map(({ id, from, to, status }) =>
      feature('line', between(from, to), { id, status, ...told(relationOf.get(id)) }),
    ),
    ...(shown.actors ?? []).map(({ id, name, kind, place, state, country, region, degree, lon, lat }) =>
      feature(
        'actor',
        { type: 'Point', coordinates: [lon, lat] },
        {
          id,
          name,
          kind,
          place,
          state: state ?? null,
          country,
          ags: region ?? null,
          relations: degree || null,
        },
      ),
    ),
    ...(shown.events ?? []).map(({ id, name, category, from, until, place, lon, lat }) =>
      feature('event', { type: 'Point', coordinates: [lon, lat] }, { id, name, category, from: from ?? null, until: until ?? null, place }),
    ),
  ]
  return { type: 'FeatureCollection', metadata: about, features: features as Feature[] }
}

/** Where no area is drawn, the map has a dot: by AGS. */
export function dotsOf(dots: readonly { readonly ags: string; readonly lon: number; readonly lat: number }[]): AreaOf {
  const at = new Map(dots.map(({ ags, lon, lat }) => [ags, [lon, lat]]))
  return (ags) => {
    const coordinates = at.get(ags)
    return coordinates ? { type: 'Point', coordinates } : null
  }
}

/** Of a line that is one relation: with whom, and its dates as stated. */
const told = (relation: Relation | undefined) =>
  relation && {
    with: relation.other.id,
    name: relation.other.name,
    relation: relation.line,
    cooperation: relation.cooperation ?? null,
    from: relation.validFrom ?? null,
    until: relation.validUntil ?? null,
    endedBy: relation.endedBy ?? null,
    lastConfirmed: relation.lastConfirmed ?? null,
  }

const feature = (layer: string, geometry: Geometry | null, properties: object): Feature<Geometry | null> => ({
  type: 'Feature',
  geometry,
  properties: { layer, ...properties },
})
