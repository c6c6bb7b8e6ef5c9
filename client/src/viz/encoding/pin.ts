import type { Pen } from '../sheet/svg-pen.ts'

/** A needle from (0, 0) to the upper right with a head on it, in pixels: somebody put what is below it there by hand. */
export const PIN = { needle: 5, head: 6, radius: 3 } as const

export function drawPin(pen: Pen, x: number, y: number, { text, surface }: { readonly text: string; readonly surface: string }): void {
  for (const [colour, thickness, radius] of [
    [surface, 4, PIN.radius + 1.5],
    [text, 1.5, PIN.radius],
  ] as const) {
    pen.strokeStyle = colour
    pen.fillStyle = colour
    pen.lineWidth = thickness
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + PIN.needle, y - PIN.needle)
    pen.stroke()
    pen.beginPath()
    pen.arc(x + PIN.head, y - PIN.head, radius, 0, 2 * Math.PI)
    pen.fill()
  }
}
