import type { DomainRecord, Id, NoticeRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { formatDate } from '../network/path-sentence.ts'
import { EDIT_NOTICE, END_NOTICE, RECORD_NEED, RECORD_OFFER } from './commands.ts'

const DID: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  [RECORD_NEED]: { de: 'festgehalten', en: 'recorded' },
  [RECORD_OFFER]: { de: 'festgehalten', en: 'recorded' },
  [EDIT_NOTICE]: { de: 'geändert', en: 'changed' },
  [END_NOTICE]: { de: 'beendet', en: 'ended' },
}
const WHAT = { need: { de: 'Bedarf', en: 'Need' }, offer: { de: 'Angebot', en: 'Offer' } } as const

const isNotice = (record: DomainRecord): record is NoticeRecord => record.type === 'need' || record.type === 'offer'

/** What a command did to a need or an offer; undefined where it did nothing to any. Its text is not told: it can be taken back. */
export function noticeSentence(
  command: string,
  put: readonly DomainRecord[],
  name: (id: Id) => string,
  language: Language,
): string | undefined {
  const did = DID[command]?.[language]
  const notice = put.find(isNotice)
  if (did === undefined || !notice) return undefined
  const head =
    language === 'de'
      ? `${WHAT[notice.type].de} von ${name(notice.actor)} ${did}`
      : `${WHAT[notice.type].en} of ${name(notice.actor)} ${did}`
  return `${head}${notice.withheld ? KEPT_BACK[language] : `: ${name(notice.theme)}${whenOf(notice, language)}`}.`
}

const KEPT_BACK = { de: ' (zurückgehalten)', en: ' (kept back)' } as const

function whenOf({ endedOn, validUntil }: NoticeRecord, language: Language): string {
  if (endedOn !== undefined) return ` (${formatDate(endedOn, language)})`
  if (validUntil === undefined) return ''
  return language === 'de' ? ` (bis ${formatDate(validUntil, 'de')})` : ` (until ${formatDate(validUntil, 'en')})`
}

/** Every record that the sentence may name. */
export function namedInNotices(put: readonly DomainRecord[]): readonly Id[] {
  const notice = put.find(isNotice)
  return notice ? [notice.actor, notice.theme] : []
}
