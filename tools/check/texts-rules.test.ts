import { describe, expect, it } from 'vitest'
import { textProblems } from './texts-rules.ts'

const source = (text: string) => [{ path: 'a.tsx', text }]
const both = (texts: Record<string, string>) => ({ de: { map: texts }, en: { map: texts } })

describe('the check of the texts', () => {
  it('accepts keys that both languages have and the source asks for', () => {
    expect(textProblems(both({ title: 'Karte' }), source("const { t } = useTranslation('map'); t('title')"))).toEqual([])
  })
  it('finds a key that one language lacks', () => {
    const locales = { de: { map: { title: 'Karte' } }, en: { map: {} } }
    expect(textProblems(locales, source("const { t } = useTranslation('map'); t('title')"))).toContain('en/map.json lacks "title"')
  })
  it('finds an empty text', () => {
    expect(textProblems(both({ title: ' ' }), source("useTranslation('map'); t('title')"))).toContain('de/map.json: "title" is empty')
  })
  it('finds a placeholder that one language forgot', () => {
    const locales = { de: { map: { n: '{{count}} Orte' } }, en: { map: { n: 'places' } } }
    expect(textProblems(locales, source("useTranslation('map'); t('n')"))).toContain(
      'map.json: "n" has different placeholders in the languages',
    )
  })
  it('finds a key that the source asks for and nobody wrote', () => {
    expect(textProblems(both({ title: 'Karte' }), source("useTranslation('map'); t('title'); t('lost')"))).toContain(
      'a.tsx asks for "lost", which no language has',
    )
  })
  it('finds a key that nothing asks for', () => {
    expect(textProblems(both({ title: 'Karte', old: 'Alt' }), source("useTranslation('map'); t('title')"))).toContain(
      'map.json: nothing asks for "old"',
    )
  })
  it('counts plural forms as one key and templates as use of their prefix', () => {
    const texts = both({ places_one: '{{count}} Ort', places_other: '{{count}} Orte', 'kind.AGENCY': 'Stelle' })
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template literal
    expect(textProblems(texts, source("useTranslation('map'); t('places', { count }); t(`kind.${kind}`)"))).toEqual([])
  })
})
