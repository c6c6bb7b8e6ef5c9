export type Language = 'de' | 'en'

/** German unless the header prefers English to it (RFC 9110 quality values). */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const quality = { de: 0, en: 0 }
  for (const entry of (acceptLanguage ?? '').split(',')) {
    const [range = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const language = range.split('-')[0]
    if (language !== 'de' && language !== 'en') continue
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined)
    quality[language] = Math.max(quality[language], q === undefined ? 1 : Number(q))
  }
  return quality.en > quality.de ? 'en' : 'de'
}

const countryNames: Record<Language, Intl.DisplayNames> = {
  de: new Intl.DisplayNames('de', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
}

/** The country's name in the reader's language; undefined for a code that has none (XKX is two letters: XK). */
export function countryName(code: string, language: Language): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? countryNames[language].of(code) : undefined
}
