/**
 * The rules for the dashboard's texts: both languages have the same keys and placeholders, none is empty, every key
 * that the source asks for exists, and every key is asked for somewhere.
 */
export type Texts = { readonly [key: string]: string | Texts }
/** language -> namespace -> texts */
export type Locales = Readonly<Record<string, Readonly<Record<string, Texts>>>>
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const PLURAL = /_(zero|one|two|few|many|other)$/

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') all.set(prefix + key, value)
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) all.set(inner, text)
  }
  return all
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .toSorted()
    .join(', ')

function compareLanguages(locales: Locales): string[] {
  const problems: string[] = []
  const languages = Object.keys(locales)
  const namespaces = new Set(languages.flatMap((language) => Object.keys(locales[language] ?? {})))
  for (const namespace of namespaces) {
    const byLanguage = languages.map((language) => [language, flatten(locales[language]?.[namespace] ?? {})] as const)
    const keys = new Set(byLanguage.flatMap(([, texts]) => [...texts.keys()]))
    for (const key of keys) {
      for (const [language, texts] of byLanguage) {
        const text = texts.get(key)
        if (text === undefined) problems.push(`${language}/${namespace}.json lacks "${key}"`)
        else if (text.trim() === '') problems.push(`${language}/${namespace}.json: "${key}" is empty`)
      }
      const sets = new Set(byLanguage.flatMap(([, texts]) => (texts.has(key) ? [placeholders(texts.get(key) as string)] : [])))
      if (sets.size > 1) problems.push(`${namespace}.json: "${key}" has different placeholders in the languages`)
    }
  }
  return problems
}

function knownKeys(locales: Locales): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  for (const namespaces of Object.values(locales)) {
    for (const [namespace, texts] of Object.entries(namespaces)) {
      const keys = known.get(namespace) ?? new Set<string>()
      for (const key of flatten(texts).keys()) keys.add(key.replace(PLURAL, ''))
      known.set(namespace, keys)
    }
  }
  return known
}

const DECLARED = /useTranslation\(\s*(?:'([\w-]+)'|\[([^\]]*)\])/g
const CALL = /\b(?:t|[a-z]\w*T|t[A-Z]\w*)\(\s*'([^']+)'/g

function missingKeys(known: Map<string, Set<string>>, sources: readonly SourceFile[]): string[] {
  const problems: string[] = []
  for (const { path, text } of sources) {
    const declared = [...text.matchAll(DECLARED)].flatMap((match) =>
      match[1] ? [match[1]] : [...(match[2] ?? '').matchAll(/'([\w-]+)'/g)].map((m) => m[1] as string),
    )
    if (declared.length === 0) continue
    for (const [, asked] of text.matchAll(CALL)) {
      const [namespace, key] = (asked as string).includes(':')
        ? ((asked as string).split(':') as [string, string])
        : [undefined, asked as string]
      const places = namespace ? [namespace] : [...declared, 'common']
      if (!places.some((place) => known.get(place)?.has(key))) problems.push(`${path} asks for "${asked}", which no language has`)
    }
  }
  return problems
}

/** A key is asked for where it stands as a literal, or where a template literal starts with a prefix of it. */
function unusedKeys(known: Map<string, Set<string>>, sources: readonly SourceFile[]): string[] {
  const all = sources.map(({ text }) => text).join('\n')
  const literals = new Set([...all.matchAll(/['"`](?:[\w-]+:)?([\w.-]+)['"`]/g)].map((match) => match[1] as string))
  const prefixes = [...all.matchAll(/`(?:[\w-]+:)?([\w.-]*)\$\{/g)].map((match) => match[1] as string)
  const dotted = new Set(prefixes.filter((prefix) => prefix.length > 1))
  const anyVocabulary = /`vocabulary:\$\{/.test(all)
  const problems: string[] = []
  for (const [namespace, keys] of known) {
    for (const key of keys) {
      const used =
        literals.has(key) || [...dotted].some((prefix) => key.startsWith(prefix)) || (namespace === 'vocabulary' && anyVocabulary)
      if (!used) problems.push(`${namespace}.json: nothing asks for "${key}"`)
    }
  }
  return problems
}

export function textProblems(locales: Locales, sources: readonly SourceFile[]): string[] {
  const known = knownKeys(locales)
  return [...compareLanguages(locales), ...missingKeys(known, sources), ...unusedKeys(known, sources)]
}
