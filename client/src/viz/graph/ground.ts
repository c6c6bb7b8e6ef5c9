import type { IndexedScene } from './index-scene.ts'
import type { Theme, View } from './scene.ts'

/** How a vertex or a line is drawn on the ground: dimmed with the rest, in full, or not at all because it is drawn above. */
export const PLAIN = 0
export const STANDING = 1
export const ELSEWHERE = 2
/** What is left of what does not stand out. */
export const DIMMED = 0.16

export interface GroundStates {
  /** By vertex. */
  readonly vertices: Uint8Array<ArrayBuffer>
  /** By drawn line. */
  readonly lines: Uint8Array<ArrayBuffer>
}

export interface GroundFrame {
  readonly view: View
  readonly magnified: number
  /** In pixels of the screen. */
  readonly width: number
  readonly height: number
  /** Pixels of the canvas for one of the screen. */
  readonly ratio: number
  readonly dims: boolean
  /** How many lines to draw at most, the backbone first: while the view moves the fine ones may wait. */
  readonly lines: number
  /** Quick rather than fine: the view moves. */
  readonly rough: boolean
}

/** All vertices and lines, lying still under what is worked with. */
export interface Ground {
  readonly canvas: HTMLCanvasElement
  setScene(scene: IndexedScene, theme: Theme): void
  /** Places, sizes and colours changed, nothing else. */
  setLooks(scene: IndexedScene, theme: Theme): void
  setStates(states: GroundStates): void
  draw(frame: GroundFrame): void
  dispose(): void
}

/** Arrowheads on lines shorter than they are would be dots: below this zoom there are none. */
export const ARROWS_FROM = 0.35

export function fitCanvas(canvas: HTMLCanvasElement, { width, height, ratio }: GroundFrame): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
}
