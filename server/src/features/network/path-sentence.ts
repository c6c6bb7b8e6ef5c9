import type { LineKind, PartialDate } from '@netzatlas/shared'
import type { ClaimRecord, CooperationRecord, SourceRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'

/** One step of a path, told in the direction it is walked. */
export interface Step {
  readonly from: string
  readonly to: string
  readonly line: LineKind
  /** The line points from `from` to `to` (a member to its umbrella, the advised to the adviser, the funded to the funder). */
  readonly forwards: boolean
  readonly claims: readonly ClaimRecord[]
  readonly cooperation: CooperationRecord | undefined
  readonly sources: readonly SourceRecord[]
}

const dateFormats: Record<Language, Record<number, Intl.DateTimeFormat>> = {
  de: formatsOf('de', { day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: formatsOf('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
}

function formatsOf(locale: string, day: Intl.DateTimeFormatOptions): Record<number, Intl.DateTimeFormat> {
  return {
    4: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }),
    7: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
    10: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...day }),
  }
}

/** As precisely as it is known: "2016", "Januar 2016", "29.01.2016". */
export function formatDate(date: PartialDate, language: Language): string {
  return dateFormats[language][date.length]?.format(new Date(date)) ?? date
}

/** "Köln arbeitet mit X zusammen (Interkulturelles Zentrum, seit 2012; Quelle: ...)." */
export function pathSentence(step: Step, language: Language): string {
  const details = [what(step), when(step.claims, language)].filter((part) => part !== undefined).join(', ')
  return `${relation(step, language)} (${details}; ${whence(step.sources, language)}).`
}

function relation({ from, to, line, forwards, claims }: Step, language: Language): string {
  const founding = claims.some(({ role }) => role === 'FOUNDING')
  const [low, high] = forwards ? [from, to] : [to, from]
  if (language === 'de') {
    switch (line) {
      case 'COOPERATES_WITH':
        return `${from} arbeitet mit ${to} zusammen`
      case 'MEMBER_OF':
        return `${low} ist ${founding ? 'Gründungsmitglied' : 'Mitglied'} von ${high}`
      case 'ADVISED_BY':
        return `${low} wird von ${high} beraten`
      case 'FUNDED_BY':
        return `${low} wird von ${high} gefördert`
    }
  }
  switch (line) {
    case 'COOPERATES_WITH':
      return `${from} works with ${to}`
    case 'MEMBER_OF':
      return `${low} is a ${founding ? 'founding member' : 'member'} of ${high}`
    case 'ADVISED_BY':
      return `${low} is advised by ${high}`
    case 'FUNDED_BY':
      return `${low} is funded by ${high}`
  }
}

const what = ({ cooperation }: Step): string | undefined => cooperation?.name

function when(claims: readonly ClaimRecord[], language: Language): string {
  const isOver = claims.some(({ validUntil, endedBy }) => validUntil === undefined && endedBy !== undefined)
  return `${period(claims, language)}${isOver ? (language === 'de' ? ', inzwischen beendet' : ', has ended') : ''}`
}

function period(claims: readonly ClaimRecord[], language: Language): string {
  const [from, until] = [latestOf(claims.map(({ validFrom }) => validFrom)), earliestOf(claims.map(({ validUntil }) => validUntil))]
  if (from !== undefined && from === until) return formatDate(from, language)
  const confirmed = claims.map(({ lastConfirmed }) => lastConfirmed)
  const since = from && (language === 'de' ? `seit ${formatDate(from, language)}` : `since ${formatDate(from, language)}`)
  const to = until && (language === 'de' ? `bis ${formatDate(until, language)}` : `until ${formatDate(until, language)}`)
  if (since || to) return [since, to].filter(Boolean).join(' ')
  const seen = earliestOf(confirmed)
  if (seen !== undefined && confirmed.every((date) => date !== undefined)) {
    return language === 'de' ? `bestätigt ${formatDate(seen, language)}` : `confirmed ${formatDate(seen, language)}`
  }
  return language === 'de' ? 'ohne Datum' : 'undated'
}

const present = (dates: readonly (PartialDate | undefined)[]) => dates.filter((date) => date !== undefined).toSorted()
export const latestOf = (dates: readonly (PartialDate | undefined)[]) => present(dates).at(-1)
export const earliestOf = (dates: readonly (PartialDate | undefined)[]) => present(dates)[0]

function whence(sources: readonly SourceRecord[], language: Language): string {
  const [first, ...others] = sources
  if (!first) return language === 'de' ? 'ohne Quelle' : 'no source'
  const more = others.length === 0 ? '' : language === 'de' ? ` und ${others.length} weitere` : ` and ${others.length} more`
  return `${language === 'de' ? 'Quelle' : 'source'}: ${first.title}${more}`
}
