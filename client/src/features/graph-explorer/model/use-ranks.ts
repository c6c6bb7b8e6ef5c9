import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { NetworkRanksQuery } from '../graph-explorer.operations.ts'
import type { NetworkState } from '../state.ts'
import { filterOf } from './filter.ts'
import { type Network, neighboursOf } from './network.ts'
import { type Ranks, rankedAmong, ranksIn } from './ranks.ts'
import type { NetworkData } from './use-network.ts'

/** What the server is asked for the ranks of what is shown. */
export const rankQuestion = (state: NetworkState, { values, day, exact }: NetworkData) => ({
  filter: filterOf(state),
  ...(!state.beendete && day !== undefined && { asOf: day }),
  measures: rankedAmong(values),
  ...(exact.isDone && { exact: true }),
})

export function degreesIn(network: Network): (id: string) => number {
  const neighbours = neighboursOf(network)
  const byId = new Map(network.vertices.map(({ id }, i) => [id, neighbours[i]!.size]))
  return (id) => byId.get(id) ?? 0
}

/** Ranks of what colour and size tell, with their intervals; nothing yet while they are counted. */
export function useRanks(state: NetworkState, data: NetworkData, network: Network): Ranks {
  const variables = rankQuestion(state, data)
  const asked = useQuery(NetworkRanksQuery, { variables, skip: variables.measures.length === 0 })
  const analysis = variables.measures.length === 0 ? undefined : asked.data?.analysis
  return useMemo(() => (analysis ? ranksIn(analysis, degreesIn(network)) : {}), [analysis, network])
}
