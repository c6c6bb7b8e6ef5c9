import type { Step } from './coverage.ts'

const STEPS = 5

/**
 * Upper bounds of at most five steps, ascending, the last one the largest value: quantiles of the values, rounded up to
 * two figures so that they can be read; equal ones are one step. Values of 0 and below have no step.
 */
export function quantileBounds(values: readonly number[]): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const bounds = Array.from({ length: STEPS }, (_, i) => readable(sorted[Math.ceil(((i + 1) * sorted.length) / STEPS) - 1]!))
  return [...new Set(bounds)]
}

/** The smallest number of two figures that is not below the value. */
export function readable(value: number): number {
  if (Number.isInteger(value) && value < 100) return value
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  const near = Math.round(value / unit)
  const rounded = (units: number) => Number((units * unit).toPrecision(2))
  return rounded(near) >= value ? rounded(near) : rounded(near + 1)
}

/** The step of the scale that a value falls in; fewer than five bounds are spread over the whole scale. */
export function stepIn(bounds: readonly number[], value: number): Step | undefined {
  const index = bounds.findIndex((upper) => value <= upper)
  if (value <= 0 || bounds.length === 0) return undefined
  return spread(index < 0 ? bounds.length - 1 : index, bounds.length)
}

/** Which of the five colours the i-th of so many steps has. */
export const spread = (index: number, count: number): Step => (count === 1 ? 2 : Math.round((index * (STEPS - 1)) / (count - 1))) as Step
