import type { Day, PartialDate } from '@netzatlas/shared'

/** Days as numbers, 20150917 for 2015-09-17, that compare as the days do: what is kept and compared by the hundred thousand. */
export const dayNumber = (day: Day): number => Number(day.slice(0, 4)) * 10000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

const texts = new Map<number, Day>()

/** The day of a `dayNumber`, one text for all that share it. */
export function dayText(number: number): Day {
  let text = texts.get(number)
  if (text === undefined) {
    const digits = String(number).padStart(8, '0')
    text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    texts.set(number, text)
  }
  return text
}

/** A partial date as a number: 20150900 for 2015-09, 0 for none. */
export const dateNumber = (date: PartialDate | null | undefined): number =>
  date ? Number(date.slice(0, 4)) * 10000 + Number(date.slice(5, 7) || 0) * 100 + Number(date.slice(8, 10) || 0) : 0

/** The first day it can mean, as a number; 0 stays 0. */
export const earliestNumber = (date: number): number =>
  date === 0 ? 0 : date % 10000 === 0 ? date + 101 : date % 100 === 0 ? date + 1 : date

export function dateText(date: number): PartialDate {
  const digits = String(date).padStart(8, '0')
  const year = digits.slice(0, 4)
  if (date % 10000 === 0) return year
  return date % 100 === 0 ? `${year}-${digits.slice(4, 6)}` : `${year}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
