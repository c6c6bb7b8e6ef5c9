import { traceNoteFlag } from '../encoding/note-flag.ts'
import { drawPin } from '../encoding/pin.ts'
import { traceShape } from '../encoding/shape-path.ts'
import type { Pen } from '../sheet/svg-pen.ts'
import type { Box } from './labels.ts'
import { type OverlayState, onScreen, radiusOnScreen } from './on-screen.ts'
import type { Point } from './scene.ts'

/** What somebody did with single vertices: rings around what is marked, chosen and pointed at, pins and flags of notes. */
export function drawMarks(pen: Pen, state: OverlayState): void {
  const { scene, theme, emphasis, cursor } = state
  const index = (id: string | undefined) => (id === undefined ? undefined : scene.indexOf.get(id))
  const ring = (vertex: number | undefined, colour: string, gap: number, thickness: number) => {
    if (vertex !== undefined) drawRing(pen, state, vertex, colour, gap, thickness)
  }
  for (const vertex of indexes(emphasis.ringed, scene)) drawRing(pen, state, vertex, theme.text, 1.5, 1.2)
  for (const id of emphasis.marked ?? []) {
    ring(index(id), theme.surface, 2, 3)
    ring(index(id), theme.accent, 4, 2)
  }
  for (const vertex of indexes(emphasis.pinned, scene)) {
    const { x, y } = pinFoot(state, vertex)
    drawPin(pen, x, y, theme)
  }
  const selected = index(emphasis.selected)
  if (state.pointed !== selected) ring(state.pointed, theme.text, 3, 1.2)
  ring(selected, theme.surface, 2.2, 4)
  ring(selected, theme.text, 5, 2)
  for (const path of emphasis.paths ?? []) for (const end of [path[0], path.at(-1)]) ring(index(end), theme.text, 5, 2)
  ring(cursor, theme.accent, 8, 2)
  for (const vertex of indexes(emphasis.noted, scene)) drawFlag(pen, state, vertex)
}

const indexes = (ids: ReadonlySet<string> | undefined, { indexOf }: OverlayState['scene']): number[] =>
  [...(ids ?? [])].map((id) => indexOf.get(id)).filter((index) => index !== undefined)

function drawRing(pen: Pen, state: OverlayState, vertex: number, colour: string, gap: number, thickness: number): void {
  const { x, y } = onScreen(state, vertex)
  pen.beginPath()
  traceShape(pen, state.scene.vertices.shape[vertex]!, x, y, radiusOnScreen(state, vertex) + gap)
  pen.strokeStyle = colour
  pen.lineWidth = thickness
  pen.lineJoin = 'round'
  pen.stroke()
}

/** At the upper right. */
function pinFoot(state: OverlayState, vertex: number): Point {
  const { x, y } = onScreen(state, vertex)
  const edge = radiusOnScreen(state, vertex) * 0.7
  return { x: x + edge, y: y - edge }
}

/** At the upper left, where no pin is. */
function drawFlag(pen: Pen, state: OverlayState, vertex: number): void {
  const { x, y } = flagFoot(state, vertex)
  pen.beginPath()
  traceNoteFlag(pen, x, y)
  pen.strokeStyle = state.theme.surface
  pen.lineWidth = 3
  pen.lineJoin = 'round'
  pen.stroke()
  pen.fillStyle = state.theme.text
  pen.fill()
}

function flagFoot(state: OverlayState, vertex: number): Point {
  const { x, y } = onScreen(state, vertex)
  const edge = radiusOnScreen(state, vertex) * 0.7
  return { x: x - edge, y: y - edge }
}

/** What flags and pins take up on the screen: no name is put there. */
export const markBoxes = (state: OverlayState): Box[] => [
  ...indexes(state.emphasis.noted, state.scene).map((vertex) => {
    const { x, y } = flagFoot(state, vertex)
    return { left: x - 10, top: y - 14, right: x + 2, bottom: y + 1 }
  }),
  ...indexes(state.emphasis.pinned, state.scene).map((vertex) => {
    const { x, y } = pinFoot(state, vertex)
    return { left: x, top: y - 11, right: x + 11, bottom: y }
  }),
]
