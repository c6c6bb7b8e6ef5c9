import { useEffect, useRef } from 'react'
import { DOORS } from '../parts/doors.ts'

interface Handlers {
  readonly search: () => void
  readonly keys: () => void
  readonly go: (to: string) => void
}

const inText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Ctrl/Cmd-K and "/" search, "?" lists the keys, "g" then a letter opens a view. Letters rest while somebody types. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    let going = 0
    const onKeyDown = (event: KeyboardEvent) => {
      const { search, keys, go } = latest.current
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        search()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inText(event.target)) return
      if (event.key === '/') {
        event.preventDefault()
        search()
      } else if (event.key === '?') {
        keys()
      } else if (event.key === 'g') {
        going = event.timeStamp
      } else if (going > 0 && event.timeStamp - going < 1500) {
        going = 0
        const door = event.key === 'u' ? '/' : DOORS.find(({ key }) => key === event.key)?.to
        if (door) go(door)
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
