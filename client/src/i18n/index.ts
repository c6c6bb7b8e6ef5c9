import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

type Texts = Readonly<Record<string, unknown>>

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORAGE_KEY = 'netzatlas.language'
/** What the frame around every page says. */
const FRAME = ['common', 'vocabulary'] as const

/** Texts by namespace, which is a feature; a file each, loaded with the page that shows it. */
const FILES = import.meta.glob<Texts>('./locales/*/*.json', { import: 'default' })

/** Namespaces that were ever asked for: another language needs them too. */
const spoken = new Set<string>(FRAME)

function initialLanguage(): Language {
  const kept = localStorage.getItem(STORAGE_KEY)
  return LANGUAGES.find((language) => language === kept) ?? 'de'
}

async function textsOf(language: string, namespace: string): Promise<Texts> {
  const file = FILES[`./locales/${language}/${namespace}.json`]
  if (!file) throw new Error(`There are no texts "${namespace}" in "${language}".`)
  return file()
}

async function learn(language: string): Promise<void> {
  const missing = [...spoken].filter((namespace) => !i18next.hasResourceBundle(language, namespace))
  const texts = await Promise.all(missing.map((namespace) => textsOf(language, namespace)))
  for (const [i, namespace] of missing.entries()) i18next.addResourceBundle(language, namespace, texts[i])
}

/** Resolves when what a page says can be said; rejects where it cannot be loaded. */
export function loadTexts(namespaces: readonly string[]): Promise<void> {
  for (const namespace of namespaces) spoken.add(namespace)
  return learn(i18next.language)
}

/**
 * Speaks the language from when its texts are there, and after a reload. Rejects, and speaks on as before, where they cannot
 * be loaded: a browser does not try a failed import again before that reload.
 */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language)
  await learn(language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
  // A page may have been opened meanwhile.
  await learn(language)
}

/** What no page said beforehand that it needs: the part that shows it waits for it. */
const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    spoken.add(namespace)
    textsOf(language, namespace).then(
      (texts) => done(null, texts),
      (error: Error) => done(error, false),
    )
  },
}

export async function startI18n(): Promise<void> {
  const language = initialLanguage()
  document.documentElement.lang = language
  const frame = await Promise.all(FRAME.map(async (namespace) => [namespace, await textsOf(language, namespace)] as const))
  await i18next
    .use(initReactI18next)
    .use(onDemand)
    .init({
      resources: { [language]: Object.fromEntries(frame) },
      partialBundledLanguages: true,
      lng: language,
      fallbackLng: false,
      ns: FRAME,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}
