import { boxBetween } from './box-keys.ts'
import type { Box } from './labels.ts'

/** Pixels below which a drag was a click. */
const LEAST = 6

export interface BoxDragListeners {
  /** Whether a plain drag draws a box; with Shift it always does. */
  readonly isOn: () => boolean
  /** Begins and ends: the map must not move meanwhile. */
  readonly onDrawing: (drawing: boolean) => void
  /** A box in the container's pixels. */
  readonly onBox: (box: Box) => void
}

/** Draws a box over the container by dragging with the Shift key, or with mouse or finger while it is on; answers how to stop. */
export function listenToBoxDrag(container: HTMLElement, className: string, { isOn, onDrawing, onBox }: BoxDragListeners): () => void {
  const stop = new AbortController()
  let from: { readonly x: number; readonly y: number; readonly pointer: number } | undefined
  let drawn: HTMLElement | undefined
  const at = (event: PointerEvent) => {
    const { left, top } = container.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const boxTo = (event: PointerEvent): Box => boxBetween(from!, at(event))
  const end = () => {
    drawn?.remove()
    drawn = undefined
    from = undefined
    onDrawing(false)
  }
  const on = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', listener: (event: PointerEvent) => void) =>
    // Before the map below hears of it.
    container.addEventListener(name, listener, { signal: stop.signal, capture: true })
  on('pointerdown', (event) => {
    if (event.button !== 0 || from || !(event.shiftKey || isOn())) return
    from = { ...at(event), pointer: event.pointerId }
    onDrawing(true)
    container.setPointerCapture(event.pointerId)
  })
  on('pointermove', (event) => {
    if (event.pointerId !== from?.pointer) return
    const { left, top, right, bottom } = boxTo(event)
    drawn ??= container.appendChild(Object.assign(document.createElement('div'), { className }))
    Object.assign(drawn.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` })
    event.stopPropagation()
  })
  on('pointerup', (event) => {
    if (event.pointerId !== from?.pointer) return
    const box = boxTo(event)
    end()
    if (box.right - box.left > LEAST || box.bottom - box.top > LEAST) onBox(box)
  })
  on('pointercancel', (event) => {
    if (event.pointerId === from?.pointer) end()
  })
  return () => {
    stop.abort()
    drawn?.remove()
  }
}
