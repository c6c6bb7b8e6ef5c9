import type { View } from './scene.ts'

const DURATION = 260
const REDUCED = '(prefers-reduced-motion: reduce)'

/** Takes the view from where it is to where it shall be, unless the person would rather have no motion. */
export class Flight {
  private readonly show: (view: View) => void
  private frame = 0

  constructor(show: (view: View) => void) {
    this.show = show
  }

  cancel(): void {
    cancelAnimationFrame(this.frame)
  }

  to(target: View, from: View, size: { readonly width: number; readonly height: number }): void {
    this.cancel()
    if (matchMedia(REDUCED).matches) {
      this.show(target)
      return
    }
    const start = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / DURATION))
      this.show(between(from, target, 1 - (1 - share) ** 3, size))
      if (share < 1) this.frame = requestAnimationFrame(step)
    }
    this.frame = requestAnimationFrame(step)
  }
}

/** The middle of the window travels in a straight line of the picture, whatever the zoom does meanwhile. */
function between(from: View, to: View, share: number, { width, height }: { readonly width: number; readonly height: number }): View {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const centre = (view: View) => [(width / 2 - view.x) / view.zoom, (height / 2 - view.y) / view.zoom] as const
  const [a, b] = [centre(from), centre(to)]
  const [cx, cy] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
  return { zoom, x: width / 2 - cx * zoom, y: height / 2 - cy * zoom }
}
