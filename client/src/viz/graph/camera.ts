import type { Extent, View } from './scene.ts'

/** One pixel shows this many layout units at 100 %. */
const UNITS_PER_PIXEL = 1.6
const HUNDRED_PERCENT = 1 / UNITS_PER_PIXEL

export const ZOOM_LIMITS = { min: 0.04, max: 8 } as const

/**
 * By how much vertices are drawn larger (in layout units) than their radius says: pictures grow by zoom^0.55 when one
 * zooms in, so that space opens between vertices, and shrink less than the picture when one zooms out.
 */
export function magnification(zoom: number): number {
  const relative = zoom / HUNDRED_PERCENT
  return relative > 1 ? relative ** -0.45 : relative ** -0.3
}

export function extentOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  radius: ArrayLike<number>,
  indexes: Iterable<number>,
): Extent | undefined {
  let extent: { left: number; top: number; right: number; bottom: number } | undefined
  for (const i of indexes) {
    const [left, top, right, bottom] = [x[i]! - radius[i]!, y[i]! - radius[i]!, x[i]! + radius[i]!, y[i]! + radius[i]!]
    if (!extent) extent = { left, top, right, bottom }
    else {
      extent.left = Math.min(extent.left, left)
      extent.top = Math.min(extent.top, top)
      extent.right = Math.max(extent.right, right)
      extent.bottom = Math.max(extent.bottom, bottom)
    }
  }
  return extent
}

/** The view that shows the extent in the middle with a margin around it, not closer than `closest`. */
export function fitView({ left, top, right, bottom }: Extent, width: number, height: number, margin: number, closest = 2.5): View {
  const [freeWidth, freeHeight] = [Math.max(80, width - 2 * margin), Math.max(80, height - 2 * margin)]
  const fitting = Math.min(closest, freeWidth / Math.max(1, right - left), freeHeight / Math.max(1, bottom - top))
  const zoom = Math.max(ZOOM_LIMITS.min, fitting)
  return { zoom, x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 }
}

/** The view after zooming by the factor with the point of the screen staying where it is. */
export function zoomAround({ zoom, x, y }: View, factor: number, at: { readonly x: number; readonly y: number }): View {
  const next = limited(zoom * factor)
  const real = next / zoom
  return { zoom: next, x: at.x - (at.x - x) * real, y: at.y - (at.y - y) * real }
}

/** Another view after the movement on the screen that led from one view to the next: as far, and by as much larger or smaller. */
export function carriedAlong(view: View, from: View, to: View): View {
  const factor = to.zoom / from.zoom
  const zoom = limited(view.zoom * factor)
  // At a limit of the zoom only as far as that lets it.
  const isFree = zoom === view.zoom * factor
  const real = isFree ? factor : zoom / view.zoom
  const share = isFree ? 1 : (1 - real) / (1 - factor)
  const along = (at: number, start: number, end: number) => real * at + share * (end - factor * start)
  return { zoom, x: along(view.x, from.x, to.x), y: along(view.y, from.y, to.y) }
}

const limited = (zoom: number): number => Math.max(ZOOM_LIMITS.min, Math.min(ZOOM_LIMITS.max, zoom))

/** Wheel steps as a gentle factor: a notch (100 px) zooms by a fifth, a trackpad's small steps less. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaMode === 2 ? event.deltaY * 400 : event.deltaY
  const bounded = Math.max(-120, Math.min(120, pixels))
  return 2 ** (-bounded * (event.ctrlKey ? 0.012 : 0.0026))
}
