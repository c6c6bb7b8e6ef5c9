import type { KindShape } from '../encoding/kinds.ts'
import { PLAIN } from './ground.ts'
import type { IndexedScene } from './index-scene.ts'
import { lineOpacity, shiftOf, widthOf } from './line-look.ts'
import type { Theme } from './scene.ts'

/**
 * What the shaders read. Each vertex and each line has four corners, so each row stands there four times: a row an
 * instance costs some drivers more than the whole drawing.
 */
const CORNERS = 4
export const VERTEX_PLACE = 3
export const VERTEX_LOOK = 8
export const LINE_ENDS = 5
export const LINE_LOOK = 4
/** A line's width and shift in bytes: pixels times this. */
export const FINE = 32
export const SHIFT_FINE = 8
export const SHIFT_ZERO = 128
const DIRECTED_BIT = 8
/** What sets a line apart stands above both. */
export const NOVELTY_FACTOR = 16

/** Corners of the regular polygons; 0 is a circle, 1 the rounded square. */
const SHAPE_CODES: Readonly<Record<KindShape, number>> = {
  circle: 0,
  'rounded-square': 1,
  triangle: 3,
  diamond: 4,
  pentagon: 5,
  hexagon: 6,
}

/** "#rrggbb" as three bytes; anything else is black. */
export function bytesOf(colour: string): readonly [number, number, number] {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** x, y and radius in layout units. */
export function vertexPlaces({ x, y, radius }: IndexedScene): Float32Array<ArrayBuffer> {
  const places = new Float32Array(3 * x.length)
  for (let i = 0; i < x.length; i++) {
    places[3 * i] = x[i]!
    places[3 * i + 1] = y[i]!
    places[3 * i + 2] = radius[i]!
  }
  return places
}

/** Red, green, blue, opaque; shape, hollow, two spare bytes. */
export function vertexLooks({ vertices }: IndexedScene, theme: Theme): Uint8Array<ArrayBuffer> {
  const looks = new Uint8Array(VERTEX_LOOK * vertices.id.length)
  const known = new Map<string, readonly [number, number, number]>()
  for (let i = 0; i < vertices.id.length; i++) {
    const token = vertices.colour[i]!
    const colour = known.get(token) ?? bytesOf(theme.colourOf(token))
    known.set(token, colour)
    const at = VERTEX_LOOK * i
    looks[at] = colour[0]
    looks[at + 1] = colour[1]
    looks[at + 2] = colour[2]
    looks[at + 3] = 255
    looks[at + 4] = SHAPE_CODES[vertices.shape[i]!]
    looks[at + 5] = Number(vertices.hollow[i]!)
  }
  return looks
}

/** Both ends and the target's radius, in layout units, in the order of the ground. */
export function lineEnds({ x, y, radius, drawn, ground }: IndexedScene): Float32Array<ArrayBuffer> {
  const ends = new Float32Array(LINE_ENDS * ground.length)
  for (let place = 0; place < ground.length; place++) {
    const line = ground[place]!
    const [a, b] = [drawn.source[line]!, drawn.target[line]!]
    const at = LINE_ENDS * place
    ends[at] = x[a]!
    ends[at + 1] = y[a]!
    ends[at + 2] = x[b]!
    ends[at + 3] = y[b]!
    ends[at + 4] = radius[b]!
  }
  return ends
}

/** Width, opacity, status with a bit for the way and what sets it apart, shift. */
export function lineLooks(scene: IndexedScene): Uint8Array<ArrayBuffer> {
  const { drawn, ground } = scene
  const looks = new Uint8Array(LINE_LOOK * ground.length)
  for (let place = 0; place < ground.length; place++) {
    const line = ground[place]!
    const at = LINE_LOOK * place
    looks[at] = Math.round(FINE * widthOf(scene, line))
    looks[at + 1] = Math.round(255 * lineOpacity(scene, line))
    looks[at + 2] = drawn.status[line]! + DIRECTED_BIT * drawn.directed[line]! + NOVELTY_FACTOR * drawn.novelty[line]!
    looks[at + 3] = SHIFT_ZERO + SHIFT_FINE * shiftOf(scene, line)
  }
  return looks
}

/** Each row four times. */
export function fourfold<T extends Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(rows: T, width: number): T {
  const all = new (rows.constructor as new (length: number) => T)(CORNERS * rows.length)
  for (let row = 0; row < rows.length / width; row++)
    for (let corner = 0; corner < CORNERS; corner++)
      for (let i = 0; i < width; i++) all[(row * CORNERS + corner) * width + i] = rows[row * width + i]!
  return all
}

/** For each of these places the corners of a shape, in the order in which they are joined. */
export function joined(places: ArrayLike<number>, corners: readonly number[]): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(corners.length * places.length)
  for (let i = 0; i < places.length; i++)
    for (let corner = 0; corner < corners.length; corner++) all[i * corners.length + corner] = CORNERS * places[i]! + corners[corner]!
  return all
}

/** Places in the ground of the lines that point somewhere. */
export const directedPlaces = ({ drawn, ground }: IndexedScene): Int32Array<ArrayBuffer> =>
  Int32Array.from(ground.keys()).filter((place) => drawn.directed[ground[place]!] === 1)

/** States of the drawn lines, in the order of the ground. */
export function groundStates({ ground }: Pick<IndexedScene, 'ground'>, lines: Uint8Array): Uint8Array<ArrayBuffer> {
  const states = new Uint8Array(ground.length)
  for (let place = 0; place < ground.length; place++) states[place] = lines[ground[place]!] ?? PLAIN
  return states
}
