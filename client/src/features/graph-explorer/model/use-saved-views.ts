import { useCallback, useEffect, useState } from 'react'
import { printViews, readViews, type SavedView } from './views-file.ts'

const KEY = 'netzatlas.ansichten'

function read(): readonly SavedView[] | undefined {
  try {
    return readViews(localStorage.getItem(KEY))
  } catch {
    return undefined
  }
}

/** The views kept in this browser, also those that another tab has just kept. `keep` answers whether there was room. */
export function useSavedViews() {
  const [views, setViews] = useState(read)
  useEffect(() => {
    const look = ({ key }: StorageEvent) => key === KEY && setViews(read())
    window.addEventListener('storage', look)
    return () => window.removeEventListener('storage', look)
  }, [])
  const keep = useCallback((change: (views: readonly SavedView[]) => readonly SavedView[]): boolean => {
    const before = read()
    if (!before) return false
    try {
      localStorage.setItem(KEY, printViews(change(before)))
      setViews(read())
      return true
    } catch {
      return false
    }
  }, [])
  return { views: views ?? [], readable: views !== undefined, keep }
}
