import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

/** One municipality or unincorporated area of the official list of 2025-08-31. */
export interface Municipality2025 {
  readonly ags: string
  readonly name: string
  readonly district: string
  readonly kind: string
  readonly unincorporated: boolean
  readonly areaKm2: number
  readonly population: number
  /** Absent of areas the list gives no coordinates for. */
  readonly centre?: readonly [lon: number, lat: number]
}

export function readGazetteer(file: string): Municipality2025[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
  return data.map((row) => ({
    ags: row.ags!,
    name: row.name!,
    district: row.district_ags!,
    kind: row.kind!,
    unincorporated: row.kind!.startsWith('Gemeindefreies Gebiet'),
    areaKm2: Number(row.area_km2),
    population: Number(row.population),
    ...(row.lat && row.lon ? { centre: [Number(row.lon), Number(row.lat)] as const } : {}),
  }))
}

export interface District2025 {
  readonly ags: string
  readonly name: string
  readonly kind: string
  readonly state: string
}

/** "Flensburg, Stadt" is written "Flensburg"; its kind tells that it is a town. */
export function readDistricts(file: string): District2025[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
  return data.map((row) => ({ ags: row.ags!, name: row.name!.split(',')[0]!, kind: row.kind!, state: row.state! }))
}

export interface GeoName {
  readonly name: string
  readonly position: readonly [lon: number, lat: number]
  /** The AGS of the municipality the place lies in, as of 2023. */
  readonly ags: string
}

/** German places of GeoNames' cities500.txt (tab-separated; column 14 is admin4). */
export function readGeoNames(file: string): GeoName[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns[8] === 'DE' && /^\d{8}$/.test(columns[13] ?? ''))
    .map((columns) => ({ name: columns[1]!, position: [Number(columns[5]), Number(columns[4])] as const, ags: columns[13]! }))
}
