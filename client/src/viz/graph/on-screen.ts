import type { IndexedScene } from './index-scene.ts'
import type { Box } from './labels.ts'
import type { Emphasis, Point, Theme, View } from './scene.ts'
import type { Standing } from './standing.ts'

/** All that decides what the layer above draws. */
export interface OverlayState {
  readonly scene: IndexedScene
  readonly theme: Theme
  readonly emphasis: Emphasis
  readonly standing: Standing
  /** Under the pointer, or under the keyboard's ring. */
  readonly pointed: number | undefined
  /** Lines of what is pointed at, drawn here because they come and go with the pointer. */
  readonly hoverLines: readonly number[]
  readonly view: View
  readonly magnified: number
  readonly width: number
  readonly height: number
  /** The vertex the arrow keys stand on, while the picture has the keyboard. */
  readonly cursor: number | undefined
  readonly font: string
  /** Boxes that something else covers (the legend, the buttons), in pixels. */
  readonly covered: readonly Box[]
}

export const onScreen = ({ scene, view }: Pick<OverlayState, 'scene' | 'view'>, index: number): Point => ({
  x: scene.x[index]! * view.zoom + view.x,
  y: scene.y[index]! * view.zoom + view.y,
})

export const radiusOnScreen = ({ scene, view, magnified }: Pick<OverlayState, 'scene' | 'view' | 'magnified'>, index: number): number =>
  scene.radius[index]! * magnified * view.zoom
