import { useEffect } from 'react'

const told = new Map<unknown, number>()

/** Whether a part of the screen says this error where the answer would stand. */
export const isTold = (error: unknown): boolean => told.has(error)

/** For whatever says an error by itself: for as long as it does, nobody else needs to. */
export function useTold(error: unknown): void {
  useEffect(() => {
    if (error === undefined) return
    told.set(error, (told.get(error) ?? 0) + 1)
    return () => {
      const left = (told.get(error) ?? 0) - 1
      if (left > 0) told.set(error, left)
      else told.delete(error)
    }
  }, [error])
}
