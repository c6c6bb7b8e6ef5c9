import type { ReactNode, RefObject } from 'react'
import type { Bounds, Frame, Padding, View } from './mercator.ts'
import type { MapPicture } from './picture.ts'
import type { MapScene, MapTarget } from './scene.ts'

export interface MapCanvasProps {
  readonly scene: MapScene
  /** What the map shows, for those who do not see it. */
  readonly label: string
  /** From the address; absent: `fitTo` is shown. */
  readonly view?: View | undefined
  /** What to show on opening and after "Alles"; a change moves the map there. */
  readonly fitTo?: Bounds | undefined
  readonly padding?: Padding | undefined
  readonly onPick: (target: MapTarget | undefined) => void
  readonly onPoint?: ((target: MapTarget | undefined) => void) | undefined
  /** Dragging draws a box instead of moving the map; with Shift it always does. */
  readonly boxing?: boolean
  /** A box was drawn around the rings of these places. */
  readonly onBox?: ((places: readonly string[]) => void) | undefined
  /** The reader has moved the map; undefined: it shows `fitTo` again. */
  readonly onView?: ((view: View | undefined) => void) | undefined
  /** The map as it stands, to be saved; null while there is none. */
  readonly picture?: RefObject<MapPicture | null> | undefined
  /** The window has come to rest there. */
  readonly onFrame?: ((frame: Frame) => void) | undefined
  /** One line or more on what is under the pointer. */
  readonly describe: (target: MapTarget) => { readonly title: string; readonly lines: readonly string[] }
  /** One finger scrolls the page, two move the map. */
  readonly inScrollingPage?: boolean
  /** Pixels at the bottom that something else covers (a sheet on a phone). */
  readonly covered?: number
  /** Layers and legends that float on the map. */
  readonly children?: ReactNode
}
