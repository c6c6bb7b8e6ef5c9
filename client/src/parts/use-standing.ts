import { useQuery } from '@apollo/client/react'
import type { Measure } from '@netzatlas/shared'
import { StandingDayQuery, StandingIntervalsQuery, StandingQuery } from './standing.operations.ts'
import { RANKED } from './standing-sentences.ts'

/** Where an actor stands on the day, or today; its intervals follow as soon as they are computed. */
export function useStanding(id: string, asOf: string | undefined, measures: readonly Measure[]) {
  const today = useQuery(StandingDayQuery, { skip: asOf !== undefined }).data?.statistics.today
  const day = asOf ?? today
  const variables = { id, asOf: day ?? '', measures: [...measures] }
  const { data, loading, error, refetch } = useQuery(StandingQuery, { variables, skip: day === undefined })
  const standing = data?.standing
  const ranked = measures.filter((measure) => RANKED.includes(measure))
  const { data: later, loading: counting } = useQuery(StandingIntervalsQuery, {
    variables: { ...variables, measures: ranked },
    skip: !standing || ranked.length === 0,
  })
  const intervals = new Map((later?.standing?.intervals ?? []).map((interval) => [interval.measure, interval]))
  return { day, standing, intervals, counting, loading: loading || day === undefined, error, retry: () => void refetch() }
}
