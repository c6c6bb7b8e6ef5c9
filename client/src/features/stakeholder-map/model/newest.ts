import { earliest, type PartialDate } from '@netzatlas/shared'

/** The newest of some dates, each as precise as it is known; a year counts from its first day. Undefined where there is none. */
export const newestOf = (dates: readonly PartialDate[]): PartialDate | undefined =>
  dates.reduce<PartialDate | undefined>(
    (newest, date) => (newest === undefined || earliest(date) > earliest(newest) ? date : newest),
    undefined,
  )
