import { type RefCallback, useCallback, useState } from 'react'

/** Whether the element that takes the ref was in sight at any time since. */
export function useSeen(): readonly [seen: boolean, watch: RefCallback<Element>] {
  const [seen, setSeen] = useState(false)
  const watch = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [seen, watch]
}
