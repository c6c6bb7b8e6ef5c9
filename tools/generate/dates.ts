import type { PartialDate } from '@netzatlas/shared'
import type { Chance } from './chance.ts'

/** Nothing generated is dated later: a network of the same seed is the same whenever it is made. */
export const LAST_YEAR = 2026
const LAST_DAY = '2026-10-31'

export interface GeneratedDates {
  readonly validFrom?: PartialDate
  readonly validUntil?: PartialDate
  readonly lastConfirmed?: PartialDate
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A day of that year, by the 31st of October of the last one. */
export function dayIn(year: number, chance: Chance): string {
  const day = `${year}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`
  return day > LAST_DAY ? LAST_DAY : day
}

const cut = (day: string, chance: Chance): PartialDate =>
  day.slice(
    0,
    chance.weighted([
      [4, 5],
      [7, 3],
      [10, 2],
    ]),
  )

/**
 * When a relation began, ended and was last confirmed: recent ones more often than old ones, as a year, a month or a day,
 * and each of the three may be missing. One in twelve is undated.
 */
export function relationDates(chance: Chance): GeneratedDates {
  if (chance.happens(1 / 12)) return {}
  const began = LAST_YEAR - Math.floor(26 * chance.next() ** 2)
  const from = dayIn(began, chance)
  const ended = chance.happens(0.15) ? Math.min(LAST_YEAR, began + chance.whole(1, 6)) : undefined
  const until = ended === undefined ? undefined : later(from, dayIn(ended, chance))
  const confirmed = chance.happens(0.7)
    ? later(from, dayIn(chance.whole(Math.max(began, (ended ?? LAST_YEAR) - 4), ended ?? LAST_YEAR), chance))
    : undefined
  return {
    ...(chance.happens(0.85) ? { validFrom: cut(from, chance) } : {}),
    ...(until ? { validUntil: cut(until, chance) } : {}),
    ...(confirmed ? { lastConfirmed: until && confirmed > until ? until : confirmed } : {}),
  }
}

const later = (a: string, b: string): string => (a > b ? a : b)
