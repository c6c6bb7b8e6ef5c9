import type { ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { formatDate } from '../network/path-sentence.ts'
import { RECORD_TERMS } from './commands.ts'
import type { Entry } from './known.ts'

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ELIGIBILITY: { de: 'wer es nutzen kann', en: 'who may use it' },
  AUDIENCE: { de: 'wer es nutzen kann', en: 'who may use it' },
  PURPOSE: { de: 'wofür', en: 'for what' },
  METHOD: { de: 'wofür', en: 'for what' },
  OWN_CONTRIBUTION: { de: 'Eigenanteil', en: 'own share' },
  MAX_FUNDING_SHARE: { de: 'Eigenanteil', en: 'own share' },
  OPEN_FROM: { de: 'offen ab', en: 'open from' },
  OPEN_UNTIL: { de: 'läuft bis', en: 'runs until' },
  APPLICATION_DEADLINE: { de: 'Frist', en: 'deadline' },
}
const AMOUNT = { de: 'wie viel', en: 'how much' } as const
const DISPUTED = { de: '(widersprüchlich)', en: '(disputed)' } as const
const DATED: readonly string[] = ['OPEN_FROM', 'OPEN_UNTIL', 'APPLICATION_DEADLINE']

const isEntry = (record: DomainRecord): record is Entry => record.type === 'offering' || record.type === 'programme'

/** What a command did to terms; undefined where it did nothing to any. Of days the day is told, of words which they are. */
export function termsSentence(
  command: string,
  put: readonly DomainRecord[],
  name: (id: Id) => string,
  language: Language,
): string | undefined {
  const entry = put.find(isEntry)
  if (command !== RECORD_TERMS || !entry) return undefined
  const terms = new Set(put.flatMap((record) => (record.type === 'claim' ? [termOf(record, language)] : [])))
  const of = name(entry.id)
  if (terms.size === 0) return language === 'de' ? `Bedingungen von ${of} gestrichen.` : `Terms of ${of} taken away.`
  return language === 'de'
    ? `Bedingungen von ${of} festgehalten: ${[...terms].join(', ')}.`
    : `Terms of ${of} recorded: ${[...terms].join(', ')}.`
}

function termOf({ property = '', value = '', status }: ClaimRecord, language: Language): string {
  const word = (WORDS[property] ?? AMOUNT)[language]
  const told = DATED.includes(property) ? `${word} ${formatDate(value, language)}` : word
  return status === 'DISPUTED' ? `${told} ${DISPUTED[language]}` : told
}

/** Every record that the sentence may name. */
export function namedInTerms(put: readonly DomainRecord[]): readonly Id[] {
  const entry = put.find(isEntry)
  return entry ? [entry.id] : []
}
