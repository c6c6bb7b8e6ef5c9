import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

// One file a feature and language: locales/de/<feature>.json is the namespace <feature>.
const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', { eager: true, import: 'default' })

const resources: Record<string, Record<string, Record<string, unknown>>> = {}
for (const [path, texts] of Object.entries(files)) {
  const [, language, namespace] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(path) as unknown as [string, string, string]
  resources[language] = { ...resources[language], [namespace]: texts }
}

const STORAGE_KEY = 'netzatlas.language'

function initialLanguage(): Language {
  const kept = localStorage.getItem(STORAGE_KEY)
  return LANGUAGES.find((language) => language === kept) ?? 'de'
}

export function setLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

export function startI18n(): void {
  const language = initialLanguage()
  document.documentElement.lang = language
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'de',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
