import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Area2016 } from './boundaries-2016.ts'
import type { District2025, Municipality2025 } from './gazetteer.ts'
import { mapshaper } from './mapshaper.ts'
import { smallTown } from './places.ts'

/** What each shape is labelled with, by the layer and the key. */
function writeLabels(
  work: string,
  municipalities: readonly Municipality2025[],
  districts: readonly District2025[],
): { readonly municipalities: string; readonly districts: string; readonly states: string } {
  const write = (name: string, rows: readonly Record<string, string>[]) => {
    const file = join(work, `${name}.json`)
    writeFileSync(file, JSON.stringify(rows))
    return file
  }
  const states = new Map(districts.map(({ ags, state }) => [ags.slice(0, 2), state]))
  return {
    municipalities: write(
      'municipality-labels',
      municipalities.map(({ ags, name, unincorporated }) => ({ ags, name, unincorporated: unincorporated ? 'yes' : '' })),
    ),
    districts: write(
      'district-labels',
      districts.map(({ ags, name, kind }) => ({ ags, name, kind })),
    ),
    states: write(
      'state-labels',
      [...states].map(([ags, name]) => ({ ags, name })),
    ),
  }
}

/** The areas of 2016 under the keys of 2025, as one GeoJSON file. */
function writeAreas(work: string, areas: readonly Area2016[], keyOf: (area: Area2016) => string): string {
  const file = join(work, 'areas.json')
  const features = areas.map((area) => ({
    type: 'Feature',
    properties: { ags: keyOf(area) },
    geometry: { type: 'MultiPolygon', coordinates: area.polygons },
  }))
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }))
  return file
}

const join2 = (labels: string): string[] => ['-join', labels, 'keys=ags,ags', 'string-fields=ags']
const dissolve = (digits: number, name: string, labels: string): string[] => [
  '-each',
  `key = ags.slice(0, ${digits})`,
  '-dissolve',
  'key',
  '+',
  `name=${name}`,
  '-rename-fields',
  'ags=key',
  ...join2(labels),
]

export interface BoundaryFiles {
  /** Layers `districts` and `states`. */
  readonly districts: string
  /** Layer `municipalities` of one Kreis (AGS). */
  municipalities(district: string): string
  /** Layers `districts` and `states`, for small pictures. */
  readonly outline: string
}

/** Derives all boundary files by mapshaper. Every layer of a file is cut from the same simplified arcs, so lines coincide. */
export function deriveBoundaries(
  areas: readonly Area2016[],
  keyOf: (area: Area2016) => string,
  municipalities: readonly Municipality2025[],
  districts: readonly District2025[],
  work: string,
  files: BoundaryFiles,
): void {
  const input = writeAreas(work, areas, keyOf)
  const labels = writeLabels(work, municipalities, districts)
  const cleaned = join(work, 'cleaned.msx')
  mapshaper(work, '-i', input, 'name=areas', '-clean', '-o', cleaned)

  // Written as GeoJSON and read again, the arcs end where districts meet, not at every municipality: else simplifying keeps those ends.
  const dissolved = join(work, 'districts.geojson')
  mapshaper(work, ...['-i', cleaned, '-each', 'key = ags.slice(0, 5)', '-dissolve', 'key', '-rename-fields', 'ags=key', '-o', dissolved])
  const districtLayers = (simplify: string) => [
    ...['-i', dissolved, 'name=districts', 'string-fields=ags'],
    ...['-simplify', 'weighted', simplify, 'keep-shapes', ...join2(labels.districts)],
    ...dissolve(2, 'states', labels.states),
  ]
  const output = (file: string, quantization: number) => [
    ...['-drop', 'fields=key', 'target=districts'],
    '-o',
    file,
    'format=topojson',
    `quantization=${quantization}`,
    'target=districts,states',
  ]
  mapshaper(work, ...districtLayers('8%'), ...output(files.districts, 50_000))
  mapshaper(work, ...districtLayers('1.2%'), ...output(files.outline, 2_000))

  const parts = join(work, 'parts')
  mkdirSync(parts)
  mapshaper(
    work,
    ...['-i', cleaned, '-dissolve', 'ags', 'name=municipalities', '-simplify', 'weighted', '8%', 'keep-shapes'],
    ...join2(labels.municipalities),
    ...['-split', 'ags.slice(0, 5)', '-o', parts, 'format=topojson', 'singles', 'quantization=4000', 'target=*'],
  )
  const byAgs = new Map(municipalities.map((municipality) => [municipality.ags, municipality]))
  for (const name of readdirSync(parts)) {
    const district = /(\d{5})\.json$/.exec(name)?.[1]
    if (district === undefined) throw new Error(`no Kreis in ${name}`)
    const topology = JSON.parse(readFileSync(join(parts, name), 'utf8')) as SplitTopology
    const [areasOfDistrict] = Object.values(topology.objects)
    for (const geometry of areasOfDistrict!.geometries) {
      const { ags, name: label, unincorporated } = geometry.properties
      geometry.properties = {
        ags,
        name: label,
        ...(unincorporated ? { unincorporated } : {}),
        ...smallTown(byAgs.get(ags as string)),
      }
    }
    writeFileSync(files.municipalities(district), JSON.stringify({ ...topology, objects: { municipalities: areasOfDistrict } }))
  }
}

interface SplitTopology {
  readonly objects: Readonly<Record<string, { readonly geometries: { properties: Record<string, unknown> }[] }>>
}
