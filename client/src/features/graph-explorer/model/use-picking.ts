import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { usePhone } from '../../../ui/media.ts'
import type { Marking, Point } from '../../../viz/graph/scene.ts'
import { mark, move } from './acts.ts'
import { expanded } from './expansions.ts'
import type { Explorer } from './use-explorer.ts'

/** What choosing, opening and finding an actor or a group does. */
export function usePicking({ state, set, data, network, inPicture, inGroup }: Explorer) {
  const navigate = useNavigate()
  const upright = usePhone()
  const choosing = state.von !== undefined && state.bis === undefined
  const openGroup = useCallback((id: string) => set({ offen: [...state.offen, id].join('.') }), [set, state.offen])
  const pick = useCallback(
    (id: string | undefined) => {
      if (id !== undefined && network?.vertices.some((vertex) => vertex.id === id && vertex.kind === 'GROUP')) {
        openGroup(id)
      } else if (id !== undefined && choosing && id !== state.von) set({ bis: id })
      else if (state.von === undefined) set({ akteur: id, ...(state.fokus !== undefined && !state.fokus.includes('.') && { fokus: id }) })
    },
    [network, set, openGroup, state.von, state.fokus, choosing],
  )
  // A cooperation has no page of its own.
  const open = useCallback(
    (id: string) => (id.startsWith('c-') ? pick(id) : void navigate({ to: '/akteure/$id', params: { id } } as never)),
    [navigate, pick],
  )

  // Who was searched for and is in a group: the group opens as soon as it is known which.
  const sought = useRef<string>(undefined)
  useEffect(() => {
    if (inGroup === undefined || sought.current !== state.akteur) return
    sought.current = undefined
    openGroup(inGroup)
  }, [inGroup, state.akteur, openGroup])
  const find = (id: string) => {
    if (choosing) set({ bis: id })
    else if (inPicture.has(id)) set({ akteur: id, fokus: id })
    else if (data.groupBy) {
      sought.current = id
      set({ akteur: id, fokus: undefined })
    } else set({ akteur: id, fokus: id, auf: expanded(state.auf, id).join('.') })
  }
  const clickBackground = () => {
    if (state.akteur !== undefined && state.von === undefined && state.fokus === undefined) pick(undefined)
  }
  const markThem = (ids: readonly string[], how: Marking) => set(mark(state, ids, how))
  const moveThem = (drawn: ReadonlyMap<string, Point>) => set(move(state, drawn, upright))
  return { pick, open, find, openGroup, clickBackground, markThem, moveThem }
}

export type Picking = ReturnType<typeof usePicking>
