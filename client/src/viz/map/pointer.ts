/** Farther than this, in pixels, a press was a drag. */
const CLICK_SLACK = 5

export interface PointerListeners {
  /** The mouse over the map, no button pressed. */
  readonly onHover: (x: number, y: number) => void
  readonly onLeave: () => void
  /** A click or tap that moved nothing. */
  readonly onClick: (x: number, y: number) => void
}

/** Mouse and finger over the container, in its pixels; answers how to stop listening. */
export function listenToPointer(container: HTMLElement, { onHover, onLeave, onClick }: PointerListeners): () => void {
  const stop = new AbortController()
  let down: { readonly x: number; readonly y: number } | undefined
  const at = (event: MouseEvent) => {
    const box = container.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const on = <K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    container.addEventListener(name, listener, { signal: stop.signal })
  on('pointerdown', (event) => {
    down = at(event)
  })
  on('pointermove', (event) => {
    const { x, y } = at(event)
    if (event.buttons === 0 && event.pointerType !== 'touch') onHover(x, y)
  })
  on('pointerleave', onLeave)
  on('click', (event) => {
    const { x, y } = at(event)
    if (!down || Math.hypot(x - down.x, y - down.y) <= CLICK_SLACK) onClick(x, y)
  })
  return () => stop.abort()
}
