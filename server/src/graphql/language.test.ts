import { describe, expect, it } from 'vitest'
import { countryName, languageOf } from './language.ts'

describe('the language of the reader', () => {
  it.each([
    [undefined, 'de'],
    ['', 'de'],
    ['fr-FR,fr;q=0.9', 'de'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['en;q=0.5, de;q=0.7', 'de'],
    ['fr, en;q=0.3', 'en'],
    ['de;q=0, en;q=0.1', 'en'],
    ['en;q=0', 'de'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })

  it('names countries', () => {
    expect(countryName('GH', 'de')).toBe('Ghana')
    expect(countryName('CI', 'en')).toMatch(/Ivoire/)
    expect(countryName('TR', 'en')).not.toBe(countryName('TR', 'de'))
    expect(countryName('XKX', 'de')).toBeUndefined()
  })
})
