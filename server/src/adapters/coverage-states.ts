import { ACTOR_KINDS, type ActorKind, type CoverageState } from '@netzatlas/shared'
import { countsOf } from '../domain/coverage-counts.ts'
import { dateText, dayNumber, earliestNumber } from '../domain/day-numbers.ts'
import type { Id } from '../domain/records.ts'
import type { CoverageCounts, CoverageQuery, MunicipalityColumns, MunicipalityQuery, MunicipalityState } from '../ports/coverage.ts'

/**
 * What coverage is counted from: every cooperation of a counted municipality with another actor, and every assessment of
 * one. Partial dates are numbers: 20150900 for 2015-09, 0 for none.
 */
export interface CoverageFacts {
  /** Counted municipalities in the order of their ids, and what is known of each. */
  readonly municipalities: readonly Id[]
  readonly ags: readonly string[]
  readonly inhabitants: Float64Array
  readonly lat: readonly (number | null)[]
  readonly lon: readonly (number | null)[]
  /** One row a cooperation: the municipality's number, the partner, its kind and whether an umbrella is a local one. */
  readonly municipality: Int32Array
  readonly partner: readonly Id[]
  readonly partnerKind: Uint8Array
  readonly possibleFrom: Int32Array
  readonly possibleUntil: Int32Array
  readonly ownFrom: Int32Array
  readonly ownConfirmed: Int32Array
  readonly partnerFrom: Int32Array
  readonly partnerConfirmed: Int32Array
  readonly assessedMunicipality: Int32Array
  readonly assessedOn: Int32Array
  /** Whom it looked for: bits of `kindBits`. */
  readonly assessedKinds: Uint8Array
}

/** An umbrella that is not local is the kind of nobody. */
const NOT_A_PARTNER = ACTOR_KINDS.length

export const partnerKindNumber = (kind: ActorKind, scope: string | null): number =>
  kind === 'UMBRELLA' && scope !== 'LOCAL' ? NOT_A_PARTNER : ACTOR_KINDS.indexOf(kind)

/** A bit for each kind, by its place in `ACTOR_KINDS`. */
export const kindBits = (kinds: readonly ActorKind[]): number => kinds.reduce((bits, kind) => bits | (1 << ACTOR_KINDS.indexOf(kind)), 0)

/** By municipality; the form over columns of `municipalityCoverage` in domain/coverage.ts. The contract suite compares them. */
interface States {
  readonly state: (municipality: number) => CoverageState
  readonly assessed: (municipality: number) => boolean
  /** 0 where nobody ever looked for all the kinds. */
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

/** Of each municipality, when partners of all these kinds had last been looked for; 0 for never. */
function lookedOn(facts: CoverageFacts, kinds: readonly ActorKind[], knownOn: (date: number) => number): Int32Array {
  const newest = kinds.map((kind) => {
    const looked = new Int32Array(facts.municipalities.length)
    const bit = kindBits([kind])
    for (let i = 0; i < facts.assessedOn.length; i++) {
      const m = facts.assessedMunicipality[i]!
      if (facts.assessedKinds[i]! & bit) looked[m] = newerNumber(looked[m]!, knownOn(facts.assessedOn[i]!))
    }
    return looked
  })
  const [first = new Int32Array(facts.municipalities.length), ...others] = newest
  return others.reduce((all, its) => all.map((date, m) => olderNumber(date, its[m]!)), first)
}

function states(facts: CoverageFacts, query: MunicipalityQuery, about: ReadonlySet<Id> | undefined): States {
  const asOf = dayNumber(query.asOf)
  const since = dayNumber(query.since)
  const wanted = Uint8Array.from({ length: ACTOR_KINDS.length + 1 }, (_, kind) => Number(query.partnerKinds.includes(ACTOR_KINDS[kind]!)))
  const known = new Uint8Array(facts.municipalities.length)
  const confirmed = new Int32Array(facts.municipalities.length)
  const knownOn = (date: number) => (earliestNumber(date) <= asOf ? date : 0)
  const looked = lookedOn(facts, query.partnerKinds, knownOn)
  for (let i = 0; i < facts.municipality.length; i++) {
    if (wanted[facts.partnerKind[i]!] === 0 || asOf < facts.possibleFrom[i]! || asOf > facts.possibleUntil[i]!) continue
    if (about && !about.has(facts.partner[i]!)) continue
    const m = facts.municipality[i]!
    known[m] = 1
    const own = newerNumber(knownOn(facts.ownFrom[i]!), knownOn(facts.ownConfirmed[i]!))
    const partner = newerNumber(knownOn(facts.partnerFrom[i]!), knownOn(facts.partnerConfirmed[i]!))
    if (own !== 0 && partner !== 0) confirmed[m] = newerNumber(confirmed[m]!, olderNumber(own, partner))
  }
  const recent = (date: number) => date !== 0 && earliestNumber(date) >= since
  return {
    state: (m) => (recent(confirmed[m]!) ? 'COVERED' : known[m] === 1 ? 'STALE' : recent(looked[m]!) ? 'CONFIRMED_GAP' : 'UNKNOWN'),
    assessed: (m) => recent(looked[m]!),
    lastLooked: (m) => newerNumber(confirmed[m]!, looked[m]!),
  }
}

const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const
/** One row for each of the regions, in their order. `about`: the only partners that count. */
export function coverageOf(facts: CoverageFacts, regions: readonly Id[], query: CoverageQuery, about?: ReadonlySet<Id>): CoverageCounts[] {
  const { state, assessed } = states(facts, query, about)
  const { rows, add } = countsOf(regions)
  for (let m = 0; m < facts.municipalities.length; m++) {
    add(`r-${facts.ags[m]!.slice(0, DIGITS[query.level])}`, state(m), assessed(m), 1, facts.inhabitants[m]!)
  }
  return rows()
}

export function municipalityStatesOf(
  facts: CoverageFacts,
  query: MunicipalityQuery & { readonly state?: CoverageState },
  about?: ReadonlySet<Id>,
): MunicipalityState[] {
  const { state, lastLooked } = states(facts, query, about)
  return within(facts, query.within).flatMap((m) => {
    const its = state(m)
    if (query.state === undefined ? its === 'UNKNOWN' : its !== query.state) return []
    const looked = lastLooked(m)
    return [{ municipality: facts.municipalities[m]!, state: its, ...(looked === 0 ? {} : { lastLooked: dateText(looked) }) }]
  })
}

export function municipalityColumnsOf(facts: CoverageFacts, query: MunicipalityQuery, about?: ReadonlySet<Id>): MunicipalityColumns {
  const { state, assessed, lastLooked } = states(facts, query, about)
  const asked = within(facts, query.within)
  const looked = asked.map(lastLooked)
  return {
    municipality: asked.map((m) => facts.municipalities[m]!),
    ags: asked.map((m) => facts.ags[m]!),
    state: asked.map(state),
    lastLooked: looked.map((date) => (date === 0 ? null : dateText(date))),
    assessed: asked.map(assessed),
    inhabitants: asked.map((m) => facts.inhabitants[m]!),
    lat: asked.map((m) => facts.lat[m]!),
    lon: asked.map((m) => facts.lon[m]!),
  }
}

function within({ ags }: CoverageFacts, region: Id | undefined): number[] {
  const all = [...ags.keys()]
  return region === undefined ? all : all.filter((m) => `r-${ags[m]!}`.startsWith(region))
}
