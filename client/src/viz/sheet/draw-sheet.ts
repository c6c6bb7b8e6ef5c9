import type { Theme } from '../graph/scene.ts'
import { layOut, type Sheet } from './sheet.ts'

/** Pixels of paper to one of the screen: as fine as printers print text. */
const SCALE = 3

/** Draws all of the sheet in this turn: a browser prints what is there once it has told that it will. */
export function drawSheet(canvas: HTMLCanvasElement, sheet: Sheet, theme: Theme): void {
  const family = getComputedStyle(document.body).fontFamily
  const ctx = canvas.getContext('2d')!
  const { width, height, pieces } = layOut(sheet, theme, family, ctx)
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  ctx.scale(SCALE, SCALE)
  for (const _ of pieces(ctx));
}
