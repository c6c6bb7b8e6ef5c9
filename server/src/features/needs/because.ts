import type { Language } from '../../graphql/language.ts'

const km: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
}
const languages: Readonly<Record<Language, Intl.DisplayNames>> = {
  de: new Intl.DisplayNames('de', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

interface InCommon {
  /** Of what is only near: none. */
  readonly theme: string | undefined
  /** BCP 47. */
  readonly language?: string | undefined
  readonly country?: string | undefined
  readonly distanceKm?: number | undefined
  readonly district?: string | undefined
}

/** Why a need and an offer fit, as the ends of a sentence that begins with "because". */
export function becauseOf({ theme, language, country, distanceKm, district }: InCommon, reader: Language): readonly string[] {
  const words = WORDS[reader]
  return [
    ...(theme === undefined ? [] : [words.theme(theme)]),
    ...(language === undefined ? [] : [words.language(languages[reader].of(language) ?? language)]),
    ...(country === undefined ? [] : [words.country(country)]),
    ...(district === undefined || isHere(distanceKm) ? [] : [words.district(district)]),
    ...(distanceKm === undefined ? [] : [isHere(distanceKm) ? words.here : words.distance(km[reader].format(distanceKm))]),
  ]
}

const isHere = (distanceKm: number | undefined): boolean => distanceKm !== undefined && distanceKm < 0.5

const WORDS = {
  de: {
    theme: (name: string) => `beide das Thema „${name}“ nennen`,
    language: (name: string) => `beide ${name} nennen`,
    country: (name: string) => `es bei beiden um ${name} geht`,
    district: (name: string) => `beide im selben Kreis sitzen (${name})`,
    distance: (far: string) => `sie ${far} km voneinander entfernt sind (Luftlinie)`,
    here: 'beide am selben Ort sitzen',
  },
  en: {
    theme: (name: string) => `both name the theme "${name}"`,
    language: (name: string) => `both name ${name}`,
    country: (name: string) => `both are about ${name}`,
    district: (name: string) => `both are seated in the same district (${name})`,
    distance: (far: string) => `they are ${far} km apart as the crow flies`,
    here: 'both are seated in the same place',
  },
} as const
