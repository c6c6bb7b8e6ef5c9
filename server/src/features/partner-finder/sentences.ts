import type { PartialDate } from '@netzatlas/shared'
import type { Language } from '../../graphql/language.ts'
import { formatDate } from '../network/path-sentence.ts'
import { remembered } from './remembered.ts'

/** The parts of a score and what is absent from it, as sentences for a reader. */

const numbers: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
}
const lists: Record<Language, Intl.ListFormat> = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
}
const languageNames: Record<Language, Intl.DisplayNames> = {
  de: new Intl.DisplayNames('de', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

export const inhabitantsOf = (count: number, language: Language): string => numbers[language].format(count)

/** More names than that are counted instead. */
const MOST_NAMED = 4

export function listed(names: readonly string[], language: Language): string {
  const rest = names.length - MOST_NAMED
  if (rest <= 1) return lists[language].format(names)
  const more = language === 'de' ? `${rest} weitere` : `${rest} more`
  return lists[language].format([...names.slice(0, MOST_NAMED), more])
}

const languageIn = (language: Language) => remembered((code: string) => languageNames[language].of(code) ?? code)
const languagesIn: Record<Language, (code: string) => string> = { de: languageIn('de'), en: languageIn('en') }

/** What is no code is a name already. */
export const languageName = (code: string, language: Language): string => (/^[a-z]{2,3}$/.test(code) ? languagesIn[language](code) : code)

export function distanceSentence(distanceKm: number, from: string, language: Language): string {
  if (distanceKm < 0.5) return language === 'de' ? `Sitz ebenfalls in ${from}.` : `Also seated in ${from}.`
  const km = numbers[language].format(distanceKm)
  return language === 'de' ? `${km} km von ${from} entfernt (Luftlinie).` : `${km} km from ${from} as the crow flies.`
}

/** What a claim calls a language. All data are German, whatever language the dashboard is in. */
export const languageValue = (code: string): string => languageName(code, 'de')

/** Themes, countries or languages of a candidate beside what is wanted. */
export interface Told {
  /** What both have. */
  readonly shared: readonly string[]
  /** What the candidate has. */
  readonly theirs: readonly string[]
  /** How many were chosen in the question; 0 where what is recorded of the asker counts. */
  readonly chosen: number
  /** Of the asker something is recorded, or was chosen. */
  readonly known: boolean
}

interface Words {
  readonly sharedOne: string
  readonly has: string
  readonly nothingShared: string
  readonly unknown: string
  readonly ofChosen: (shared: number, chosen: number) => string
}

const WORDS: Record<'themes' | 'countries' | 'languages', Record<Language, Words>> = {
  themes: {
    de: {
      sharedOne: 'Gemeinsames Thema',
      has: 'Arbeitet zu',
      nothingShared: 'kein gemeinsames Thema',
      unknown: 'Themen: nichts bekannt.',
      ofChosen: (shared, chosen) => `${shared} von ${chosen} gewählten Themen`,
    },
    en: {
      sharedOne: 'Shared theme',
      has: 'Works on',
      nothingShared: 'no shared theme',
      unknown: 'Themes: nothing known.',
      ofChosen: (shared, chosen) => `${shared} of ${chosen} chosen themes`,
    },
  },
  countries: {
    de: {
      sharedOne: 'Gemeinsamer Länderbezug',
      has: 'Länderbezug laut eigener Angabe oder Quelle:',
      nothingShared: 'kein gemeinsames Land',
      unknown: 'Länder: nichts bekannt.',
      ofChosen: (shared, chosen) => `${shared} von ${chosen} gewählten Ländern`,
    },
    en: {
      sharedOne: 'Shared country',
      has: 'Tied by its own word or a source to',
      nothingShared: 'no shared country',
      unknown: 'Countries: nothing known.',
      ofChosen: (shared, chosen) => `${shared} of ${chosen} chosen countries`,
    },
  },
  languages: {
    de: {
      sharedOne: 'Gemeinsame Sprache',
      has: 'Spricht',
      nothingShared: 'keine gemeinsame Sprache',
      unknown: 'Sprachen: nichts bekannt.',
      ofChosen: (shared, chosen) => `${shared} von ${chosen} gewählten Sprachen`,
    },
    en: {
      sharedOne: 'Shared language',
      has: 'Speaks',
      nothingShared: 'no shared language',
      unknown: 'Languages: nothing known.',
      ofChosen: (shared, chosen) => `${shared} of ${chosen} chosen languages`,
    },
  },
}

export function sharedSentence(what: keyof typeof WORDS, { shared, theirs, chosen, known }: Told, language: Language): string {
  const words = WORDS[what][language]
  if (theirs.length === 0) return words.unknown
  const all = listed(theirs, language)
  if (!known) return `${words.has} ${all}.`
  if (shared.length === 0) return `${words.has} ${all}; ${words.nothingShared}.`
  const both = listed(shared, language)
  if (chosen > 1) return `${words.has} ${both}: ${words.ofChosen(shared.length, chosen)}.`
  return chosen === 1 ? `${words.has} ${both}.` : `${words.sharedOne}: ${both}.`
}

export function commonSentence(names: readonly string[], language: Language): string {
  if (names.length === 0)
    return language === 'de'
      ? 'Keine gemeinsame Veranstaltung und kein gemeinsamer Verbund verzeichnet.'
      : 'No common event and no common umbrella body is recorded.'
  return language === 'de' ? `Gemeinsam: ${listed(names, language)}.` : `In common: ${listed(names, language)}.`
}

export function noCommonSentence(asker: string, ofAsker: boolean, language: Language): string {
  if (language === 'de')
    return ofAsker
      ? `Veranstaltungen und Verbünde: von ${asker} sind keine verzeichnet.`
      : 'Veranstaltungen und Verbünde: von ihr sind keine verzeichnet.'
  return ofAsker ? `Events and umbrella bodies: none are recorded of ${asker}.` : 'Events and umbrella bodies: none are recorded of it.'
}

/** With its inhabitants, so that everybody sees how alike it is; undefined where they are not known. `over`: what is known of both has surely ended. */
export function peerSentence(
  {
    name,
    inhabitants,
    others,
    over = false,
  }: { readonly name: string; readonly inhabitants: number | undefined; readonly others: number; readonly over?: boolean },
  language: Language,
): string {
  if (language === 'de') {
    const more = others === 0 ? '' : others === 1 ? ' und einer weiteren Kommune' : ` und ${others} weiteren Kommunen`
    const size = inhabitants === undefined ? 'Einwohnerzahl nicht bekannt' : `${inhabitantsOf(inhabitants, 'de')} Einwohner`
    return over ? `Hat schon mit ${name} (${size})${more} gearbeitet.` : `Arbeitet schon mit ${name} (${size})${more}.`
  }
  const more = others === 0 ? '' : others === 1 ? ' and one more municipality' : ` and ${others} more municipalities`
  const size = inhabitants === undefined ? 'inhabitants not known' : `${inhabitantsOf(inhabitants, 'en')} inhabitants`
  return over ? `Has worked with ${name} before (${size})${more}.` : `Works with ${name} already (${size})${more}.`
}

export function noPeerSentence(asker: string, ofAsker: boolean, language: Language): string {
  if (ofAsker)
    return language === 'de'
      ? `Ähnliche Kommunen: die Einwohnerzahl von ${asker} ist nicht bekannt.`
      : `Similar municipalities: the number of inhabitants of ${asker} is not known.`
  return language === 'de' ? 'Zusammenarbeit mit einer Kommune: nichts bekannt.' : 'Cooperation with a municipality: nothing known.'
}

export function confirmedSentence(confirmed: PartialDate | undefined, language: Language): string {
  if (confirmed === undefined)
    return language === 'de' ? 'Wann das zuletzt bestätigt wurde, ist nicht bekannt.' : 'When this was last confirmed is not known.'
  const date = formatDate(confirmed, language)
  return language === 'de' ? `Zuletzt bestätigt: ${date}.` : `Last confirmed: ${date}.`
}

/** Of whom, and which of both is not recorded. */
export interface MissingNotices {
  readonly ofAsker: boolean
  readonly needs: boolean
  readonly offers: boolean
}

export function noNeedsSentence(asker: string, { ofAsker, needs, offers }: MissingNotices, language: Language): string {
  if (language === 'de') {
    const whose = ofAsker ? asker : 'ihr'
    if (!needs) return `Angebot: von ${whose} ist zurzeit keines verzeichnet.`
    return offers
      ? `Bedarf und Angebot: von ${whose} ist zurzeit nichts verzeichnet.`
      : `Bedarf: von ${whose} ist zurzeit keiner verzeichnet.`
  }
  const whose = ofAsker ? asker : 'it'
  if (!needs) return `Offer: none is recorded of ${whose} at present.`
  return offers ? `Need and offer: nothing is recorded of ${whose} at present.` : `Need: none is recorded of ${whose} at present.`
}

/** What of the asker's needs and offers the candidate answers: names of what they are about. */
export function needsSentence(
  asker: string,
  { needs, offers }: { readonly needs: readonly string[]; readonly offers: readonly string[] },
  language: Language,
): string {
  const told =
    language === 'de'
      ? [
          needs.length > 0 ? `Bietet an, was ${asker} sucht: ${listed(needs, 'de')}.` : '',
          offers.length > 0 ? `Sucht, was ${asker} anbietet: ${listed(offers, 'de')}.` : '',
        ]
      : [
          needs.length > 0 ? `Offers what ${asker} needs: ${listed(needs, 'en')}.` : '',
          offers.length > 0 ? `Needs what ${asker} offers: ${listed(offers, 'en')}.` : '',
        ]
  const sentence = told.filter(Boolean).join(' ')
  if (sentence) return sentence
  return language === 'de'
    ? `Bedarf und Angebot: nichts passt zu dem, was von ${asker} verzeichnet ist.`
    : `Need and offer: nothing fits what is recorded of ${asker}.`
}
