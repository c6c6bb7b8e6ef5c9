import type { Day } from '@netzatlas/shared'

/** Milliseconds that a year stays. */
export const PACES = { slow: 2400, medium: 1200, fast: 600 } as const
export type Pace = keyof typeof PACES

/** The end of this year, or of the next one where it is reached already; never after today. */
export function yearAfter(day: Day, today: Day): Day {
  const year = Number(day.slice(0, 4))
  const next = `${day.slice(5) === '12-31' ? year + 1 : year}-12-31` as Day
  return next < today ? next : today
}

/** The end of the year before. */
export const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}-12-31` as Day

/** Where to begin: where one stands, or with the first year that has something where that is the end. */
export function startOf(day: Day, today: Day, years: readonly number[]): Day {
  const [first = Number(today.slice(0, 4))] = years
  return day < today ? day : yearAfter(`${first}-01-01` as Day, today)
}
