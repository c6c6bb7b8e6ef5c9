import type { Day } from '@netzatlas/shared'

/** Days as numbers, 20150917 for 2015-09-17: what lines and coverage compare by the hundred thousand. */
export const dayNumber = (day: Day): number => Number(day.slice(0, 4)) * 10000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

const texts = new Map<number, Day>()

export function dayText(number: number): Day {
  let text = texts.get(number)
  if (text === undefined) {
    const digits = String(number).padStart(8, '0')
    text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    texts.set(number, text)
  }
  return text
}
