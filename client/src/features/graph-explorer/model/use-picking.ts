import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Marking, Point } from '../../../viz/graph/scene.ts'
import { mark, move } from './acts.ts'
import { expanded } from './expansions.ts'
import { ASK_FROM, openedOf, opening, openingFor, strengthBy } from './opened.ts'
import type { Explorer } from './use-explorer.ts'

/** What choosing, opening and finding an actor or a group does. */
export function usePicking({ state, set, data, network, encoding, inPicture, inGroup }: Explorer) {
  const navigate = useNavigate()
  const choosing = state.von !== undefined && state.bis === undefined
  /** The group that somebody wants to open: before a large one there is a choice. */
  const [asked, ask] = useState<string>()
  const sizeOf = useCallback((id: string) => network?.vertices.find((vertex) => vertex.id === id)?.size ?? 0, [network])
  const openGroup = useCallback(
    (id: string) => {
      const isPart = openedOf(state.offen).some((one) => one.id === id)
      if (isPart || sizeOf(id) >= ASK_FROM) ask(id)
      else set({ offen: opening(state.offen, { id }) })
    },
    [set, state.offen, sizeOf],
  )
  /** With this actor among those that are shown. */
  const openFor = useCallback(
    (actor: string, id: string) => set({ offen: openingFor(state.offen, { id, size: sizeOf(id) }, actor, strengthBy(state)) }),
    [set, state, sizeOf],
  )
  const pick = useCallback(
    (id: string | undefined) => {
      if (id?.startsWith('g-')) {
        openGroup(id)
      } else if (id !== undefined && choosing && id !== state.von) set({ bis: id })
      else if (state.von === undefined) set({ akteur: id, ...(state.fokus !== undefined && !state.fokus.includes('.') && { fokus: id }) })
    },
    [set, openGroup, state.von, state.fokus, choosing],
  )
  // A cooperation and a group have no page of their own.
  const open = useCallback(
    (id: string) => (/^[cg]-/.test(id) ? pick(id) : void navigate({ to: '/akteure/$id', params: { id } })),
    [navigate, pick],
  )

  // Who was searched for and is in a group: the group opens as soon as it is known which.
  const sought = useRef<string>(undefined)
  useEffect(() => {
    if (inGroup === undefined || sought.current !== state.akteur) return
    sought.current = undefined
    openFor(state.akteur!, inGroup)
  }, [inGroup, state.akteur, openFor])
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
  const moveThem = (drawn: ReadonlyMap<string, Point>) => set(move(state, drawn, encoding.placement))
  return { pick, open, find, openFor, asked, ask, clickBackground, markThem, moveThem }
}

export type Picking = ReturnType<typeof usePicking>
