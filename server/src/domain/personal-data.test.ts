import fc from 'fast-check'
import { expect, it } from 'vitest'
import { personalDataIn } from './personal-data.ts'

it.each([
  'Schreiben Sie an info@verein.example, wir freuen uns.',
  'INFO@VEREIN.EXAMPLE',
  'vorstand(at)verein.example',
  'vorstand [at] verein.example',
])('finds the e-mail address in "%s"', (text) => expect(personalDataIn(text)).toBe('EMAIL'))

it.each([
  'Ruf an: 0221 1234567',
  '0221/12 34 56 7',
  '(0221) 123 45 67',
  '0221.123.4567',
  '+49 221 1234567',
  '0049 221 1234567',
  '01761234567',
  'Tel. 12345',
  'Telefon-Nr.: 12 34 56',
  'mobil 0176-123 45 67',
  '+49 (0)2041/123456',
  '0221/2024 567',
])('finds the telephone number in "%s"', (text) => expect(personalDataIn(text)).toBe('PHONE'))

it.each([
  'Wir suchen 20 Mitstreitende bis zum 01.12.2026.',
  'Vom 01.02.2026 bis 03.04.2026, jeweils 18:00 Uhr.',
  'Am 2026-11-24 und 2026-12.',
  'Wir haben 10.000 Euro und brauchen 1.200.000.',
  'Seit 2015, 2016 und 2017 mit 300 000 Euro.',
  'Wie auf verein.example beschrieben, zu dritt @ home',
  'Postleitzahl 01067 und 04109',
  'Agenda 2030, SDG 17, § 23 AufenthG',
  'Telefonische Beratung an 3 Tagen',
  'Ratsvorlage 0456/2026, Drucksache 01234/2025',
  'Vorlage 2026/01234-01',
])('finds nothing in "%s"', (text) => expect(personalDataIn(text)).toBeUndefined())

it('finds a number wherever it stands, and no words alone', () => {
  const words = fc.array(fc.constantFrom('Wir', 'suchen', 'Hilfe,', 'bitte', '–', 'Telefon'), { maxLength: 8 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1_000_000, max: 99_999_999 }), (before, after, number) => {
      expect(personalDataIn(`${before} 0${number} ${after}`)).toBe('PHONE')
      expect(personalDataIn(`${before} ${after}`)).toBeUndefined()
    }),
  )
})
