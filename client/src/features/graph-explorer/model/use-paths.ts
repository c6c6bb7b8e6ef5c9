import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { NetworkFactsQuery } from '../graph-explorer.operations.ts'
import { NetworkPathsQuery } from '../network-connections.operations.ts'
import { type NetworkState, PATHS } from '../state.ts'

/** No path is told any more. */
export const NO_PATH = { von: undefined, bis: undefined, jederzeit: undefined, weg: undefined, umgehen: undefined } as const

/** The paths that the address asks for: on its day, or over relations of any time; and which of them stands out. */
export function usePaths(state: NetworkState) {
  const { von, bis, jederzeit, umgehen, weg } = state
  const today = useQuery(NetworkFactsQuery).data?.statistics.today
  const day = state.stand ?? today
  const complete = von !== undefined && bis !== undefined && von !== bis && day !== undefined
  const { data, loading, error, refetch } = useQuery(NetworkPathsQuery, {
    variables: {
      from: von ?? '',
      to: bis ?? '',
      limit: PATHS.length,
      ...(umgehen.length > 0 && { avoid: umgehen }),
      ...(!jederzeit && day && { asOf: day }),
    },
    skip: !complete,
  })
  const paths = complete ? data?.paths : undefined
  const ids = useMemo(() => paths && idsOf(paths), [paths])
  return { paths, ids, chosen: Math.min(Number(weg), Math.max(1, ids?.length ?? 1)) - 1, loading, error, refetch }
}

type Paths = readonly {
  readonly steps: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[]
}[]

/** Each path as the ids it passes, from end to end. */
const idsOf = (paths: Paths): string[][] =>
  paths.map(({ steps }) => [...steps.map(({ from }) => from.id), ...steps.slice(-1).map(({ to }) => to.id)])
