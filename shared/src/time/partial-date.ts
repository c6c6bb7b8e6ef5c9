/**
 * Days and partial dates.
 *
 * A `Day` is an ISO day ("2015-09-17"). A `PartialDate` is a year, a month or a day ("2015", "2015-09", "2015-09-17"):
 * its length is its precision, and the precision is part of the value. Both compare correctly as strings when of equal
 * length; use `earliest` and `latest` to compare across precisions.
 */
export type Day = string
export type PartialDate = string

/** Stands before and after every day a record can carry, so that open bounds need no special case in a store. */
export const FIRST_DAY: Day = '0000-01-01'
export const LAST_DAY: Day = '9999-12-31'

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** True for an existing year, month or day in ISO form. */
export function isPartialDate(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month)
}

export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** The first day that the partial date can mean. */
export function earliest(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that the partial date can mean. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number) as [number, number]
  return `${date}-${String(lastDayOfMonth(year, month)).padStart(2, '0')}`
}

const DAY_MS = 86_400_000

/** In the years 1 to 9999; of a negative number the day so many days before. */
export const daysAfter = (day: Day, days: number): Day => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The same day of the month `months` earlier, or that month's last day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) - months
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  const d = Math.min(date, lastDayOfMonth(y, m))
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

export const minDay = (a: Day, b: Day): Day => (a < b ? a : b)
export const maxDay = (a: Day, b: Day): Day => (a > b ? a : b)
