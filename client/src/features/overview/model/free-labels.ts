export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Width of a letter of the labels, on average, in px. */
export const LETTER = 7

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/**
 * Which labels can be written, first come, first served: one that would lie over another, over what is `taken` or beyond the
 * picture is left out.
 */
export function freeLabels(labels: readonly Box[], taken: readonly Box[], picture: Box): boolean[] {
  const written = [...taken]
  return labels.map((label) => {
    const free = holds(picture, label) && !written.some((other) => meet(label, other))
    if (free) written.push(label)
    return free
  })
}

/** The first of some places for a label that lies over nothing; the first of all where there is none. */
export const freePlace = <Place extends Box>(places: readonly [Place, ...Place[]], taken: readonly Box[]): Place =>
  places.find((place) => !taken.some((other) => meet(place, other))) ?? places[0]
