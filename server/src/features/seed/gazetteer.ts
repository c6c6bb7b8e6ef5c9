import type { Day } from '@netzatlas/shared'
import Papa from 'papaparse'
import type { ActorRecord, Figure, Id, Place, RegionRecord, SourceRecord } from '../../domain/records.ts'

/** The day the official boundaries and keys hold for. */
export const BOUNDARY_DATE: Day = '2025-08-31'
/** The day its numbers of inhabitants hold for: an edition of the list carries those of the end of the year before. */
const POPULATION_DATE: Day = '2024-12-31'

export const DESTATIS: SourceRecord = {
  type: 'source',
  id: 's-destatis-gemeindeverzeichnis',
  title: 'Gemeindeverzeichnis, Gebietsstand 31.08.2025',
  url: 'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html',
  publisher: '© Statistisches Bundesamt (Destatis)',
  date: BOUNDARY_DATE,
  licence: 'dl-de/by-2-0',
}

/** One row of municipalities.csv, all texts. */
export interface MunicipalityRow {
  readonly ags: string
  readonly ars: string
  readonly name: string
  readonly official_name: string
  readonly kind: string
  readonly district_ags: string
  readonly district: string
  readonly district_kind: string
  readonly state: string
  readonly association: string
  readonly association_kind: string
  readonly area_km2: string
  readonly population: string
  readonly lat: string
  readonly lon: string
}

/** One row of districts.csv, all texts. */
export interface DistrictRow {
  readonly ags: string
  readonly name: string
  readonly kind: string
  readonly state: string
  readonly area_km2: string
  readonly population: string
}

/** One row of alternative-names.csv: a name that sources use for a municipality and the official list does not know. */
export interface AlternativeNameRow {
  readonly ags: string
  readonly name: string
}

export interface GazetteerRows {
  readonly municipalities: readonly MunicipalityRow[]
  readonly districts: readonly DistrictRow[]
  readonly alternativeNames: readonly AlternativeNameRow[]
}

export interface Gazetteer {
  readonly source: SourceRecord
  /** 16 Länder, 400 districts, municipalities and unincorporated areas, parents first. */
  readonly regions: readonly RegionRecord[]
  /** One actor for each municipality that governs itself. */
  readonly municipalities: readonly ActorRecord[]
}

export function parseGazetteer(municipalitiesCsv: string, districtsCsv: string, alternativeNamesCsv: string): GazetteerRows {
  return {
    municipalities: parseRows<MunicipalityRow>(municipalitiesCsv),
    districts: parseRows<DistrictRow>(districtsCsv),
    alternativeNames: parseRows<AlternativeNameRow>(alternativeNamesCsv),
  }
}

function parseRows<T>(csv: string): T[] {
  const { data, errors } = Papa.parse<T>(csv, { header: true, skipEmptyLines: true })
  if (errors[0]) throw new Error(`gazetteer, row ${errors[0].row}: ${errors[0].message}`)
  return data
}

export const isUnincorporated = (row: MunicipalityRow): boolean => row.kind.startsWith('Gemeindefreies Gebiet')

/** "Kiel, Landeshauptstadt" is shown as "Kiel". */
export const withoutSuffix = (officialName: string): string => officialName.split(',')[0]!.trim()

/** "Kreis Düren", "Landkreis Celle"; "Enzkreis" and "Region Hannover" say themselves what they are. */
export function districtLabel(name: string, kind: string): string {
  const plain = withoutSuffix(name)
  return /kreis|region|verband/i.test(plain) ? plain : `${kind} ${plain}`
}

/** Districts of Brandenburg and Saxony with official Sorbian names, which stand after a slash or a dash. */
const SORBIAN_DISTRICTS = new Set(['12052', '12061', '12062', '12066', '12071', '14625', '14626'])

/** Both halves of "Cottbus/Chóśebuz"; nothing for "Lahr/Schwarzwald", where the slash tells the landscape. */
export function bilingualHalves(name: string, districtAgs: string): string[] {
  if (!SORBIAN_DISTRICTS.has(districtAgs)) return []
  const spaced = name.split(/ \/ | - /)
  if (spaced.length === 2) return spaced
  const halves = name.split('/')
  return halves.length === 2 && isSorbian(halves[1]!) ? halves : []
}

/** A landscape or river that follows a slash is German; every other second half is the Sorbian name. */
const isSorbian = (half: string): boolean => !/^(Elster|Elbe|Spree|Spreewald|Lausitz|Niederlausitz|O\.L\.|Mark)$/.test(half.trim())

function figure(value: string, asOf: Day): Figure | undefined {
  return value === '' ? undefined : { value: Number(value), asOf, source: DESTATIS.id }
}

const STADTSTAATEN = new Set(['02', '11'])

function disambiguation(row: MunicipalityRow): string {
  if (STADTSTAATEN.has(row.ags.slice(0, 2))) return 'Stadtstaat'
  const independent = row.district_kind === 'Kreisfreie Stadt' || row.district_kind === 'Stadtkreis'
  return `${independent ? 'kreisfreie Stadt' : districtLabel(row.district, row.district_kind)}, ${row.state}`
}

export function centre(row: MunicipalityRow): Place | undefined {
  if (row.lat === '' || row.lon === '') return undefined
  return { label: row.name, lat: Number(row.lat), lon: Number(row.lon), precision: 'municipality centre', country: 'DE' }
}

function municipalityActor(row: MunicipalityRow, alternativeNames: readonly string[]): ActorRecord {
  const population = figure(row.population, POPULATION_DATE)
  const areaKm2 = figure(row.area_km2, BOUNDARY_DATE)
  const place = centre(row)
  const others = [row.official_name, ...bilingualHalves(row.name, row.district_ags), ...alternativeNames].filter(
    (name) => name !== row.name,
  )
  return {
    type: 'actor',
    id: `m-${row.ags}`,
    kind: 'MUNICIPALITY',
    name: row.name,
    alternativeNames: [...new Set(others)],
    disambiguation: disambiguation(row),
    region: `r-${row.ags}`,
    ...(place && { place }),
    municipality: {
      level: 'MUNICIPALITY',
      ags: row.ags,
      ars: row.ars,
      kind: row.kind,
      ...(row.association && { association: `${row.association_kind} ${row.association}` }),
      ...(population && { population }),
      ...(areaKm2 && { areaKm2 }),
      counted: true,
    },
    languages: [],
  }
}

function region(
  level: RegionRecord['level'],
  ags: string,
  name: string,
  figures: { population: string; area_km2: string },
  more: { kind?: string; parent?: Id },
): RegionRecord {
  const population = figure(figures.population, POPULATION_DATE)
  const areaKm2 = figure(figures.area_km2, BOUNDARY_DATE)
  return {
    type: 'region',
    id: `r-${ags}`,
    level,
    name,
    ...more,
    ags,
    ...(population && { population }),
    ...(areaKm2 && { areaKm2 }),
    boundaryDate: BOUNDARY_DATE,
  }
}

/** Population and area of a Land are the sums of its districts'. */
function stateRegions(districts: readonly DistrictRow[]): RegionRecord[] {
  const byState = Map.groupBy(districts, (district) => district.ags.slice(0, 2))
  return [...byState].map(([ags, rows]) => {
    const sum = (column: 'population' | 'area_km2') => rows.reduce((total, row) => total + Number(row[column]), 0)
    return region(
      'STATE',
      ags,
      rows[0]!.state,
      { population: String(sum('population')), area_km2: String(Math.round(sum('area_km2') * 100) / 100) },
      { kind: 'Land' },
    )
  })
}

/** The regions and the municipal actors that the official lists tell. */
export function gazetteer({ municipalities, districts, alternativeNames }: GazetteerRows): Gazetteer {
  const namesByAgs = Map.groupBy(alternativeNames, ({ ags }) => ags)
  const districtRegions = districts.map((row) =>
    region('DISTRICT', row.ags, withoutSuffix(row.name), row, { kind: row.kind, parent: `r-${row.ags.slice(0, 2)}` }),
  )
  const municipalityRegions = municipalities.map((row) =>
    region('MUNICIPALITY', row.ags, row.name, row, { kind: row.kind, parent: `r-${row.district_ags}` }),
  )
  return {
    source: DESTATIS,
    regions: [...stateRegions(districts), ...districtRegions, ...municipalityRegions],
    municipalities: municipalities
      .filter((row) => !isUnincorporated(row))
      .map((row) =>
        municipalityActor(
          row,
          (namesByAgs.get(row.ags) ?? []).map(({ name }) => name),
        ),
      ),
  }
}
