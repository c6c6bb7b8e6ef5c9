import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoverageState } from '@netzatlas/shared'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Id } from '../../domain/records.ts'

type Areas = GeometryCollection<{ readonly ags: string }>
type Municipalities = Topology<{ readonly municipalities: Areas }>
type Districts = Topology<{ readonly districts: Areas }>
interface Index {
  readonly districts?: { readonly file: string }
  /** One a district: "municipalities/{district}-2025-08-31.topo.json". */
  readonly municipalities?: { readonly file: string }
}
type Ring = readonly (readonly number[])[]

export interface Area {
  readonly ags: string
  /** Longitude and latitude, degrees. */
  readonly rings: readonly Ring[]
}
export interface SheetMap {
  /** Municipalities of the region. */
  readonly areas: readonly Area[]
  /** Borders of its districts. */
  readonly borders: readonly Ring[]
}

/** The committed boundaries of the municipalities of a district or a Land; undefined where they were not built. */
export async function readMap(region: Id, folder: string): Promise<SheetMap | undefined> {
  const { districts, municipalities } = (await read<Index>(folder, 'index.json')) ?? {}
  const all = districts && (await read<Districts>(folder, districts.file))
  if (!all || !municipalities) return undefined
  const inside = feature(all, all.objects.districts).features.filter(({ properties }) => `r-${properties.ags}`.startsWith(region))
  const maps = await Promise.all(
    inside.map(({ properties }) => read<Municipalities>(folder, municipalities.file.replace('{district}', properties.ags))),
  )
  const built = maps.filter((topology) => topology !== undefined)
  return built.length === 0 ? undefined : { areas: built.flatMap(areasOf), borders: built.flatMap(bordersOf) }
}

const areasOf = (topology: Municipalities): readonly Area[] =>
  feature(topology, topology.objects.municipalities).features.flatMap(({ properties: { ags }, geometry }): Area[] => {
    if (geometry.type === 'Polygon') return [{ ags, rings: geometry.coordinates }]
    return geometry.type === 'MultiPolygon' ? [{ ags, rings: geometry.coordinates.flat() }] : []
  })

/** The outer lines of a district. */
const bordersOf = (topology: Municipalities): readonly Ring[] =>
  mesh(topology, topology.objects.municipalities, (a, b) => a === b).coordinates

async function read<T>(folder: string, file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8')) as T
  } catch {
    return undefined
  }
}

/** Told apart without colour: black, grey, crossed, and hatched where nobody has looked. */
export function drawState(
  doc: PDFKit.PDFDocument,
  state: CoverageState,
  path: () => void,
  box: readonly [number, number, number, number],
): void {
  const [west, north, east, south] = box
  /** On lines of the page, so that a hatch runs on from one municipality into the next. */
  const hatch = (slant: 1 | -1, gap: number, width: number) => {
    doc.lineWidth(width)
    const [begin, high] = [slant === 1 ? south : north, south - north]
    const first = Math.ceil((west - high + slant * begin) / gap) * gap - slant * begin
    for (let at = first; at < east; at += gap) doc.moveTo(at, begin).lineTo(at + high, begin - slant * high)
    doc.stroke('#141c26')
  }
  doc.save()
  path()
  doc.clip('even-odd')
  doc.rect(west, north, east - west, south - north).fill(state === 'COVERED' ? '#1f2a36' : state === 'STALE' ? '#a9b2bc' : '#ffffff')
  if (state === 'UNKNOWN') hatch(1, 5, 0.25)
  if (state === 'CONFIRMED_GAP') {
    hatch(1, 3.2, 0.7)
    hatch(-1, 3.2, 0.7)
  }
  doc.restore()
}

/** Degrees to points: a plate carrée stretched at the middle of the region, as wide and high as fits. */
export function projectionOf(map: SheetMap, x: number, y: number, width: number, height: number) {
  const points = map.areas.flatMap(({ rings }) => rings.flat())
  const [lons, lats] = [points.map(([lon]) => lon!), points.map(([, lat]) => lat!)]
  const ends = (values: readonly number[]) =>
    values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [Infinity, -Infinity] as const)
  const [west, east] = ends(lons)
  const [south, north] = ends(lats)
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(width / ((east - west) * stretch), height / (north - south))
  const left = x + (width - (east - west) * stretch * scale) / 2
  return ([lon, lat]: readonly number[]): readonly [number, number] => [left + (lon! - west) * stretch * scale, y + (north - lat!) * scale]
}
