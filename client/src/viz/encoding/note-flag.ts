import type { Pen } from '../sheet/svg-pen.ts'

/** A flag on a staff whose foot is at (0, 0), in pixels: somebody wrote a note on what stands below it. */
export const NOTE_FLAG = [
  [0.75, 0],
  [0.75, -12.5],
  [-0.75, -12.5],
  [-9, -9.25],
  [-0.75, -6],
  [-0.75, 0],
] as const

export function traceNoteFlag(pen: Pick<Pen, 'closePath' | 'lineTo' | 'moveTo'>, x: number, y: number): void {
  NOTE_FLAG.forEach(([dx, dy], i) => {
    if (i === 0) pen.moveTo(x + dx, y + dy)
    else pen.lineTo(x + dx, y + dy)
  })
  pen.closePath()
}
