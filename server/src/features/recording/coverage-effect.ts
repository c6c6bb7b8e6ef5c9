import { both, COVERAGE_STATES, type CoverageState, type Day, validity } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import { DEFAULT_PARTNER_KINDS, isPartner, municipalityCoverage, type PartnerFact } from '../../domain/coverage.ts'
import type { ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'

type Facts = RecordReader & ClaimReader

/** So many municipalities change from one state of coverage to another, or keep theirs. */
export interface CoverageEffect {
  readonly from: CoverageState
  readonly to: CoverageState
  readonly municipalities: readonly Id[]
}

interface Days {
  readonly asOf: Day
  readonly since: Day
}

/** What the changes would do to the coverage of the municipalities, by the same rule as coverage itself. */
export async function coverageEffect(
  store: Facts,
  municipalities: readonly Id[],
  changes: readonly Change[],
  days: Days,
): Promise<readonly CoverageEffect[]> {
  const [before, after] = await Promise.all([
    coverageStates(store, municipalities, days),
    coverageStates(withChanges(store, changes), municipalities, days),
  ])
  const groups = Map.groupBy(municipalities, (id) => `${before.get(id)} ${after.get(id)}`)
  return COVERAGE_STATES.flatMap((from) =>
    COVERAGE_STATES.flatMap((to) => {
      const its = groups.get(`${from} ${to}`)
      return its ? [{ from, to, municipalities: its }] : []
    }),
  )
}

export async function coverageStates(store: Facts, municipalities: readonly Id[], { asOf, since }: Days): Promise<Map<Id, CoverageState>> {
  const own = await store.claimsOf(municipalities, ['PARTICIPATES_IN', 'ASSESSED'])
  const ids = [...new Set([...own.values()].flat().map(({ kind, subject, object }) => (kind === 'ASSESSED' ? subject : object!)))]
  const [others, named] = await Promise.all([store.claimsOf(ids, ['PARTICIPATES_IN']), store.records(ids)])
  const assessments = new Map(named.flatMap((record) => (record?.type === 'assessment' ? [[record.id, record] as const] : [])))
  const actors = await store.records([...new Set([...others.values()].flat().map(({ subject }) => subject))])
  const partners = new Set(
    actors.flatMap((record) => (record?.type === 'actor' && isPartner(record, DEFAULT_PARTNER_KINDS) ? [record.id] : [])),
  )
  return new Map(
    municipalities.map((id) => {
      const claims = own.get(id) ?? []
      const facts = claims.filter(({ kind }) => kind === 'PARTICIPATES_IN').flatMap((claim) => partnersBeside(claim, others, partners))
      const looks = claims.flatMap(({ kind, subject }) => (kind === 'ASSESSED' ? (assessments.get(subject) ?? []) : []))
      return [id, municipalityCoverage(facts, looks, { partnerKinds: DEFAULT_PARTNER_KINDS, asOf, since }).state]
    }),
  )
}

const partnersBeside = (own: ClaimRecord, others: ReadonlyMap<Id, readonly ClaimRecord[]>, partners: ReadonlySet<Id>): PartnerFact[] =>
  (others.get(own.object!) ?? [])
    .filter(({ subject }) => subject !== own.subject && partners.has(subject))
    .map((claim) => ({ validity: both(validity(own), validity(claim)), participations: [own, claim] }))

/** The store as it would be with the changes. */
function withChanges(store: Facts, changes: readonly Change[]): Facts {
  const puts = new Map<Id, DomainRecord>(changes.flatMap((change) => ('put' in change ? [[change.put.id, change.put] as const] : [])))
  const claims = [...puts.values()].filter((record) => record.type === 'claim')
  return {
    ...store,
    records: async (ids) => (await store.records(ids)).map((record, i) => puts.get(ids[i]!) ?? record),
    async claimsOf(vertices, kinds) {
      const found = await store.claimsOf(vertices, kinds)
      return new Map(
        vertices.map((vertex) => {
          const kept = (found.get(vertex) ?? []).filter(({ id }) => !puts.has(id))
          const added = claims.filter(
            ({ kind, subject, object }) => (subject === vertex || object === vertex) && (!kinds || kinds.includes(kind)),
          )
          return [vertex, [...kept, ...added]]
        }),
      )
    },
  }
}
