import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { BridgesQuery } from '../measures.operations.ts'
import type { NetworkState } from '../state.ts'
import { type Bridges, bridgesIn } from './bridges.ts'
import { filterOf } from './filter.ts'
import type { NetworkData } from './use-network.ts'

/** What the server is asked for the bridges of what is shown; between groups no line is a single relation. */
export const bridgeQuestion = (state: NetworkState, { day, groupBy }: Pick<NetworkData, 'day' | 'groupBy'>) =>
  groupBy || day === undefined ? undefined : { filter: filterOf(state), ...(!state.beendete && { asOf: day }) }

/** The bridges of what is shown, while somebody looks; nothing until they are counted. */
export function useBridges(state: NetworkState, data: NetworkData, wanted: boolean): Bridges | undefined {
  const question = bridgeQuestion(state, data)
  const asked = useQuery(BridgesQuery, { variables: question ?? {}, skip: !wanted || !question })
  const found = wanted && question ? asked.data?.bridges : undefined
  return useMemo(() => found && bridgesIn(found), [found])
}
