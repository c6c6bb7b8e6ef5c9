import type { Day } from '@netzatlas/shared'

/** Years that have a bar of their own; what is older shares one. */
const YEARS = 41

export interface YearBar {
  /** Undefined: everything before `firstYear`. */
  readonly year: number | undefined
  readonly count: number
}

export interface TimeStripModel {
  readonly firstYear: number
  readonly lastYear: number
  readonly bars: readonly YearBar[]
  readonly most: YearBar
  readonly undated: number
  /** With those that are in no year. */
  readonly total: number
}

export function timeStrip(years: readonly number[], counts: readonly number[], undated: number, today: Day): TimeStripModel {
  const lastYear = Number(today.slice(0, 4))
  const firstYear = lastYear - YEARS + 1
  const bars: { year: number | undefined; count: number }[] = [
    { year: undefined, count: 0 },
    ...Array.from({ length: YEARS }, (_, i) => ({ year: firstYear + i, count: 0 })),
  ]
  years.forEach((year, i) => {
    const place = Math.max(0, Math.min(YEARS, year - firstYear + 1))
    bars[place]!.count += counts[i]!
  })
  const most = bars.slice(1).reduce((best, bar) => (bar.count > best.count ? bar : best), bars[1]!)
  const total = bars.reduce((sum, { count }) => sum + count, undated)
  return { firstYear, lastYear, bars, most, undated, total }
}

/** Months since January of the first year. */
export const monthOf = (day: Day, firstYear: number): number => (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1

/** Last day of that month, but never after today. */
export function dayOfMonth(month: number, firstYear: number, today: Day): Day {
  const last = new Date(Date.UTC(firstYear, month + 1, 0)).toISOString().slice(0, 10)
  return (last < today ? last : today) as Day
}
