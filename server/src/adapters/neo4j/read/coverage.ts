import type { ActorKind, CoverageState, Day, PartialDate } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { CoverageCounts, CoverageQuery, MunicipalityState } from '../../../ports/store.ts'
import type { Executor, Parameters } from '../executor.ts'
import { query } from '../queries.ts'

const REGIONS = query('coverage/regions')
const COUNTS = query('coverage/counts')
const MUNICIPALITIES = query('coverage/municipalities')

const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const
const FIELD = { COVERED: 'covered', STALE: 'stale', CONFIRMED_GAP: 'confirmedGap', UNKNOWN: 'unknown' } as const
/** How `write/coverage.cypher` names the kind of a partner. */
const LETTER = {
  MUNICIPALITY: 'M',
  MIGRANT_ORGANISATION: 'O',
  UMBRELLA: 'U',
  CIVIL_SOCIETY: 'C',
  AGENCY: 'A',
  FUNDER: 'F',
} as const satisfies Record<ActorKind, string>

type Area = readonly [region: Id, state: 'COVERED' | 'STALE' | 'UNKNOWN', assessed: boolean, municipalities: number]

/** One row for each region of the level, in the order of the ids. */
export async function coverage(db: Executor, asked: CoverageQuery): Promise<readonly CoverageCounts[]> {
  const { level, within = '' } = asked
  const [regions, counts] = await Promise.all([
    db.read<[ids: Id[]]>(REGIONS, { level, within }),
    db.read<[areas: Area[]]>(COUNTS, { ...parametersOf(asked), digits: DIGITS[level] }),
  ])
  const rows = new Map(
    regions[0]![0].map((region) => [region, { region, total: 0, covered: 0, stale: 0, confirmedGap: 0, unknown: 0, assessed: 0 }]),
  )
  for (const [region, state, assessed, municipalities] of counts[0]![0]) {
    const area = rows.get(region)
    if (!area) continue
    area.total += municipalities
    area[FIELD[state === 'UNKNOWN' && assessed ? 'CONFIRMED_GAP' : state]] += municipalities
    if (assessed) area.assessed += municipalities
  }
  return [...rows.values()]
}

export async function municipalityStates(
  db: Executor,
  asked: Omit<CoverageQuery, 'level'> & { readonly state?: CoverageState },
): Promise<readonly MunicipalityState[]> {
  const parameters = { ...parametersOf(asked), state: asked.state ?? null }
  const [row] = await db.read<[ids: Id[], states: CoverageState[], looked: string[]]>(MUNICIPALITIES, parameters)
  const [ids, states, looked] = row!
  return ids.map((municipality, i) => {
    const date = looked[i]!.trim()
    return { municipality, state: states[i]!, ...(date === '' ? {} : { lastLooked: dateOf(date) }) }
  })
}

/** Days as the texts on a municipality have them; `known` and `since` compare with a date and its precision. */
function parametersOf({ within = '', partnerKinds, asOf, since }: Omit<CoverageQuery, 'level'>): Parameters {
  const day = digits(asOf)
  return {
    prefix: 'r-'.startsWith(within) ? '' : within.startsWith('r-') ? within.slice(2) : within,
    kinds: partnerKinds.map((kind) => LETTER[kind]),
    day,
    known: `${day}9`,
    since: `${digits(since)}0`,
  }
}

const digits = (day: Day): string => day.replaceAll('-', '')

/** A date in nine digits: the first day it can mean, and whether a year (1), a month (2) or a day (3) was stated. */
function dateOf(text: string): PartialDate {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)]
  return [year, month, day].slice(0, Number(text[8])).join('-')
}
