import type { Palette } from './palette.ts'

export type PatternName = 'hatch' | 'dots'

/** Tiles that repeat without a seam, `ratio` device pixels to a CSS pixel. */
export function patternTile(name: PatternName, palette: Palette, ratio: number): ImageData {
  const side = (name === 'hatch' ? 6 : 3) * ratio
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!
  if (name === 'hatch') hatch(ctx, side, palette, ratio)
  else dots(ctx, side, palette, ratio)
  return ctx.getImageData(0, 0, side, side)
}

function hatch(ctx: CanvasRenderingContext2D, side: number, palette: Palette, ratio: number): void {
  ctx.strokeStyle = palette.coverage.UNKNOWN
  ctx.lineWidth = ratio
  ctx.lineCap = 'square'
  for (const shift of [-side, 0, side]) {
    ctx.beginPath()
    ctx.moveTo(shift, side)
    ctx.lineTo(shift + side, 0)
    ctx.stroke()
  }
}

function dots(ctx: CanvasRenderingContext2D, side: number, palette: Palette, ratio: number): void {
  ctx.fillStyle = palette.coverage.COVERED
  ctx.beginPath()
  ctx.arc(side / 2, side / 2, 0.7 * ratio, 0, 2 * Math.PI)
  ctx.fill()
}
