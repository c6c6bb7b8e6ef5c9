import { isPartialDate, type PartialDate } from '@netzatlas/shared'

/** What keeps a text from being a date. */
export type DateFault = 'NO_DATE' | 'NO_SUCH_DAY' | 'SHORT_YEAR'
type Read = { readonly date: PartialDate } | { readonly fault: DateFault }

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const NUMBERS = /^(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4}|\d{2})$/
const DAY_MONTH_YEAR = /^(?:(\d{1,2})\.? ?)?(\p{L}+)\.? ?(\d{4}|\d{2})$/u
const MONTH_DAY_YEAR = /^(\p{L}+)\.? (\d{1,2}),? (\d{4}|\d{2})$/u

/**
 * A year, a month or a day as people write it: "2026", "März 2026", "3/2026", "12.03.2026", "12. März 2026", "March 12, 2026",
 * "2026-03-12". The precision is kept; of two numbers the first is the day.
 */
export function readDate(typed: string): Read {
  const text = typed
    .trim()
    .toLocaleLowerCase('de')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([./-]) ?(?=\d)/g, '$1')
  const iso = ISO.exec(text)
  if (iso) return dated(iso[1]!, iso[2], iso[3])
  const numbers = NUMBERS.exec(text)
  if (numbers) return dated(numbers[3]!, numbers[2], numbers[1])
  const words = DAY_MONTH_YEAR.exec(text)
  if (words) return inWords(words[3]!, words[2]!, words[1])
  const american = MONTH_DAY_YEAR.exec(text)
  if (american) return inWords(american[3]!, american[1]!, american[2])
  return { fault: 'NO_DATE' }
}

function inWords(year: string, word: string, day: string | undefined): Read {
  const month = monthOf(word)
  return month === undefined ? { fault: 'NO_DATE' } : dated(year, String(month), day)
}

function dated(year: string, month?: string, day?: string): Read {
  if (year.length < 4) return { fault: 'SHORT_YEAR' }
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
  return isPartialDate(date) ? { date } : { fault: 'NO_SUCH_DAY' }
}

const MONTHS = [
  ['januar', 'january', 'jänner'],
  ['februar', 'february'],
  ['märz', 'march', 'maerz', 'mrz'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september', 'sept'],
  ['oktober', 'october'],
  ['november'],
  ['dezember', 'december'],
] as const

/** The number of a month in German or English, also by its first three letters. */
function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)))
  return index === -1 ? undefined : index + 1
}
