import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { NetworkFactsQuery } from '../graph-explorer.operations.ts'
import { NetworkConnectionsQuery } from '../network-connections.operations.ts'
import type { NetworkState } from '../state.ts'

/** Of so many actors at most it can be told what connects them. */
export const MOST_CONNECTED = 20
/** Common neighbours and occasions that are told. */
const TOLD = 20

/** The marked ones that are actors: groups and cooperations have no relations of their own. */
export const markedActors = ({ wahl }: Pick<NetworkState, 'wahl'>): string[] => wahl.filter((id) => /^[akm]-/.test(id))

/** What connects the marked actors, where that was asked for: on the day of the address, or over relations of any time. */
export function useConnections(state: NetworkState) {
  const { verbinden, jederzeit, von } = state
  const today = useQuery(NetworkFactsQuery).data?.statistics.today
  const day = state.stand ?? today
  const of = useMemo(() => markedActors(state), [state])
  const asked = verbinden && von === undefined && day !== undefined && of.length > 1 && of.length <= MOST_CONNECTED
  const { data, loading, error, refetch } = useQuery(NetworkConnectionsQuery, {
    variables: { of, limit: TOLD, ...(!jederzeit && day && { asOf: day }) },
    skip: !asked,
  })
  const connections = asked ? data?.connections : undefined
  const steps = useMemo(() => connections?.tree.map(({ from, to }) => [from.id, to.id]), [connections])
  const ids = useMemo(
    () =>
      connections && [
        ...new Set([
          ...of,
          ...connections.tree.flatMap(({ from, to }) => [from.id, to.id]),
          ...connections.common.map(({ actor }) => actor.id),
        ]),
      ],
    [connections, of],
  )
  return { connections, steps, ids, of, loading, error, refetch }
}
