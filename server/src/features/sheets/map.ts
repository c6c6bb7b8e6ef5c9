import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoverageState } from '@netzatlas/shared'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Id } from '../../domain/records.ts'

type Areas = GeometryCollection<{ readonly ags: string; readonly name: string }>
type Layers = Topology<{ readonly municipalities: Areas; readonly districts: Areas }>
interface Named {
  readonly properties: { readonly ags: string }
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

/** The committed boundaries of the Land's municipalities; undefined where they were not built. */
export async function readMap(region: Id, folder: string): Promise<SheetMap | undefined> {
  const ags = region.slice('r-'.length)
  const index = JSON.parse((await read(folder, 'index.json')) ?? '{}') as { municipalities?: Record<string, { file: string }> }
  const file = index.municipalities?.[ags.slice(0, 2)]?.file
  const text = file === undefined ? undefined : await read(folder, file)
  if (text === undefined) return undefined
  const topology = JSON.parse(text) as Layers
  const { features } = feature(topology, topology.objects.municipalities)
  const inside = features.filter(({ properties }) => properties.ags.startsWith(ags))
  const lines = mesh(topology, topology.objects.districts, (a, b) =>
    [a, b].some((one) => (one as unknown as Named).properties.ags.startsWith(ags)),
  )
  return {
    areas: inside.flatMap(({ properties, geometry }) =>
      geometry.type === 'Polygon'
        ? [{ ags: properties.ags, rings: geometry.coordinates }]
        : geometry.type === 'MultiPolygon'
          ? [{ ags: properties.ags, rings: geometry.coordinates.flat() }]
          : [],
    ),
    borders: lines.coordinates,
  }
}

async function read(folder: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, file), 'utf8')
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
  const hatch = (slant: 1 | -1, gap: number, width: number) => {
    doc.lineWidth(width)
    for (let at = west - (south - north); at < east + (south - north); at += gap) {
      doc.moveTo(at, slant === 1 ? south : north).lineTo(at + (south - north), slant === 1 ? north : south)
    }
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
