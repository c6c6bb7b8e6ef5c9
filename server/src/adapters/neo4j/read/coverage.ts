import type { CoverageState, Day, PartialDate } from '@netzatlas/shared'
import { COVERAGE_STATES } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../../../domain/coverage.ts'
import { countsOf } from '../../../domain/coverage-counts.ts'
import type { Id } from '../../../domain/records.ts'
import type { CoverageCounts, CoverageQuery, MunicipalityColumns, MunicipalityQuery, MunicipalityState } from '../../../ports/coverage.ts'
import { coverageOf, municipalityColumnsOf, municipalityStatesOf } from '../../coverage-states.ts'
import type { Executor, Parameters } from '../executor.ts'
import { query } from '../queries.ts'
import { factsAbout, LETTER, prefixOf } from './coverage-about.ts'

const REGIONS = query('coverage/regions')
const COUNTS = query('coverage/counts')
const MUNICIPALITIES = query('coverage/municipalities')

const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const
/** The letters of an assessment that does not say whom it looked for. */
const UNSAID = DEFAULT_PARTNER_KINDS.map((kind) => LETTER[kind]).join('')

type Area = readonly [region: Id, state: 'COVERED' | 'STALE' | 'UNKNOWN', assessed: boolean, municipalities: number, inhabitants: number]

/** One row for each region of the level, in the order of the ids. */
export async function coverage(db: Executor, asked: CoverageQuery): Promise<readonly CoverageCounts[]> {
  const { level, within = '' } = asked
  const about = factsAbout(db, asked)
  const [regions, counts] = await Promise.all([
    db.read<[ids: Id[]]>(REGIONS, { level, within }),
    about ?? db.read<[areas: Area[]]>(COUNTS, { ...parametersOf(asked), digits: DIGITS[level] }),
  ])
  const [ids] = regions[0]!
  if ('municipalities' in counts) return coverageOf(counts, ids, asked)
  const { rows, add } = countsOf(ids)
  for (const [region, state, assessed, municipalities, inhabitants] of counts[0]![0]) {
    add(region, state === 'UNKNOWN' && assessed ? 'CONFIRMED_GAP' : state, assessed, municipalities, inhabitants)
  }
  return rows()
}

export async function municipalityStates(
  db: Executor,
  asked: MunicipalityQuery & { readonly state?: CoverageState },
): Promise<readonly MunicipalityState[]> {
  const facts = await factsAbout(db, asked)
  if (facts) return municipalityStatesOf(facts, asked)
  const rows = await stated(db, asked, asked.state ? [asked.state] : COVERAGE_STATES.filter((state) => state !== 'UNKNOWN'))
  return rows.map(({ municipality, state, lastLooked }) => ({ municipality, state, ...(lastLooked ? { lastLooked } : {}) }))
}

export async function municipalityColumns(db: Executor, asked: MunicipalityQuery): Promise<MunicipalityColumns> {
  const facts = await factsAbout(db, asked)
  if (facts) return municipalityColumnsOf(facts, asked)
  const rows = await stated(db, asked, COVERAGE_STATES)
  return {
    municipality: rows.map(({ municipality }) => municipality),
    ags: rows.map(({ ags }) => ags),
    state: rows.map(({ state }) => state),
    lastLooked: rows.map(({ lastLooked }) => lastLooked),
    assessed: rows.map(({ assessed }) => assessed),
    inhabitants: rows.map(({ inhabitants }) => inhabitants),
    lat: rows.map(({ lat }) => lat),
    lon: rows.map(({ lon }) => lon),
  }
}

async function stated(db: Executor, asked: MunicipalityQuery, states: readonly CoverageState[]) {
  const [row] = await db.read<[packed: string[]]>(MUNICIPALITIES, { ...parametersOf(asked), states: [...states] })
  return row![0].map((packed) => {
    const [municipality, state, looked, assessed, ags, inhabitants, lat, lon] = packed.split('|')
    return {
      municipality: municipality!,
      state: state as CoverageState,
      lastLooked: dateOf(looked!),
      assessed: assessed === 'true',
      ags: ags!,
      inhabitants: Number(inhabitants),
      lat: lat === undefined ? null : Number(lat),
      lon: lon === undefined ? null : Number(lon),
    }
  })
}

/** Days as the texts on a municipality have them; `known` and `since` compare with a date and its precision. */
function parametersOf({ within, partnerKinds, asOf, since }: MunicipalityQuery): Parameters {
  const day = digits(asOf)
  return {
    prefix: prefixOf(within),
    kinds: partnerKinds.map((kind) => LETTER[kind]),
    unsaid: UNSAID,
    day,
    known: `${day}9`,
    since: `${digits(since)}0`,
  }
}

const digits = (day: Day): string => day.replaceAll('-', '')

/** A date in nine digits: the first day it can mean, and whether a year (1), a month (2) or a day (3) was stated. Blank for none. */
function dateOf(text: string): PartialDate | null {
  if (text.trim() === '') return null
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)]
  return [year, month, day].slice(0, Number(text[8])).join('-')
}
