import { hasEnd } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import type { AssessmentRecord, ClaimRecord, DomainRecord, Id, RecordType } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import type { HistoryEntry } from '../../ports/commands.ts'
import { namedInNotices, noticeSentence } from '../needs/history.ts'
import { formatDate } from '../network/path-sentence.ts'
import { namedInNews, newsSentence } from '../news/history.ts'
import { namedInTerms, termsSentence } from '../offerings/history.ts'
import { RECORD_FACTS, WITHDRAW_FACT } from './actor-facts.ts'
import { CONFIRM_CLAIMS, END_CLAIMS, RECORD_ASSESSMENT } from './record.ts'

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
  if (entry.name === WITHDRAW_FACT) return withdrawn(toldRecords(entry.changes), name, language)
  const assessment = put.find((record): record is AssessmentRecord => record.type === 'assessment')
  if (entry.name === RECORD_ASSESSMENT && assessment) return looked(assessment, put, name, language)
  if (entry.name === CONFIRM_CLAIMS) return holds(put, name, language)
  if (entry.name === END_CLAIMS) return ended(put, name, language)
  if (entry.name === RECORD_FACTS) return facts(put, name, language)
  return (
    noticeSentence(entry.name, put, name, language) ??
    newsSentence(entry.name, put, name, language) ??
    termsSentence(entry.name, put, name, language) ??
    changedRecords(entry, language)
  )
}

const claimsIn = (put: readonly DomainRecord[]) => put.filter((record): record is ClaimRecord => record.type === 'claim')

function looked({ on, method }: AssessmentRecord, put: readonly DomainRecord[], name: NameOf, language: Language): string {
  const municipalities = claimsIn(put).filter(({ kind }) => kind === 'ASSESSED')
  const names = named(
    municipalities.map(({ object }) => name(object!)),
    language,
  )
  const day = formatDate(on, language)
  const over = endsIn(put).map((claim) => `${name(claim.object!)} (${endWords(claim, language)})`)
  const ends = over.length === 0 ? '' : `; ${language === 'de' ? 'beendet' : 'ended'}: ${named([...new Set(over)], language)}`
  const result = `${resultOf(municipalities, language)}${ends}`
  return language === 'de'
    ? `Nachgesehen in ${names} (${day}, ${method}): ${result}.`
    : `Looked at ${names} (${day}, ${method}): ${result}.`
}

function endWords({ validUntil }: Pick<ClaimRecord, 'validUntil'>, language: Language): string {
  if (validUntil !== undefined) return formatDate(validUntil, language)
  return language === 'de' ? 'wann, ist nicht bekannt' : 'nobody knows when'
}

/** Of an assessment: the participations of its municipalities that it says have ended. */
function endsIn(put: readonly DomainRecord[]): readonly ClaimRecord[] {
  const claims = claimsIn(put)
  const looks = claims.filter(({ kind }) => kind === 'ASSESSED')
  const where = new Set(looks.map(({ object }) => object))
  const on = looks[0]?.lastConfirmed ?? ''
  const isEnded = (claim: ClaimRecord) => hasEnd(claim) && (claim.lastConfirmed ?? '') < on
  return claims.filter((claim) => claim.kind === 'PARTICIPATES_IN' && where.has(claim.subject) && isEnded(claim))
}

function resultOf(municipalities: readonly ClaimRecord[], language: Language): string {
  const all = municipalities.length
  const found = municipalities.filter(({ role }) => role === 'COOPERATION_FOUND').length
  const unclear = municipalities.filter(({ role }) => role === 'COOPERATION_UNCLEAR').length
  const without = all - found - unclear
  if (without === all) return language === 'de' ? 'keine Kooperation gefunden' : 'no cooperation found'
  if (unclear === all) return language === 'de' ? 'unklar, ob die Kooperation noch gilt' : 'unclear whether the cooperation still holds'
  if (all === 1) return language === 'de' ? 'Kooperation gefunden' : 'cooperation found'
  if (found === all) return language === 'de' ? 'in jeder eine Kooperation gefunden' : 'a cooperation found in each'
  const parts =
    language === 'de'
      ? [found && `in ${found} eine Kooperation gefunden`, unclear && `in ${unclear} unklar`, without && `in ${without} keine`]
      : [found && `a cooperation found in ${found}`, unclear && `unclear in ${unclear}`, without && `none in ${without}`]
  return parts.filter(Boolean).join(', ')
}

function holds(put: readonly DomainRecord[], name: NameOf, language: Language): string {
  const claims = claimsIn(put)
  const day = claims[0]?.supports.at(-1)?.read
  const when = day === undefined ? '' : ` (${formatDate(day, language)})`
  const things = thingsOf(claims, name, language)
  return language === 'de'
    ? `Bestätigt, dass es noch gilt: ${things}${when}.${against(claims, 'Eine andere Quelle sagt, dass es beendet ist.')}`
    : `Confirmed that it still holds: ${things}${when}.${against(claims, 'Another source says that it has ended.')}`
}

function ended(put: readonly DomainRecord[], name: NameOf, language: Language): string {
  const claims = claimsIn(put)
  const its = claims.find(hasEnd)
  const when = its === undefined ? '' : ` (${endWords(its, language)})`
  const things = thingsOf(claims, name, language)
  return language === 'de'
    ? `Beendet: ${things}${when}.${against(claims, 'Eine andere Quelle sagt etwas anderes.')}`
    : `Ended: ${things}${when}.${against(claims, 'Another source says otherwise.')}`
}

const thingsOf = (claims: readonly ClaimRecord[], name: NameOf, language: Language): string =>
  named([...new Set(claims.map((claim) => thingOf(claim, name)))], language)

function thingOf({ kind, subject, object, value = '' }: ClaimRecord, name: NameOf): string {
  if (object === undefined) return `${name(subject)} – ${value}`
  return kind === 'PARTICIPATES_IN' ? name(object) : `${name(subject)} – ${name(object)}`
}

function withdrawn(records: readonly DomainRecord[], name: NameOf, language: Language): string {
  const things = thingsOf(claimsIn(records), name, language)
  return language === 'de' ? `Angabe zurückgenommen: ${things}.` : `Fact taken back: ${things}.`
}

function facts(put: readonly DomainRecord[], name: NameOf, language: Language): string {
  const claims = claimsIn(put)
  const told = named([...new Set(claims.map(({ object, value = '' }) => (object === undefined ? value : name(object))))], language)
  const of = claims[0] ? name(claims[0].subject) : ''
  return language === 'de' ? `Angaben zu ${of} festgehalten: ${told}.` : `Facts about ${of} recorded: ${told}.`
}

/** The sentence where the command put statements beside one another that contradict each other. */
function against(claims: readonly ClaimRecord[], sentence: string): string {
  const ids = new Set(claims.map(({ id }) => id))
  return claims.some(({ contradictedBy }) => contradictedBy.some((id) => ids.has(id))) ? ` ${sentence}` : ''
}

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
  need: { de: ['Bedarf', 'Bedarfe'], en: ['need', 'needs'] },
  offer: { de: ['Angebot eines Akteurs', 'Angebote von Akteuren'], en: ['offer of an actor', 'offers of actors'] },
  news: { de: ['Meldung', 'Meldungen'], en: ['news note', 'news notes'] },
  region: { de: ['Gebiet', 'Gebiete'], en: ['region', 'regions'] },
  source: { de: ['Quelle', 'Quellen'], en: ['source', 'sources'] },
  claim: { de: ['Aussage', 'Aussagen'], en: ['claim', 'claims'] },
}

function changedRecords({ role, changed }: Pick<HistoryEntry, 'role' | 'changed'>, language: Language): string {
  const format = new Intl.NumberFormat(language)
  const counts = (Object.entries(changed) as [RecordType, number][]).toSorted(([, a], [, b]) => b - a)
  const told = counts.map(([type, count]) => `${format.format(count)} ${TYPES[type][language][count === 1 ? 0 : 1]}`).join(', ')
  // The command that ends a load puts nothing.
  if (role === 'SEED' && told === '') return language === 'de' ? 'Grunddaten vollständig geladen.' : 'Base data loaded completely.'
  if (language === 'de') return `${role === 'SEED' ? 'Grunddaten geladen' : 'Geändert'}: ${told || 'nichts'}.`
  return `${role === 'SEED' ? 'Base data loaded' : 'Changed'}: ${told || 'nothing'}.`
}

/** What commands say of records: what they put, and what they took away where they tell it. */
export const toldRecords = (changes: readonly Change[]): readonly DomainRecord[] =>
  changes.flatMap((change) => ('put' in change ? [change.put] : change.was ? [change.was] : []))

/** Every record that the sentence may name. */
export function namedIn(changes: readonly Change[]): readonly Id[] {
  const records = toldRecords(changes)
  const put = records.filter((record) => record.type === 'claim')
  const first = put.filter(({ kind }) => kind === 'ASSESSED').slice(0, NAMES)
  const over = endsIn(put).slice(0, NAMES)
  const said = first.length > 0 ? [...first, ...over] : put.slice(0, 50)
  return [
    ...namedInNotices(records),
    ...namedInNews(records),
    ...namedInTerms(records),
    ...said.flatMap(({ subject, object }) => [subject, object].filter((id) => id !== undefined)),
  ]
}
