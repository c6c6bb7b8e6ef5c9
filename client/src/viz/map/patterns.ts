import type { Palette } from './palette.ts'

export const PATTERNS = ['hatch', 'dots', 'cross'] as const
type PatternName = (typeof PATTERNS)[number]

/** Of a tile, in CSS pixels. */
const SIDES: Readonly<Record<PatternName, number>> = { hatch: 6, dots: 3, cross: 7 }

/** As the ground's style knows it: a style of another server can have pictures of the same name. */
export const patternId = (name: PatternName): string => `netzatlas:${name}`

/** Tiles that repeat without a seam, `ratio` device pixels to a CSS pixel. */
export function patternTile(name: PatternName, palette: Palette, ratio: number): ImageData {
  const side = SIDES[name] * ratio
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!
  if (name === 'dots') dots(ctx, side, palette, ratio)
  else slanted(ctx, side, 1, name === 'hatch' ? palette.coverage.UNKNOWN : palette.text, ratio)
  if (name === 'cross') slanted(ctx, side, -1, palette.text, ratio)
  return ctx.getImageData(0, 0, side, side)
}

/** Lines that rise (1) or fall (-1) to the right. */
function slanted(ctx: CanvasRenderingContext2D, side: number, rise: 1 | -1, colour: string, ratio: number): void {
  ctx.strokeStyle = colour
  ctx.lineWidth = ratio
  ctx.lineCap = 'square'
  for (const shift of [-side, 0, side]) {
    ctx.beginPath()
    ctx.moveTo(shift, rise === 1 ? side : 0)
    ctx.lineTo(shift + side, rise === 1 ? 0 : side)
    ctx.stroke()
  }
}

function dots(ctx: CanvasRenderingContext2D, side: number, palette: Palette, ratio: number): void {
  ctx.fillStyle = palette.coverage.COVERED
  ctx.beginPath()
  ctx.arc(side / 2, side / 2, 0.7 * ratio, 0, 2 * Math.PI)
  ctx.fill()
}
