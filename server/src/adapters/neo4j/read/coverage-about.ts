import { ACTOR_KINDS, type ActorKind } from '@netzatlas/shared'
import { kindsLookedFor } from '../../../domain/coverage.ts'
import { dateNumber, dayNumber } from '../../../domain/day-numbers.ts'
import type { Id } from '../../../domain/records.ts'
import type { MunicipalityQuery } from '../../../ports/coverage.ts'
import { type CoverageFacts, kindBits, partnerKindNumber } from '../../coverage-states.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

/** How `write/coverage.cypher` names the kind of a partner. */
export const LETTER = {
  MUNICIPALITY: 'M',
  MIGRANT_ORGANISATION: 'O',
  UMBRELLA: 'U',
  CIVIL_SOCIETY: 'C',
  AGENCY: 'A',
  FUNDER: 'F',
} as const satisfies Record<ActorKind, string>

const COUNTED = query('coverage/counted')
const COOPERATIONS = query('coverage/cooperations-about')

type Municipality = readonly [id: Id, ags: string, inhabitants: number, lat: number | null, lon: number | null, looked: string[]]
type Cooperation = readonly [
  municipality: Id,
  partner: Id,
  partnerKind: ActorKind,
  scope: string | null,
  possibleFrom: number,
  possibleUntil: number,
  ownFrom: number,
  ownConfirmed: number,
  partnerFrom: number,
  partnerConfirmed: number,
]

/** The beginning of the AGS of what lies in a region. */
export const prefixOf = (within = ''): string => ('r-'.startsWith(within) ? '' : within.startsWith('r-') ? within.slice(2) : within)

/**
 * What coverage is counted from where only partners about some themes or countries count. The texts on a municipality do
 * not name its partners, so their cooperations are read. Undefined where no theme and no country is asked for.
 */
export function factsAbout(db: Executor, { within, themes, countries, asOf }: MunicipalityQuery): Promise<CoverageFacts> | undefined {
  if (themes === undefined && countries === undefined) return undefined
  return readFacts(db, {
    prefix: prefixOf(within),
    themes: themes ? [...themes] : null,
    countries: countries ? [...countries] : null,
    day: dayNumber(asOf),
  })
}

async function readFacts(
  db: Executor,
  asked: { readonly prefix: string; readonly themes: Id[] | null; readonly countries: Id[] | null; readonly day: number },
): Promise<CoverageFacts> {
  const [counted, about] = await Promise.all([
    db.read<[Municipality[]]>(COUNTED, { prefix: asked.prefix }),
    db.read<[Cooperation[]]>(COOPERATIONS, asked),
  ])
  const [municipalities] = counted[0]!
  const [rows] = about[0]!
  const indexOf = new Map(municipalities.map(([id], index) => [id, index]))
  const looked = municipalities.flatMap(([, , , , , dates], index) => dates.map((look) => [index, numberOf(look), kindsIn(look)] as const))
  return {
    municipalities: municipalities.map(([id]) => id),
    ags: municipalities.map(([, ags]) => ags),
    inhabitants: Float64Array.from(municipalities, ([, , inhabitants]) => inhabitants),
    lat: municipalities.map(([, , , lat]) => lat),
    lon: municipalities.map(([, , , , lon]) => lon),
    municipality: Int32Array.from(rows, (row) => indexOf.get(row[0])!),
    partner: rows.map((row) => row[1]),
    partnerKind: Uint8Array.from(rows, (row) => partnerKindNumber(row[2], row[3])),
    possibleFrom: Int32Array.from(rows, (row) => row[4]),
    possibleUntil: Int32Array.from(rows, (row) => row[5]),
    ownFrom: Int32Array.from(rows, (row) => row[6]),
    ownConfirmed: Int32Array.from(rows, (row) => row[7]),
    partnerFrom: Int32Array.from(rows, (row) => row[8]),
    partnerConfirmed: Int32Array.from(rows, (row) => row[9]),
    assessedMunicipality: Int32Array.from(looked, ([index]) => index),
    assessedOn: Int32Array.from(looked, ([, date]) => date),
    assessedKinds: Uint8Array.from(looked, ([, , kinds]) => kinds),
  }
}

/** After nine digits the letters of the kinds looked for. */
function kindsIn(look: string): number {
  const partnerKinds = ACTOR_KINDS.filter((kind) => look.includes(LETTER[kind], 9))
  return kindBits(kindsLookedFor(partnerKinds.length > 0 ? { partnerKinds } : {}))
}

/** Of nine digits: the first day it can mean, and whether a year (1), a month (2) or a day (3) was stated. */
function numberOf(text: string): number {
  const parts = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].slice(0, Number(text[8]))
  return dateNumber(parts.join('-'))
}
