import type { ActorKind, UmbrellaScope } from '@netzatlas/shared'
import type { ActorRecord, Id } from '../../server/src/domain/records.ts'
import { type Chance, chance } from './chance.ts'
import type { Geography, Town } from './geography.ts'
import { agencyName, civilSocietyName, funderName, initials, organisationName, STATES } from './names.ts'
import type { Size } from './sizes.ts'

/** An organisation or umbrella body as the other generators see it. */
export interface Organisation {
  readonly id: Id
  readonly kind: ActorKind
  readonly scope?: UmbrellaScope
  readonly town: Town
}

export interface Organisations {
  readonly records: readonly ActorRecord[]
  readonly organisations: readonly Organisation[]
  readonly umbrellas: readonly Organisation[]
}

const LANGUAGES = ['ar', 'en', 'es', 'fa', 'fr', 'pl', 'ro', 'ru', 'sw', 'ti', 'tr', 'uk']

/** Of a hundred organisations, how many are of which kind; the rest are migrant organisations. */
const OTHER_KINDS: readonly (readonly [ActorKind, number])[] = [
  ['CIVIL_SOCIETY', 0.05],
  ['AGENCY', 0.005],
  ['FUNDER', 0.005],
]

export function organisations(size: Size, { towns }: Geography, seed: number): Organisations {
  const draw = chance(seed, 'organisations')
  const seat = seats(towns, draw)
  const records: ActorRecord[] = []
  const made: Organisation[] = []
  const kinds = OTHER_KINDS.flatMap(([kind, share]) => Array<ActorKind>(Math.ceil(share * size.organisations)).fill(kind))
  for (let i = 0; i < size.organisations; i++) {
    const kind = kinds[i] ?? 'MIGRANT_ORGANISATION'
    const town = seat()
    const id = `a-x-${String(i + 1).padStart(5, '0')}`
    made.push({ id, kind, town })
    records.push(organisation(id, kind, town, draw))
  }
  const umbrellas = makeUmbrellas(size.umbrellas, seat, towns)
  for (const [i, umbrella] of umbrellas.entries()) records.push(umbrellaRecord(umbrella, i, draw))
  return { records, organisations: made, umbrellas }
}

/** Towns by their population: a town of ten times the people has about ten times the organisations. */
function seats(towns: readonly Town[], draw: Chance): () => Town {
  const upTo = new Float64Array(towns.length)
  let sum = 0
  for (const [i, { population }] of towns.entries()) {
    sum += population
    upTo[i] = sum
  }
  return () => {
    const target = draw.next() * sum
    let [low, high] = [0, towns.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > target) high = middle
      else low = middle + 1
    }
    return towns[low]!
  }
}

const nameOf: Readonly<Partial<Record<ActorKind, (place: string, chance: Chance) => string>>> = {
  CIVIL_SOCIETY: civilSocietyName,
  AGENCY: agencyName,
  FUNDER: funderName,
}

const seatOf = (town: Town) => ({ disambiguation: `${town.name}, ${STATES[town.state]}`, region: town.region, place: town.place })

function organisation(id: Id, kind: ActorKind, town: Town, draw: Chance): ActorRecord {
  const name = (nameOf[kind] ?? organisationName)(town.name, draw)
  return {
    type: 'actor',
    id,
    kind,
    name,
    ...(draw.happens(0.3) ? { shortName: initials(name) } : {}),
    alternativeNames: [],
    ...seatOf(town),
    languages: kind === 'MIGRANT_ORGANISATION' ? ['de', ...draw.shuffled(LANGUAGES).slice(0, draw.whole(0, 2))] : ['de'],
    ...(kind === 'MIGRANT_ORGANISATION' ? { selfDescription: 'Erfundene Migrantenorganisation' } : {}),
  }
}

/** About one in forty is federal, two for each Land where there are enough, the rest local and in larger towns. */
function makeUmbrellas(count: number, seat: () => Town, towns: readonly Town[]): Organisation[] {
  const federal = Math.max(1, Math.round(count / 40))
  const state = Math.min(2 * STATES.length, Math.floor(count / 2))
  return Array.from({ length: count }, (_, i) => {
    const scope: UmbrellaScope = i < federal ? 'FEDERAL' : i < federal + state ? 'STATE' : 'LOCAL'
    const town = scope === 'STATE' ? towns.find((candidate) => candidate.state === (i - federal) % STATES.length)! : seat()
    return { id: `a-x-dach-${String(i + 1).padStart(3, '0')}`, kind: 'UMBRELLA', scope, town }
  })
}

function umbrellaRecord({ id, scope, town }: Organisation, number: number, draw: Chance): ActorRecord {
  const reach = scope === 'FEDERAL' ? 'Bund' : scope === 'STATE' ? STATES[town.state]! : town.name
  const name = `${scope === 'LOCAL' ? 'Verbund' : 'Dachverband'} ${draw.pick(['der Luftschlösser', 'der Papierboote', 'der Fabelvereine', 'der Brückenbauer'])} ${reach} Nr. ${number + 1}`
  return {
    type: 'actor',
    id,
    kind: 'UMBRELLA',
    name,
    shortName: `${initials(name)}${number + 1}`,
    alternativeNames: [],
    scope: scope!,
    ...seatOf(town),
    languages: ['de'],
  }
}
