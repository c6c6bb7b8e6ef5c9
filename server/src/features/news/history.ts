import type { DomainRecord, Id, NewsRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { formatDate } from '../network/path-sentence.ts'
import { EDIT_NEWS, RECORD_NEWS, WITHDRAW_NEWS } from './commands.ts'

const DID: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  [RECORD_NEWS]: { de: 'festgehalten', en: 'recorded' },
  [EDIT_NEWS]: { de: 'geändert', en: 'changed' },
  [WITHDRAW_NEWS]: { de: 'zurückgezogen', en: 'withdrawn' },
}

/** Of what it belongs to so many are named. */
const NAMED = 3

/** What a command did to news; undefined where it did nothing to any. Their words are not told: they can be taken back. */
export function newsSentence(
  command: string,
  put: readonly DomainRecord[],
  name: (id: Id) => string,
  language: Language,
): string | undefined {
  const did = DID[command]?.[language]
  const news = put.find(isNews)
  if (did === undefined || !news) return undefined
  if (news.withheld && command !== WITHDRAW_NEWS) return language === 'de' ? `Meldung ${did} (zurückgehalten).` : `News ${did} (kept back).`
  const names = news.about.slice(0, NAMED).map(name).join(', ')
  const more = news.about.length - NAMED
  const day = formatDate(news.on, language)
  if (language === 'de') return `Meldung vom ${day} ${did}: ${names}${more > 0 ? ` und ${more} weitere` : ''}.`
  return `News of ${day} ${did}: ${names}${more > 0 ? ` and ${more} more` : ''}.`
}

const isNews = (record: DomainRecord): record is NewsRecord => record.type === 'news'

/** Every record that the sentence may name. */
export const namedInNews = (put: readonly DomainRecord[]): readonly Id[] => put.find(isNews)?.about.slice(0, NAMED) ?? []
