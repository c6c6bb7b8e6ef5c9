import { useEffect, useRef } from 'react'

interface Acts {
  readonly undo: () => void
  readonly redo: () => void
  readonly hide: () => void
}

const inText = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || (/^(INPUT|TEXTAREA)$/.test(target.tagName) && target.getAttribute('type') !== 'checkbox'))

/** A field to look for something, outside of any dialog. */
const isSearch = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && /^(text|search)$/.test(target.type) && !target.closest('[role=dialog]')

/**
 * Ctrl-Z undoes, Ctrl-Shift-Z and Ctrl-Y do again, Delete hides; in a text field these keys belong to the text. A field to
 * look for something has nothing to undo while it is empty, or as it was when one came to it: the steps of the view are meant.
 */
export function useViewKeys(acts: Acts): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    /** The field in which somebody has typed since they came to it. */
    let typedIn: EventTarget | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || document.querySelector('[role=dialog][aria-modal=true]')) return
      const untouched = isSearch(event.target) && (event.target.value === '' || event.target !== typedIn)
      if (inText(event) && !untouched) return
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const { undo, redo, hide } = latest.current
      if (control && key === 'z' && !event.shiftKey) undo()
      else if (control && (key === 'z' || key === 'y')) redo()
      else if (!control && key === 'delete' && !untouched) hide()
      else return
      event.preventDefault()
    }
    const onInput = ({ target }: Event) => {
      typedIn = target
    }
    const onFocusIn = () => {
      typedIn = null
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('input', onInput)
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('input', onInput)
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [])
}
