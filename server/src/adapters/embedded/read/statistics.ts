import type { ActorKind, ClaimStatus, Day } from '@netzatlas/shared'
import { dayNumber } from '../../../domain/day-numbers.ts'
import type { StatisticsReader } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'

type Statistics = Awaited<ReturnType<StatisticsReader['statistics']>>

export function statistics(db: Executor, asOf: Day): Statistics {
  const number = (sql: string, ...parameters: (string | number)[]) => db.column<number>(sql, ...parameters)[0] ?? 0
  const holds = 'possible_from <= ?1 AND possible_until >= ?1'
  const day = dayNumber(asOf)
  // As precisely as it was stated: dates of any precision, compared as text, are in the order of the first day they mean.
  const newest = db.column<string>(
    `SELECT max(
       coalesce((SELECT max(json_extract(json, '$.lastConfirmed')) FROM claim JOIN record USING (id) WHERE confirmed = (SELECT max(confirmed) FROM claim)), ''),
       coalesce((SELECT max(read) FROM support), ''))`,
  )[0]
  return {
    actorsByKind: Object.fromEntries(db.rows<[ActorKind, number]>('SELECT kind, count(*) FROM actor GROUP BY kind')),
    actorsWithClaims: number(
      'SELECT count(*) FROM actor WHERE EXISTS (SELECT 1 FROM claim WHERE subject = actor.id) OR EXISTS (SELECT 1 FROM claim WHERE object = actor.id)',
    ),
    actorsWithLines: number(
      `SELECT count(*) FROM (SELECT source FROM line WHERE ${holds} UNION SELECT target FROM line WHERE ${holds})`,
      day,
    ),
    actorsWithoutPlace: number('SELECT count(*) FROM actor WHERE lat IS NULL'),
    claims: number('SELECT count(*) FROM claim'),
    claimsUndated: number('SELECT count(*) FROM claim WHERE dated = 0'),
    claimsNotLiteral: number('SELECT count(*) FROM claim WHERE literal = 0'),
    linesByStatus: Object.fromEntries(
      db.rows<[ClaimStatus, number]>(`SELECT status, count(*) FROM line WHERE ${holds} GROUP BY status`, day),
    ),
    sources: number('SELECT count(*) FROM source'),
    ...(newest ? { newest } : {}),
    fictional: number('SELECT EXISTS (SELECT 1 FROM source WHERE fictional = 1)') === 1,
  }
}
