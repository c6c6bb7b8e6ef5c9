import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { useOwnSignal } from '../../../ui/signal.ts'
import type { GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import type { Tool } from '../../../viz/graph/scene.ts'
import type { Compared } from './compared.ts'
import { surroundings } from './network.ts'
import { useAllNames } from './use-all-names.ts'
import { useConnections } from './use-connections.ts'
import { useGroupOf } from './use-group-of.ts'
import { useNames } from './use-names.ts'
import { useNetwork } from './use-network.ts'
import { usePaths } from './use-paths.ts'
import { useScene } from './use-scene.ts'
import { useViewState } from './use-view-state.ts'

/** The state of the view and everything that follows from it: the network, what is drawn of it and what stands out. */
export function useExplorer() {
  const format = useFormat()
  const naming = useRef<(id: string) => string>(() => '')
  const views = useViewState(naming)
  const { state, set } = views
  const told = usePaths(state)
  const connected = useConnections(state)
  /** What stands out: the chosen path, or what connects the marked ones. */
  const paths = useMemo(
    () => (told.ids ? told.ids.slice(told.chosen, told.chosen + 1) : connected.steps),
    [told.ids, told.chosen, connected.steps],
  )
  const pathIds = useMemo(() => [...new Set(told.ids?.flat() ?? connected.ids ?? [])], [told.ids, connected.ids])
  const data = useNetwork(state, pathIds)
  const { network } = data
  const names = useNames(network, data.hidden)
  const nameOf = useAllNames(names.titleOf, data)
  useLayoutEffect(() => {
    naming.current = nameOf
  }, [nameOf])
  const drawing = useScene(state, data, names)

  const focus = useMemo(
    () => (network && state.fokus !== undefined ? surroundings(network, state.fokus.split('.'), Number(state.tiefe)) : undefined),
    [network, state.fokus, state.tiefe],
  )
  const inPicture = useMemo(() => new Set(network?.vertices.map(({ id }) => id)), [network])
  const away = state.akteur !== undefined && network !== undefined && !inPicture.has(state.akteur)
  const { group: groupOf, asking: seeksGroup } = useGroupOf(away ? state.akteur : undefined, data.groupBy)
  /** The folded group in the picture that the chosen actor is in. */
  const inGroup = groupOf !== undefined && inPicture.has(groupOf) ? groupOf : undefined
  const { wahl, fest, notizen } = state
  const marked = useMemo(() => new Set(wahl), [wahl])
  const [tool, setTool] = useState<Tool>('move')
  const picture = useRef<GraphPictureHandle>(null)
  const compared = useOwnSignal<Compared | undefined>(undefined)
  const emphasis = useMemo(
    () => ({
      selected: state.von ?? inGroup ?? state.akteur,
      focus,
      paths,
      folded: new Map([...data.folded].map(([id, count]) => [id, format.number(count)])),
      marked,
      pinned: new Set(fest.keys()),
      noted: new Set(notizen.keys()),
    }),
    [state.von, inGroup, state.akteur, focus, paths, data.folded, marked, fest, notizen, format],
  )
  return {
    state,
    set,
    views,
    /** Names of everything that a step of the view can be about. */
    nameOf,
    data,
    network,
    names,
    ...drawing,
    focus,
    told,
    connected,
    paths,
    pathIds,
    inPicture,
    inGroup,
    /** In which group the chosen actor is, is still being asked. */
    seeksGroup,
    emphasis,
    /** The picture on the screen, while there is one. */
    picture,
    /** The two that are compared, while they stand there. */
    compared,
    /** Marked, whether in the picture just now or not. */
    marked,
    tool,
    setTool,
    /** An actor, a path or marked ones stand in the panel. */
    chosen: state.akteur !== undefined || state.von !== undefined || state.wahl.length > 0,
  }
}

export type Explorer = ReturnType<typeof useExplorer>
