/**
 * Size tells a value by area, never by radius: r = unit * sqrt(value), between a smallest radius that can still be hit and
 * a largest one that leaves its neighbours room.
 */
export interface SizeScale {
  readonly unit: number
  readonly smallest: number
  readonly largest: number
}

export function radiusOf(value: number, { unit, smallest, largest }: SizeScale): number {
  return Math.min(largest, Math.max(smallest, unit * Math.sqrt(Math.max(0, value))))
}

/** The scale whose largest radius is reached by the largest value. */
export function scaleTo(largestValue: number, { smallest, largest }: Omit<SizeScale, 'unit'>): SizeScale {
  return { unit: largestValue > 0 ? largest / Math.sqrt(largestValue) : 0, smallest, largest }
}

export interface SizeStep {
  readonly value: number
  readonly radius: number
  /** Everything from this value on has this radius. */
  readonly andMore: boolean
}

/**
 * Three values that occur, for a legend: the smallest, the largest, and the one whose radius is nearest the middle
 * between them. Fewer where fewer occur; the largest stands for "and more" where the scale ends before it.
 */
export function legendValues(values: readonly number[], scale: SizeScale): readonly SizeStep[] {
  const known = [...new Set(values.filter((value) => Number.isFinite(value) && value > 0))].sort((a, b) => a - b)
  if (known.length === 0) return []
  const radius = (value: number) => radiusOf(value, scale)
  const full = known.find((value) => scale.unit * Math.sqrt(value) >= scale.largest)
  const last = full ?? known[known.length - 1]!
  const first = known[0]!
  const step = (value: number): SizeStep => ({ value, radius: radius(value), andMore: value === full && value < known[known.length - 1]! })
  const between = known.filter((value) => value > first && value < last)
  const middle = (radius(first) + radius(last)) / 2
  const nearest = between.sort((a, b) => Math.abs(radius(a) - middle) - Math.abs(radius(b) - middle))[0]
  return [...new Set([first, ...(nearest === undefined ? [] : [nearest]), last])].map(step)
}
