import { useSyncExternalStore } from 'react'

/** Whether the media query holds, now and whenever it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Narrower than 768 px: doors at the bottom, panels as sheets. */
export const usePhone = (): boolean => useMedia('(width < 768px)')
