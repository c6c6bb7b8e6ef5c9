import { useEffect, useRef } from 'react'

/** Esc, where no popup, dialog or field with something in it takes it. */
export function useStepBack(stepBack: () => void): void {
  const latest = useRef(stepBack)
  useEffect(() => {
    latest.current = stepBack
  })
  useEffect(() => {
    // Heard before anybody else, while an open popup still stands in the document.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('[role=dialog], [role=listbox], [role=menu]')) return
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
