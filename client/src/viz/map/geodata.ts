import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Area, areaKm2, boxOfRegion, covers } from './areas.ts'
import type { Bounds } from './mercator.ts'
import type { GroundLevel } from './scene.ts'
import { type CountryShape, World } from './world.ts'

export interface RegionProperties {
  readonly ags: string
  readonly name: string
}
/** A Kreis that is one town says so by its kind. */
type Region = Feature<Area, RegionProperties & { readonly kind?: string }>
type Regions = FeatureCollection<Area, Region['properties']>

export interface Town {
  readonly ags: string
  readonly name: string
  /** 1 is written first when moving closer, 6 last. */
  readonly rank: number
  readonly lon: number
  readonly lat: number
}

/** client/public/geo/index.json: which files there are and what they hold for. */
interface Manifest {
  readonly keysOf: string
  readonly linesOf: string
  readonly districts: { readonly file: string }
  /** One file a Kreis, its AGS in place of `{district}`. */
  readonly municipalities: { readonly file: string }
  /** `near` shows what lies in its box as `file` does. */
  readonly world: { readonly file: string; readonly near: { readonly file: string; readonly box: Bounds } }
  readonly places: { readonly file: string }
}

/** The land as it ships with the dashboard. */
export interface GeoGround {
  /** What lies around Germany; all of the world once it is loaded. */
  readonly world: FeatureCollection
  readonly states: Regions
  readonly districts: Regions
  readonly stateLines: MultiLineString
  readonly districtLines: MultiLineString
  /** Day the keys hold for and day the lines were drawn for. */
  readonly keysOf: string
  readonly linesOf: string
  /** Whether all that can be seen in the bounds is there. */
  hasWorld(bounds: Bounds): boolean
  loadWorld(): Promise<void>
  /** Borders of the municipalities of a Kreis; from then on their areas and the names of its small towns are there. */
  readonly loadMunicipalities: (district: string) => Promise<MultiLineString>
  /** Of municipalities: where their Kreis is loaded, or where they are a Kreis of their own. */
  region(ags: string): Region | undefined
  regionAt(level: GroundLevel, lon: number, lat: number): RegionProperties | undefined
  /** AGS of the Kreise that reach into the bounds. */
  districtsIn(bounds: Bounds): string[]
  /** Towns worth writing at that zoom, the most important first. */
  townsFor(zoom: number): readonly Town[]
  country(code: string): CountryShape | undefined
  countryAt(lon: number, lat: number): CountryShape | undefined
  /** Side of a square as large as the municipality, once its area is there. */
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
  const [germany, near, places] = await Promise.all([
    fetchJson<Topology>(manifest.districts.file),
    fetchJson<Topology>(manifest.world.near.file),
    fetchJson<FeatureCollection<Point, Omit<Town, 'lon' | 'lat'>>>(manifest.places.file),
  ])
  return groundOf(manifest, germany, new World(near), townsOf(places))
})

export const loadGround = (): Promise<GeoGround> => load('germany')

const layer = (topology: Topology, name: string) => topology.objects[name] as GeometryCollection<MunicipalityProperties>
/** Specks that simplification left without an area have no geometry and are dropped. */
function regionsOf(topology: Topology, name: string): Regions {
  const { features } = feature(topology, layer(topology, name)) as unknown as FeatureCollection<Area | null, RegionProperties>
  return { type: 'FeatureCollection', features: features.filter((region): region is Region => region.geometry !== null) }
}

/** Small towns have their rank and centre beside their area. */
interface MunicipalityProperties extends RegionProperties {
  readonly rank?: number
  readonly at?: readonly [number, number]
}
const smallTowns = (topology: Topology): Town[] =>
  layer(topology, 'municipalities').geometries.flatMap(({ properties }) => {
    const { ags, name, rank, at } = properties as MunicipalityProperties
    return rank !== undefined && at ? [{ ags, name, rank, lon: at[0], lat: at[1] }] : []
  })

/** The municipality that a Kreis is: its AGS ends with three noughts. */
const ONE_TOWN: ReadonlySet<string | undefined> = new Set(['Kreisfreie Stadt', 'Stadtkreis'])
const asMunicipality = (district: Region): Region => ({
  ...district,
  properties: { ags: `${district.properties.ags}000`, name: district.properties.name },
})

function groundOf(manifest: Manifest, germany: Topology, near: World, largeTowns: readonly Town[]): GeoGround {
  const states = regionsOf(germany, 'states')
  const districts = regionsOf(germany, 'districts')
  const townsAlone = districts.features.filter(({ properties }) => ONE_TOWN.has(properties.kind)).map(asMunicipality)
  const municipalities = new Map(townsAlone.map((town) => [town.properties.ags, town]))
  const byAgs = new Map([...states.features, ...districts.features].map((region) => [region.properties.ags, region]))
  let world = near
  let whole = false
  let towns = largeTowns
  let arrived: Town[] = []

  const loadWorld = remembered(async () => {
    world = new World(await fetchJson<Topology>(manifest.world.file))
    whole = true
  })
  const loadMunicipalities = remembered(async (district) => {
    const topology = await fetchJson<Topology>(manifest.municipalities.file.replace('{district}', district))
    for (const region of regionsOf(topology, 'municipalities').features) municipalities.set(region.properties.ags, region)
    arrived.push(...smallTowns(topology))
    return mesh(topology, layer(topology, 'municipalities') as never)
  })

  return {
    get world() {
      return world.shapes
    },
    states,
    districts,
    stateLines: mesh(germany, layer(germany, 'states') as never),
    districtLines: mesh(germany, layer(germany, 'districts') as never, (a, b) => a !== b),
    keysOf: manifest.keysOf,
    linesOf: manifest.linesOf,
    hasWorld: (bounds) => whole || contains(manifest.world.near.box, bounds),
    loadWorld: () => loadWorld('world'),
    loadMunicipalities,
    region: (ags) => byAgs.get(ags) ?? municipalities.get(ags),
    regionAt: (level, lon, lat) => {
      const candidates = level === 'STATE' ? states.features : level === 'DISTRICT' ? districts.features : [...municipalities.values()]
      return candidates.find((region) => covers(region, lon, lat))?.properties
    },
    districtsIn: (bounds) =>
      districts.features.filter((region) => meet(boxOfRegion(region), bounds)).map(({ properties }) => properties.ags),
    townsFor: (zoom) => {
      if (arrived.length > 0) {
        towns = [...towns, ...arrived].toSorted((a, b) => a.rank - b.rank)
        arrived = []
      }
      return towns.filter(({ rank }) => zoom >= (RANK_ZOOMS[rank - 1] ?? 99))
    },
    country: (code) => world.country(code),
    countryAt: (lon, lat) => world.countryAt(lon, lat),
    extentKm: (ags) => {
      const region = municipalities.get(ags)
      return region && Math.sqrt(areaKm2(region.geometry))
    },
  }
}

const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
const contains = (outer: Bounds, inner: Bounds): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

const townsOf = (places: FeatureCollection<Point, Omit<Town, 'lon' | 'lat'>>): Town[] =>
  places.features.map(({ properties, geometry }) => ({ ...properties, lon: geometry.coordinates[0]!, lat: geometry.coordinates[1]! }))
