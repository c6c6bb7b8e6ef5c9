import type { Insets, View } from './scene.ts'

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

export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function extentOf(
  x: readonly number[],
  y: readonly number[],
  radius: readonly number[],
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

/** The view that shows the extent in the middle of what the insets leave free, not closer than `closest`. */
export function fitView(extent: Extent, width: number, height: number, insets: Insets, closest = 2.5): View {
  const free = { width: Math.max(80, width - insets.left - insets.right), height: Math.max(80, height - insets.top - insets.bottom) }
  const zoom = Math.max(
    ZOOM_LIMITS.min,
    Math.min(closest, free.width / Math.max(1, extent.right - extent.left), free.height / Math.max(1, extent.bottom - extent.top)),
  )
  return {
    zoom,
    x: insets.left + free.width / 2 - (zoom * (extent.left + extent.right)) / 2,
    y: insets.top + free.height / 2 - (zoom * (extent.top + extent.bottom)) / 2,
  }
}

/** The view after zooming by the factor with the point of the screen staying where it is. */
export function zoomAround({ zoom, x, y }: View, factor: number, at: { readonly x: number; readonly y: number }): View {
  const next = Math.max(ZOOM_LIMITS.min, Math.min(ZOOM_LIMITS.max, zoom * factor))
  const real = next / zoom
  return { zoom: next, x: at.x - (at.x - x) * real, y: at.y - (at.y - y) * real }
}

/** Wheel steps as a gentle factor: a notch (100 px) zooms by a fifth, a trackpad's small steps less. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaMode === 2 ? event.deltaY * 400 : event.deltaY
  const bounded = Math.max(-120, Math.min(120, pixels))
  return 2 ** (-bounded * (event.ctrlKey ? 0.012 : 0.0026))
}
