import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { KEYS_OF, LINES_OF } from './editions.ts'
import { readDistricts, readGazetteer } from './gazetteer.ts'
import { areaKm2, contains } from './geometry.ts'
import type { Outline } from './outline.ts'
import { type Shape, shapesOf, type Topology } from './topology.ts'

const GEO = join(import.meta.dirname, '../../client/public/geo')
const GAZETTEER = join(import.meta.dirname, '../../server/seeds/gazetteer')

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(GEO, file), 'utf8'))
const layer = (file: string, name: string): Shape[] => shapesOf(readJson(file) as Topology, name)
const rows = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(import.meta.dirname, file), 'utf8'), { header: true, skipEmptyLines: true }).data
const files = readdirSync(GEO, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(GEO, file)).isFile())
const keys = (shapes: readonly Shape[]) => shapes.map(({ properties }) => properties.ags!).sort()
const totalKm2 = (shapes: readonly Shape[]) => shapes.reduce((sum, { polygons }) => sum + areaKm2(polygons), 0)

const gazetteer = readGazetteer(join(GAZETTEER, 'municipalities.csv'))
const districts = readDistricts(join(GAZETTEER, 'districts.csv'))
const states = [...new Set(gazetteer.map(({ ags }) => ags.slice(0, 2)))].sort()
const districtFile = `districts-${KEYS_OF}.topo.json`
const municipalities = districts.flatMap(({ ags }) => layer(`municipalities/${ags}-${KEYS_OF}.topo.json`, 'municipalities'))

describe('the committed geodata', () => {
  test('are byte for byte what the script wrote', () => {
    const now = files.sort().map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(GEO, file)))
          .digest('hex')}  ${file}`,
    )
    expect(now).toEqual(
      readFileSync(join(import.meta.dirname, 'checksums.txt'), 'utf8')
        .trim()
        .split('\n'),
    )
  })

  test('load in pieces: a Kreis below 60 kB, what comes before the first picture together below 600 kB, the small outline below 60 kB', () => {
    const size = (file: string) => statSync(join(GEO, file)).size
    for (const file of files.filter((one) => one.startsWith('municipalities/'))) expect(size(file), file).toBeLessThan(60_000)
    const first = ['index.json', districtFile, 'world-near.topo.json', `places-${KEYS_OF}.geo.json`]
    expect(first.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(600_000)
    expect(statSync(join(GEO, `outline-${KEYS_OF}.json`)).size).toBeLessThan(60_000)
  })

  test('hold the 400 districts and 16 Länder of the gazetteer, on the area of the surveyed land', () => {
    const [drawn, drawnStates] = [layer(districtFile, 'districts'), layer(districtFile, 'states')]
    expect(keys(drawn)).toEqual(districts.map(({ ags }) => ags))
    expect(keys(drawnStates)).toEqual(states)
    expect(drawn).toHaveLength(400)
    expect(drawnStates).toHaveLength(16)
    for (const { properties, polygons } of [...drawn, ...drawnStates]) expect(areaKm2(polygons), properties.name).toBeGreaterThan(25)
    expect(Math.abs(totalKm2(drawn) / 357_128 - 1)).toBeLessThan(0.005)
    expect(Math.abs(totalKm2(drawnStates) / totalKm2(drawn) - 1)).toBeLessThan(1e-9)
  })

  test('draw every municipality of the gazetteer once, or list it with the reason', () => {
    const drawn = municipalities.filter(({ polygons }) => polygons.length > 0)
    const listed = rows('without-polygon.csv')
    expect([...keys(drawn), ...listed.map(({ ags }) => ags!)].sort()).toEqual(gazetteer.map(({ ags }) => ags).sort())
    expect(listed.filter(({ reason }) => !reason)).toEqual([])
    const selfGoverning = new Set(gazetteer.filter(({ unincorporated }) => !unincorporated).map(({ ags }) => ags))
    expect(drawn.filter(({ properties }) => selfGoverning.has(properties.ags!))).toHaveLength(10_751)
    expect(Math.abs(totalKm2(drawn) / 357_128 - 1)).toBeLessThan(0.005)
  })

  test('draw nearly every municipality around its official centre', () => {
    const shapes = new Map(municipalities.map(({ properties, polygons }) => [properties.ags, polygons]))
    const placed = gazetteer.filter(({ centre, unincorporated }) => centre && !unincorporated)
    const outside = placed.filter(({ ags, centre }) => !contains(shapes.get(ags)!, centre!))
    expect(placed).toHaveLength(10_750)
    expect(outside.length / placed.length).toBeLessThan(0.02)
  })

  test('draw the successors of dissolved municipalities about as large as they officially are', () => {
    const shapes = new Map(municipalities.map(({ properties, polygons }) => [properties.ags, polygons]))
    const changed = new Set(rows('crosswalk.csv').map((row) => row.new_ags!))
    const far = gazetteer.filter(
      ({ ags, areaKm2: official }) => changed.has(ags) && Math.abs(areaKm2(shapes.get(ags)!) / official - 1) > 0.2,
    )
    // Neighbours that shared out a municipality or a forest between them (README.md).
    expect(far.map(({ name }) => name).sort()).toEqual(['Dingelstädt', 'Goldkronach', 'Unstruttal'])
  })

  test('give each dissolved key of 2016 one successor that exists, with its evidence', () => {
    const crosswalk = rows('crosswalk.csv')
    const today = new Set(gazetteer.map(({ ags }) => ags))
    expect(crosswalk).toHaveLength(445)
    expect(new Set(crosswalk.map((row) => row.old_ags)).size).toBe(445)
    for (const row of crosswalk) {
      expect(today.has(row.old_ags!), row.old_ags).toBe(false)
      expect(today.has(row.new_ags!), row.new_ags).toBe(true)
      expect(row.evidence).toBeTruthy()
    }
    const decided = crosswalk.filter(({ evidence }) => evidence === 'decided').map((row) => [row.old_ags, row.new_ags])
    expect(decided).toEqual(rows('decisions.csv').map((row) => [row.old_ags, row.new_ags]))
  })

  test('code the countries of the world, with the Crimea in Ukraine and Western Sahara apart', () => {
    const countries = layer('world-50m.topo.json', 'countries')
    const at = (lon: number, lat: number) => countries.find(({ polygons }) => contains(polygons, [lon, lat]))?.properties.code
    expect(countries).toHaveLength(242)
    for (const { properties } of countries) if (properties.a3 !== 'KAS') expect(properties.code, properties.a3).toMatch(/^[A-Z]{2}$/)
    expect(at(34.1, 45.1)).toBe('UA')
    expect(at(-13, 24.5)).toBe('EH')
    expect(at(44.5, 9.7)).toBe('SO')
    expect(at(33.6, 35.3)).toBe('CY')
    expect(at(-1.5, 7)).toBe('GH')
    expect(at(10, 51)).toBe('DE')
  })

  test('show around Germany what the whole world shows there', () => {
    const near = layer('world-near.topo.json', 'countries')
    const whole = layer('world-50m.topo.json', 'countries')
    const { box } = (readJson('index.json') as { world: { near: { box: [number, number, number, number] } } }).world.near
    const at = (shapes: readonly Shape[], lon: number, lat: number) =>
      shapes.find(({ polygons }) => contains(polygons, [lon, lat]))?.properties.code
    for (let lon = box[0]; lon <= box[2]; lon += 1.7) {
      for (let lat = box[1]; lat <= box[3]; lat += 1.3) expect(at(near, lon, lat), `${lon} ${lat}`).toBe(at(whole, lon, lat))
    }
  })

  test('label each municipality once, larger ones in the first file', () => {
    const labels = (file: string) => (readJson(file) as { features: { properties: { ags: string; rank: number } }[] }).features
    const large = labels(`places-${KEYS_OF}.geo.json`)
    const small = municipalities.filter(({ properties }) => properties.rank !== undefined)
    const all = [...large, ...small]
    for (const { properties } of small) {
      expect(Number(properties.rank), properties.ags).toBeGreaterThan(4)
      expect(properties.at, properties.ags).toHaveLength(2)
    }
    expect(large.every(({ properties }) => properties.rank <= 4)).toBe(true)
    expect(large[0]!.properties.ags).toBe('11000000')
    expect(new Set(all.map(({ properties }) => properties.ags)).size).toBe(10_750)
    expect(all).toHaveLength(10_750)
  })

  test('carry both dates and name only files that exist', () => {
    const manifest = readJson('index.json') as Record<string, unknown>
    expect(manifest).toMatchObject({ keysOf: KEYS_OF, linesOf: LINES_OF })
    const named = [...JSON.stringify(manifest).matchAll(/"file":"([^"]+)"/g)].flatMap(([, file]) =>
      file!.includes('{district}') ? districts.map(({ ags }) => file!.replace('{district}', ags)) : [file!],
    )
    expect(named.sort()).toEqual(files.filter((file) => file !== 'index.json' && file !== 'README.md').sort())
  })

  test('hold an outline with a path for each Land and district, in which Berlin lies where the formula puts it', () => {
    const { states: lands, districts: kreise, projection, width, height } = readJson(`outline-${KEYS_OF}.json`) as Outline
    expect(Object.keys(lands).sort()).toEqual(states)
    expect(Object.keys(kreise).sort()).toEqual(districts.map(({ ags }) => ags))
    for (const path of [...Object.values(lands), ...Object.values(kreise)]) expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/)
    const mercator = (Math.log(Math.tan(Math.PI / 4 + (52.52 * Math.PI) / 360)) * 180) / Math.PI
    const [x, y] = [(13.4 - projection.west) * projection.scale, (projection.north - mercator) * projection.scale]
    const [startX, startY] = lands['11']!.slice(1).split('l')[0]!.split(' ').map(Number) as [number, number]
    expect(Math.hypot(x - startX, y - startY)).toBeLessThan(40)
    expect(x).toBeLessThan(width)
    expect(y).toBeLessThan(height)
  })
})
