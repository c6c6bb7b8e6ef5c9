import { eachInTurns, writeInTurns } from '../../ui/in-turns.ts'
import type { Theme } from '../graph/scene.ts'
import { type DrawnSoFar, pixelsOf } from './pixels.ts'
import { layOut, type Sheet } from './sheet.ts'
import { SvgPen } from './svg-pen.ts'

export type SheetFormat = 'svg' | 'png'

interface Options {
  /** Pixels of a PNG to one of the screen. */
  readonly scale: number
  readonly signal?: AbortSignal
  readonly progress?: DrawnSoFar
}

/** Pixels of a side that browsers give to a canvas. */
const MOST_PIXELS = 16_384

/**
 * The sheet as shapes and texts or as pixels, stroke by stroke in turns: a picture of very many stays usable meanwhile.
 * Nothing where it has more pixels than browsers draw.
 */
export async function sheetFile(sheet: Sheet, theme: Theme, as: SheetFormat, options: Options): Promise<Blob | undefined> {
  const family = getComputedStyle(document.body).fontFamily
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 13px ${family}`))).catch(() => [])
  const canvas = document.createElement('canvas')
  const ctx = canvas.getContext('2d')!
  const { width, height, pieces } = layOut(sheet, theme, family, ctx)
  const { scale, signal, progress } = options
  const turns = signal && { signal }
  if (as === 'svg') {
    const pen = new SvgPen(ctx)
    await eachInTurns(pieces(pen), () => {}, turns)
    const description = [...sheet.lines, ...sheet.foot].join(' ')
    const total = pen.length
    const file = await writeInTurns(pen.pieces({ width, height, title: sheet.title, description }), {
      ...turns,
      progress: (done) => progress?.(done, total),
    })
    return new Blob([file], { type: 'image/svg+xml' })
  }
  if (Math.max(width, height) * scale > MOST_PIXELS) return undefined
  return pixelsOf({ width, height, scale, family }, pieces, ctx, options)
}
