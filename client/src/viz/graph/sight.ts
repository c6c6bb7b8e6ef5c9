import { extentOf, fitView } from './camera.ts'
import type { IndexedScene } from './index-scene.ts'
import { type Box, overlap } from './labels.ts'
import type { View } from './scene.ts'

/** The window onto the picture, in pixels of the screen. */
export interface Sight {
  readonly width: number
  readonly height: number
  /** Pixels at the foot that something covers. */
  readonly foot: number
  /** Boxes that lie over the picture. */
  readonly covered: readonly Box[]
}

/** The view that shows these vertices, or all, in the middle of what nothing covers. */
export function viewOf(scene: IndexedScene, sight: Sight, indexes?: readonly number[]): View {
  const { x, y, radius, frame } = scene
  const some = indexes !== undefined && indexes.length > 0 && indexes.length < x.length
  const extent = (!some && frame) || extentOf(x, y, radius, some ? indexes : x.keys())
  if (!extent) return { zoom: 1, x: 0, y: 0 }
  const margin = some ? Math.min(90, Math.min(sight.width, sight.height - sight.foot) / 4) : frame ? 10 : 24
  const closest = (some ? indexes.length : x.length) < 4 ? 1.2 : 2.5
  const across = ({ left, top }: Insets, right: number): View => {
    const view = fitView(extent, sight.width - left - right, sight.height - sight.foot - top, margin, closest)
    return { ...view, x: view.x + left, y: view.y + top }
  }
  const least = { left: coveredLeft(scene, sight), top: coveredTop(scene, sight) }
  if (some) return across(least, 0)
  const atLeft = sight.covered.filter(({ left, right }) => left < sight.width / 4 && right < sight.width / 2)
  const shown = (share: number): View => {
    const insets = insetsFor(atLeft, sight, share, least)
    return across(insets, coveredRight(scene, sight, across(insets, 0)))
  }
  for (const share of SHARES) {
    const view = shown(share)
    if (!atLeft.some((box) => hides(scene, box, view))) return view
  }
  return shown(0)
}

interface Insets {
  readonly left: number
  readonly top: number
}

/** How much of what boxes at the left take is left free for them, until nobody lies under one. */
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const

function insetsFor(boxes: readonly Box[], { height }: Sight, share: number, least: Insets): Insets {
  const isLow = ({ bottom }: Box) => bottom < height * LOW
  const [low, tall] = [boxes.filter(isLow), boxes.filter((box) => !isLow(box))]
  return {
    left: Math.max(least.left, share * Math.max(0, ...tall.map(({ right }) => right))),
    top: Math.max(least.top, share * Math.max(0, ...low.map(({ bottom }) => bottom))),
  }
}

/** Whether vertices lie under the box. */
const hides = ({ x, y, radius }: IndexedScene, box: Box, view: View): boolean =>
  x.some((_, i) => {
    const [px, py, r] = [x[i]! * view.zoom + view.x, y[i]! * view.zoom + view.y, radius[i]! * view.zoom + 2]
    return overlap(box, { left: px - r, right: px + r, top: py - r, bottom: py + r })
  })

/** Groups leave no corner free: a box that is low takes the room above them, one that is tall the room beside them. */
const LOW = 0.25

/** A low box in the upper left corner of groups. */
function coveredTop({ fixedSizes }: IndexedScene, { width, height, covered }: Sight): number {
  if (!fixedSizes) return 0
  const low = covered.filter(({ left, bottom }) => left < width / 4 && bottom < height * LOW)
  return Math.max(0, ...low.map(({ bottom }) => bottom))
}

/** A box at the left that is taller than the corner which the layout leaves free for it; groups leave none. */
function coveredLeft({ fixedSizes }: IndexedScene, { width, height, covered }: Sight): number {
  const tall = covered.filter(
    ({ left, top, right, bottom }) =>
      left < width / 4 && right < width / 2 && (fixedSizes ? bottom >= height * LOW : bottom - top > height * 0.55),
  )
  return Math.max(0, ...tall.map(({ right }) => right))
}

/** How much of the right a box takes that vertices would lie under. */
function coveredRight(scene: IndexedScene, { width, covered }: Sight, view: View): number {
  const over = covered.filter((box) => box.left > width * 0.7 && hides(scene, box, view))
  return Math.max(0, ...over.map(({ left }) => width - left))
}
