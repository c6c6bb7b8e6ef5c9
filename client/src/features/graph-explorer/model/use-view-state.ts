import { useRouter } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Params, packed, unpacked } from '../../../url-state/packed.ts'
import type { SetState } from '../panels/set-state.ts'
import { LONG_PARAMETERS, type NetworkState, networkState } from '../state.ts'
import { namesIn } from './changes.ts'
import { shownStep } from './history.ts'
import { histories, historyOf, keepHistory, type Store } from './history-store.ts'
import { type Tab, thisTab } from './tab.ts'
import { type Browser, type Mark, ViewHistory } from './view-history.ts'

const PATH = '/netzwerk'
/** A held slider is kept after it has rested so long. */
const REST_MS = 400

type Router = ReturnType<typeof useRouter>

interface Navigation {
  readonly location: { readonly pathname: string }
  readonly action: { readonly type: 'PUSH' | 'REPLACE' | 'BACK' | 'FORWARD' } | { readonly type: 'GO'; readonly index: number }
}

/** The state of the view, every change of which is a step that can be undone and is kept in this browser. */
export function useViewState(nameOf: RefObject<(id: string) => string>) {
  const router = useRouter()
  const [views] = useState(() => new ViewHistory(browserOf(router), keeperOf(thisTab(newId)), newId))
  const { history, kept, restored } = useSyncExternalStore(
    useCallback((listener: () => void) => views.subscribe(listener), [views]),
    () => views.snapshot,
  )
  useEffect(() => {
    views.enter()
    const unsubscribe = router.history.subscribe(({ location, action }: Navigation) => {
      if (location.pathname !== PATH) return
      if (action.type === 'PUSH' || action.type === 'REPLACE') views.arrived(action.type === 'PUSH' ? 'pushed' : 'replaced')
      else views.arrived({ by: action.type === 'GO' ? action.index : action.type === 'BACK' ? -1 : 1 })
    })
    const save = () => views.save()
    window.addEventListener('pagehide', save)
    return () => {
      unsubscribe()
      window.removeEventListener('pagehide', save)
      views.save()
    }
  }, [views, router])
  const { view } = shownStep(history)
  useEffect(() => {
    const timer = view && setTimeout(() => views.save(), REST_MS)
    return () => clearTimeout(timer)
  }, [views, view])

  const set: SetState = useCallback(
    (patch, how) => views.set(patch, how?.replace ?? false, (before, after) => namesIn(before, after, nameOf.current)),
    [views, nameOf],
  )
  const state = useSteady(view)
  return {
    state,
    set,
    view,
    history,
    kept,
    restored,
    undo: () => views.undo(),
    redo: () => views.redo(),
    goTo: (to: number) => views.goTo(to),
  }
}

/** The state of the view; what its parameter did not change stays the same object, so that nothing that follows is made anew. */
function useSteady(view: Params): NetworkState {
  const before = useRef<{ view: Params; state: NetworkState }>(undefined)
  return useMemo(() => {
    const fresh = networkState.parse(view)
    const kept = before.current
    const keys = Object.keys(fresh) as (keyof NetworkState)[]
    const same = kept ? keys.filter((key) => kept.view[key] === view[key]) : []
    const state: NetworkState = { ...fresh, ...Object.fromEntries(same.map((key) => [key, kept!.state[key]])) }
    before.current = { view, state }
    return state
  }, [view])
}

/** The view as it stands in an address. */
export const addressOf = (view: Params): Params => packed(view, LONG_PARAMETERS)

function browserOf(router: Router): Browser {
  const navigate = (view: Params, mark: Mark, replace: boolean) => {
    void router.navigate({
      to: PATH,
      search: addressOf(view),
      state: (before) => ({ ...before, ...mark }),
      replace,
      resetScroll: false,
    })
    // Two steps within one turn are two entries.
    router.history.flush()
  }
  return {
    get here() {
      const { search, state } = router.history.location
      const { step, below } = state as Mark
      return { step, below, view: unpacked(router.options.parseSearch!(search) as Params) }
    },
    push: (view, mark) => navigate(view, mark, false),
    replace: (view, mark) => navigate(view, mark, true),
    go: (by) => router.history.go(by),
  }
}

const newId = (): string => Math.random().toString(36).slice(2, 10)

const keeperOf = ({ name, copyOf }: Tab) => {
  const store = storage()
  return {
    own: () => historyOf(store, name) ?? historyOf(store, copyOf),
    all: () => histories(store),
    keep: (history: ViewHistory['snapshot']['history']) => keepHistory(store, name, history),
  }
}

/** A browser that keeps nothing for this site refuses even to be asked. */
function storage(): Store {
  try {
    return window.localStorage
  } catch {
    const refuse = () => {
      throw new Error('This browser keeps nothing for this site.')
    }
    return { length: 0, getItem: () => null, key: () => null, setItem: refuse, removeItem: refuse }
  }
}
