import { isPartialDate, type PartialDate } from '@netzatlas/shared'
import { readCsv } from './csv.ts'
import type { Fact } from './facts.ts'

/** What a fact's date says of the statement. Only a date on which something happened or began is ever a start. */
export interface FactDates {
  readonly start?: PartialDate
  readonly end?: PartialDate
  /** It held on that day, or a page of that day says so. */
  readonly seen?: PartialDate
}

/** Corrections of single dates, and which dates tell a beginning ("began"): decisions/dates.csv. */
export interface DateDecisions {
  readonly byFact: ReadonlyMap<string, { readonly date: string; readonly dateIs: string }>
}

export function readDateDecisions(): DateDecisions {
  const rows = readCsv('decisions/dates.csv', ['fact', 'date', 'date_is', 'reason'])
  return { byFact: new Map(rows.map((row) => [row.fact, { date: row.date, dateIs: row.date_is }])) }
}

export function datesOf(fact: Fact, decisions: DateDecisions): FactDates {
  const decided = decisions.byFact.get(fact.id)
  const date = decided?.date ?? fact.date
  const dateIs = decided?.dateIs ?? fact.date_is
  if (date === '') return {}
  const [from, until] = date.split('/')
  for (const part of until === undefined ? [from!] : [from!, until]) {
    if (!isPartialDate(part)) throw new Error(`${fact.id}: "${date}" is no date; decide in decisions/dates.csv`)
  }
  if (dateIs === 'page') return { seen: until ?? from! }
  return until === undefined ? { start: from! } : { start: from!, end: until }
}

/** A decision says that the statement began on its date, whatever its relation makes of dates. */
export const isBeginning = (fact: Fact, decisions: DateDecisions): boolean => decisions.byFact.get(fact.id)?.dateIs === 'began'

/** One of them is the other, told more precisely. */
export const compatible = (a: PartialDate, b: PartialDate): boolean => a.startsWith(b) || b.startsWith(a)

/** The year or month that several disputed dates share. */
export function commonPrefix(dates: readonly PartialDate[]): PartialDate | undefined {
  for (const length of [10, 7, 4]) {
    const prefixes = new Set(dates.map((date) => date.slice(0, length)))
    const [first] = prefixes
    if (prefixes.size === 1 && first!.length === length) return first
  }
  return undefined
}

/** A date that is told without its year stays in the note. */
export const yearlessDate = (fact: Fact): string | undefined =>
  fact.date !== '' && !/^\d{4}/.test(fact.date) ? `Datum laut Quelle: ${fact.date}` : undefined
