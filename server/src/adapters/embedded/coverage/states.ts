import { ACTOR_KINDS, type ActorKind, type CoverageState, type Day } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { CoverageCounts, CoverageQuery, MunicipalityState } from '../../../ports/store.ts'
import { dateText, dayNumber, earliestNumber } from '../../days.ts'
import type { CoverageFacts } from './facts.ts'

/** By municipality; the form over columns of `municipalityCoverage` in domain/coverage.ts. The contract suite compares them. */
interface States {
  readonly state: (municipality: number) => CoverageState
  readonly assessed: (municipality: number) => boolean
  /** 0 where nobody ever looked. */
  readonly lastLooked: (municipality: number) => number
}

/** By the first day each can mean; of equal ones the more precise, which is the greater number. */
function newerNumber(a: number, b: number): number {
  if (a === b || b === 0) return a
  if (a === 0) return b
  const dayA = earliestNumber(a)
  const dayB = earliestNumber(b)
  return dayA > dayB || (dayA === dayB && a > b) ? a : b
}

const olderNumber = (a: number, b: number): number => (newerNumber(a, b) === a ? b : a)

function states(facts: CoverageFacts, query: { partnerKinds: readonly ActorKind[]; asOf: Day; since: Day }): States {
  const asOf = dayNumber(query.asOf)
  const since = dayNumber(query.since)
  const wanted = Uint8Array.from({ length: ACTOR_KINDS.length + 1 }, (_, kind) => Number(query.partnerKinds.includes(ACTOR_KINDS[kind]!)))
  const known = new Uint8Array(facts.municipalities.length)
  const confirmed = new Int32Array(facts.municipalities.length)
  const looked = new Int32Array(facts.municipalities.length)
  const knownOn = (date: number) => (earliestNumber(date) <= asOf ? date : 0)
  for (let i = 0; i < facts.municipality.length; i++) {
    if (wanted[facts.partnerKind[i]!] === 0 || asOf < facts.possibleFrom[i]! || asOf > facts.possibleUntil[i]!) continue
    const m = facts.municipality[i]!
    known[m] = 1
    const own = newerNumber(knownOn(facts.ownFrom[i]!), knownOn(facts.ownConfirmed[i]!))
    const partner = newerNumber(knownOn(facts.partnerFrom[i]!), knownOn(facts.partnerConfirmed[i]!))
    if (own !== 0 && partner !== 0) confirmed[m] = newerNumber(confirmed[m]!, olderNumber(own, partner))
  }
  for (let i = 0; i < facts.assessedOn.length; i++) {
    const m = facts.assessedMunicipality[i]!
    looked[m] = newerNumber(looked[m]!, knownOn(facts.assessedOn[i]!))
  }
  const recent = (date: number) => date !== 0 && earliestNumber(date) >= since
  return {
    state: (m) => (recent(confirmed[m]!) ? 'COVERED' : known[m] === 1 ? 'STALE' : recent(looked[m]!) ? 'CONFIRMED_GAP' : 'UNKNOWN'),
    assessed: (m) => recent(looked[m]!),
    lastLooked: (m) => newerNumber(confirmed[m]!, looked[m]!),
  }
}

const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const
const FIELD = { COVERED: 'covered', STALE: 'stale', CONFIRMED_GAP: 'confirmedGap', UNKNOWN: 'unknown' } as const

/** One row for each of the regions, in their order. */
export function coverageOf(facts: CoverageFacts, regions: readonly Id[], query: CoverageQuery): CoverageCounts[] {
  const { state, assessed } = states(facts, query)
  const rows = new Map(
    regions.map((region) => [region, { region, total: 0, covered: 0, stale: 0, confirmedGap: 0, unknown: 0, assessed: 0 }]),
  )
  for (let m = 0; m < facts.municipalities.length; m++) {
    const row = rows.get(`r-${facts.ags[m]!.slice(0, DIGITS[query.level])}`)
    if (!row) continue
    row.total++
    row[FIELD[state(m)]]++
    if (assessed(m)) row.assessed++
  }
  return [...rows.values()]
}

export function municipalityStatesOf(
  facts: CoverageFacts,
  query: Omit<CoverageQuery, 'level'> & { readonly state?: CoverageState },
): MunicipalityState[] {
  const { state, lastLooked } = states(facts, query)
  const found: MunicipalityState[] = []
  for (let m = 0; m < facts.municipalities.length; m++) {
    if (query.within !== undefined && !`r-${facts.ags[m]!}`.startsWith(query.within)) continue
    const its = state(m)
    if (query.state === undefined ? its === 'UNKNOWN' : its !== query.state) continue
    const looked = lastLooked(m)
    found.push({ municipality: facts.municipalities[m]!, state: its, ...(looked === 0 ? {} : { lastLooked: dateText(looked) }) })
  }
  return found
}
