import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

// A language is one file to the browser, loaded when it is spoken.
const LOADERS = {
  de: () => import('./locales-de.ts'),
  en: () => import('./locales-en.ts'),
}
export type Language = keyof typeof LOADERS
export const LANGUAGES = Object.keys(LOADERS) as readonly Language[]

const STORAGE_KEY = 'netzatlas.language'

function initialLanguage(): Language {
  const kept = localStorage.getItem(STORAGE_KEY)
  return LANGUAGES.find((language) => language === kept) ?? 'de'
}

/** Texts by namespace, which is a feature: `locales/de/<feature>.json`. */
async function textsOf(language: Language): Promise<Texts> {
  const files: Texts = (await LOADERS[language]()).default
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [/([\w-]+)\.json$/.exec(path)![1]!, texts]))
}

/**
 * Speaks the language from when its texts are there, and after a reload. Rejects, and speaks on as before, where they cannot
 * be loaded: a browser does not try a failed import again before that reload.
 */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language)
  for (const [namespace, texts] of Object.entries(await textsOf(language))) i18next.addResourceBundle(language, namespace, texts)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export async function startI18n(): Promise<void> {
  const language = initialLanguage()
  document.documentElement.lang = language
  await i18next.use(initReactI18next).init({
    resources: { [language]: await textsOf(language) },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
