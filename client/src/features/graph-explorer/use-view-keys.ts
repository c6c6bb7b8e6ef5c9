import { useEffect, useRef } from 'react'

interface Acts {
  readonly undo: () => void
  readonly redo: () => void
  readonly hide: () => void
}

const inText = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || (/^(INPUT|TEXTAREA)$/.test(target.tagName) && target.getAttribute('type') !== 'checkbox'))

/** Ctrl-Z undoes, Ctrl-Shift-Z and Ctrl-Y do again, Delete hides; in a text field these keys belong to the text. */
export function useViewKeys(acts: Acts): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || inText(event) || document.querySelector('[role=dialog][aria-modal=true]')) return
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const { undo, redo, hide } = latest.current
      if (control && key === 'z' && !event.shiftKey) undo()
      else if (control && (key === 'z' || key === 'y')) redo()
      else if (!control && key === 'delete') hide()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
