import type { History } from './history.ts'
import { printHistory, readHistory } from './history-file.ts'

/** As much of the browser's storage as it takes. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** `shortened`: only the newest steps found room; `failed`: nothing can be kept. */
export type Kept = 'all' | 'shortened' | 'failed'

const PREFIX = 'netzatlas.verlauf.'
const NEWEST = 'netzatlas.verlauf'
/** Histories of so many tabs are kept. */
const TABS = 6

/** Keeps the history of this tab; of what finds no room the oldest half goes, as often as it takes. */
export function keepHistory(store: Store, tab: string, history: History): Kept {
  const attempt = (kept: History): boolean => {
    try {
      store.setItem(PREFIX + tab, printHistory(kept))
      store.setItem(NEWEST, [tab, ...tabsOf(store).filter((other) => other !== tab)].slice(0, TABS).join(' '))
      return true
    } catch {
      return false
    }
  }
  try {
    forgetOld(store, tab)
  } catch {
    return 'failed'
  }
  if (attempt(history)) return 'all'
  for (let kept = history; kept.steps.length > 1; ) {
    kept = halved(kept)
    if (attempt(kept)) return 'shortened'
  }
  return 'failed'
}

/** Without the older half of what can be undone; where nothing can be, without half of what can be done again. */
function halved({ steps, at }: History): History {
  const drop = Math.min(at, Math.ceil(steps.length / 2))
  return drop > 0 ? { steps: steps.slice(drop), at: at - drop } : { steps: steps.slice(0, Math.ceil(steps.length / 2)), at }
}

export function historyOf(store: Store, tab: string | undefined): History | undefined {
  try {
    const text = tab === undefined ? null : store.getItem(PREFIX + tab)
    return text === null ? undefined : readHistory(text)
  } catch {
    return undefined
  }
}

/** The histories of all tabs, the newest first. */
export const histories = (store: Store): History[] =>
  tabsOf(store).flatMap((tab) => {
    const history = historyOf(store, tab)
    return history ? [history] : []
  })

function tabsOf(store: Store): string[] {
  try {
    return (store.getItem(NEWEST) ?? '').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

function forgetOld(store: Store, tab: string): void {
  const kept = new Set([tab, ...tabsOf(store).slice(0, TABS)])
  const keys = Array.from({ length: store.length }, (_, i) => store.key(i))
  for (const key of keys) if (key?.startsWith(PREFIX) && !kept.has(key.slice(PREFIX.length))) store.removeItem(key)
}
