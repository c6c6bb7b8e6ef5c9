import type { Grouping } from '@netzatlas/shared'
import { useMemo, useState } from 'react'
import type { NetworkState } from '../state.ts'
import { sidesOf } from './compare.ts'
import { filterOf } from './filter.ts'
import { useNetwork } from './use-network.ts'

const NO_PATHS: readonly string[] = []

/** The networks of both pictures. Where one of them is so large that it comes in groups, the other does, too: else nothing could be compared. */
export function useBoth(state: NetworkState, today: string) {
  const [forced, force] = useState<{ readonly of: string; readonly by: Grouping }>()
  const { stand, vergleich, vergleichland, alle, gruppen, moegliche, beendete, einzelne } = state
  const question = JSON.stringify([filterOf(state), stand, vergleich, vergleichland, alle, gruppen, moegliche, beendete, einzelne])
  const by = forced?.of === question ? forced.by : undefined
  const [first, second] = useMemo(() => sidesOf(by === undefined ? state : { ...state, gruppen: by }, today), [state, by, today])
  const [former, latter] = [useNetwork(first, NO_PATHS), useNetwork(second, NO_PATHS)]
  const only = former.groupBy === undefined ? latter.groupBy : latter.groupBy === undefined ? former.groupBy : undefined
  const areThere = former.network !== undefined && latter.network !== undefined && !former.loading && !latter.loading
  if (areThere && only !== undefined && by === undefined) force({ of: question, by: only })
  return [
    { state: first, data: former },
    { state: second, data: latter },
  ] as const
}
