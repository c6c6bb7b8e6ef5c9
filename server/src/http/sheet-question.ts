import { type ActorKind, type Day, isDay, monthsBefore } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../domain/coverage.ts'
import type { CountryRecord, ThemeRecord } from '../domain/records.ts'
import type { SheetQuestion } from '../features/sheets/data.ts'
import type { RecordReader } from '../ports/store.ts'

const PARTNER_KINDS = ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const satisfies readonly ActorKind[]

interface Defaults {
  readonly today: Day
  readonly staleMonths: number
}

/** What a sheet is asked by, in the words of the page's address; or the sentence that refuses it. */
export async function sheetQuestion(
  search: URLSearchParams,
  store: RecordReader,
  { today, staleMonths }: Defaults,
): Promise<SheetQuestion | string> {
  const asOf = search.get('stand') ?? today
  if (!isDay(asOf)) return 'Der Tag in "stand" muss so aussehen: 2026-11-30. / The day in "stand" must look like 2026-11-30.'
  const months = Number(search.get('grenze') ?? staleMonths)
  if (!(Number.isInteger(months) && months >= 1 && months <= 240))
    return 'Die Grenze muss zwischen 1 und 240 Monaten liegen. / The limit must lie between 1 and 240 months.'
  const partners = wordsOf(search, 'partner')
  const partnerKinds = PARTNER_KINDS.filter((kind) => partners.includes(kind))
  const topics = [...wordsOf(search, 'thema'), ...wordsOf(search, 'partnerland')]
  const records = await store.records(topics)
  const isTopic = (record: (typeof records)[number]) => record?.type === 'theme' || record?.type === 'country'
  if (!records.every(isTopic))
    return 'Ein Thema oder Partnerland in der Adresse ist nicht bekannt. Wählen Sie es auf der Seite neu. / A theme or partner country in the address is not known. Choose it again on the page.'
  return {
    asOf,
    since: monthsBefore(asOf, months),
    months,
    partnerKinds: partnerKinds.length > 0 ? partnerKinds : DEFAULT_PARTNER_KINDS,
    themes: records.filter((record): record is ThemeRecord => record?.type === 'theme'),
    countries: records.filter((record): record is CountryRecord => record?.type === 'country'),
  }
}

const wordsOf = (search: URLSearchParams, name: string): readonly string[] =>
  (search.get(name) ?? '').split('.').filter((word) => word !== '')

/** What of the question the page's address says too. */
export const searchOfPage = (search: URLSearchParams): readonly (readonly [string, string])[] =>
  [...search].filter(([name]) => ['partner', 'thema', 'partnerland', 'stand', 'grenze'].includes(name))
