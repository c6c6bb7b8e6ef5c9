import { describe, expect, it } from 'vitest'
import { shortName } from './short-name.ts'

describe('a short name', () => {
  it('takes the abbreviation a long name carries', () => {
    expect(shortName('Landesverband Netzwerke von Vereinen Musterland (LV NV ML)')).toBe('LV NV ML')
  })

  it('leaves legal forms out', () => {
    expect(shortName('Verein Blaue Brücke e.V.')).toBe('Verein Blaue Brücke')
    expect(shortName('Blaue Brücke gGmbH, Musterstadt')).toBe('Blaue Brücke, Musterstadt')
  })

  it('keeps what is short as it is, brackets and all', () => {
    expect(shortName('Haus Afrika (Köln)')).toBe('Haus Afrika (Köln)')
  })

  it('cuts between words at last', () => {
    expect(shortName('Arbeitskreis für die Zusammenarbeit mit weit entfernten Orten')).toBe('Arbeitskreis für die Zusammenarbeit …')
    expect(shortName('Blauer Verbund der wirklich sehr vielen Vereine')).toBe('Blauer Verbund der wirklich …')
    expect(shortName('Blauer Gesamtverbund für die vereinten Nachbarschaften')).toBe('Blauer Gesamtverbund …')
  })
})
