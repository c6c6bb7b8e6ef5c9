import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { usePhone } from '../../../ui/media.ts'
import type { GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import { coreSight } from './core-sight.ts'
import { surroundings } from './network.ts'
import type { Explorer } from './use-explorer.ts'

/**
 * Paths and surroundings that were just asked for are brought into sight; a filter or a date moves nothing. Answers what
 * the picture opens on.
 */
export function useSight(picture: RefObject<GraphPictureHandle | null>, { state, data, network, scene, focus, paths, pathIds }: Explorer) {
  const phone = usePhone()
  const sight = paths && paths.length > 0 ? pathIds.join(' ') : focus ? `${state.fokus} ${state.tiefe}` : ''
  const seen = useRef(sight)
  useEffect(() => {
    if (sight === seen.current) return
    seen.current = sight
    // Who is to be connected is in sight though no path leads there.
    if (paths && paths.length > 0) picture.current?.fit(state.verbinden ? [...pathIds, ...state.wahl] : pathIds)
    else if (focus) picture.current?.fit(focus)
  }, [picture, sight, paths, pathIds, focus, state.verbinden, state.wahl])
  // Above a phone's sheet there is room for a part only: what is chosen and its neighbours.
  return useMemo(() => {
    const near = focus ?? (phone && network && state.akteur !== undefined ? surroundings(network, [state.akteur], 1) : undefined)
    if (near) return [...near]
    // Of a Land some stand far off, with others: it opens on where most of it is. Other layouts say something as a whole.
    return state.land !== undefined && scene && data.layout === 'COMMUNITIES' ? coreSight(scene) : undefined
  }, [focus, phone, network, scene, data.layout, state.akteur, state.land])
}
