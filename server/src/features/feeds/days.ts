import { type Day, daysAfter, isDay, type PartialDate } from '@netzatlas/shared'

/** First day and the day after the last one, as a calendar wants an entry of whole days. */
export interface WholeDays {
  readonly start: Day
  readonly endExclusive: Day
}

/** Undefined where the beginning, or an end that is given, is known by month or year only: no calendar day then. */
export function wholeDays({ from, until = from }: { readonly from?: PartialDate; readonly until?: PartialDate }): WholeDays | undefined {
  if (from === undefined || until === undefined || !isDay(from) || !isDay(until) || until < from) return undefined
  return { start: from, endExclusive: daysAfter(until, 1) }
}

/** Midnight UTC of the day. */
export const instantOf = (day: Day): Date => new Date(Date.parse(day))
