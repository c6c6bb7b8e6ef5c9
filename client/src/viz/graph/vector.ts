import type { Pen } from '../sheet/svg-pen.ts'
import { paintGround } from './canvas-ground.ts'
import { isPrintedFlat, layFlat } from './flat-ground.ts'
import { statesOf } from './live.ts'
import type { OverlayState } from './on-screen.ts'
import { Overlay } from './overlay.ts'

/**
 * The picture as it stands, stroke by stroke on any pen: a canvas of any size, or a file of shapes. Without what comes and
 * goes with pointer and keyboard. Pixels of the screen, from the picture's own corner. Whoever draws may pause after each
 * piece: a large network has very many strokes.
 */
export function* drawPicture(pen: Pen, state: Omit<OverlayState, 'pointed' | 'hoverLines' | 'cursor' | 'covered'>): Generator<void> {
  const { scene, theme, standing, view, magnified, width, height } = state
  const frame = { view, magnified, width, height, dims: standing.dims, lines: scene.ground.length }
  pen.fillStyle = theme.surface
  pen.fillRect(0, 0, width, height)
  // The strong ones are drawn with what lies above.
  const states = statesOf(scene, standing, { vertices: new Set(), lines: standing.strong, strong: standing.strong })
  if (isCanvas(pen) && isPrintedFlat(scene)) layFlat(pen, { scene, theme, states, frame })
  else yield* paintGround({ pen, scene, theme, states, frame })
  const above = new Overlay(document.createElement('canvas'))
  above.drawOnto(pen, { ...state, pointed: undefined, hoverLines: [...standing.strong], cursor: undefined, covered: [] })
}

/** A canvas of this page: neither a file nor strokes that are drawn elsewhere. */
const isCanvas = (pen: Pen): pen is CanvasRenderingContext2D => pen instanceof CanvasRenderingContext2D
