import { useMemo } from 'react'
import { useUrlState } from '../../../url-state/index.ts'
import { networkState } from '../state.ts'
import { surroundings } from './network.ts'
import { useGroupOf } from './use-group-of.ts'
import { useNames } from './use-names.ts'
import { useNetwork } from './use-network.ts'
import { idsOf, usePaths } from './use-paths.ts'
import { useScene } from './use-scene.ts'

/** The state of the view and everything that follows from it: the network, what is drawn of it and what stands out. */
export function useExplorer() {
  const [state, set] = useUrlState(networkState)
  const pathsOf = usePaths(state, state.stand)
  const paths = useMemo(() => pathsOf.paths && idsOf(pathsOf.paths), [pathsOf.paths])
  const pathIds = useMemo(() => [...new Set(paths?.flat() ?? [])], [paths])
  const data = useNetwork(state, pathIds)
  const { network } = data
  const names = useNames(network)
  const drawing = useScene(state, data, names)

  const focus = useMemo(
    () => (network && state.fokus !== undefined ? surroundings(network, state.fokus, Number(state.tiefe)) : undefined),
    [network, state.fokus, state.tiefe],
  )
  const inPicture = useMemo(() => new Set(network?.vertices.map(({ id }) => id)), [network])
  const away = state.akteur !== undefined && network !== undefined && !inPicture.has(state.akteur)
  const groupOf = useGroupOf(away ? state.akteur : undefined, data.groupBy)
  /** The folded group in the picture that the chosen actor is in. */
  const inGroup = groupOf !== undefined && inPicture.has(groupOf) ? groupOf : undefined
  const emphasis = useMemo(
    () => ({ selected: state.von ?? inGroup ?? state.akteur, focus, paths, folded: data.folded }),
    [state.von, inGroup, state.akteur, focus, paths, data.folded],
  )
  return {
    state,
    set,
    data,
    network,
    names,
    ...drawing,
    focus,
    paths,
    pathIds,
    inPicture,
    inGroup,
    emphasis,
    /** An actor or a path stands in the panel. */
    chosen: state.akteur !== undefined || state.von !== undefined,
  }
}

export type Explorer = ReturnType<typeof useExplorer>
