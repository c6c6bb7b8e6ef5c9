import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { unwrapped } from './antimeridian.ts'
import type { Bounds } from './mercator.ts'
import type { GroundLevel } from './scene.ts'

export interface RegionProperties {
  readonly ags: string
  readonly name: string
}
type Area = Polygon | MultiPolygon
type Region = Feature<Area, RegionProperties>
type Regions = FeatureCollection<Area, RegionProperties>

export interface Town {
  readonly ags: string
  readonly name: string
  /** 1 is written first when moving closer, 6 last. */
  readonly rank: number
  readonly lon: number
  readonly lat: number
}
export interface MunicipalityGeometry {
  readonly areas: Regions
  readonly lines: MultiLineString
}

export interface CountryShape {
  /** ISO 3166 alpha-2 of the country that the shape counts to. */
  readonly code: string
  readonly area: MultiPolygon
  /** Degrees: the middle of its largest part. */
  readonly middle: readonly [number, number]
}

/** client/public/geo/index.json: which files there are and what they hold for. */
interface Manifest {
  readonly keysOf: string
  readonly linesOf: string
  readonly districts: { readonly file: string }
  readonly municipalities: Readonly<Record<string, { readonly file: string; readonly box: Bounds }>>
  readonly world: { readonly file: string }
  readonly places: { readonly file: string }
  readonly placesByState: Readonly<Record<string, { readonly file: string }>>
}

/** The land as it ships with the dashboard. */
export interface GeoGround {
  readonly world: FeatureCollection
  readonly states: Regions
  readonly districts: Regions
  readonly stateLines: MultiLineString
  readonly districtLines: MultiLineString
  /** Day the keys hold for and day the lines were drawn for. */
  readonly keysOf: string
  readonly linesOf: string
  readonly loadMunicipalities: (land: string) => Promise<MunicipalityGeometry>
  /** The small towns of a Land; the large ones are there from the start. */
  readonly loadTowns: (land: string) => Promise<void>
  region(ags: string): Region | undefined
  regionAt(level: GroundLevel, lon: number, lat: number): RegionProperties | undefined
  statesIn(bounds: Bounds): string[]
  /** The Länder with boundaries that those municipalities (AGS) lie in; a fictional one has none. */
  landsOf(ags: readonly string[]): string[]
  /** Towns worth writing at that zoom, the most important first. */
  townsFor(zoom: number): readonly Town[]
  country(code: string): CountryShape | undefined
  countryAt(lon: number, lat: number): CountryShape | undefined
  /** Side of a square as large as the municipality, once its area is loaded. */
  extentKm(ags: string): number | undefined
}

const FOLDER = `${import.meta.env.BASE_URL}geo/`

async function fetchJson<T>(file: string): Promise<T> {
  const answer = await fetch(FOLDER + file)
  if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`)
  return (await answer.json()) as T
}

/** One value a key, however often it is asked for; a failure is forgotten, so that it can be tried again. */
function remembered<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    let value = known.get(key)
    if (!value) {
      value = load(key)
      known.set(key, value)
      value.catch(() => known.delete(key))
    }
    return value
  }
}

/** From this zoom on towns of a rank are written, as far as there is room. */
const RANK_ZOOMS = [0, 5.6, 6.6, 7.6, 8.4, 9.4] as const

const load = remembered(async () => {
  const manifest = await fetchJson<Manifest>('index.json')
  const [germany, world, places] = await Promise.all([
    fetchJson<Topology>(manifest.districts.file),
    fetchJson<Topology>(manifest.world.file),
    fetchJson<FeatureCollection<Point, Omit<Town, 'lon' | 'lat'>>>(manifest.places.file),
  ])
  return groundOf(manifest, germany, world, places)
})

export const loadGround = (): Promise<GeoGround> => load('germany')

const layer = (topology: Topology, name: string) => topology.objects[name] as GeometryCollection<RegionProperties>
/** Specks that simplification left without an area have no geometry and are dropped. */
function regionsOf(topology: Topology, name: string): Regions {
  const { features } = feature(topology, layer(topology, name)) as unknown as FeatureCollection<Area | null, RegionProperties>
  return { type: 'FeatureCollection', features: features.filter((region): region is Region => region.geometry !== null) }
}

function groundOf(
  manifest: Manifest,
  germany: Topology,
  worldTopology: Topology,
  places: FeatureCollection<Point, Omit<Town, 'lon' | 'lat'>>,
): GeoGround {
  const states = regionsOf(germany, 'states')
  const districts = regionsOf(germany, 'districts')
  const municipalities = new Map<string, Region>()
  const byAgs = new Map([...states.features, ...districts.features].map((region) => [region.properties.ags, region]))
  let towns = townsOf(places)
  const shapes = regionsOf(worldTopology, 'countries') as FeatureCollection<Area, { readonly code?: string }>
  const world = { ...shapes, features: shapes.features.map((shape) => ({ ...shape, geometry: unwrapped(shape.geometry) })) }
  const countries = countriesOf(world.features)

  const loadMunicipalities = remembered(async (land) => {
    const file = manifest.municipalities[land]?.file
    if (!file) throw new Error(`no boundaries of Land ${land}`)
    const topology = await fetchJson<Topology>(file)
    const areas = regionsOf(topology, 'municipalities')
    for (const region of areas.features) municipalities.set(region.properties.ags, region)
    return { areas, lines: mesh(topology, layer(topology, 'municipalities') as never, (a, b) => a !== b) }
  })
  const loadTowns = remembered(async (land) => {
    const file = manifest.placesByState[land]?.file
    if (!file) return
    towns = [...towns, ...townsOf(await fetchJson(file))].toSorted((a, b) => a.rank - b.rank)
  })

  return {
    world,
    states,
    districts,
    stateLines: mesh(germany, layer(germany, 'states') as never),
    districtLines: mesh(germany, layer(germany, 'districts') as never, (a, b) => a !== b),
    keysOf: manifest.keysOf,
    linesOf: manifest.linesOf,
    loadMunicipalities,
    loadTowns,
    region: (ags) => byAgs.get(ags) ?? municipalities.get(ags),
    regionAt: (level, lon, lat) => {
      const candidates = level === 'STATE' ? states.features : level === 'DISTRICT' ? districts.features : [...municipalities.values()]
      return candidates.find((region) => covers(region, lon, lat))?.properties
    },
    statesIn: ([west, south, east, north]) =>
      Object.entries(manifest.municipalities).flatMap(([land, { box }]) =>
        box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south ? [land] : [],
      ),
    landsOf: (ags) => [...new Set(ags.map((one) => one.slice(0, 2)))].filter((land) => land in manifest.municipalities),
    townsFor: (zoom) => towns.filter(({ rank }) => zoom >= (RANK_ZOOMS[rank - 1] ?? 99)),
    country: (code) => countries.find((country) => country.code === code),
    countryAt: (lon, lat) => {
      const code = world.features.find((shape) => covers(shape, lon, lat))?.properties.code
      return countries.find((country) => country.code === code)
    },
    extentKm: (ags) => {
      const region = municipalities.get(ags)
      return region && Math.sqrt(areaKm2(region.geometry))
    },
  }
}

const townsOf = (places: FeatureCollection<Point, Omit<Town, 'lon' | 'lat'>>): Town[] =>
  places.features.map(({ properties, geometry }) => ({ ...properties, lon: geometry.coordinates[0]!, lat: geometry.coordinates[1]! }))

const polygonsOf = (area: Area): Position[][][] => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates)

/** One a code, at the middle of the largest part of all shapes that count to it. */
function countriesOf(shapes: readonly Feature<Area, { readonly code?: string }>[]): CountryShape[] {
  const byCode = Map.groupBy(shapes, ({ properties }) => properties.code)
  return [...byCode].flatMap(([code, parts]) => {
    if (code === undefined) return []
    const polygons = parts.flatMap(({ geometry }) => polygonsOf(geometry))
    const km2 = polygons.map((coordinates) => areaKm2({ type: 'Polygon', coordinates }))
    const largest = polygons[km2.indexOf(Math.max(...km2))]!
    return [{ code, area: { type: 'MultiPolygon' as const, coordinates: polygons }, middle: middleOf(largest[0]!) }]
  })
}

/** Centroid of a ring on the plane of degrees (area weighted, shoelace formula). */
function middleOf(ring: readonly Position[]): [number, number] {
  let [twice, lon, lat] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number]
    const [x1, y1] = ring[i] as [number, number]
    const cross = x0 * y1 - x1 * y0
    twice += cross
    lon += (x0 + x1) * cross
    lat += (y0 + y1) * cross
  }
  return [lon / (3 * twice), lat / (3 * twice)]
}

const boxes = new WeakMap<Feature<Area>, Bounds>()

function boxOfRegion(region: Feature<Area>): Bounds {
  const known = boxes.get(region)
  if (known) return known
  const points = polygonsOf(region.geometry).flatMap((polygon) => polygon[0]!)
  const lons = points.map(([lon]) => lon!)
  const lats = points.map(([, lat]) => lat!)
  const box: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  boxes.set(region, box)
  return box
}

/** Point in polygon by the even-odd rule, holes included. */
export function covers(region: Feature<Area>, lon: number, lat: number): boolean {
  const [west, south, east, north] = boxOfRegion(region)
  if (lon < west || lon > east || lat < south || lat > north) return false
  return polygonsOf(region.geometry).some((rings) => rings.filter((ring) => ringCovers(ring, lon, lat)).length % 2 === 1)
}

function ringCovers(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number]
    const [xj, yj] = ring[j] as [number, number]
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** By the shoelace formula on a plane that touches at the area's latitude: right to a per cent, enough to ask "can it be seen?". */
export function areaKm2(area: Area): number {
  const kmPerDegree = 111.195
  let sum = 0
  for (const rings of polygonsOf(area)) {
    rings.forEach((ring, i) => {
      const shrink = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
      let twice = 0
      for (let k = 1; k < ring.length; k++) {
        const [x0, y0] = ring[k - 1] as [number, number]
        const [x1, y1] = ring[k] as [number, number]
        twice += x0 * y1 - x1 * y0
      }
      const km2 = (Math.abs(twice) / 2) * kmPerDegree ** 2 * shrink
      sum += i === 0 ? km2 : -km2
    })
  }
  return sum
}
