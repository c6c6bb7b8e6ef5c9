import type { ActorKind, ClaimStatus, Day, PartialDate } from '@netzatlas/shared'
import { dayNumber } from '../../../domain/day-numbers.ts'
import type { StatisticsReader } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

const ACTORS = query('statistics/actors')
const CLAIMS = query('statistics/claims')
const LINES = query('statistics/lines')

type Statistics = Awaited<ReturnType<StatisticsReader['statistics']>>
type ActorRow = readonly [kinds: [ActorKind, number][], claimed: number, linked: number, unplaced: number]
type ClaimRow = readonly [claims: number, undated: number, unread: number, sources: number, fictional: number, dates: PartialDate[]]

export async function statistics(db: Executor, asOf: Day): Promise<Statistics> {
  const day = dayNumber(asOf)
  const [actorRows, claimRows, lines] = await Promise.all([
    db.read<ActorRow>(ACTORS, { text: asOf.replaceAll('-', '') }),
    db.read<ClaimRow>(CLAIMS),
    db.read<[status: ClaimStatus, lines: number]>(LINES, { day }),
  ])
  const [kinds, actorsWithClaims, actorsWithLines, actorsWithoutPlace] = actorRows[0]!
  const [claims, claimsUndated, claimsNotLiteral, sources, fictional, dates] = claimRows[0]!
  // As precisely as it was stated: dates of any precision, compared as text, are in the order of the first day they mean.
  const newest = dates.toSorted().at(-1)
  return {
    actorsByKind: Object.fromEntries(kinds.filter(([, actors]) => actors > 0)),
    actorsWithClaims,
    actorsWithLines,
    actorsWithoutPlace,
    claims,
    claimsUndated,
    claimsNotLiteral,
    linesByStatus: Object.fromEntries(lines),
    sources,
    ...(newest ? { newest } : {}),
    fictional: fictional > 0,
  }
}
