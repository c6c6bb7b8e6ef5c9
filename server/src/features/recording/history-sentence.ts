import type { Change } from '../../domain/commands.ts'
import type { AssessmentRecord, ClaimRecord, DomainRecord, Id, RecordType } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import type { HistoryEntry } from '../../ports/store.ts'
import { formatDate } from '../network/path-sentence.ts'
import { CONFIRM_CLAIMS, RECORD_ASSESSMENT } from './record.ts'

export type NameOf = (id: Id) => string

/** A sentence tells so many names; of more, all but one of them and how many more there are. */
const NAMES = 4

/** What a command did, as a person would tell it. Of an undo: what was taken back. */
export function historySentence(
  entry: Pick<HistoryEntry, 'name' | 'role' | 'changed' | 'changes'>,
  name: NameOf,
  language: Language,
): string {
  const put = entry.changes.flatMap((change) => ('put' in change ? [change.put] : []))
  const assessment = put.find((record): record is AssessmentRecord => record.type === 'assessment')
  if (entry.name === RECORD_ASSESSMENT && assessment) return looked(assessment, put, name, language)
  if (entry.name === CONFIRM_CLAIMS) return holds(put, name, language)
  return changedRecords(entry, language)
}

function looked({ on, method }: AssessmentRecord, put: readonly DomainRecord[], name: NameOf, language: Language): string {
  const municipalities = put.flatMap((record) => (record.type === 'claim' && record.kind === 'ASSESSED' ? [record] : []))
  const without = municipalities.filter(({ role }) => role !== 'COOPERATION_FOUND').length
  const names = named(
    municipalities.map(({ object }) => name(object!)),
    language,
  )
  const day = formatDate(on, language)
  const result = resultOf({ all: municipalities.length, without }, language)
  return language === 'de'
    ? `Nachgesehen in ${names} (${day}, ${method}): ${result}.`
    : `Looked at ${names} (${day}, ${method}): ${result}.`
}

function resultOf({ all, without }: { readonly all: number; readonly without: number }, language: Language): string {
  const found = all - without
  if (found === 0) return language === 'de' ? 'keine Kooperation gefunden' : 'no cooperation found'
  if (all === 1) return language === 'de' ? 'Kooperation gefunden' : 'cooperation found'
  if (without === 0) return language === 'de' ? 'in jeder eine Kooperation gefunden' : 'a cooperation found in each'
  return language === 'de'
    ? `in ${found} eine Kooperation gefunden, in ${without} keine`
    : `a cooperation found in ${found}, none in ${without}`
}

function holds(put: readonly DomainRecord[], name: NameOf, language: Language): string {
  const claims = put.filter((record): record is ClaimRecord => record.type === 'claim')
  const things = [...new Set(claims.map(({ kind, subject, object }) => aboutOf(kind, subject, object).map(name).join(' – ')))]
  const day = claims[0]?.supports.at(-1)?.read
  const when = day === undefined ? '' : language === 'de' ? ` (${formatDate(day, 'de')})` : ` (${formatDate(day, 'en')})`
  return language === 'de'
    ? `Bestätigt, dass es noch gilt: ${named(things, 'de')}${when}.`
    : `Confirmed that it still holds: ${named(things, 'en')}${when}.`
}

const aboutOf = (kind: ClaimRecord['kind'], subject: Id, object: Id | undefined): readonly Id[] =>
  kind === 'PARTICIPATES_IN' ? [object!] : object === undefined ? [subject] : [subject, object]

function named(names: readonly string[], language: Language): string {
  if (names.length <= NAMES) return names.join(', ')
  const shown = names.slice(0, NAMES - 1).join(', ')
  const more = names.length - NAMES + 1
  return language === 'de' ? `${shown} und ${more} weiteren` : `${shown} and ${more} more`
}

const TYPES: Readonly<Record<RecordType, Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
  actor: { de: ['Akteur', 'Akteure'], en: ['actor', 'actors'] },
  cooperation: { de: ['Kooperation', 'Kooperationen'], en: ['cooperation', 'cooperations'] },
  event: { de: ['Veranstaltung', 'Veranstaltungen'], en: ['event', 'events'] },
  contest: { de: ['Wettbewerb', 'Wettbewerbe'], en: ['contest', 'contests'] },
  edition: { de: ['Ausgabe eines Wettbewerbs', 'Ausgaben von Wettbewerben'], en: ['contest edition', 'contest editions'] },
  award: { de: ['Preis', 'Preise'], en: ['award', 'awards'] },
  programme: { de: ['Programm', 'Programme'], en: ['programme', 'programmes'] },
  offering: { de: ['Angebot', 'Angebote'], en: ['offering', 'offerings'] },
  resolution: { de: ['Ratsbeschluss', 'Ratsbeschlüsse'], en: ['resolution', 'resolutions'] },
  theme: { de: ['Thema', 'Themen'], en: ['theme', 'themes'] },
  country: { de: ['Land der Welt', 'Länder der Welt'], en: ['country', 'countries'] },
  assessment: { de: ['Bestandsaufnahme', 'Bestandsaufnahmen'], en: ['assessment', 'assessments'] },
  region: { de: ['Gebiet', 'Gebiete'], en: ['region', 'regions'] },
  source: { de: ['Quelle', 'Quellen'], en: ['source', 'sources'] },
  claim: { de: ['Aussage', 'Aussagen'], en: ['claim', 'claims'] },
}

function changedRecords({ role, changed }: Pick<HistoryEntry, 'role' | 'changed'>, language: Language): string {
  const format = new Intl.NumberFormat(language)
  const counts = (Object.entries(changed) as [RecordType, number][]).toSorted(([, a], [, b]) => b - a)
  const told = counts.map(([type, count]) => `${format.format(count)} ${TYPES[type][language][count === 1 ? 0 : 1]}`).join(', ')
  if (language === 'de') return `${role === 'SEED' ? 'Grunddaten geladen' : 'Geändert'}: ${told || 'nichts'}.`
  return `${role === 'SEED' ? 'Base data loaded' : 'Changed'}: ${told || 'nothing'}.`
}

/** Every record that the sentence may name. */
export function namedIn(changes: readonly Change[]): readonly Id[] {
  const put = changes.flatMap((change) => ('put' in change && change.put.type === 'claim' ? [change.put] : []))
  const first = put.filter(({ kind }) => kind === 'ASSESSED').slice(0, NAMES)
  return (first.length > 0 ? first : put.slice(0, 50)).flatMap(({ subject, object }) => [subject, object].filter((id) => id !== undefined))
}
