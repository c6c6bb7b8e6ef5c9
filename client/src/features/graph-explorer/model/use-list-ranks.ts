import { useQuery } from '@apollo/client/react'
import { pairKey } from '@netzatlas/shared'
import { useMemo } from 'react'
import type { NetworkFiguresQueryVariables, NetworkListRanksQuery as Told } from '../../../api/__generated__/graphql.ts'
import { NetworkListRanksQuery } from '../measures.operations.ts'
import type { Exact } from './use-exact.ts'

/** Between which ranks those of the lists lie, by id or by both ends; nothing yet while it is being counted. */
export function useListRanks(variables: NetworkFiguresQueryVariables, first: number, exact: Exact, ready: boolean) {
  const { data, loading } = useQuery(NetworkListRanksQuery, {
    variables: { ...variables, first, ...(exact.isDone && { exact: true }) },
    skip: !ready,
  })
  return useMemo(() => {
    const byId = (rows: Told['networkLists']['brokers'] = []) => new Map(rows.map(({ actor, robust }) => [actor.id, robust]))
    const { brokers, separators, bridges = [] } = data?.networkLists ?? {}
    return {
      brokers: byId(brokers),
      separators: byId(separators),
      bridges: new Map(bridges.map((bridge) => [pairKey(bridge.from.id, bridge.to.id), bridge])),
      counting: loading,
    }
  }, [data, loading])
}

export type ListRanks = ReturnType<typeof useListRanks>
