export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Which labels can be written, first come, first served: one that would lie over another, or over what is `taken`, is left out. */
export function freeLabels(labels: readonly Box[], taken: readonly Box[]): boolean[] {
  const written = [...taken]
  return labels.map((label) => {
    const free = !written.some((other) => meet(label, other))
    if (free) written.push(label)
    return free
  })
}
