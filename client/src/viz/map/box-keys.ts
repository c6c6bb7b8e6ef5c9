import type { Box } from './labels.ts'

/** Pixels a corner goes with a key, and with Shift. */
const STEP = 24
const FINE = 4
/** Half the width of the mark that stands for a corner. */
const MARK = 5
/** By key: to the right and down. */
export const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Draws a box over the container by keys: arrows lead a corner, Enter sets the first and then the second, Escape begins anew. */
export class BoxKeys {
  readonly #container: HTMLElement
  readonly #className: string
  readonly #onBox: (box: Box) => void
  #at: { readonly x: number; readonly y: number } | undefined
  #from: { readonly x: number; readonly y: number } | undefined
  #drawn: HTMLElement | undefined

  constructor(container: HTMLElement, className: string, onBox: (box: Box) => void) {
    this.#container = container
    this.#className = className
    this.#onBox = onBox
  }

  /** Whether the key meant the box. */
  press(key: string, fine: boolean): boolean {
    const arrow = ARROWS[key]
    if (arrow) this.#move(arrow, fine ? FINE : STEP)
    else if (key === 'Enter') this.#set()
    else if (key === 'Escape' && this.#at) this.stop()
    else return false
    return true
  }

  /** Takes away what was begun. */
  stop(): void {
    this.#drawn?.remove()
    this.#drawn = undefined
    this.#at = undefined
    this.#from = undefined
  }

  get #middle() {
    return { x: this.#container.clientWidth / 2, y: this.#container.clientHeight / 2 }
  }

  #move([dx, dy]: readonly [number, number], step: number): void {
    const { x, y } = this.#at ?? this.#middle
    const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
    this.#at = { x: within(x + dx * step, this.#container.clientWidth), y: within(y + dy * step, this.#container.clientHeight) }
    this.#draw()
  }

  #set(): void {
    this.#at ??= this.#middle
    if (!this.#from) {
      this.#from = this.#at
      this.#draw()
      return
    }
    const box = boxBetween(this.#from, this.#at)
    this.stop()
    this.#onBox(box)
  }

  #draw(): void {
    const at = this.#at!
    const { left, top, right, bottom } = this.#from
      ? boxBetween(this.#from, at)
      : { left: at.x - MARK, top: at.y - MARK, right: at.x + MARK, bottom: at.y + MARK }
    this.#drawn ??= this.#container.appendChild(Object.assign(document.createElement('div'), { className: this.#className }))
    Object.assign(this.#drawn.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` })
  }
}

/** Of two opposite corners, in whichever order. */
export const boxBetween = (a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): Box => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
})
