import { useState, useSyncExternalStore } from 'react'

/** A value that changes often, told only to whoever uses it: nothing that merely hands it on is rendered. */
export interface Signal<T> {
  readonly value: T
  readonly set: (value: T) => void
  /** Answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createSignal<T>(first: T): Signal<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get value() {
      return value
    },
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** One signal for as long as the component is there. */
export const useOwnSignal = <T>(first: T): Signal<T> => useState(() => createSignal(first))[0]

export const useSignal = <T>(signal: Signal<T>): T => useSyncExternalStore(signal.subscribe, () => signal.value)
