import { type Day, daysAfter, earliest, FIRST_DAY, LAST_DAY, latest, maxDay, minDay, type PartialDate } from './partial-date.ts'

/**
 * The dates a claim carries. `lastConfirmed` is the day of the newest page or person that said it holds, `endedBy` the first
 * on which somebody said that it is over: where the end is not known, or only as a year or month that was not over then.
 */
export interface Dated {
  readonly validFrom?: PartialDate | undefined
  readonly validUntil?: PartialDate | undefined
  readonly lastConfirmed?: PartialDate | undefined
  readonly endedBy?: Day | undefined
}

/**
 * Both intervals of days (inclusive) that answer "does it hold on that day?". Certain lies within possible. An interval
 * whose first day comes after its last is empty: an undated claim is never certain.
 */
export interface Validity {
  readonly possibleFrom: Day
  readonly possibleUntil: Day
  readonly certainFrom: Day
  readonly certainUntil: Day
}

export type Holds = 'CERTAIN' | 'POSSIBLE' | 'NO'

/** For sure or perhaps. */
export const mayHold = (dated: Dated, day: Day): boolean => holdsOn(validity(dated), day) !== 'NO'

/** Something tells of a time: a beginning, an end or a confirmation. */
export const isDated = ({ validFrom, validUntil, lastConfirmed, endedBy }: Dated): boolean =>
  Boolean(validFrom || validUntil || lastConfirmed || endedBy)

/** Somebody said that it is over, or when it will be. */
export const hasEnd = ({ validUntil, endedBy }: Dated): boolean => validUntil !== undefined || endedBy !== undefined

/**
 * A start that is missing or coarse leaves the days before the first sure day open; an end that is coarse leaves the
 * days within it open. Of what was over on some day the days before are open, from the last confirmation on, as far as
 * nothing tells more of its end. A confirmation is a day on which the claim held for sure. An end nobody recorded is no end: how
 * old the last confirmation is tells staleness, not validity.
 */
export function validity({ validFrom, validUntil, lastConfirmed, endedBy }: Dated): Validity {
  const possibleFrom = validFrom ? earliest(validFrom) : FIRST_DAY
  const before = endedBy ? daysAfter(endedBy, -1) : LAST_DAY
  const possibleUntil = validUntil ? minDay(latest(validUntil), maxDay(earliest(validUntil), before)) : before
  const started = validFrom ? latest(validFrom) : LAST_DAY
  const confirmed = lastConfirmed ? latest(lastConfirmed) : LAST_DAY
  const certainFrom = minDay(started, confirmed)
  const held = maxDay(validUntil ? earliest(validUntil) : FIRST_DAY, lastConfirmed ? earliest(lastConfirmed) : FIRST_DAY)
  const certainUntil = hasEnd({ validUntil, endedBy }) ? held : LAST_DAY
  return {
    possibleFrom,
    possibleUntil,
    certainFrom: certainFrom === LAST_DAY ? LAST_DAY : maxDay(certainFrom, possibleFrom),
    certainUntil: certainFrom === LAST_DAY ? FIRST_DAY : minDay(certainUntil, possibleUntil),
  }
}

export function holdsOn(bounds: Validity, day: Day): Holds {
  if (day < bounds.possibleFrom || day > bounds.possibleUntil) return 'NO'
  return day >= bounds.certainFrom && day <= bounds.certainUntil ? 'CERTAIN' : 'POSSIBLE'
}

/** Where both hold: the validity of something that needs the two of them, as a line needs both participations. */
export function both(a: Validity, b: Validity): Validity {
  return {
    possibleFrom: maxDay(a.possibleFrom, b.possibleFrom),
    possibleUntil: minDay(a.possibleUntil, b.possibleUntil),
    certainFrom: maxDay(a.certainFrom, b.certainFrom),
    certainUntil: minDay(a.certainUntil, b.certainUntil),
  }
}
