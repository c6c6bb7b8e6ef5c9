import type { Day, PartialDate } from '@netzatlas/shared'
import i18next from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from './index.ts'

/** How a language writes numbers and dates. Dates keep the precision of their source: "2016", "Januar 2016", "29.01.2016". */

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>

const text = (language: Language, key: string, values: Record<string, unknown> = {}): string => i18next.t(key, { lng: language, ...values })

/** `digits`: most digits after the comma. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value)
}

/** A share of 1 as per cent; what is more than nothing but rounds to it reads "< 0,1 %". */
export function formatPercent(share: number, language: Language, digits = 1): string {
  const smallest = 10 ** -(digits + 2)
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: digits })
  return share > 0 && share < smallest ? `< ${format.format(smallest)}` : format.format(share)
}

export function formatPartialDate(date: PartialDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number | undefined, number | undefined]
  if (month === undefined) return String(year)
  const options: Intl.DateTimeFormatOptions =
    day === undefined
      ? { month: 'long', year: 'numeric' }
      : { day: language === 'de' ? '2-digit' : 'numeric', month: language === 'de' ? '2-digit' : 'short', year: 'numeric' }
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}

/** "30.11.2026, 00:29": the time of day in Germany, wherever the reader is. */
export function formatInstant(at: string, language: Language): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(at))
}

export interface Period {
  readonly validFrom?: PartialDate | null | undefined
  readonly validUntil?: PartialDate | null | undefined
  readonly lastConfirmed?: PartialDate | null | undefined
  /** A day on which it was over, where nobody knows when it ended. */
  readonly endedBy?: Day | null | undefined
}

/**
 * "seit 2012", "2012 bis 2015"; a claim that only a page's date speaks for reads "Stand 2020", one without any "ohne Datum".
 * What ended at a time that nobody knows: "seit 2012, inzwischen beendet".
 */
export function formatPeriod({ endedBy, ...dates }: Period, language: Language): string {
  const isOver = endedBy != null && dates.validUntil == null
  if (!isOver) return formatDates(dates, language)
  if (!dates.validFrom && !dates.lastConfirmed) return text(language, 'common:date.over')
  return text(language, 'common:date.nowOver', { period: formatDates(dates, language) })
}

function formatDates({ validFrom, validUntil, lastConfirmed }: Omit<Period, 'endedBy'>, language: Language): string {
  const from = validFrom ? formatPartialDate(validFrom, language) : undefined
  const until = validUntil ? formatPartialDate(validUntil, language) : undefined
  if (from !== undefined && from === until) return from
  if (from && until) return text(language, 'common:date.period', { from, until })
  if (from) return text(language, 'common:date.since', { from })
  if (until) return text(language, 'common:date.until', { until })
  if (lastConfirmed) return text(language, 'common:date.asOf', { date: formatPartialDate(lastConfirmed, language) })
  return text(language, 'common:date.none')
}

/** "12,7 km"; from 100 km on without a fraction. */
export function formatKm(km: number, language: Language): string {
  return text(language, 'common:km', { value: formatNumber(km, language, km < 100 ? 1 : 0) })
}

export interface FigureLike {
  readonly value: number
  readonly qualifier?: string | null | undefined
  readonly asOf?: PartialDate | null | undefined
}

/** "rund 40"; with `dated` also what it holds for: "rund 40 (2016)". */
export function formatFigure(figure: FigureLike, language: Language, { dated = false } = {}): string {
  const qualifier = figure.qualifier?.trim()
  const known = i18next.t('vocabulary:qualifier', { lng: language, returnObjects: true }) as Readonly<Record<string, string>>
  const words = qualifier ? `${known[qualifier] ?? qualifier} ` : ''
  const date = dated && figure.asOf ? ` (${formatPartialDate(figure.asOf, language)})` : ''
  return `${words}${formatNumber(figure.value, language)}${date}`
}

/** The name of an ISO 3166 country in the reader's language. */
export function formatCountry(code: string, language: Language): string {
  return new Intl.DisplayNames(LOCALES[language], { type: 'region' }).of(code) ?? code
}

/** The name of a language (BCP 47) in the reader's language. */
export function formatLanguage(code: string, language: Language): string {
  return new Intl.DisplayNames(LOCALES[language], { type: 'language' }).of(code) ?? code
}

/** Orders names as a reader of the language expects ("Ö" beside "O"), digits by value. */
export function collator(language: Language): Intl.Collator {
  return new Intl.Collator(LOCALES[language], { numeric: true, sensitivity: 'base' })
}

/** The formatters for the language the dashboard is in. */
export function useFormat() {
  const { i18n } = useTranslation()
  const language = i18n.language as Language
  return useMemo(
    () => ({
      language,
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      percent: (share: number, digits?: number) => formatPercent(share, language, digits),
      date: (date: PartialDate) => formatPartialDate(date, language),
      instant: (at: string) => formatInstant(at, language),
      period: (period: Period) => formatPeriod(period, language),
      /** Of an event: without an end it is over on the day it begins. */
      days: ({ from, until }: { readonly from?: PartialDate | null | undefined; readonly until?: PartialDate | null | undefined }) =>
        formatPeriod({ validFrom: from, validUntil: until ?? from }, language),
      km: (km: number) => formatKm(km, language),
      figure: (figure: FigureLike, how?: { dated?: boolean }) => formatFigure(figure, language, how),
      country: (code: string) => formatCountry(code, language),
      /** "Bremen, Hamburg und Hessen". */
      list: (names: readonly string[]) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names),
      languageName: (code: string) => formatLanguage(code, language),
      compare: collator(language).compare,
    }),
    [language],
  )
}
