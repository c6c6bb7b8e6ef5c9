import { CanvasGround } from './canvas-ground.ts'
import type { GroundFrame, GroundStates } from './ground.ts'
import type { IndexedScene } from './index-scene.ts'
import type { Theme } from './scene.ts'
import { WebGlGround } from './webgl-ground.ts'

/** Pixels of paper to one of the screen, where that makes no side longer than browsers draw. */
const [SCALE, LONGEST] = [3, 8_192]

/** Lines from which paper has them as pixels: a browser would print each as a shape of its own, which takes many seconds. */
const MANY_LINES = 3_000

export const isPrintedFlat = ({ ground }: IndexedScene): boolean => ground.length > MANY_LINES

/** Lays the whole ground on a canvas as pixels, drawn by WebGL where there is one; what is on the screen stays as it is. */
export function layFlat(
  onto: CanvasRenderingContext2D,
  { scene, theme, states, frame }: { scene: IndexedScene; theme: Theme; states: GroundStates; frame: Omit<GroundFrame, 'ratio' | 'rough'> },
): void {
  const { width, height } = frame
  const canvas = () => document.createElement('canvas')
  const ground = WebGlGround.on(canvas(), { lost: () => {}, restored: () => {} }) ?? new CanvasGround(canvas())
  ground.setScene(scene, theme)
  ground.setStates(states)
  ground.draw({ ...frame, ratio: Math.min(SCALE, LONGEST / Math.max(width, height)), rough: false })
  onto.drawImage(ground.canvas, 0, 0, width, height)
  ground.dispose()
}
