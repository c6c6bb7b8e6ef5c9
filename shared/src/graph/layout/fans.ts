/** One or more rings of leaves around a hub. */
export interface Fan {
  /** Distance from the hub's centre and number of leaves, from the inside out. */
  readonly rings: readonly { readonly radius: number; readonly count: number }[]
  /** Out to the far side of the outermost leaf. */
  readonly reach: number
}

/** How far apart things stand, in units. */
export interface Spacing {
  /** Length of a leaf's line that stays visible. */
  readonly leafLine: number
  /** Between neighbouring leaves. */
  readonly leafGap: number
  /** Between the outlines of two hubs with their fans. */
  readonly hubGap: number
  /** Wished width over height of a component. */
  readonly aspect: number
}

/** Above so many lines to other hubs it is a thicket anyway, and making room for each would blow up the fan. */
const MOST_LINES = 12

/**
 * How many rings so many leaves need. Lines that run on from the hub take a leaf's place on each ring, so that no line
 * crosses a leaf.
 */
export function fanFor(leaves: number, linesOn: number, hubRadius: number, leafRadius: number, spacing: Spacing): Fan {
  if (leaves === 0) return { rings: [], reach: hubRadius }
  const otherLines = Math.min(linesOn, MOST_LINES)
  const slot = 2 * leafRadius + spacing.leafGap
  const closest = hubRadius + spacing.leafLine + leafRadius
  const single = ((leaves + otherLines) * slot) / (2 * Math.PI)
  if (single <= closest * 1.9) {
    const radius = Math.max(closest, single)
    return { rings: [{ radius, count: leaves }], reach: radius + leafRadius }
  }
  const rings: { radius: number; count: number }[] = []
  let left = leaves
  for (let radius = closest; left > 0; radius += slot) {
    const places = Math.max(1, Math.floor((2 * Math.PI * radius) / slot) - otherLines)
    const count = Math.min(left, places)
    rings.push({ radius, count })
    left -= count
  }
  return { rings, reach: rings[rings.length - 1]!.radius + leafRadius }
}

/**
 * Angles for `count` leaves between lines that leave at the angles `taken`: each goes into the widest place left, and
 * those of one place share it evenly. Without lines they share the whole circle, the first one upwards.
 */
export function fanAngles(count: number, taken: readonly number[]): number[] {
  if (count === 0) return []
  const turn = 2 * Math.PI
  if (taken.length === 0) return Array.from({ length: count }, (_, i) => -Math.PI / 2 + (i * turn) / count)
  const sorted = taken.map((angle) => ((angle % turn) + turn) % turn).sort((a, b) => a - b)
  const gaps = sorted.map((from, i) => ({ from, width: (i + 1 < sorted.length ? sorted[i + 1]! : sorted[0]! + turn) - from, leaves: 0 }))
  for (let i = 0; i < count; i++) {
    let widest = gaps[0]!
    for (const gap of gaps) if (gap.width / (gap.leaves + 1) > widest.width / (widest.leaves + 1) + 1e-9) widest = gap
    widest.leaves++
  }
  return gaps.flatMap(({ from, width, leaves }) => Array.from({ length: leaves }, (_, i) => from + (width * (i + 1)) / (leaves + 1)))
}
