import type { ActorRecord, Figure, Id, Place, RegionRecord } from '../../server/src/domain/records.ts'
import { type Chance, chance } from './chance.ts'
import { INVENTED } from './claims.ts'
import { districtNames, municipalityNames, STATES } from './names.ts'
import type { Size } from './sizes.ts'

/** Keys of invented Länder begin with 81 to 96, real ones with 01 to 16. */
const FIRST_STATE = 81
const DISTRICTS_A_STATE = 25
/** The first so many districts of each Land are one town. */
const TOWNS_A_STATE = 2
/** A box within Germany's, in degrees, divided into 4 x 4 Länder of 5 x 5 districts. */
const BOX = { west: 6.6, south: 47.9, east: 14.2, north: 54.3 }

/** A municipality as the other generators see it. */
export interface Town {
  readonly id: Id
  readonly name: string
  readonly region: Id
  /** 0 to 15, and 0 to 399. */
  readonly state: number
  readonly district: number
  readonly place: Place
  readonly population: number
}

export interface Geography {
  readonly regions: readonly RegionRecord[]
  readonly municipalities: readonly ActorRecord[]
  readonly towns: readonly Town[]
}

interface District {
  readonly ags: string
  readonly name: string
  readonly kind: string
  readonly state: number
  readonly number: number
}

const AS_OF = '2025-12-31'
const figure = (value: number): Figure => ({ value, asOf: AS_OF, source: INVENTED.id })
const digits = (number: number, length: number): string => String(number).padStart(length, '0')
const stateKey = (state: number): string => String(FIRST_STATE + state)

export function geography(size: Size, seed: number): Geography {
  const draw = chance(seed, 'geography')
  const names = municipalityNames(size.municipalities, draw)
  const districts = makeDistricts(names, draw)
  const towns: Town[] = []
  const municipalities: ActorRecord[] = []
  const counts = municipalityCounts(size.municipalities, districts, draw)
  const areas: number[] = []
  for (const district of districts) {
    for (let n = 1; n <= counts[district.number]!; n++) {
      const isTown = district.kind === 'Kreisfreie Stadt'
      const ags = district.ags + digits(isTown ? 0 : n, 3)
      const name = isTown ? district.name : names[towns.length]!
      const population = isTown
        ? draw.whole(60_000, 900_000)
        : Math.round(Math.min(90_000, Math.max(40, Math.exp(7.4 + 1.15 * draw.normal()))))
      const area = Math.round(100 * (isTown ? 60 + 140 * draw.next() : 4 + 50 * draw.next() ** 2)) / 100
      const place = placeIn(district, name, draw)
      const town = { id: `m-${ags}`, name, region: `r-${ags}`, state: district.state, district: district.number, place, population }
      towns.push(town)
      areas.push(area)
      municipalities.push(municipality(town, ags, district, area))
    }
  }
  return { regions: [...regionsOf(districts, towns, areas)], municipalities, towns }
}

function makeDistricts(names: readonly string[], draw: Chance): District[] {
  const rural = districtNames(STATES.length * (DISTRICTS_A_STATE - TOWNS_A_STATE), draw)
  const urban = draw.shuffled([...new Set(names)].filter((name) => !/[ /(]/.test(name)))
  return STATES.flatMap((_, state) =>
    Array.from({ length: DISTRICTS_A_STATE }, (_, i) => ({
      ags: stateKey(state) + digits(i + 1, 3),
      name: (i < TOWNS_A_STATE ? urban.pop() : rural.pop())!,
      kind: i < TOWNS_A_STATE ? 'Kreisfreie Stadt' : 'Landkreis',
      state,
      number: state * DISTRICTS_A_STATE + i,
    })),
  )
}

/** One for a town, at least one for a Landkreis, the rest by chance: some hold three times as many as others. */
function municipalityCounts(total: number, districts: readonly District[], draw: Chance): number[] {
  const weights = districts.map(({ kind }) => (kind === 'Landkreis' ? 0.5 + draw.next() : 0))
  const share = (total - districts.length) / weights.reduce((sum, weight) => sum + weight, 0)
  const counts = weights.map((weight) => 1 + Math.floor(weight * share))
  const rural = districts.filter(({ kind }) => kind === 'Landkreis').map(({ number }) => number)
  for (let left = total - counts.reduce((sum, count) => sum + count, 0); left > 0; left--) counts[draw.pick(rural)]!++
  return counts
}

function placeIn({ state, number }: District, label: string, draw: Chance): Place {
  const within = number % DISTRICTS_A_STATE
  const column = (state % 4) * 5 + (within % 5) + draw.next()
  const row = Math.floor(state / 4) * 5 + Math.floor(within / 5) + draw.next()
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return {
    label,
    lat: round(BOX.south + ((BOX.north - BOX.south) * row) / 20),
    lon: round(BOX.west + ((BOX.east - BOX.west) * column) / 20),
    precision: 'municipality centre',
    country: 'DE',
  }
}

function municipality(town: Town, ags: string, district: District, area: number): ActorRecord {
  const independent = district.kind === 'Kreisfreie Stadt'
  return {
    type: 'actor',
    id: town.id,
    kind: 'MUNICIPALITY',
    name: town.name,
    alternativeNames: [],
    disambiguation: `${independent ? 'kreisfreie Stadt' : `Landkreis ${district.name}`}, ${STATES[district.state]}`,
    region: town.region,
    place: town.place,
    municipality: {
      level: 'MUNICIPALITY',
      ags,
      ars: `${ags.slice(0, 5)}0000${ags.slice(5)}`,
      kind: independent ? 'Kreisfreie Stadt' : town.population >= 8_000 ? 'Stadt' : 'Gemeinde',
      population: figure(town.population),
      areaKm2: figure(area),
      counted: true,
    },
    languages: [],
  }
}

function* regionsOf(districts: readonly District[], towns: readonly Town[], areas: readonly number[]): Generator<RegionRecord> {
  const sum = (filter: (town: Town) => boolean) => {
    const within = towns.flatMap((town, i) => (filter(town) ? [i] : []))
    return {
      population: figure(within.reduce((total, i) => total + towns[i]!.population, 0)),
      areaKm2: figure(Math.round(100 * within.reduce((total, i) => total + areas[i]!, 0)) / 100),
    }
  }
  for (const [state, name] of STATES.entries()) {
    const ags = stateKey(state)
    yield {
      type: 'region',
      id: `r-${ags}`,
      level: 'STATE',
      name,
      kind: 'Land',
      ags,
      ...sum((town) => town.state === state),
      boundaryDate: AS_OF,
    }
  }
  for (const { ags, name, kind, state, number } of districts) {
    const figures = sum((town) => town.district === number)
    yield {
      type: 'region',
      id: `r-${ags}`,
      level: 'DISTRICT',
      name,
      kind,
      ags,
      parent: `r-${stateKey(state)}`,
      ...figures,
      boundaryDate: AS_OF,
    }
  }
  for (const [i, { region, name, population }] of towns.entries()) {
    const ags = region.slice('r-'.length)
    const figures = { population: figure(population), areaKm2: figure(areas[i]!) }
    yield { type: 'region', id: region, level: 'MUNICIPALITY', name, ags, parent: `r-${ags.slice(0, 5)}`, ...figures, boundaryDate: AS_OF }
  }
}
