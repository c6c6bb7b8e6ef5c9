import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { ChangedLinesQuery } from '../network-time.operations.ts'
import type { NetworkState } from '../state.ts'
import { type Change, changesBetween, changesIn, marked, sidesOf, touched } from './compare.ts'
import { filterOf } from './filter.ts'
import type { Explorer } from './use-explorer.ts'
import { useNames } from './use-names.ts'
import { type NetworkData, useNetwork } from './use-network.ts'
import { useScene } from './use-scene.ts'

const NO_PATHS: readonly string[] = []
const NOTHING: ReadonlyMap<string, Change> = new Map()

/** Both pictures of a comparison, and which lines differ. Without days to compare, as between two Länder, none does. */
export function useCompare({ state, data }: Explorer) {
  const today = data.today ?? ''
  const [first, second] = useMemo(() => sidesOf(state, today), [state, today])
  const [former, latter] = [useNetwork(first, NO_PATHS), useNetwork(second, NO_PATHS)]
  const [before, after] = [useSide(first, former, latter, false), useSide(second, latter, former, true)]
  const ofDays = state.vergleichland === undefined
  const grouped = before.data.groupBy !== undefined || after.data.groupBy !== undefined
  const asked = useQuery(ChangedLinesQuery, {
    variables: daysOf(state, today),
    skip: today === '' || !ofDays || grouped,
  })
  const [was, is] = [before.data.network, after.data.network]
  const changes = useMemo(() => {
    if (!ofDays) return NOTHING
    if (grouped) return was && is ? changesBetween(was, is) : undefined
    return asked.data && changesIn(asked.data.compare)
  }, [ofDays, grouped, was, is, asked.data])
  const focus = useMemo(
    () => (ofDays && changes && was && is && changes.size > 0 ? touched([was, is], changes) : undefined),
    [ofDays, changes, was, is],
  )
  const scenes = useMemo(
    () =>
      [before, after].map(({ scene, data: { network } }) =>
        scene && network && changes ? (ofDays ? marked(scene, network, changes) : scene) : undefined,
      ),
    [before, after, changes, ofDays],
  )
  return { sides: [before, after] as const, scenes, changes, focus, ofDays, grouped, error: asked.error, retry: () => void asked.refetch() }
}

export type Comparison = ReturnType<typeof useCompare>

/** What the server is asked to compare. */
export function daysOf(state: NetworkState, today: string) {
  const [first, second] = sidesOf(state, today)
  return {
    filter: { ...filterOf(state), ...(state.moegliche && { possible: true }) },
    from: first.stand ?? today,
    to: second.stand ?? today,
  }
}

function useSide(state: NetworkState, data: NetworkData, beside: NetworkData, isSecond: boolean) {
  const names = useNames(data.network, data.hidden)
  const drawing = useScene(state, data, names, false, { data: beside, first: isSecond })
  return useMemo(() => ({ state, data, names, ...drawing }), [state, data, names, drawing])
}

export type Side = ReturnType<typeof useSide>
