import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { mapshaper } from './mapshaper.ts'

interface WorldTopology {
  objects: { countries: { geometries: { id?: string; properties: Record<string, string> }[] }; land?: unknown }
}

/** What a map of Germany shows around it, on a wide screen too: west, south, east, north in degrees. */
export const NEAR = [-14, 37, 36, 62] as const

/** "276" -> "DE": CLDR knows the UN's numbers as aliases of ISO 3166 alpha-2. */
function alpha2(numeric: string): string {
  const code = /^\d{3}$/.test(numeric) ? Intl.getCanonicalLocales(`und-${numeric}`)[0]!.slice('und-'.length) : ''
  if (!/^[A-Z]{2}$/.test(code)) throw new Error(`no ISO 3166 code for country ${numeric}`)
  return code
}

/**
 * The countries of the world (1:50 million) with `code` (ISO 3166 alpha-2 of the country the shape counts to) and `a3`.
 * Shapes outside ISO 3166 also carry `name_de`, and have a code only where outside-iso says so.
 */
export function deriveWorld(
  atlas: string,
  outsideIsoCsv: string,
  work: string,
  output: { readonly whole: string; readonly near: string },
): void {
  const outsideIso = new Map(
    Papa.parse<Record<string, string>>(readFileSync(outsideIsoCsv, 'utf8'), { header: true, skipEmptyLines: true }).data.map((row) => [
      row.a3!,
      row,
    ]),
  )
  const world = JSON.parse(readFileSync(atlas, 'utf8')) as WorldTopology
  delete world.objects.land
  for (const country of world.objects.countries.geometries) {
    const a3 = country.properties.a3!
    const outside = outsideIso.get(a3)
    country.properties = outside
      ? { ...(outside.code ? { code: outside.code } : {}), a3, name_de: outside.name_de! }
      : { code: alpha2(country.id!), a3 }
    delete country.id
  }
  const input = join(work, 'world.json')
  writeFileSync(input, JSON.stringify(world))
  mapshaper(work, '-i', input, '-simplify', 'weighted', '60%', 'keep-shapes', '-o', output.whole, 'format=topojson', 'quantization=40000')
  mapshaper(
    work,
    ...['-i', output.whole, '-clip', `bbox=${[NEAR[0] - 1, NEAR[1] - 1, NEAR[2] + 1, NEAR[3] + 1].join()}`],
    ...['-o', output.near, 'format=topojson', 'quantization=10000'],
  )
}
