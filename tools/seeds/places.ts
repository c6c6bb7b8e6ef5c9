import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { middleOf } from '../../server/src/domain/place-privacy.ts'
import type { ActorRecord, Figure, Id, Place } from '../../server/src/domain/records.ts'
import {
  centre,
  DESTATIS,
  type DistrictRow,
  districtLabel,
  type MunicipalityRow,
  parseGazetteer,
  withoutSuffix,
} from '../../server/src/features/seed/gazetteer.ts'
import { readCsv } from './csv.ts'
import { slug } from './text.ts'

/** A municipal actor, and where it lies. */
export interface Municipal {
  readonly id: Id
  readonly name: string
  readonly region: Id
  readonly place?: Place
  /** Of one that is not told by the gazetteer: Kreis, Bezirk, Verbandsgemeinde. */
  readonly record?: ActorRecord
}

interface PlaceDecision {
  readonly written: string
  readonly land: string
  readonly ags: string
  readonly level: string
  readonly name: string
  readonly lat: string
  readonly lon: string
  readonly reason: string
}

export interface Places {
  /** The municipality, Kreis, Bezirk or association of that name in that Land; undefined where the name is none. */
  municipal(name: string, land: string): Municipal | undefined
  /** The only municipality of that name in Germany. */
  anywhere(name: string): Municipal | undefined
  /** The municipality of a seat. What may be told of it: `isSeatHidden`. */
  municipality(name: string, land: string): MunicipalityRow | undefined
  state(land: string): Id | undefined
  district(ags: string): { readonly region: Id; readonly label: string; readonly place?: Place }
  /** Every municipal actor that was asked for so far. */
  used(): readonly Municipal[]
  /** Names that facts use for a municipality and the official list does not know, by AGS. */
  readonly alternativeNames: readonly { readonly ags: string; readonly name: string }[]
}

const seeds = join(import.meta.dirname, '../../server/seeds/gazetteer')

const STATES: Readonly<Record<string, string>> = {
  'Schleswig-Holstein': '01',
  Hamburg: '02',
  Niedersachsen: '03',
  Bremen: '04',
  'Nordrhein-Westfalen': '05',
  Hessen: '06',
  'Rheinland-Pfalz': '07',
  'Baden-Württemberg': '08',
  Bayern: '09',
  Saarland: '10',
  Berlin: '11',
  Brandenburg: '12',
  'Mecklenburg-Vorpommern': '13',
  Sachsen: '14',
  'Sachsen-Anhalt': '15',
  Thüringen: '16',
}

const TITLES = /^(?:Stadt|Landeshauptstadt|Große Kreisstadt|Hansestadt|Gemeinde|Universitätsstadt) /

const middle = (rows: readonly MunicipalityRow[]) =>
  middleOf(
    rows
      .filter((row) => row.lat !== '' && row.lon !== '')
      .map((row) => ({ lat: Number(row.lat), lon: Number(row.lon), areaKm2: Number(row.area_km2) })),
  )

function population(rows: readonly MunicipalityRow[]): Figure {
  return { value: rows.reduce((sum, row) => sum + Number(row.population), 0), asOf: '2025-08-31', source: DESTATIS.id }
}

/** "Landkreis Groß-Gerau" is also called Groß-Gerau and, by many sources, Kreis Groß-Gerau. */
function otherLabels(row: DistrictRow, label: string): string[] {
  const plain = withoutSuffix(row.name)
  return label === plain ? [] : [plain, `Kreis ${plain}`, `Landkreis ${plain}`].filter((name) => name !== label)
}

export function readPlaces(): Places {
  const { municipalities, districts } = parseGazetteer(
    readFileSync(join(seeds, 'municipalities.csv'), 'utf8'),
    readFileSync(join(seeds, 'districts.csv'), 'utf8'),
    'ags,name\n',
  )
  const decisions = readCsv('decisions/places.csv', [
    'written',
    'land',
    'ags',
    'level',
    'name',
    'lat',
    'lon',
    'reason',
  ]) satisfies PlaceDecision[]
  const byAgs = new Map(municipalities.map((row) => [row.ags, row]))
  const byName = Map.groupBy(municipalities, (row) => `${row.name}|${row.state}`)
  const byDistrict = Map.groupBy(municipalities, (row) => row.district_ags)
  const byAssociation = Map.groupBy(municipalities, (row) => `${row.association_kind} ${row.association}|${row.state}`)
  const decided = new Map(decisions.map((row) => [`${row.written}|${row.land}`, row]))
  const districtsByLabel = new Map<string, DistrictRow>()
  for (const row of districts.filter(({ kind }) => kind !== 'Kreisfreie Stadt' && kind !== 'Stadtkreis')) {
    for (const label of [districtLabel(row.name, row.kind), `Kreis ${withoutSuffix(row.name)}`, `Landkreis ${withoutSuffix(row.name)}`]) {
      districtsByLabel.set(`${label}|${row.state}`, row)
    }
  }

  function municipality(name: string, land: string): MunicipalityRow | undefined {
    const decision = decided.get(`${name}|${land}`)
    if (decision && decision.level === 'MUNICIPALITY') {
      const row = byAgs.get(decision.ags)
      if (row?.name !== decision.name) throw new Error(`decisions/places.csv: ${decision.ags} is not ${decision.name}`)
      return row
    }
    const candidates = byName.get(`${name}|${land}`) ?? []
    if (candidates.length > 1) throw new Error(`"${name}" (${land}) is ${candidates.length} places; decide in decisions/places.csv`)
    return candidates[0]
  }

  function districtActor(row: DistrictRow): Municipal {
    const { region, label, place } = district(row.ags)
    return {
      id: `k-${row.ags}`,
      name: label,
      region,
      ...(place && { place }),
      record: {
        type: 'actor',
        id: `k-${row.ags}`,
        kind: 'MUNICIPALITY',
        name: label,
        alternativeNames: otherLabels(row, label),
        disambiguation: row.state,
        region,
        ...(place && { place }),
        municipality: {
          level: 'DISTRICT',
          ags: row.ags,
          kind: row.kind,
          population: { value: Number(row.population), asOf: '2025-08-31', source: DESTATIS.id },
          areaKm2: { value: Number(row.area_km2), asOf: '2025-08-31', source: DESTATIS.id },
          counted: false,
        },
        languages: [],
      },
    }
  }

  function district(ags: string): { region: Id; label: string; place?: Place } {
    const row = districts.find((candidate) => candidate.ags === ags)
    if (!row) throw new Error(`no district ${ags}`)
    const label = districtLabel(row.name, row.kind)
    const point = middle(byDistrict.get(ags) ?? [])
    return { region: `r-${ags}`, label, ...(point && { place: { label, ...point, precision: 'district centre', country: 'DE' } }) }
  }

  function decidedActor(row: PlaceDecision): Municipal {
    const near = byAgs.get(row.ags)
    const members = byAssociation.get(`${row.name}|${row.land}`) ?? []
    const point =
      row.lat !== ''
        ? { lat: Number(row.lat), lon: Number(row.lon) }
        : members.length > 0
          ? middle(members)
          : near && { lat: Number(near.lat), lon: Number(near.lon) }
    const commonDistrict = new Set(members.map((member) => member.district_ags))
    const region = near ? `r-${near.ags}` : commonDistrict.size === 1 ? `r-${members[0]!.district_ags}` : `r-${STATES[row.land]!}`
    const id = `a-${slug(row.name)}`
    const kind = row.level === 'BOROUGH' ? 'Bezirk' : (members[0]?.association_kind ?? 'Kommunaler Zusammenschluss')
    const place: Place | undefined = point && { label: row.name, ...point, precision: 'municipality centre', country: 'DE' }
    const host = row.level === 'BOROUGH' ? near : undefined
    return {
      id,
      name: row.name,
      region,
      ...(place && { place }),
      record: {
        type: 'actor',
        id,
        kind: 'MUNICIPALITY',
        name: row.name,
        alternativeNames: [],
        disambiguation: host ? `Bezirk, ${host.name}` : row.land,
        region,
        ...(place && { place }),
        municipality: {
          level: row.level as 'BOROUGH' | 'ASSOCIATION',
          kind: row.written.endsWith('(Stadtbezirk)') ? 'Stadtbezirk' : kind,
          ...(members.length > 0 && { population: population(members) }),
          counted: false,
        },
        languages: [],
      },
    }
  }

  const used = new Map<Id, Municipal>()
  function municipal(written: string, land: string): Municipal | undefined {
    const found = find(written, land)
    if (found) used.set(found.id, found)
    return found
  }

  function find(written: string, land: string): Municipal | undefined {
    const borough = /^Berlin \(Bezirk (.+)\)$|^Hamburg \(Bezirk (.+)\)$/.exec(written)
    const name = borough ? (borough[1] ? `Berlin-${borough[1]}` : `Hamburg-${borough[2]}`) : written.replace(TITLES, '')
    const decision = decided.get(`${name}|${borough ? name.split('-')[0] : land}`)
    if (decision && decision.level !== 'MUNICIPALITY') return decidedActor(decision)
    const row = municipality(name, land)
    if (row) {
      const place = centre(row)
      return { id: `m-${row.ags}`, name: row.name, region: `r-${row.ags}`, ...(place && { place }) }
    }
    const kreis = districtsByLabel.get(`${name}|${land}`)
    return kreis && districtActor(kreis)
  }

  function anywhere(written: string): Municipal | undefined {
    const name = written.replace(TITLES, '')
    const states = Object.keys(STATES).filter((land) => (byName.get(`${name}|${land}`) ?? []).length > 0)
    return states.length === 1 ? municipal(name, states[0]!) : undefined
  }

  return {
    municipal,
    anywhere,
    municipality,
    used: () => [...used.values()],
    state: (land) => (STATES[land] ? `r-${STATES[land]}` : undefined),
    district,
    alternativeNames: decisions
      .filter((row) => row.level === 'MUNICIPALITY' && row.written !== row.name && !row.written.includes('['))
      .map((row) => ({ ags: row.ags, name: row.written }))
      .filter(({ ags, name }, index, all) => all.findIndex((other) => other.ags === ags && other.name === name) === index)
      .sort((a, b) => (a.ags < b.ags ? -1 : a.ags > b.ags ? 1 : a.name < b.name ? -1 : 1)),
  }
}
