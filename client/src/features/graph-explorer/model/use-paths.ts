import { useQuery } from '@apollo/client/react'
import { NetworkPathsQuery } from '../graph-explorer.operations.ts'
import type { NetworkState } from '../state.ts'

/** The paths that the address asks for: on its day, or over relations of any time. */
export function usePaths(state: NetworkState, day: string | undefined) {
  const { von, bis, jederzeit } = state
  const complete = von !== undefined && bis !== undefined && von !== bis && day !== undefined
  const { data, loading, error, refetch } = useQuery(NetworkPathsQuery, {
    variables: { from: von ?? '', to: bis ?? '', ...(!jederzeit && day && { asOf: day }) },
    skip: !complete,
  })
  return { paths: complete ? data?.paths : undefined, loading, error, refetch }
}

type Paths = NonNullable<ReturnType<typeof usePaths>['paths']>

/** Each path as the ids it passes, from end to end. */
export const idsOf = (paths: Paths): string[][] =>
  paths.map(({ steps }) => [...steps.map(({ from }) => from.id), ...steps.slice(-1).map(({ to }) => to.id)])
