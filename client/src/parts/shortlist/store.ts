import { createSignal, type Signal } from '../../ui/signal.ts'
import { type Entry, mergedEntries, printEntries, readEntries } from './entries.ts'

export const STORAGE_KEY = 'netzatlas.merkliste'

/** `unreadable`: of a newer version, left as it is. `unkept`: the browser has no room or forbids it. */
export type ShortlistProblem = 'unreadable' | 'unkept'

export interface ShortlistState {
  readonly entries: readonly Entry[]
  /** The list lasts as long as the page. */
  readonly problem?: ShortlistProblem
}

export interface ShortlistStore {
  readonly state: Signal<ShortlistState>
  change(next: (entries: readonly Entry[]) => readonly Entry[]): void
  /** Something else has written: takes what is kept now. */
  look(): void
}

/** The list of this browser. What cannot be kept stays in the page, and nothing that cannot be read is overwritten. */
export function createShortlist(storage: () => Pick<Storage, 'getItem' | 'setItem'>): ShortlistStore {
  const read = (): ShortlistState => {
    try {
      const entries = readEntries(storage().getItem(STORAGE_KEY))
      return entries ? { entries } : { entries: [], problem: 'unreadable' }
    } catch {
      return { entries: [], problem: 'unkept' }
    }
  }
  const write = (entries: readonly Entry[]): boolean => {
    try {
      storage().setItem(STORAGE_KEY, printEntries(entries))
      return true
    } catch {
      return false
    }
  }
  const state = createSignal(read())
  return {
    state,
    change(next) {
      const before = state.value
      const kept = read()
      const entries = next(before.problem || kept.problem ? before.entries : kept.entries)
      if (kept.problem === 'unreadable') state.set({ entries, problem: 'unreadable' })
      else state.set(write(entries) ? { entries } : { entries, problem: 'unkept' })
    },
    look() {
      const before = state.value
      const kept = read()
      if (kept.problem) state.set({ entries: before.entries, problem: kept.problem })
      else state.set(before.problem ? { ...before, entries: mergedEntries(before.entries, kept.entries) } : kept)
    },
  }
}
